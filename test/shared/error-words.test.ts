// Statements that really fail: nothing that they were given is said by the error, wherever it is kept or logged.
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Job } from 'bullmq';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageOf, RasidError } from '../../src/shared/errors.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { runJob } from '../../src/workers/run-job.ts';

const TEXT = 'اندلعت "اشتباكات"\n    at الفاشر';
const SECRET = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';

let pglite: PGlite;
beforeAll(async () => {
  pglite = new PGlite();
  await pglite.exec('create table known (id text primary key, amount integer)');
});
afterAll(() => pglite.close());

async function failureOf(statement: ReturnType<typeof sql>): Promise<Error> {
  const db = drizzle({ client: pglite });
  return db.execute(statement).then(
    () => expect.fail('the statement did not fail'),
    (error: Error) => error,
  );
}

const twice = () => failureOf(sql`insert into known values (${TEXT + SECRET}, 1), (${TEXT + SECRET}, 2)`);
const noNumber = () => failureOf(sql`insert into known values ('a', ${TEXT + SECRET})`);

const heldBy = async (error: unknown) => {
  const handler = runJob<'poll'>(async () => {
    throw error;
  });
  const context = { job: {} as Job, token: 't', signal: new AbortController().signal };
  return handler({ feedId: 'a' }, context).catch((thrown: Error) => thrown) as Promise<Error>;
};

describe.each([
  ['a key that is there already', twice, '23505', 'known_pkey'],
  ['a text where a number belongs', noNumber, '22P02', 'integer'],
] as const)('%s', (_, fail, sqlState, object) => {
  it('is said by its SQLSTATE, without what the statement was given', async () => {
    const error = await fail();
    // Otherwise there would be nothing to hide.
    expect(error.message).toContain(SECRET);
    const said = messageOf(error);
    expect(said).toContain(`SQLSTATE ${sqlState}: `);
    expect(said).toContain(object);
    expect(said).not.toMatch(/اشتباكات|الفاشر|AAHdq/);
  });

  it('tells BullMQ as little, in its message and in its stack', async () => {
    const thrown = await heldBy(await fail());
    expect(thrown.message).toContain(`SQLSTATE ${sqlState}: `);
    expect(thrown.stack).toMatch(/\n {4}at .*drizzle/);
    expect(`${thrown.message}${thrown.stack}`).not.toMatch(/اشتباكات|الفاشر|AAHdq|insert into/);
  });

  it('ends a job for good with no more', async () => {
    const cause = await fail();
    const thrown = await heldBy(new RasidError('JOB_INVALID', messageOf(cause), { cause }));
    expect(thrown.name).toBe('UnrecoverableError');
    expect(`${thrown.message}${thrown.stack}`).not.toMatch(/اشتباكات|الفاشر|AAHdq/);
  });

  it('is logged with its causes and none of their fields', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rasid-log-'));
    const file = join(folder, 'log');
    const logger = createLogger('info', openSync(file, 'w'));
    const cause = await fail();
    logger.error({ err: new Error('outer', { cause }) }, 'the board could not answer');
    const line = readFileSync(file, 'utf8');
    rmSync(folder, { recursive: true });
    const { err } = JSON.parse(line);
    expect(err.message).toBe('outer');
    expect(err.cause.message).toContain(`SQLSTATE ${sqlState}: `);
    expect(err.cause.cause.code).toBe(sqlState);
    expect(line).not.toMatch(/اشتباكات|الفاشر|AAHdq/);
  });
});

describe('what is no failure of a database', () => {
  it('keeps its words', async () => {
    const error = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
    expect(messageOf(error)).toBe(error.message);
    expect(messageOf('words alone')).toBe('words alone');
    const plain = new TypeError('a is not a function');
    expect(await heldBy(plain)).toBe(plain);
  });
});
