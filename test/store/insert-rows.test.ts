// Rows inserted together stand in the record as those that are inserted one by one.
import { PGlite } from '@electric-sql/pglite';
import { asc } from 'drizzle-orm';
import { bigserial, doublePrecision, integer, pgSchema, text } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pglite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anyText, instantColumn, json, searchVector } from '../../src/store/columns.ts';
import type { Transaction } from '../../src/store/database.ts';
import { insertRows } from '../../src/store/insert-rows.ts';

const schema = pgSchema('s');
const COLUMNS = () => ({
  id: anyText().primaryKey(),
  order: bigserial({ mode: 'number' }).notNull(),
  title: anyText(),
  count: integer().notNull().default(3),
  latitude: doublePrecision(),
  at: instantColumn('at_time'),
  keys: text().array().notNull().default([]),
  bands: integer().array(),
  data: json<unknown>()(),
  search: searchVector('found_by'),
});
const one = schema.table('one', COLUMNS());
const many = schema.table('many', COLUMNS());
const TABLE = `(id text primary key, "order" bigserial not null, title text, count int not null default 3,
  latitude float8, at_time timestamptz, keys text[] not null default '{}', bands int[], data jsonb, found_by tsvector)`;

let pglite: PGlite;
beforeAll(async () => {
  pglite = await PGlite.create();
  await pglite.exec(`create schema s; create table s.one ${TABLE}; create table s.many ${TABLE}`);
});
afterAll(() => pglite.close());

it('stands in the record as if each had been inserted by itself', async () => {
  const db = drizzle({ client: pglite });
  const rows = [
    { id: 'ا', title: 'قال: «نعم»', latitude: 33.51041412345679, at: '2026-11-21T18:00:00.123+02:00' },
    { id: 'b', title: 'NUL \0 and half \ud800 a pair', count: 0, keys: ['u_1', 'a,"b\\'], bands: [-1, 2] },
    {
      id: 'c',
      data: { text: '\0\udfff 😀', list: [1, null, 1e21], 'a"b': true },
      search: ['حلب', '', 'أعزاز'],
    },
    { id: 'd', data: { a: 'string' }, title: null, latitude: -0.1, bands: [] },
    { id: 'e', data: [[]], title: '', search: [] },
  ];
  for (const row of rows) await db.insert(one).values(row);
  await insertRows(db as unknown as Transaction, many, rows);
  const seen = (table: typeof one) => db.select().from(table).orderBy(asc(table.order));
  expect(await seen(many as unknown as typeof one)).toEqual(await seen(one));
});

it('goes on as an insertion does', async () => {
  const db = drizzle({ client: pglite });
  const tx = db as unknown as Transaction;
  await insertRows(tx, many, [{ id: 'x' }]);
  await insertRows(tx, many, [{ id: 'x' }]).onConflictDoNothing();
  await expect(insertRows(tx, many, [{ id: 'x' }])).rejects.toMatchObject({ cause: { code: '23505' } });
  const made = await insertRows(tx, many, [{ id: 'y' }, { id: 'z' }]).returning({
    id: many.id,
    count: many.count,
  });
  expect(made).toEqual([
    { id: 'y', count: 3 },
    { id: 'z', count: 3 },
  ]);
});
