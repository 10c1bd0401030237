// However many rows are inserted, it is one statement with one parameter: planned once, and built in no time.
import { getTableColumns, SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { storable } from './columns.ts';
import type { Transaction } from './database.ts';

/** Column types that JSON cannot give as they are: as what they are given, and what is made of that. */
const MADE_OF: Record<string, { given: string; make: (value: string, column: PgColumn) => string }> = {
  tsvector: { given: 'text[]', make: (words) => `array_to_tsvector(${words})` },
  bigserial: {
    given: 'bigint',
    make: (number, column) => {
      const { schema, name } = getTableConfig(column.table as PgTable);
      return `coalesce(${number}, nextval(pg_get_serial_sequence('${schema}.${name}', '${column.name}')))`;
    },
  },
};

/**
 * @param rows at least one; what a row leaves out takes its column’s default.
 * @returns the statement, to go on with `onConflictDoUpdate`, `returning`, …
 */
export function insertRows<Table extends PgTable>(
  tx: Transaction,
  table: Table,
  rows: readonly Table['$inferInsert'][],
) {
  const columns = Object.entries(getTableColumns(table) as Record<string, PgColumn>);
  const json = rows.map((row) => toJson(columns, row as Record<string, unknown>));
  const shape = columns.map(
    ([, column]) => `"${column.name}" ${MADE_OF[typeOf(column)]?.given ?? typeOf(column)}`,
  );
  const made = columns.map(([, column]) => {
    const given = `given."${column.name}"`;
    return MADE_OF[typeOf(column)]?.make(given, column) ?? given;
  });
  return tx
    .insert(table)
    .select(
      sql`select ${sql.raw(made.join(', '))} from jsonb_to_recordset(${`[${json.join()}]`}::jsonb) as given(${sql.raw(shape.join(', '))})` as never,
    );
}

const typeOf = (column: PgColumn): string => column.getSQLType();

function toJson(columns: readonly (readonly [string, PgColumn])[], row: Record<string, unknown>): string {
  const fields = columns.map(([key, column]) => {
    const value = row[key] === undefined ? column.default : row[key];
    return `${JSON.stringify(column.name)}:${value == null ? 'null' : asJson(column, value)}`;
  });
  return `{${fields.join()}}`;
}

function asJson(column: PgColumn, value: unknown): string {
  if (value instanceof SQL) throw new Error(`column ${column.name}: an expression cannot be inserted so`);
  if (typeOf(column) === 'tsvector') return JSON.stringify((value as string[]).filter(Boolean).map(storable));
  if (Array.isArray(value) && typeOf(column) !== 'jsonb')
    return JSON.stringify(value.map((one) => (typeof one === 'string' ? storable(one) : one)));
  const driven = column.mapToDriverValue(value);
  if (typeOf(column) === 'jsonb') return driven as string;
  return JSON.stringify(typeof driven === 'string' ? storable(driven) : driven);
}
