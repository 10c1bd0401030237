// What an actor's page counts: against whom it fought, and what it took and lost by the ledger of control.
import { desc, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { ActorRecordStore, Opponent, TerritoryCount } from './record-side.ts';
import { incidents, ledger } from './tables.ts';

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
