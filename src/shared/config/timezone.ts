// Time zones by their IANA names.
import { z } from 'zod';
import { nearest } from './nearest.ts';

/** @returns whether Intl knows it; offsets like +03:00 are refused, since they know no summer time. */
export function isTimezone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const timezone = z.string().superRefine((name, context) => {
  if (isTimezone(name)) return;
  const guess = nearest(name, Intl.supportedValuesOf('timeZone'));
  const remedy = guess ? `did you mean "${guess}"?` : 'write one like Asia/Damascus or UTC';
  context.addIssue({ code: 'custom', message: `"${name}" is no time zone of the IANA database; ${remedy}` });
});
