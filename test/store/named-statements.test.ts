// What comes again and again is prepared on the lines to PostgreSQL, and answers as if it were not.
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLANNED_ANEW } from '../../src/store/statement-book.ts';
import { watchedClients } from '../../src/store/watched-client.ts';
import { announceSkip, findPostgres, isServer } from '../support/engines.ts';

const postgres = await findPostgres();
announceSkip('prepared statements of PostgreSQL', postgres);

describe.skipIf(!isServer(postgres))('statements on a line to PostgreSQL', () => {
  let client: pg.Client;

  beforeAll(async () => {
    const config = { connectionString: isServer(postgres) ? postgres.url : '' };
    client = new (watchedClients(config))(config);
    await client.connect();
    await client.query('create table t (id text primary key, n int, data jsonb)');
  });
  afterAll(async () => {
    await client.end();
    if (isServer(postgres)) await postgres.stop();
  });

  /** Texts that the session has prepared. */
  const prepared = async () =>
    (await client.query<{ statement: string }>('select statement from pg_prepared_statements')).rows.map(
      ({ statement }) => statement,
    );

  it.each([
    ['as text and values', ['select $1::text as a, $2::int as b', ['ا', 7]]],
    ['as one', [{ text: 'select $1::jsonb as c', values: [JSON.stringify({ ك: [1, null] })] }]],
    ['with values beside it', [{ text: 'select $1::int as d', rowMode: 'array' }, [5]]],
  ])('are prepared when they come again, and answer alike: %s', async (_how, question) => {
    const ask = () => (client.query as (...asked: unknown[]) => Promise<pg.QueryResult>)(...question);
    const { rows } = await ask();
    for (let turn = 0; turn < 20; turn++) expect((await ask()).rows).toEqual(rows);
    const [first] = question;
    expect(await prepared()).toContain(typeof first === 'string' ? first : (first as { text: string }).text);
  });

  it('call back where that is wished', async () => {
    for (let turn = 0; turn < 5; turn++)
      expect(
        await new Promise((resolve) => {
          client.query('select $1::int as e', [turn], (_error, { rows }) => resolve(rows));
        }),
      ).toEqual([{ e: turn }]);
  });

  it('are not, where they come once, may be several, or are planned for their values', async () => {
    await client.query('select $1::int as once', [1]);
    for (let turn = 0; turn < 5; turn++) {
      await client.query('select 1 as several; select 2 as several');
      await client.query(`select ${PLANNED_ANEW} $1::int as valued`, [1]);
    }
    expect((await prepared()).filter((text) => /once|several|valued/.test(text))).toEqual([]);
  });

  it('fail like others, and leave the line usable', async () => {
    const text = 'insert into t (id) values ($1)';
    await client.query(text, ['x']);
    for (let turn = 0; turn < 20; turn++)
      await expect(client.query(text, ['x'])).rejects.toMatchObject({ code: '23505' });
    await client.query('begin');
    const late = 'select count(*)::int as rows from t where id <> $1';
    await expect(client.query('select 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' });
    for (let turn = 0; turn < 12; turn++)
      await expect(client.query(late, [''])).rejects.toMatchObject({ code: '25P02' });
    await client.query('rollback');
    for (let turn = 0; turn < 40; turn++)
      expect((await client.query(late, [''])).rows).toEqual([{ rows: 1 }]);
  });

  it('are no more than so many on one line', async () => {
    for (let number = 0; number < 300; number++)
      for (let turn = 0; turn < 3; turn++) await client.query(`select ${number} as n where $1`, [true]);
    expect((await prepared()).length).toBeLessThanOrEqual(150);
  });

  it('are prepared anew after a table has changed', async () => {
    const text = 'select id, n from t where id = $1';
    for (let turn = 0; turn < 5; turn++) await client.query(text, ['x']);
    await client.query('alter table t alter column n type bigint');
    await expect(client.query(text, ['x'])).rejects.toMatchObject({ code: '0A000' });
    expect((await client.query(text, ['x'])).rows).toEqual([{ id: 'x', n: null }]);
  });
});
