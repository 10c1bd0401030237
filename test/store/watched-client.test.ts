import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchedClients } from '../../src/store/watched-client.ts';
import { type ChaosProxy, startProxy } from '../chaos/proxy.ts';
import { announceSkip, findPostgres, isServer } from '../support/engines.ts';

const postgres = await findPostgres();
announceSkip('lines to PostgreSQL that die', postgres);

describe.skipIf(!isServer(postgres))('a line to PostgreSQL', () => {
  let line: ChaosProxy;
  let pool: pg.Pool;

  beforeAll(async () => {
    const url = new URL(isServer(postgres) ? postgres.url : '');
    line = await startProxy(Number(url.port), url.hostname);
    url.host = `127.0.0.1:${line.port}`;
    const config = { connectionString: url.href, max: 4, connectionTimeoutMillis: 4000 };
    pool = new pg.Pool({ ...config, Client: watchedClients(config) });
    pool.on('error', () => undefined);
  });
  afterAll(async () => {
    await line.close();
    if (isServer(postgres)) await postgres.stop();
  });

  const together = (statement: string) => Promise.allSettled([1, 2, 3].map(() => pool.query(statement)));

  it('that has died is given up, with those beside it, and a new one is made', {
    timeout: 20_000,
  }, async () => {
    await together('select pg_sleep(0.1)');
    expect(pool.totalCount).toBe(3);
    line.mute();
    const asked = pool.query('select 1').catch((error: Error) => error.message);
    setTimeout(() => line.heal(), 500);
    expect(await asked).toMatch(/^Connection terminated/);
    const begun = performance.now();
    expect((await together('select 1')).map(({ status }) => status)).toEqual(Array(3).fill('fulfilled'));
    expect(performance.now() - begun).toBeLessThan(1500);
  });

  it('leaves no transaction open behind it', { timeout: 20_000 }, async () => {
    const client = await pool.connect();
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(7)');
    line.mute();
    const asked = client.query('commit').catch((error: Error) => error.message);
    setTimeout(() => line.heal(), 500);
    expect(await asked).toMatch(/^Connection terminated/);
    client.release();
    const { rows } = await pool.query('select pg_try_advisory_xact_lock(7) as free');
    expect(rows).toEqual([{ free: true }]);
  });

  it('that is only slow is kept', { timeout: 20_000 }, async () => {
    const { rows } = await pool.query('select pg_sleep(5), 1 as late');
    expect(rows[0].late).toBe(1);
  });

  it('whose own process had no time to listen is kept', { timeout: 20_000 }, async () => {
    const client = await pool.connect();
    await client.query('select 1');
    const answers = [client.query('select 1 as one'), client.query('select pg_backend_pid() as pid')];
    await new Promise(setImmediate);
    const until = performance.now() + 3000;
    while (performance.now() < until);
    const [one] = await Promise.all(answers);
    expect(one!.rows).toEqual([{ one: 1 }]);
    // Time enough for a session that was wrongly ended to be found gone.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect((await client.query('select 2 as two')).rows).toEqual([{ two: 2 }]);
    client.release();
  });
});
