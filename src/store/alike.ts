// Finds articles by what they share with others, by index however large the record is: PostgreSQL takes an overlap of
// long arrays for a common thing and would rather read the whole table, so that every element is looked for by itself.
import { type SQL, sql } from 'drizzle-orm';
import { isAnyOf } from './columns.ts';
import { PLANNED_ANEW } from './statement-book.ts';
import { articles } from './tables.ts';

/** Ids of articles that hold one of the elements; `null` for no element. Elements are hashes: digits, letters, «_», «-». */
export function holdingOne(
  column: typeof articles.bands | typeof articles.keys,
  elements: readonly (number | string)[],
): SQL | null {
  if (elements.length === 0) return null;
  const type = sql.raw(column.getSQLType());
  return sql`select found.id from unnest(${`{${[...new Set(elements)].join()}}`}::${type}) wanted
    cross join lateral (select ${articles.id} as id from ${articles} where ${column} @> array[wanted]) found`;
}

/** Ids of articles whose column has one of the values; `null` for no value. */
export const havingOne = (
  column: typeof articles.id | typeof articles.fingerprint | typeof articles.origin,
  values: readonly string[],
): SQL | null =>
  values.length === 0
    ? null
    : sql`select ${articles.id} as id from ${articles} where ${isAnyOf(column, values)}`;

/** @param limit more than anybody needs to look at. */
export function idsOf(searches: readonly (SQL | null)[], limit: number): SQL {
  const asked = searches.filter((search) => search !== null);
  return sql`(select id from (${sql.join(asked, sql` union `)}) alike limit ${limit})`;
}

/** Of those that share a band, so many are looked at: one that is shared by more says little. */
const MOST_OF_A_BAND = 30;
/** Of those that share some with one article, so many are returned: those that share the most. */
const MOST_ALIKE = 20;

/** Ids of the articles since then that share the most bands with each; `null` for no band. */
export function sharingMost(each: readonly (readonly number[])[], since: Date): SQL | null {
  const wanted = each.flatMap((bands, place) => bands.map((band) => [place, band] as const));
  if (wanted.length === 0) return null;
  const places = `{${wanted.map(([place]) => place).join()}}`;
  const bands = `{${wanted.map(([, band]) => band).join()}}`;
  return sql`select ${sql.raw(PLANNED_ANEW)} id from (
    select found.id, row_number() over (partition by wanted.place order by count(*) desc, max(found.fetched_at) desc, found.id) as rank
    from unnest(${places}::int[], ${bands}::int[]) wanted (place, band)
    cross join lateral (
      select ${articles.id} as id, ${articles.fetchedAt} as fetched_at from ${articles}
      where ${articles.bands} @> array[wanted.band] and ${articles.fetchedAt} >= ${since.toISOString()} limit ${MOST_OF_A_BAND}
    ) found group by wanted.place, found.id
  ) ranked where rank <= ${MOST_ALIKE}`;
}
