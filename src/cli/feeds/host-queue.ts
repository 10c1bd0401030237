// The poller's manners within one command: at most so many requests to a host at a time and so far apart; a host
// that asks to be left alone is asked no more.
import { setTimeout as sleep } from 'node:timers/promises';
import { hostOf, mannersFor } from '../../feeds/index.ts';
import type { Feed, FeedsConfig } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';

/** Requests under way over all hosts. */
const MOST_AT_ONCE = 24;

interface Lane {
  slots: Slots;
  /** When the next request may begin, epoch ms. */
  nextAt: number;
  closed: boolean;
}

export class HostQueue {
  readonly #politeness: FeedsConfig['politeness'];
  readonly #lanes = new Map<string, Lane>();
  readonly #all = new Slots(MOST_AT_ONCE);

  constructor(politeness: FeedsConfig['politeness']) {
    this.#politeness = politeness;
  }

  /** @throws RasidError FEED_REFUSED where the host has asked for a pause before; whatever `work` throws. */
  async run<T>(url: string, feed: Pick<Feed, 'allowPrivate'>, work: () => Promise<T>): Promise<T> {
    const { gapMs, connections } = mannersFor(url, feed, this.#politeness);
    const lane = this.#laneOf(hostOf(url), connections);
    return lane.slots.run(async () => {
      const wait = lane.nextAt - Date.now();
      lane.nextAt = Math.max(lane.nextAt, Date.now()) + gapMs;
      if (wait > 0) await sleep(wait);
      if (lane.closed)
        throw new RasidError('FEED_REFUSED', 'not asked: its host wants to be left alone for now');
      return this.#all.run(() => closing(lane, work));
    });
  }

  #laneOf(host: string, connections: number): Lane {
    const lane = this.#lanes.get(host) ?? { slots: new Slots(connections), nextAt: 0, closed: false };
    this.#lanes.set(host, lane);
    return lane;
  }
}

async function closing<T>(lane: Lane, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RasidError && typeof error.retry === 'object') lane.closed = true;
    throw error;
  }
}

/** So many at a time, in the order they came. */
class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(slots: number) {
    this.#free = slots;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}
