// Whether this machine's clock is right, by what others answer.
import { doubtful, type Finding, ill, well } from './finding.ts';

/** Leases and turns are told by it: beyond this, processes on other machines take one another's work for abandoned. */
const ILL_MS = 30_000;
const DOUBTFUL_MS = 3000;
const ADVICE = 'Let the clock of this machine be set from the network: `timedatectl set-ntp true`.';

/** @param aheadMs by how much this machine is ahead of each who was asked. */
export function judgeClock(aheadMs: readonly number[], by: string): Finding {
  const sorted = aheadMs.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median === undefined) return well('clock', `nobody could be asked: ${by}`);
  const off = Math.abs(median);
  const seconds = (off / 1000).toFixed(1);
  const says = `${seconds} s ${median < 0 ? 'behind' : 'ahead of'} ${by}`;
  if (off > ILL_MS) return ill('clock', says, ADVICE);
  return off > DOUBTFUL_MS ? doubtful('clock', says, ADVICE) : well('clock', says);
}
