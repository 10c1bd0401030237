// Which incidents are wanted, as SQL. Every value is a parameter.
import { and, arrayOverlaps, eq, gte, inArray, lt, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { HIDDEN_STATES } from '../shared/schema/index.ts';
import { searchQuery } from '../shared/search/index.ts';
import type { IncidentFilter, IncidentListing } from './store.ts';
import { incidents } from './tables.ts';

/** What only tells again who has long held a place, and what is only mentioned, is kept, but shown and told to nobody. */
export const isNews = notInArray(incidents.state, [...HIDDEN_STATES]);

export function conditionOf(filter: IncidentFilter): SQL | undefined {
  const { placeId, actors, sourcesAtLeast, from, to, text } = filter;
  return and(
    isNews,
    oneOf(incidents.class, filter.classes),
    oneOf(incidents.type, filter.types),
    oneOf(incidents.country, filter.countries),
    oneOf(incidents.governorate, filter.governorates),
    oneOf(incidents.status, filter.statuses),
    oneOf(incidents.state, filter.states),
    placeId === undefined ? undefined : eq(incidents.placeId, placeId),
    actors && actors.length > 0 ? arrayOverlaps(incidents.actors, [...actors]) : undefined,
    sourcesAtLeast === undefined ? undefined : gte(incidents.sources, sourcesAtLeast),
    // Told at any time within: from the first report to the last.
    from && gte(incidents.lastToldAt, from.toISOString()),
    to && lt(incidents.firstToldAt, to.toISOString()),
    text === undefined ? undefined : found(text),
  );
}

type Searched = (typeof incidents)['class' | 'type' | 'country' | 'governorate' | 'status' | 'state'];

const oneOf = (column: Searched, values: readonly string[] | undefined): SQL | undefined =>
  values && values.length > 0 ? inArray(column as typeof incidents.country, [...values]) : undefined;

/** A text without a word finds nothing. */
const found = (text: string): SQL => {
  const query = searchQuery(text);
  return query === null ? sql`false` : sql`${incidents.search} @@ to_tsquery('simple', ${query})`;
};

export function orderedBy({ order }: Pick<IncidentListing, 'order'>) {
  if (order === 'id') return incidents.id;
  return order === 'told' ? incidents.lastToldAt : incidents.updatedAt;
}

/** Those behind this one in the order, newest first. */
export function behind({ order, before }: Pick<IncidentListing, 'order' | 'before'>): SQL | undefined {
  if (!before) return undefined;
  if (order === 'id') return lt(incidents.id, before.id);
  const column = orderedBy({ order });
  return or(lt(column, before.at), and(eq(column, before.at), lt(incidents.id, before.id)));
}
