// Everything that a decision about one incident is made from, read in one transaction.
import { and, asc, eq, gt, gte, inArray, isNotNull, lte, ne, or, sql } from 'drizzle-orm';
import type { Delivery, Incident, Notice, Silence } from '../shared/schema/index.ts';
import { isAnyOf } from './columns.ts';
import type { Transaction } from './database.ts';
import { toDelivery } from './delivery-row.ts';
import { heirOf, lineagesOf, mergedInto } from './lineage.ts';
import type { Surroundings, ToldSoFar } from './store.ts';
import { deliveries, incidentRevisions, incidents, notices, silences } from './tables.ts';

type Told = Pick<ToldSoFar, 'incident' | 'notices' | 'deliveries' | 'heir'>;

interface Asked {
  incident: Incident;
  /** None: only what was told of the incident. */
  around?: Surroundings | undefined;
}

/** @returns in the order asked for. */
export async function toldSoFar(tx: Transaction, asked: readonly Asked[]): Promise<ToldSoFar[]> {
  const told = await toldOf(
    tx,
    asked.map(({ incident }) => incident),
  );
  const silences = await silencesAt(
    tx,
    asked.flatMap(({ around }) => (around ? [around.now] : [])),
  );
  const found: ToldSoFar[] = [];
  for (const [at, { incident, around }] of asked.entries())
    found.push({ ...told[at]!, ...(await besideOf(tx, incident, around, silences)) });
  return found;
}

async function besideOf(
  tx: Transaction,
  incident: Incident,
  around: Surroundings | undefined,
  silences: readonly Silence[],
): Promise<Pick<ToldSoFar, 'nearby' | 'silences' | 'groups' | 'recent'>> {
  if (!around) return { nearby: [], silences: [], groups: [], recent: [] };
  const at = around.now.getTime();
  return {
    nearby: await nearbyOf(tx, incident, around),
    silences: silences.filter(
      ({ startsAt, endsAt }) => Date.parse(startsAt) <= at && Date.parse(endsAt) > at,
    ),
    groups: await groupsOf(tx, around),
    recent: await recentOf(tx, around),
  };
}

async function toldOf(tx: Transaction, some: readonly Incident[]): Promise<Told[]> {
  const lineages = await lineagesOf(
    tx,
    some.map(({ id }) => id),
  );
  const members = [...new Set([...lineages.values()].flat())];
  const shown = await shownBy(tx, members);
  const planned = await deliveriesOf(tx, members, 'locked');
  const told: Told[] = [];
  for (const incident of some) {
    const lineage = lineages.get(incident.id)!;
    const heir = await heirOf(tx, incident);
    told.push({
      incident,
      notices: shown.filter(({ notice }) => lineage.includes(notice.incidentId)),
      deliveries: planned.filter(({ incidentId }) => lineage.includes(incidentId)),
      heir: heir === null ? null : { id: heir, deliveries: await heirsDeliveries(tx, heir, lineage) },
    });
  }
  return told;
}

/** Earlier notices with the revision each showed. */
async function shownBy(tx: Transaction, lineage: string[]): Promise<ToldSoFar['notices']> {
  const shown = await tx
    .select({ notice: notices.data, incident: incidentRevisions.data })
    .from(notices)
    .innerJoin(
      incidentRevisions,
      and(
        eq(incidentRevisions.incidentId, notices.incidentId),
        eq(incidentRevisions.revision, notices.revision),
      ),
    )
    .where(isAnyOf(notices.incidentId, lineage))
    .orderBy(asc(notices.order));
  return shown as { notice: Notice; incident: Incident }[];
}

async function heirsDeliveries(
  tx: Transaction,
  heir: string,
  lineage: readonly string[],
): Promise<Delivery[]> {
  const theirs = [heir, ...(await mergedInto(tx, heir))].filter((id) => !lineage.includes(id));
  return deliveriesOf(tx, theirs, 'read');
}

/**
 * Locked until the decision is saved, in the order in which folding locks them. What is told in a digest that is dead
 * is as dead as that.
 */
async function deliveriesOf(
  tx: Transaction,
  incidentIds: string[],
  how: 'locked' | 'read',
): Promise<Delivery[]> {
  const query = tx
    .select()
    .from(deliveries)
    .where(isAnyOf(deliveries.incidentId, incidentIds))
    .orderBy(asc(deliveries.incidentId), asc(deliveries.createdAt), asc(deliveries.id));
  const rows = await (how === 'locked' ? query.for('update') : query);
  const dead = await deadAmong(
    tx,
    rows.flatMap(({ state, foldedInto }) => (state === 'folded' && foldedInto ? [foldedInto] : [])),
  );
  return rows
    .map(toDelivery)
    .toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt))
    .map((one) =>
      dead.has(one.foldedInto ?? '') && one.state === 'folded' ? { ...one, state: 'dead' } : one,
    );
}

async function deadAmong(tx: Transaction, digests: string[]): Promise<ReadonlySet<string>> {
  if (digests.length === 0) return new Set();
  const rows = await tx
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(isAnyOf(deliveries.id, digests), eq(deliveries.state, 'dead')));
  return new Set(rows.map(({ id }) => id));
}

async function nearbyOf(
  tx: Transaction,
  { id, location }: Incident,
  { nearby }: Surroundings,
): Promise<Incident[]> {
  if (nearby === null || (nearby.samePlace && !location)) return [];
  const rows = await tx
    .select({ data: incidents.data })
    .from(incidents)
    .where(
      and(
        eq(incidents.state, 'active'),
        inArray(incidents.class, nearby.classes),
        gte(incidents.lastToldAt, nearby.since.toISOString()),
        ne(incidents.id, id),
        nearby.samePlace ? eq(incidents.placeId, location!.placeId) : undefined,
      ),
    )
    .orderBy(asc(incidents.createdAt), asc(incidents.id));
  return rows.map(({ data }) => data);
}

/** In force at one of these moments. */
async function silencesAt(tx: Transaction, moments: readonly Date[]): Promise<Silence[]> {
  if (moments.length === 0) return [];
  const times = moments.map((moment) => moment.getTime());
  const rows = await tx
    .select({ data: silences.data })
    .from(silences)
    .where(
      and(
        lte(silences.startsAt, new Date(Math.max(...times)).toISOString()),
        gt(silences.endsAt, new Date(Math.min(...times)).toISOString()),
      ),
    )
    .orderBy(asc(silences.id));
  return rows.map(({ data }) => data);
}

/** Groups of which somebody waits, or was told lately. */
async function groupsOf(tx: Transaction, { groupsSince }: Surroundings): Promise<ToldSoFar['groups']> {
  if (groupsSince === null) return [];
  const waiting = sql`${deliveries.state} = 'held'`;
  const rows = await tx
    .select({
      receiver: deliveries.receiver,
      group: deliveries.holdGroup,
      dueAt: sql<string | null>`min(${deliveries.dueAt}) filter (where ${waiting})`.mapWith(deliveries.dueAt),
      lastAt: sql<string | null>`max(${deliveries.dueAt}) filter (where not ${waiting})`.mapWith(
        deliveries.dueAt,
      ),
    })
    .from(deliveries)
    .where(
      and(
        isNotNull(deliveries.holdGroup),
        ne(deliveries.state, 'superseded'),
        or(eq(deliveries.state, 'held'), gt(deliveries.dueAt, groupsSince.toISOString())),
      ),
    )
    .groupBy(deliveries.receiver, deliveries.holdGroup);
  return rows.map((row) => ({ ...row, group: row.group! }));
}

/** Messages to receivers that have a cap. */
async function recentOf(tx: Transaction, { recent }: Surroundings): Promise<ToldSoFar['recent']> {
  if (recent === null) return [];
  const since = recent.since.toISOString();
  return tx
    .select({
      id: deliveries.id,
      receiver: deliveries.receiver,
      at: sql<string>`coalesce(${deliveries.sentAt}, ${deliveries.dueAt})`.mapWith(deliveries.dueAt),
    })
    .from(deliveries)
    .where(
      and(
        isAnyOf(deliveries.receiver, recent.receivers),
        or(
          and(eq(deliveries.state, 'sent'), gt(deliveries.sentAt, since)),
          and(
            inArray(deliveries.state, ['pending', 'sending', 'retry', 'uncertain']),
            gt(deliveries.dueAt, since),
          ),
        ),
      ),
    )
    .orderBy(asc(deliveries.id));
}
