// The time that all processes of a record go by, even while the clock of the machine is put on and back: asked for now
// and then, and in between carried on by the clock that counts since the machine was started.
import type { Clock } from './clock.ts';

export interface SteadyClock {
  readonly now: Clock;
  stop(): void;
}

const ASK_EVERY_MS = 2_000;
/** Clocks drift by less from one answer to the next; what is further off was set, or is wrong. */
const DRIFT_MS = 1_000;
/** A clock that was set is believed when it has stayed so for this long. */
const BELIEVED_AFTER_MS = 15_000;

/**
 * @param ask the time in epoch ms; an answer that fails or takes longer than a second teaches nothing.
 * @param onSet called with the milliseconds by which the clock is put on (or back, below 0).
 * @throws whatever the first `ask` throws.
 */
export async function createSteadyClock(
  ask: () => number | Promise<number>,
  onSet: (byMs: number) => void,
  everyMs = ASK_EVERY_MS,
  believedAfterMs = BELIEVED_AFTER_MS,
): Promise<SteadyClock> {
  let offset = (await ask()) - performance.now();
  let doubted: { offset: number; since: number } | undefined;

  const look = async (): Promise<void> => {
    const begun = performance.now();
    const asked = await ask();
    const ended = performance.now();
    if (ended - begun > DRIFT_MS) return;
    const found = asked - (begun + ended) / 2;
    if (Math.abs(found - offset) <= DRIFT_MS) {
      offset = found;
      doubted = undefined;
      return;
    }
    if (!doubted || Math.abs(found - doubted.offset) > DRIFT_MS) doubted = { offset: found, since: ended };
    if (ended - doubted.since < believedAfterMs) return;
    const byMs = Math.round(found - offset);
    offset = found;
    doubted = undefined;
    onSet(byMs);
  };
  const timer = setInterval(() => void look().catch(() => undefined), everyMs).unref();
  return {
    now: () => new Date(Math.round(offset + performance.now())),
    stop: () => clearInterval(timer),
  };
}
