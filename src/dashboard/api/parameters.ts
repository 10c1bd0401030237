// Reads an address’s parameters against a schema; says which is wrong, and which known one was meant.
import type { z } from 'zod';
import { nearest } from '../../shared/config/nearest.ts';
import { Fault } from './faults.ts';

/** @throws Fault BAD_REQUEST naming the first parameter that is wrong. */
export function readParameters<Schema extends z.ZodObject>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(asWritten(given));
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

/** A form sends what was left empty, and what was chosen several times as often: here that is nothing, and `a,b`. */
export function asWritten(given: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries((given ?? {}) as Record<string, string | string[]>).flatMap(([name, value]) => {
      const text = Array.isArray(value) ? value.filter((one) => one !== '').join(',') : value;
      return text === '' ? [] : [[name, text]];
    }),
  );
}
