// Durations as operators write them: 30s, 5m, 2h, 1d, 500ms. Milliseconds inside.
import { z } from 'zod';

const UNITS: Record<string, number> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** @returns milliseconds, or undefined where the text is no duration. Parts add up: `1h30m`. */
export function parseDuration(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text.trim()) return undefined;
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * UNITS[unit!]!, 0);
}

/** A duration in a config file. @param bounds milliseconds, inclusive. */
export function duration(bounds: { min?: number; max?: number } = {}) {
  return z.string().transform((text, context) => {
    const ms = parseDuration(text);
    if (ms === undefined)
      context.addIssue({ code: 'custom', message: `"${text}" is no duration; write 30s, 5m, 2h or 1d` });
    else if (ms < (bounds.min ?? 0))
      context.addIssue({ code: 'custom', message: `"${text}" is too short; the least is ${bounds.min} ms` });
    else if (ms > (bounds.max ?? Number.POSITIVE_INFINITY))
      context.addIssue({ code: 'custom', message: `"${text}" is too long; the most is ${bounds.max} ms` });
    return ms ?? 0;
  });
}

/** The same, or the word `never`: null. */
export function durationOrNever(bounds: { min?: number; max?: number } = {}) {
  return z.string().transform((text, context) => {
    if (text === 'never') return null;
    const { data, error } = duration(bounds).safeParse(text);
    for (const { message } of error?.issues ?? [])
      context.addIssue({ code: 'custom', message: `${message}, or never` });
    return data ?? null;
  });
}
