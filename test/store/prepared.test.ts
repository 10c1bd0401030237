import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPreparedQuery, type Query } from '../../src/store/prepared.ts';

describe('prepared statements', () => {
  let pglite: PGlite;
  let query: Query;
  const names = async () =>
    (await pglite.query<{ name: string }>('select name from pg_prepared_statements')).rows.map(
      ({ name }) => name,
    );

  beforeAll(async () => {
    pglite = await PGlite.create();
    query = createPreparedQuery(pglite);
    await pglite.exec(
      'create table t (id text primary key, n int, flag bool, tags text[], data jsonb, at timestamptz)',
    );
  });
  afterAll(() => pglite.close());

  it.each([
    [
      'a row',
      'insert into t values ($1, $2, $3, $4, $5, $6) on conflict (id) do update set n = excluded.n returning *',
      ['ا', 7, true, ['س', 'ص'], { ك: [1, null] }, new Date(0)],
    ],
    ['NULLs', 'select $1::text as a, $2::int as b, $3::jsonb as c', [null, undefined, null]],
    ['arrays', 'select unnest($1::int[]) as n, $2 = any($3::text[]) as there', [[3, 1, 2], 'ب', ['أ', 'ب']]],
    ['no row', 'select 1 as one where $1', [false]],
    ['a change', 'update t set n = n where id = $1', ['ا']],
  ])('answer as PGlite does: %s', async (_what, text, params) => {
    const plain = await pglite.query(text, params);
    for (let turn = 0; turn < 5; turn++) {
      const { rows, affectedRows } = await query(text, params);
      expect({ rows, affectedRows }).toEqual({ rows: plain.rows, affectedRows: plain.affectedRows });
    }
    expect((await names()).length).toBeGreaterThan(0);
  });

  it('give rows as arrays, and values as the caller parses them', async () => {
    const options = { rowMode: 'array' as const, parsers: { 23: (text: string) => `int ${text}` } };
    for (let turn = 0; turn < 4; turn++)
      expect((await query('select $1::int as n', [5], options)).rows).toEqual([['int 5']]);
  });

  it('fail like others, and leave the session usable', async () => {
    const text = 'insert into t (id) values ($1)';
    await query(text, ['x1']);
    for (const turn of [1, 2, 3, 4, 5])
      await expect(query(text, ['x1']), String(turn)).rejects.toMatchObject({ code: '23505' });
    await expect(query(text, ['x2'])).resolves.toMatchObject({ affectedRows: 1 });
    for (const turn of [1, 2, 3, 4])
      await expect(query('select $1::int / 0 as n', [1]), String(turn)).rejects.toMatchObject({
        code: '22012',
      });
    await pglite.exec('begin');
    await expect(query(text, ['x1'])).rejects.toMatchObject({ code: '23505' });
    await expect(query(text, ['x3'])).rejects.toMatchObject({ code: '25P02' });
    await pglite.exec('rollback');
    await expect(query(text, ['x3'])).resolves.toMatchObject({ affectedRows: 1 });
  });

  it('are only those that come again, and no more than so many', async () => {
    await query('select 1 as once where $1', [true]);
    const before = (await names()).length;
    for (let number = 0; number < 200; number++)
      for (let turn = 0; turn < 3; turn++) await query(`select ${number} as n where $1`, [true]);
    expect((await names()).length).toBeLessThanOrEqual(150);
    expect((await names()).length).toBeGreaterThan(before);
  });

  it('are planned anew after a table has changed', async () => {
    const text = 'select id, n from t where id = $1';
    for (let turn = 0; turn < 4; turn++) await query(text, ['ا']);
    await pglite.exec('alter table t alter column n type bigint');
    await expect(query(text, ['ا'])).rejects.toMatchObject({ code: '0A000' });
    expect((await query(text, ['ا'])).rows).toEqual([{ id: 'ا', n: 7 }]);
  });
});
