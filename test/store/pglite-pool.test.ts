// Record and queues on the one session of a PGlite: neither may end up in the other's transaction.
import { setTimeout as sleep } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gate } from '../../src/store/gate.ts';
import { createPglitePool } from '../../src/store/pglite-pool.ts';
import { createPreparedQuery } from '../../src/store/prepared.ts';
import type { QueuePool } from '../../src/store/queue-pool.ts';

describe('a pool over one PGlite', () => {
  const gate = new Gate();
  let pglite: PGlite;
  let pool: QueuePool;

  beforeAll(async () => {
    pglite = await PGlite.create();
    await pglite.exec('create schema bullmq; create schema rasid; create table rasid.t (who text, n int)');
    pool = await createPglitePool(pglite, gate, createPreparedQuery(pglite));
    await pool.query('create table t (who text, n int)');
  });
  afterAll(() => pglite.close());

  const transact = (fail: boolean, n: number) =>
    gate.run(() =>
      pglite
        .transaction(async (tx) => {
          await tx.query('insert into rasid.t values ($1, $2)', ['record', n]);
          await sleep(1);
          if (fail) throw new Error('rolled back');
        })
        .catch(() => undefined),
    );

  async function clientTransaction(fail: boolean, n: number): Promise<void> {
    const client = await pool.connect();
    await client.query('-- a comment first\nBEGIN');
    await client.query('insert into t values ($1, $2)', ['client', n]);
    await sleep(1);
    await client.query(fail ? 'ROLLBACK' : 'COMMIT');
    client.release();
  }

  it('keeps many clients and both sides apart, whoever rolls back', async () => {
    const rounds = Array.from({ length: 40 }, (_, n) => n);
    await Promise.all(
      rounds.flatMap((n) => [
        transact(n % 2 === 0, n),
        clientTransaction(n % 3 === 0, n),
        pool.query('insert into t values ($1, $2)', ['pool', n]),
        gate.run(() => pglite.query('insert into rasid.t values ($1, $2)', ['plain', n])),
      ]),
    );
    const count = async (table: string) => {
      const { rows } = await pool.query(
        `select who, count(*)::int as n from ${table} group by who order by who`,
      );
      return rows.map(({ who, n }) => `${who} ${n}`);
    };
    expect(await count('bullmq.t')).toEqual(['client 26', 'pool 40']);
    expect(await count('rasid.t')).toEqual(['plain 40', 'record 20']);
  });

  it('rolls back what a client left open when it was released', async () => {
    const client = await pool.connect();
    await client.query('begin');
    await client.query("insert into t values ('left', 1)");
    client.release();
    const { rows } = await pool.query("select 1 from t where who = 'left'");
    expect(rows).toEqual([]);
  });

  it('hands notifications to those who listen, until they stop', async () => {
    const heard: unknown[] = [];
    const [one, two] = [await pool.connect(), await pool.connect()];
    for (const client of [one, two]) {
      client.on('notification', (message) => heard.push(message));
      await client.query('-- wake me\nLISTEN bullmq_jobs');
    }
    await pool.query("select pg_notify('bullmq_jobs', 'extract')");
    await expect.poll(() => heard).toEqual(Array(2).fill({ channel: 'bullmq_jobs', payload: 'extract' }));
    await one.query('UNLISTEN bullmq_jobs');
    two.release();
    await pool.query("select pg_notify('bullmq_jobs', 'extract')");
    await sleep(20);
    expect(heard).toHaveLength(2);
  });

  it('lets timers have their turn while somebody always waits', async () => {
    let busy = true;
    let ticks = 0;
    const timer = setInterval(() => ticks++, 5);
    const load = Promise.all(
      Array.from({ length: 4 }, async () => {
        while (busy) await pool.query('select 1');
      }),
    );
    setTimeout(() => {
      busy = false;
    }, 200);
    await load;
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });

  it('refuses everybody once it is shut', async () => {
    const shut = new Gate();
    shut.shut(new Error('closed'));
    await expect(shut.run(async () => 1)).rejects.toThrow('closed');
    await expect(shut.run(async () => 2)).rejects.toThrow('closed');
  });
});
