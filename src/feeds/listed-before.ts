// What the items of each feed were made into when it was last read: a wire lists the same hundred again every minute,
// and making articles of them is nearly all that reading it takes.
import { createHash } from 'node:crypto';

/** Characters over all feeds: some 30 MB, or four thousand long articles. */
const MOST = 16_000_000;
/** Feeds that were not read for so long give way to others; those that are read in turn do not drive each other out. */
const IDLE_MS = 600_000;

/** @typeParam Made plain data. */
export class ListedBefore<Made> {
  readonly #feeds = new Map<string, { readAt: number; weight: number; items: ReadonlyMap<string, Made> }>();
  readonly #weightOf: (made: Made) => number;
  #weight = 0;

  /** @param weightOf in characters. */
  constructor(weightOf: (made: Made) => number) {
    this.#weightOf = weightOf;
  }

  /** @returns by mark, what its items were made into; empty where nobody remembers. */
  of(feedId: string): ReadonlyMap<string, Made> {
    return this.#feeds.get(feedId)?.items ?? new Map();
  }

  /** Puts what it lists now in place of what it listed before; not where there is no room. */
  keep(feedId: string, items: ReadonlyMap<string, Made>, now: Date): void {
    this.#forget(feedId);
    let weight = 0;
    for (const made of items.values()) weight += this.#weightOf(made);
    if (this.#weight + weight > MOST) this.#forgetIdle(now);
    if (this.#weight + weight > MOST) return;
    this.#feeds.set(feedId, { readAt: now.getTime(), weight, items });
    this.#weight += weight;
  }

  #forgetIdle(now: Date): void {
    for (const [id, { readAt }] of this.#feeds) if (now.getTime() - readAt > IDLE_MS) this.#forget(id);
  }

  #forget(feedId: string): void {
    this.#weight -= this.#feeds.get(feedId)?.weight ?? 0;
    this.#feeds.delete(feedId);
  }
}

/** @param parts plain data; equal ones have one mark. */
export const markOf = (...parts: unknown[]): string =>
  createHash('sha1').update(JSON.stringify(parts)).digest('base64');

/** Without the document that its strings were cut from, which they would keep alive. */
export const apart = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;
