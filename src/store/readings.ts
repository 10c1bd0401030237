// Many articles at once, each with the events read in it, and which of them a walk through the incidents has met.
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { CodedEvent } from '../shared/schema/index.ts';
import { isAnyOf } from './columns.ts';
import type { Database } from './database.ts';
import { conditionOf } from './incident-filter.ts';
import type { IncidentStore } from './store.ts';
import { events, incidentSources, incidents } from './tables.ts';

export const createEventsOf =
  (db: Database): IncidentStore['eventsOf'] =>
  async (articleIds) => {
    const found = new Map<string, CodedEvent[]>(articleIds.map((id) => [id, []]));
    if (articleIds.length === 0) return found;
    const rows = await db
      .select({ articleId: events.articleId, data: events.data })
      .from(events)
      .where(isAnyOf(events.articleId, articleIds))
      .orderBy(asc(events.articleId), asc(events.index));
    for (const { articleId, data } of rows) found.get(articleId)!.push(data);
    return found;
  };

/** Whether the incident tells by this article, and does not only mention it. */
const TELLS = sql`exists (
  select from jsonb_array_elements(${incidents.data} -> 'sources') as source
  where source ->> 'articleId' = ${incidentSources.articleId} and source ->> 'passing' is distinct from 'true'
)`;

export const createToldBehind =
  (db: Database): IncidentStore['toldBehind'] =>
  async (articleIds, filter, incidentId) => {
    if (articleIds.length === 0) return new Set();
    const rows = await db
      .selectDistinct({ articleId: incidentSources.articleId })
      .from(incidentSources)
      .innerJoin(incidents, eq(incidents.id, incidentSources.incidentId))
      .where(
        and(
          isAnyOf(incidentSources.articleId, articleIds),
          gt(incidents.id, incidentId),
          conditionOf(filter),
          TELLS,
        ),
      );
    return new Set(rows.map(({ articleId }) => articleId));
  };
