// Finds articles by what they share with others, by index however large the record is: PostgreSQL takes an overlap of
// long arrays for a common thing and would rather read the whole table, so that every element is looked for by itself.
import { type SQL, sql } from 'drizzle-orm';
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
  values.length === 0 ? null : sql`select ${articles.id} as id from ${articles} where ${column} in ${values}`;

/** @param limit more than anybody needs to look at. */
export function idsOf(searches: readonly (SQL | null)[], limit: number): SQL {
  const asked = searches.filter((search) => search !== null);
  return sql`(select id from (${sql.join(asked, sql` union `)}) alike limit ${limit})`;
}
