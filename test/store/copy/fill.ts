// Rows of every type in every table, with whatever a text may hold.
import { sql } from 'drizzle-orm';
import { COPIED, columnsOf, quoted, rowsOf } from '../../../src/store/copy/tables.ts';
import type { Database } from '../../../src/store/database.ts';

const TEXTS = [
  'سيطرت القوّات على «حريب»\u2028ثم\u2029انسحبت\u200f',
  'two\nlines\r\n\ttab \\n \\u0041 "quoted" \'single\' {a,b} [1] 👩‍👩‍👧 \ufffd\u0001',
  '',
];

/** Three values of each type, to be cast by the database. */
const VALUES: Record<string, (row: number) => string> = {
  text: (row) => `${TEXTS[row]}${row}`,
  'text[]': (row) => ['{}', '{"a,b","c\\"d","\\\\",NULL,"",ح}', '{{a,b},{c,d}}'][row]!,
  'integer[]': (row) => ['{}', '{-2147483648,2147483647}', '{0,NULL}'][row]!,
  jsonb: (row) =>
    ['{}', JSON.stringify({ [TEXTS[1]!]: [TEXTS[0], null, true, 1e-7] }), '[123456789012345678.90123]'][row]!,
  boolean: (row) => String(row > 0),
  smallint: (row) => String([0, 32767, -32768][row]),
  integer: (row) => String([0, 2147483647, -2147483648][row]! + 0),
  bigint: (row) => ['1', '9007199254740993', '-9223372036854775808'][row]!,
  'double precision': (row) => ['0.30000000000000004', 'NaN', '-1.7976931348623157e308'][row]!,
  'timestamp with time zone': (row) =>
    ['2026-11-22 04:45:00.123456+03', 'infinity', '0044-03-15 12:00:00+00 BC'][row]!,
  tsvector: (row) => ['', "'سيطر':1A 'it''s'", "'b' 'a' 'ab'"][row]!,
};

/** @param left stays without rows. */
export async function fillRecord(db: Database, left: readonly string[]): Promise<void> {
  await db.transaction(async (tx) => {
    for (const table of COPIED.filter((one) => !left.includes(one))) {
      const columns = await columnsOf(tx, table);
      for (const row of [0, 1, 2]) {
        const values = columns.map(({ name, type }) => {
          const value = table === 'notices' && name === 'order' ? String(row + 40) : VALUES[type]!(row);
          return sql`${value}::text::${sql.raw(type)}`;
        });
        const names = sql.raw(columns.map(({ name }) => quoted(name)).join(', '));
        await tx.execute(
          sql`insert into ${sql.raw(`rasid.${quoted(table)}`)} (${names}) values (${sql.join(values, sql`, `)})`,
        );
      }
      await loosen(tx, table);
    }
  });
}

/** In one row of three, all that may be null is. */
async function loosen(
  tx: Parameters<Parameters<Database['transaction']>[0]>[0],
  table: string,
): Promise<void> {
  const free = rowsOf<{ name: string }>(
    await tx.execute(sql`
      select column_name as name from information_schema.columns
      where table_schema = 'rasid' and table_name = ${table} and is_nullable = 'YES'`),
  );
  if (free.length === 0) return;
  const nothing = free.map(({ name }) => `${quoted(name)} = null`).join(', ');
  await tx.execute(
    sql.raw(
      `update rasid.${quoted(table)} set ${nothing} where ctid = (select max(ctid) from rasid.${quoted(table)})`,
    ),
  );
}

/** Every row of every table, as the database writes it. */
export async function wholeRecord(db: Database): Promise<Record<string, string[]>> {
  return db.transaction(async (tx) => {
    await tx.execute(sql.raw("set local timezone to 'UTC'"));
    const whole: Record<string, string[]> = {};
    for (const table of COPIED) {
      const rows = await tx.execute(sql.raw(`select t::text as row from rasid.${quoted(table)} t`));
      whole[table] = rowsOf<{ row: string }>(rows)
        .map(({ row }) => row)
        .toSorted();
    }
    return whole;
  });
}
