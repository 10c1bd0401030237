// One time for everything in a process. BullMQ, like most packages, takes it from Date.now and can be given no other:
// by a machine's clock that is ahead it would put jobs off for others too, and take their work for abandoned.
import type { Clock } from './clock.ts';

const machineNow = Date.now;
const RealDate = Date;
/** Whoever came last is asked: only in tests does more than one Rasid run in a process. */
const given: Clock[] = [];

/** The clock of this machine in epoch ms, right or wrong. */
export const machineTime = (): number => machineNow();

/** From now on Date.now tells the time of `clock`; `new Date()` stays the machine's. @returns its end. */
export function goBy(clock: Clock): () => void {
  given.push(clock);
  RealDate.now = () => given.at(-1)!().getTime();
  return () => {
    const at = given.lastIndexOf(clock);
    if (at >= 0) given.splice(at, 1);
    if (given.length === 0) RealDate.now = machineNow;
  };
}
