// Keyset cursors: opaque to the caller, a time and an id to us.
import { z } from 'zod';
import { instant } from '../../shared/schema/index.ts';

export interface Keyset {
  updatedAt: string;
  id: string;
}

const keyset = z.tuple([instant, z.string().min(1).max(200)]);

export const encodeCursor = ({ updatedAt, id }: Keyset): string =>
  Buffer.from(JSON.stringify([updatedAt, id])).toString('base64url');

/** @returns undefined where the text is no cursor of ours. */
export function decodeCursor(text: string): Keyset | undefined {
  try {
    const parsed = keyset.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return parsed.success ? { updatedAt: parsed.data[0], id: parsed.data[1] } : undefined;
  } catch {
    return undefined;
  }
}
