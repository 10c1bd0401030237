// What a receiver does with the n-th request for an id: decided by a seed, so that a run can be had again.
import { createHash } from 'node:crypto';

export const FATES = ['take', 'slow', 'drop', 'refuse', 'later', 'hang', 'reset', 'redirect'] as const;
/**
 * `take`: 204. `slow`: taken, 204 a moment later. `drop`: taken, the connection cut before the answer. `refuse`: 500.
 * `later`: 429 with Retry-After. `hang`: no answer at all. `reset`: the connection cut, nothing taken. `redirect`: sent
 * elsewhere, which nobody follows.
 */
export type Fate = (typeof FATES)[number];

/** Shares of a thousand; what is left over is taken. */
const SHARES: readonly (readonly [Fate, number])[] = [
  ['slow', 60],
  ['drop', 30],
  ['refuse', 50],
  ['later', 4],
  ['hang', 6],
  ['reset', 20],
  ['redirect', 10],
];

/** Nothing goes wrong for ever: after so many requests for one id it is taken. */
const PATIENCE = 2;

export function fateOf(seed: number, sink: string, id: string, nth: number): Fate {
  if (nth > PATIENCE) return 'take';
  let draw = createHash('sha256').update(`${seed} ${sink} ${id} ${nth}`).digest().readUInt32BE(0) % 1000;
  for (const [fate, share] of SHARES) {
    if (draw < share) return fate;
    draw -= share;
  }
  return 'take';
}
