import { describe, expect, it } from 'vitest';
import { decideHealth, type WatchedFeed } from '../../../src/alerts/index.ts';
import type { HealthSettings } from '../../../src/shared/config.ts';
import { judgeFeed } from '../../../src/shared/health/index.ts';
import {
  deliverySchema,
  FRESH_POLLING,
  type HealthNotice,
  healthNoticeSchema,
  type Polling,
  type Told,
} from '../../../src/shared/schema/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.parse('2026-03-04T06:00:00Z');
const SETTINGS: HealthSettings = {
  receivers: ['desk'],
  silence: true,
  failingMs: 6 * HOUR,
  groupInterval: 15 * MINUTE,
};

/** What is wrong with a feed, and since how many minutes after the start. */
type Trouble =
  | { is: 'well' | 'off' }
  | { is: 'silent'; since: number }
  | {
      is: 'failing';
      since: number;
      error?: string;
      failures?: number;
      kind?: Polling['failureKind'];
      lastPolled?: number;
    };

const iso = (minute: number) => new Date(START + minute * MINUTE).toISOString();
const UNREACHABLE = 'FEED_UNREACHABLE: https://a.example/: the host does not answer (ETIMEDOUT)';

/** A feed to which that has happened, as polling would have left it. */
function feedIn(id: string, trouble: Trouble, told: Told | null, minute: number): WatchedFeed {
  const read = {
    lastPolledAt: iso(minute),
    lastSuccessAt: iso(minute),
    lastNewAt: iso(minute),
    failures: 0,
    lastError: null,
  };
  const healthy = {
    active: trouble.is !== 'off',
    ...read,
    polling: { ...FRESH_POLLING, heardAt: iso(minute) },
  };
  const facts =
    trouble.is === 'silent'
      ? {
          ...healthy,
          polling: {
            ...FRESH_POLLING,
            heardAt: new Date(Date.parse(iso(trouble.since)) - 8 * 24 * HOUR).toISOString(),
          },
        }
      : trouble.is === 'failing'
        ? {
            ...healthy,
            lastPolledAt: iso(trouble.lastPolled ?? minute),
            lastSuccessAt: iso(trouble.since - 5),
            failures: trouble.failures ?? 9,
            lastError: trouble.error ?? UNREACHABLE,
            polling: {
              ...FRESH_POLLING,
              failingSince: iso(trouble.since),
              failureKind: trouble.kind ?? 'passing',
            },
          }
        : healthy;
  return {
    id,
    outlet: `منبر ${id}`,
    told,
    ...facts,
    health: judgeFeed(facts, 5 * MINUTE, new Date(START + minute * MINUTE)),
  };
}

/** The record in small: what was told of each feed, over rounds of a minute. */
class Watch {
  told = new Map<string, Told | null>();
  notices: HealthNotice[] = [];
  #settings: HealthSettings;

  constructor(settings: Partial<HealthSettings> = {}) {
    this.#settings = { ...SETTINGS, ...settings };
  }

  round(minute: number, feeds: Record<string, Trouble>): string[] {
    const watched = Object.entries(feeds).map(([id, trouble]) =>
      feedIn(id, trouble, this.told.get(id) ?? null, minute),
    );
    const decision = decideHealth(watched, this.#settings, new Date(START + minute * MINUTE));
    for (const [id, state] of decision.told) this.told.set(id, state);
    for (const notice of decision.notices) this.notices.push(healthNoticeSchema.parse(notice));
    expect(decision.deliveries.map((delivery) => deliverySchema.parse(delivery).noticeId)).toEqual(
      decision.notices.flatMap(({ id }) => this.#settings.receivers.map(() => id)),
    );
    return decision.notices.map(({ kind, feeds }) => `${kind}: ${feeds.map(({ id }) => id).join(' ')}`);
  }

  /** Every minute from one to the other. */
  rounds(from: number, to: number, feedsAt: (minute: number) => Record<string, Trouble>): string[] {
    const told: string[] = [];
    for (let minute = from; minute <= to; minute++)
      told.push(...this.round(minute, feedsAt(minute)).map((notice) => `${minute} ${notice}`));
    return told;
  }
}

const WELL: Trouble = { is: 'well' };
const SILENT: Trouble = { is: 'silent', since: 0 };
const failing = (since: number, more: Partial<Extract<Trouble, { is: 'failing' }>> = {}): Trouble => ({
  is: 'failing',
  since,
  ...more,
});

describe('one feed', () => {
  it('that falls silent is told once, and once that it is well', () => {
    const watch = new Watch();
    expect(watch.rounds(0, 600, (minute) => ({ a: minute < 400 ? SILENT : WELL, b: WELL }))).toEqual([
      '0 silent: a',
      '400 recovered: a',
    ]);
    expect(watch.notices.map(({ incidentId }) => incidentId)).toEqual(
      Array(2).fill(watch.notices[0]!.incidentId),
    );
    expect(watch.notices[1]).toMatchObject({ revision: 2, feeds: [{ illness: 'silent', until: iso(400) }] });
  });

  it('that fails is told after six hours, once, with its cause; and once that it is well', () => {
    const watch = new Watch();
    expect(watch.rounds(0, 1500, (minute) => ({ a: minute < 1000 ? failing(0) : WELL }))).toEqual([
      '360 failing: a',
      '1000 recovered: a',
    ]);
    expect(watch.notices[0]!.feeds).toMatchObject([
      { id: 'a', cause: 'no-answer', status: null, since: iso(0), until: null },
    ]);
  });

  it('that fails for less is not told, however often', () => {
    const flapping = (minute: number) => ({
      a: minute % 300 < 299 ? failing(minute - (minute % 300)) : WELL,
    });
    expect(new Watch().rounds(0, 2000, flapping)).toEqual([]);
  });

  it('that will not mend by itself is told after three failures', () => {
    const gone = { error: 'FEED_REFUSED: https://a.example/: HTTP 410 Gone', kind: 'hard' } as const;
    const watch = new Watch();
    expect(watch.round(5, { a: failing(0, { ...gone, failures: 2 }) })).toEqual([]);
    expect(watch.round(15, { a: failing(0, { ...gone, failures: 3 }) })).toEqual(['failing: a']);
  });

  it('that failed while nobody watched is not told until it is seen to fail', () => {
    const watch = new Watch();
    expect(watch.round(900, { a: failing(0, { lastPolled: 1 }) })).toEqual([]);
    expect(watch.round(901, { a: failing(0, { lastPolled: 901 }) })).toEqual(['failing: a']);
  });

  it('that is silent and then fails is told of both, and of one recovery', () => {
    const day = (minute: number) => ({ a: minute < 60 ? SILENT : minute < 600 ? failing(60) : WELL });
    expect(new Watch().rounds(0, 900, day)).toEqual(['0 silent: a', '420 failing: a', '600 recovered: a']);
  });

  it('that is told to fail and then answers with nothing new is told to be silent', () => {
    const day = (minute: number) => ({ a: minute < 400 ? failing(0) : minute < 500 ? SILENT : WELL });
    expect(new Watch().rounds(0, 900, day)).toEqual(['360 failing: a', '400 silent: a', '500 recovered: a']);
  });

  it('that is switched off while it is ill is forgotten without a word', () => {
    const watch = new Watch();
    watch.round(0, { a: SILENT });
    expect(watch.round(1, { a: { is: 'off' } })).toEqual([]);
    expect(watch.told.get('a')).toBeNull();
    expect(watch.round(30, { a: SILENT })).toEqual(['silent: a']);
  });

  it('is told as the settings say', () => {
    expect(new Watch({ silence: false }).rounds(0, 60, () => ({ a: SILENT }))).toEqual([]);
    expect(new Watch({ failingMs: null }).rounds(0, 900, () => ({ a: failing(0) }))).toEqual([]);
    const two = new Watch({ receivers: ['desk', 'night'] });
    expect(two.round(0, { a: SILENT })).toEqual(['silent: a']);
  });
});

describe('many feeds', () => {
  const names = Array.from({ length: 60 }, (_, index) => `f${String(index).padStart(2, '0')}`);

  it('that fail because one’s own network is down make one notice, and one when they are back', () => {
    // Each is asked at its own time: it begins to fail within the hour, and is read again within half an hour.
    const outage = (minute: number) =>
      Object.fromEntries(
        names.map((id, index) => {
          const from = 100 + index;
          const back = 900 + (index % 30);
          return [id, minute >= from && minute < back ? failing(from) : WELL];
        }),
      );
    const watch = new Watch();
    expect(watch.rounds(0, 1400, outage).map((told) => told.split(':')[0])).toEqual([
      '460 failing',
      '929 recovered',
    ]);
    expect(watch.notices.map(({ feeds, watched }) => [feeds.length, watched])).toEqual([
      [60, 60],
      [60, 60],
    ]);
  });

  it('of which one lingers are told to be well after an hour, and the last one when it is', () => {
    const day = (minute: number) => ({
      a: minute < 500 ? failing(0) : WELL,
      b: minute < 510 ? failing(0) : WELL,
      c: minute < 900 ? failing(0) : WELL,
    });
    expect(new Watch().rounds(0, 1200, day)).toEqual([
      '360 failing: a b c',
      '560 recovered: a b',
      '900 recovered: c',
    ]);
  });

  it('that fall silent one after the other are told four times an hour at most', () => {
    const day = (minute: number) =>
      Object.fromEntries(names.map((id, index) => [id, minute >= index ? SILENT : WELL]));
    const told = new Watch().rounds(0, 120, day);
    expect(told).toHaveLength(5);
    expect(told.flatMap((notice) => notice.split(': ')[1]!.split(' ')).sort()).toEqual(names);
  });

  it('are told apart by what is wrong with them', () => {
    expect(new Watch().round(400, { a: SILENT, b: failing(0), c: WELL, d: { is: 'off' } })).toEqual([
      'silent: a',
      'failing: b',
    ]);
  });
});

it('the same round decided twice gives the same ids', () => {
  const ids = () => {
    const watch = new Watch();
    watch.round(400, { a: SILENT, b: failing(0) });
    return watch.notices.map(({ id }) => id);
  };
  expect(ids()).toEqual(ids());
});
