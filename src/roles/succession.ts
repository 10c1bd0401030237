// One configuration after another in a process that goes on: what the next needs is built first, then it takes over at
// one moment; jobs that the last one has in hand are finished by it.
import type { Config } from '../shared/config.ts';
import { messageOf } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { Arrangement } from './arrangement.ts';

/** Jobs of the last configuration may take so long (ms) to finish before they go back to their queues. */
const FINISH_MS = 60_000;

export interface Succession {
  /** Takes over from whatever is at work. A configuration that cannot be built leaves all as it is. */
  next(config: Config): Promise<Arrangement>;
  /** Ends the one at work, and those that have jobs left. Resolves within `deadlineMs`. */
  end(deadlineMs: number): Promise<void>;
}

export function createSuccession(
  arrange: (config: Config, isFirst: boolean) => Promise<Arrangement>,
  logger: Logger,
): Succession {
  let current: Arrangement | undefined;
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

  return {
    async next(config) {
      const heir = await arrange(config, current === undefined);
      if (isOver) {
        await heir.end(0);
        return heir;
      }
      if (current) retire(current);
      current = heir;
      heir.begin();
      return heir;
    },
    async end(deadlineMs) {
      isOver = true;
      await Promise.all([...ending, ...(current ? [current] : [])].map((each) => each.end(deadlineMs)));
    },
  };
}
