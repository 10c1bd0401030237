// One configuration after another in a process that goes on: what the next needs is built first, then it takes over at
// one moment; jobs that the last one has in hand are finished by it.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../shared/config.ts';
import { messageOf } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { Arrangement } from './arrangement.ts';

/** Jobs of the last configuration may take so long (ms) to finish before they go back to their queues. */
const FINISH_MS = 60_000;

export interface Succession {
  /**
   * Takes over from whatever is at work; one at a time. A configuration that cannot be built leaves all as it is.
   * @returns undefined where the process was stopped meanwhile.
   */
  next(config: Config): Promise<Arrangement | undefined>;
  /** Ends the one at work, those that have jobs left, and what is being built. Resolves within `deadlineMs`. */
  end(deadlineMs: number): Promise<void>;
}

export function createSuccession(
  arrange: (config: Config, isFirst: boolean) => Promise<Arrangement>,
  logger: Logger,
): Succession {
  let current: Arrangement | undefined;
  let building: Promise<unknown> = Promise.resolve();
  let isOver = false;
  const ending = new Set<Arrangement>();

  function retire(last: Arrangement): void {
    ending.add(last);
    last
      .end(FINISH_MS)
      .catch((error: unknown) => {
        logger.warn({ error: messageOf(error) }, 'what the last configuration left could not be closed');
      })
      .finally(() => ending.delete(last));
  }

  async function build(config: Config): Promise<Arrangement | undefined> {
    if (isOver) return undefined;
    const heir = await arrange(config, current === undefined).catch((error: unknown) => {
      if (isOver) return undefined;
      throw error;
    });
    if (isOver) await heir?.end(0);
    if (isOver || !heir) return undefined;
    if (current) retire(current);
    current = heir;
    heir.begin();
    return heir;
  }

  return {
    next(config) {
      const built = build(config);
      building = built.catch(() => undefined);
      return built;
    },
    async end(deadlineMs) {
      isOver = true;
      const late = sleep(deadlineMs, undefined, { ref: false });
      const ended = [...ending, ...(current ? [current] : [])].map((each) => each.end(deadlineMs));
      await Promise.all([...ended, Promise.race([building, late])]);
    },
  };
}
