// Reads a JSON body against its schema; says which field is wrong.
import type { z } from 'zod';
import { Fault } from '../dashboard/api/faults.ts';

/** @throws Fault BAD_REQUEST naming the first field that is wrong. */
export function readBody<Schema extends z.ZodObject>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  if (issue.code === 'unrecognized_keys') {
    const [key] = issue.keys;
    const known = Object.keys(schema.shape).join(', ');
    throw new Fault('BAD_REQUEST', `unknown field "${key}"; known are ${known}`, key);
  }
  const field = String(issue.path[0] ?? 'body');
  throw new Fault('BAD_REQUEST', `${field}: ${issue.message}`, field);
}
