// The time somebody asks about. A day alone is asked about as it ended, in UTC.

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What to say where the text is no time. */
export const ASKED_AT = 'write a date or an instant like 2014-01-10 or 2014-01-10T09:30:00Z';

/** @returns null where the text is no time. */
export function askedAt(text: string): Date | null {
  const at = new Date(DAY.test(text) ? `${text}T23:59:59.999Z` : text);
  return /^\d{4}-/.test(text) && !Number.isNaN(at.getTime()) ? at : null;
}
