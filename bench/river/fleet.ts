// The built program as a fleet on a Redis and a PostgreSQL of its own, between a wire and a webhook on loopback.
import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import { findPostgres, findRedis, isServer, type TestServer } from '../../test/support/engines.ts';
import { makeHome, type RunningRasid, startRasidProcess } from '../../test/support/rasid-process.ts';
import { SECRET } from '../../test/support/webhook-sink.ts';
import type { Sink } from './sink.ts';
import type { Wire } from './wire.ts';

export interface Servers {
  postgres: TestServer;
  redis: TestServer;
  stop(): Promise<void>;
}

/** As operators run them: what is committed is on disk, Redis writes its log once a second. @throws Error where one is missing. */
export async function startServers(): Promise<Servers> {
  const postgres = await findPostgres([]);
  if (!isServer(postgres)) throw new Error(`no PostgreSQL: ${postgres.reason}`);
  const redis = await findRedis();
  if (!isServer(redis)) throw new Error(`no Redis: ${redis.reason}`);
  return {
    postgres,
    redis,
    stop: async () => {
      await Promise.all([postgres.stop(), redis.stop()]);
    },
  };
}

export interface Fleet {
  /** What stands in the record now. */
  standing(): Promise<Standing>;
  /** Milliseconds of processor time so far, by the roles of each process. Linux only. */
  processorTime(): Record<string, number>;
  /** Resident megabytes now, by the roles of each process. Linux only. */
  memory(): Record<string, number>;
  /** Starts one more process. */
  join(roles: string): Promise<RunningRasid>;
  stop(): Promise<void>;
}

export interface Standing {
  stored: number;
  read: number;
  undecided: number;
  /** Deliveries that are to go out now. */
  open: number;
  deliveries: number;
  incidents: number;
}

/** @param roles of each process, in the order in which they start; `poll` last, so that all are up when news come. */
export async function startFleet(
  servers: Servers,
  wire: Wire,
  sink: Sink,
  roles: readonly string[],
  every = '1h',
): Promise<Fleet> {
  const feeds = wire.urls.map(
    (url, index) =>
      `  - { id: bench-${index}, outlet: "مراسل ${index}", url: "${url}", every: ${every}, allowPrivate: true, fullText: never }`,
  );
  const home = makeHome(
    `feeds:\n${feeds.join('\n')}\n`,
    `receivers: [{ name: desk, webhook: { url: "${sink.url}", secret: "${SECRET}" } }]\nroute: { receiver: desk }\n`,
  );
  const env = { DATABASE_URL: servers.postgres.url, REDIS_URL: servers.redis.url };
  const running: RunningRasid[] = [];
  const pids: Record<string, number> = {};
  const join = async (role: string) => {
    const one = await startRasidProcess(home, ['--roles', role], env);
    running.push(one);
    pids[`${role} (${running.length})`] = one.child.pid!;
    return one;
  };
  for (const role of roles) await join(role);
  const each = (of: (pid: number) => number) =>
    Object.fromEntries(Object.entries(pids).map(([role, pid]) => [role, of(pid)]));
  const client = new pg.Client({ connectionString: servers.postgres.url });
  // The server may end first where the bench is cut off.
  client.on('error', () => undefined);
  await client.connect();
  return {
    join,
    processorTime: () => each(processorMs),
    memory: () => each(residentMb),
    standing: async () => (await client.query(STANDING)).rows[0] as Standing,
    stop: async () => {
      await Promise.all(running.map((one) => one.stop('SIGTERM')));
      await client.end();
      rmSync(dirname(home.config), { recursive: true, force: true });
    },
  };
}

/** Of a tick of the kernel’s clock, in milliseconds. */
const TICK_MS = 10;

function processorMs(pid: number): number {
  // The name of the program, in brackets, may hold anything.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

const residentMb = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);

const STANDING = `select
  (select count(*)::int from rasid.articles) as stored,
  (select count(*)::int from rasid.articles where stage = 'extracted') as read,
  (select count(*)::int from rasid.incidents where revision > decided_revision and state not in ('known', 'mentioned')) as undecided,
  (select count(*)::int from rasid.incidents) as incidents,
  (select count(*)::int from rasid.deliveries) as deliveries,
  (select count(*)::int from rasid.deliveries where state in ('pending', 'sending', 'retry') and due_at <= now()) as open`;
