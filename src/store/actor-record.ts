// What an actor's page counts: against whom it fought, and what it took and lost by the ledger of control.
import { desc, or, type SQL, sql } from 'drizzle-orm';
import type { ControlEntry, Incident } from '../shared/schema/index.ts';
import type { Database } from './database.ts';
import { incidents, ledger } from './tables.ts';

/** Incidents of one class in which the two stood on opposite sides. */
export interface Opponent {
  actor: string;
  class: Incident['class'];
  incidents: number;
}

/** Whole places that changed hands within a month, each time counted. */
export interface TerritoryCount {
  /** YYYY-MM, UTC. */
  month: string;
  change: 'taken' | 'lost';
  /** Claimed or contested: nobody outside has confirmed it. */
  disputed: boolean;
  times: number;
}

export interface ActorRecordStore {
  /**
   * Whom it fought, the most often first. The sides stand in the incidents themselves, so that only the latest
   * `among` with more than one actor are looked at; what is denied, planned, or handed over without a fight is not.
   * @returns `among`: how many were looked at.
   */
  opponents(actor: string, among: number): Promise<{ opponents: Opponent[]; among: number }>;
  /** Without parts of places, and without what was lost again within a day. By month, the first one first. */
  territory(actor: string): Promise<TerritoryCount[]>;
  /** Lines of the ledger in which it takes or loses, latest first. */
  control(actor: string, limit: number): Promise<ControlEntry[]>;
}

export function createActorRecordStore(db: Database): ActorRecordStore {
  return {
    async opponents(actor, among) {
      const { rows } = (await db.execute(opponentsOf(actor, among))) as unknown as {
        rows: (Opponent & { among: number })[];
      };
      return {
        opponents: rows.map(({ among: _among, ...opponent }) => opponent),
        among: rows[0]?.among ?? 0,
      };
    },

    async territory(actor) {
      const rows = await db
        .select({
          month: sql<string>`to_char(${ledger.since} at time zone 'UTC', 'YYYY-MM')`,
          change: sql<TerritoryCount['change']>`case when ${holds(actor)} then 'taken' else 'lost' end`,
          disputed: sql<boolean>`${ledger.data} ->> 'status' in ('claimed', 'contested')`,
          times: sql<number>`count(*)::integer`,
        })
        .from(ledger)
        .where(sql`${named(actor)} and ${lasting} and ${whole}`)
        .groupBy(sql`1`, sql`2`, sql`3`)
        .orderBy(sql`1`, sql`2 desc`, sql`3`);
      return rows;
    },

    async control(actor, limit) {
      const rows = await db
        .select({ data: ledger.data })
        .from(ledger)
        .where(named(actor))
        .orderBy(desc(ledger.since), desc(ledger.id))
        .limit(limit);
      return rows.map(({ data }) => data);
    },
  };
}

const holds = (actor: string): SQL => sql`${ledger.data} -> 'holders' ? ${actor}`;
const named = (actor: string): SQL => or(holds(actor), sql`${ledger.data} -> 'from' ? ${actor}`)!;
const lasting = sql`${ledger.data} ->> 'status' <> 'reverted'`;
const whole = sql`${ledger.data} ->> 'mode' <> 'partial'`;

/** First chosen by narrow columns, then read: taking an incident apart costs more than finding it. */
const opponentsOf = (actor: string, among: number): SQL => sql`
  with latest as materialized (
    select ${incidents.id} from ${incidents}
    where ${incidents.actors} @> array[${actor}]::text[] and cardinality(${incidents.actors}) > 1
      and ${incidents.state} = 'active' and ${incidents.status} not in ('denied', 'planned')
      and ${incidents.type} <> 'non-violent-transfer-of-territory'
    order by ${incidents.lastToldAt} desc, ${incidents.id} desc limit ${among}
  ), fought as materialized (
    select ${incidents.class} as class, ${incidents.data} -> 'sides' as sides
    from ${incidents} where ${incidents.id} in (select id from latest)
  ), faced as (
    select class, sides -> 1 as others from fought where sides -> 0 ? ${actor}
    union all
    select class, sides -> 0 from fought where sides -> 1 ? ${actor} and not sides -> 0 ? ${actor}
  )
  select other as actor, class, count(*)::integer as incidents, (select count(*)::integer from latest) as among
  from faced, jsonb_array_elements_text(others) other
  where other <> ${actor} group by 1, 2 order by 3 desc, 1, 2`;
