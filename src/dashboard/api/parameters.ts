// Reads an address’s parameters against a schema; says which is wrong, and which known one was meant.
import type { z } from 'zod';
import { nearest } from '../../shared/config/nearest.ts';
import { Fault } from './faults.ts';

/** @throws Fault BAD_REQUEST naming the first parameter that is wrong. */
export function readParameters<Schema extends z.ZodObject>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    const known = Object.keys(schema.shape);
    const guess = nearest(key, known);
    const hint = guess ? `did you mean "${guess}"?` : `known are ${known.join(', ')}`;
    throw new Fault('BAD_REQUEST', `unknown parameter "${key}"; ${hint}`, key);
  }
  const parameter = String(issue.path[0] ?? '');
  throw new Fault('BAD_REQUEST', `${parameter}: ${issue.message}`, parameter);
}
