// Which spells of ill health are over. What fell ill together is told to be well together, unless some of it
// lingers: then those that are well are not kept waiting for long.
import { stableId } from '../../shared/ids.ts';
import type { HealthNotice, Told } from '../../shared/schema/index.ts';
import type { Condition, WatchedFeed } from './condition.ts';
import { toldFeed } from './told-feed.ts';

/** After a network has come back, its feeds are asked again within so long. */
const WAIT_FOR_OTHERS_MS = 3_600_000;

interface Member {
  feed: WatchedFeed;
  told: Told;
}

/** @param feeds whose condition is known and of which nothing else is told now. */
export function recoveries(
  feeds: readonly { feed: WatchedFeed; condition: Condition }[],
  watched: number,
  now: Date,
): { notices: HealthNotice[]; told: Map<string, Told | null> } {
  const spells = new Map<string, Member[]>();
  const told = new Map<string, Told | null>();
  for (const { feed, condition } of feeds) {
    if (feed.told === null) continue;
    const member = { feed, told: { ...feed.told, wellAt: wellSince(feed.told, condition, now) } };
    if (member.told.wellAt !== feed.told.wellAt) told.set(feed.id, member.told);
    spells.set(feed.told.spellId, [...(spells.get(feed.told.spellId) ?? []), member]);
  }
  const notices = [...spells.values()].flatMap((members) => {
    if (!isOver(members, now)) return [];
    const notice = recovery(members, watched, now);
    for (const { feed, told: state } of members)
      told.set(feed.id, state.wellAt === null ? { ...state, revision: notice.revision } : null);
    return [notice];
  });
  return { notices, told };
}

const wellSince = ({ wellAt }: Told, condition: Condition, now: Date): string | null =>
  condition === 'well' ? (wellAt ?? now.toISOString()) : null;

function isOver(members: readonly Member[], now: Date): boolean {
  const well = members.flatMap(({ told: { wellAt } }) => (wellAt === null ? [] : [Date.parse(wellAt)]));
  if (well.length === 0) return false;
  return well.length === members.length || now.getTime() - Math.min(...well) >= WAIT_FOR_OTHERS_MS;
}

function recovery(members: readonly Member[], watched: number, now: Date): HealthNotice {
  const { spellId } = members[0]!.told;
  const revision = Math.max(...members.map(({ told }) => told.revision)) + 1;
  return {
    id: stableId('n', spellId, String(revision)),
    incidentId: spellId,
    revision,
    kind: 'recovered',
    feeds: members
      .filter(({ told: { wellAt } }) => wellAt !== null)
      .map(({ feed, told: { illness, since, wellAt } }) => toldFeed(feed, illness, since, wellAt)),
    watched,
    createdAt: now.toISOString(),
  };
}
