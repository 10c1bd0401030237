// Keyset cursors: opaque to the caller, a time and an id to us.
import { z } from 'zod';
import { instant } from '../../shared/schema/index.ts';

export interface Keyset {
  at: string;
  id: string;
}

const keyset = z.tuple([instant, z.string().min(1).max(200)]);

export const encodeCursor = ({ at, id }: Keyset): string =>
  Buffer.from(JSON.stringify([at, id])).toString('base64url');

/** @returns undefined where the text is no cursor of ours. */
export function decodeCursor(text: string): Keyset | undefined {
  try {
    const parsed = keyset.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return parsed.success ? { at: parsed.data[0], id: parsed.data[1] } : undefined;
  } catch {
    return undefined;
  }
}
