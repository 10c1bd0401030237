// Order: what must have ended before a later telling about the same may go out to the same receiver.
import { type SQL, sql } from 'drizzle-orm';
import { deliveries, incidents } from './tables.ts';

/** The incident, and every incident that was merged into it: what was told of those belongs to its thread. */
export const threadOf = (incidentId: SQL): SQL => sql`
  with recursive thread(id) as (
    select ${incidentId}::text
    union
    select merged.id from ${incidents} merged join thread on merged.data ->> 'mergedInto' = thread.id
    where merged.state = 'merged'
  ) select id from thread`;

/**
 * What was told of a thread to one receiver, to be selected from under a name. Found by incident whatever the planner
 * thinks: a receiver may have been told a million things.
 */
export const toldOfThread = (incidentId: SQL, receiver: SQL): SQL => sql`
  (select told.* from (${threadOf(incidentId)}) member cross join lateral (
    select * from ${deliveries} one where one.incident_id = member.id and one.receiver = ${receiver} offset 0) told)`;

/**
 * Earlier tellings that are still open, of the delivery `later` of the surrounding query: each with the state that
 * counts, its own or that of the digest it is told in. One in doubt is open for `doubtMs`, if it is looked at by then.
 */
export const openBefore = (later: SQL, now: Date, doubtMs: number): SQL => sql`
  select coalesce(digest.state, earlier.state) as state,
    coalesce(digest.due_at, earlier.due_at) as due_at,
    coalesce(digest.changed_at, earlier.changed_at) as changed_at,
    earlier.hold_group
  from ${toldOfThread(sql`${later}.incident_id`, sql`${later}.receiver`)} earlier
    left join ${deliveries} digest on digest.id = earlier.folded_into
  where earlier.id <> ${later}.id
    and case when earlier.incident_id = ${later}.incident_id then earlier.revision < ${later}.revision
      else earlier.created_at < ${later}.created_at end
    and (coalesce(digest.state, earlier.state) in ('pending', 'retry', 'sending', 'held')
      or coalesce(digest.state, earlier.state) = 'uncertain'
        and coalesce(digest.changed_at, earlier.changed_at) > ${away(now, -doubtMs)}::timestamptz
        and greatest(coalesce(digest.due_at, earlier.due_at), coalesce(digest.queued_at, earlier.queued_at)) < ${away(now, doubtMs)}::timestamptz)`;

const away = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();
