// Who hears of which feed’s health. Pure: the store hands in all feeds and saves what comes out. What falls ill
// together is told together; each spell is told once when it begins, and once when it is over.
import type { HealthSettings } from '../../shared/config.ts';
import { stableId } from '../../shared/ids.ts';
import type { Delivery, HealthNotice, Illness, Told } from '../../shared/schema/index.ts';
import { ILLNESSES } from '../../shared/schema/index.ts';
import { plannedDelivery } from '../planned.ts';
import { type Condition, conditionOf, failsAlong, type WatchedFeed } from './condition.ts';
import { recoveries } from './recoveries.ts';
import { toldFeed } from './told-feed.ts';

export type { WatchedFeed } from './condition.ts';

export interface HealthDecision {
  notices: HealthNotice[];
  deliveries: Delivery[];
  /** What receivers know of each feed by then; feeds that are not among them stay as they are. */
  told: Map<string, Told | null>;
}

export function decideHealth(
  feeds: readonly WatchedFeed[],
  settings: HealthSettings,
  now: Date,
): HealthDecision {
  const watched = feeds
    .map((feed) => ({ feed, condition: conditionOf(feed, settings, now) }))
    .filter(({ condition }) => condition !== 'off');
  const told = new Map<string, Told | null>();
  for (const { id, told: before, active } of feeds) if (!active && before !== null) told.set(id, null);
  const notices: HealthNotice[] = [];
  for (const illness of ILLNESSES) {
    const fallen = fallenIll(illness, watched, settings, now);
    if (fallen.length === 0) continue;
    const notice = beginning(illness, fallen, watched.length, now);
    notices.push(notice);
    for (const feed of notice.feeds) told.set(feed.id, toldBy(notice, feed.since));
  }
  const over = recoveries(
    watched.filter(({ feed }) => !told.has(feed.id)),
    watched.length,
    now,
  );
  for (const [id, state] of over.told) told.set(id, state);
  notices.push(...over.notices);
  return { notices, deliveries: notices.flatMap((notice) => deliveriesOf(notice, settings.receivers)), told };
}

type Watched = readonly { feed: WatchedFeed; condition: Condition }[];

/** Those of whom it is news, and those who will be news soon; none while others of the kind were told just now. */
function fallenIll(
  illness: Illness,
  watched: Watched,
  settings: HealthSettings,
  now: Date,
): readonly WatchedFeed[] {
  const isNews = ({ feed, condition }: Watched[number]) =>
    condition === illness && feed.told?.illness !== illness;
  if (!watched.some(isNews)) return [];
  const lately = watched.some(
    ({ feed: { told } }) =>
      told?.illness === illness && now.getTime() - Date.parse(told.at) < settings.groupInterval,
  );
  if (lately) return [];
  const goesAlong = ({ feed }: Watched[number]) => illness === 'failing' && failsAlong(feed, settings, now);
  return watched.filter((one) => isNews(one) || goesAlong(one)).map(({ feed }) => feed);
}

function beginning(
  illness: Illness,
  fallen: readonly WatchedFeed[],
  watched: number,
  now: Date,
): HealthNotice {
  const at = now.toISOString();
  const spellId = stableId('h', illness, at, ...fallen.map(({ id }) => id));
  return {
    id: stableId('n', spellId, '1'),
    incidentId: spellId,
    revision: 1,
    kind: illness,
    feeds: fallen.map((feed) => toldFeed(feed, illness, feed.health.since ?? at, null)),
    watched,
    createdAt: at,
  };
}

const toldBy = ({ kind, incidentId, revision, createdAt }: HealthNotice, since: string): Told => ({
  illness: kind as Illness,
  spellId: incidentId,
  revision,
  since,
  at: createdAt,
  wellAt: null,
});

const deliveriesOf = (notice: HealthNotice, receivers: readonly string[]): Delivery[] =>
  receivers.map((receiver) =>
    plannedDelivery(notice, { receiver, severity: 'minor', dueAt: notice.createdAt }, notice.createdAt),
  );
