// Follows the revisions of incidents as they come into the record. Processes stamp them before they commit, so that one
// may appear behind the latest seen: some time back is looked at again, and what was told is remembered that long.
import type { Incident } from '../../shared/schema/index.ts';
import type { HistoryStore } from '../../store/store.ts';
import { eventIdOf } from './events.ts';

export const BACK_MS = 10_000;
const PAGE = 500;

export interface Tail {
  /** Those not given before, oldest first. */
  next(): Promise<Incident[]>;
}

/** @param now what is in the record by then is not news. */
export async function createTail(history: HistoryStore, now: Date): Promise<Tail> {
  const told = new Map<string, number>();
  let latest = now.getTime() - BACK_MS;

  async function read(): Promise<Incident[]> {
    const found: Incident[] = [];
    const since = new Date(latest - BACK_MS);
    for (let after: Incident | null = null; ; ) {
      const page: Incident[] = await history.revisions({ since, after, limit: PAGE });
      found.push(...page);
      if (page.length < PAGE) return found;
      after = page.at(-1)!;
    }
  }

  async function next(): Promise<Incident[]> {
    const fresh = (await read()).filter((revision) => !told.has(eventIdOf(revision)));
    for (const revision of fresh) {
      const at = Date.parse(revision.updatedAt);
      told.set(eventIdOf(revision), at);
      latest = Math.max(latest, at);
    }
    for (const [id, at] of told) if (at < latest - 2 * BACK_MS) told.delete(id);
    return fresh;
  }

  await next();
  return { next };
}
