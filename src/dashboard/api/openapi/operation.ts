// One row of the table of the API’s routes: what a route takes, answers and needs.
import { z } from 'zod';
import type { BoardRole } from '../../../shared/access.ts';
import type { FaultCode } from '../faults.ts';

export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** With its parameters in braces. */
  readonly path: `/${string}`;
  readonly id: string;
  readonly summary: { readonly ar: string; readonly en: string };
  /** Of the path, by name. */
  readonly pathParameters?: Readonly<Record<string, z.ZodType>>;
  readonly query: z.ZodObject;
  /** What the body is checked by; JSON. */
  readonly body?: z.ZodType;
  /** Of success; 200 unless told. */
  readonly status?: 200 | 201 | 204;
  /** A shape, where it is JSON; the media types, where it is streamed; null, where nothing is said. */
  readonly answer: z.ZodType | readonly string[] | null;
  readonly faults: readonly FaultCode[];
  readonly needs: BoardRole | 'anybody';
  /** An address to try, behind the board’s own. */
  readonly example: string;
  /** A body to try; the test sends it. */
  readonly exampleBody?: Readonly<Record<string, unknown>>;
}

/** A parameter of the path that names one thing of the record. */
export const idOf = (of: string) => z.string().min(1).max(500).describe(of);
