// When to send again after a failure. The waits are those of Standard Webhooks, with quick ones before: most
// failures are a restart, and news is worth little an hour later.
import { RasidError } from '../shared/errors.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The wait after the first failed attempt, after the second, and so on; after the last the delivery is dead. */
export const WAITS: readonly number[] = [
  SECOND,
  5 * SECOND,
  20 * SECOND,
  MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** What a receiver may ask for at most. */
const LONGEST_ASKED = 24 * HOUR;

/**
 * @param attempts attempts made so far, the failed one included.
 * @param random from 0 to 1: spreads the waits by up to a fifth, so that what failed together does not come back together.
 * @returns `dead` where trying again is of no use, or has been tried to the end. A receiver that says when (429, 503
 * with Retry-After) is obeyed, and never earlier than the waits say.
 */
export function nextAttempt(
  attempts: number,
  error: unknown,
  now: Date,
  random: () => number,
): Date | 'dead' {
  const retry = error instanceof RasidError ? error.retry : 'later';
  const wait = WAITS[attempts - 1];
  if (retry === 'never' || wait === undefined) return 'dead';
  const asked = typeof retry === 'object' ? Math.min(retry.afterMs, LONGEST_ASKED) : 0;
  return new Date(now.getTime() + Math.round(Math.max(wait, asked) * (1 + random() / 5)));
}

/** So many deliveries that fail in a row are the receiver’s trouble, not theirs. */
const CIRCUIT_OPENS_AT = 3;

/**
 * For how long nobody but one is let near a receiver that fails, in ms: 2 s after the third failure in a row, then
 * twice as long each time, up to a minute. The others wait without spending attempts.
 */
export const circuitMs = (failures: number): number =>
  failures < CIRCUIT_OPENS_AT ? 0 : Math.min(MINUTE, SECOND * 2 ** (failures - CIRCUIT_OPENS_AT + 1));
