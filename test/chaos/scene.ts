// What a run plays on: the wire, the receivers, the servers behind lines that can go dead, and the program’s processes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createLogger } from '../../src/shared/logger.ts';
import { type Engine, openEngine } from '../../src/store/index.ts';
import { type Home, makeHome } from '../support/rasid-process.ts';
import { SECRET } from '../support/webhook-sink.ts';
import type { ChaosArticle } from './news.ts';
import { type ChaosProxy, startProxy } from './proxy.ts';
import { type ChaosServer, startChaosPostgres, startChaosRedis } from './servers.ts';
import { type ChaosSink, startChaosSink, type Taken } from './sink.ts';
import { type Supervised, supervise } from './supervised.ts';
import { type ChaosWire, startWire } from './wire.ts';

/** `server`: PostgreSQL and Redis; `postgres`: record and queues on PostgreSQL alone. */
export const CHAOS_ENGINES = ['server', 'postgres', 'embedded'] as const;
export type ChaosEngine = (typeof CHAOS_ENGINES)[number];

/** A server, and the line by which the program reaches it. */
export interface Lined {
  server: ChaosServer;
  line: ChaosProxy;
}

export interface Servers {
  postgres: Lined;
  redis: Lined | undefined;
}

export interface Scene {
  engine: ChaosEngine;
  home: Home;
  /** Where the processes’ words are kept. */
  log: string;
  wire: ChaosWire;
  sinks: { hook: ChaosSink; desk: ChaosSink };
  servers: Servers | undefined;
  processes: Supervised[];
  /** With the record open, which the embedded engine allows while the program is down. */
  withRecord<T>(work: (db: Engine['db']) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const ROLES = ['poll', 'extract', 'alert', 'deliver', 'board'] as const;

const alertsYaml = (hook: string, desk: string) => `receivers:
  - { name: hook, webhook: { url: "${hook}", secret: ${SECRET}, timeout: 2s } }
  - { name: desk, webhook: { url: "${desk}", secret: ${SECRET}, timeout: 2s } }
route:
  receiver: hook
  group_wait: 0s
  group_interval: 0s
  repeat_interval: 0s
  routes: [{ receiver: hook, continue: true }, { receiver: desk }]
`;

const feedsYaml = (urls: readonly string[]) =>
  `feeds:\n${urls
    .map(
      (url, outlet) =>
        `  - { id: outlet-${outlet}, outlet: "وكالة ${outlet}", url: "${url}", every: 1s, allowPrivate: true, fullText: never }`,
    )
    .join('\n')}\n`;

export interface SceneOptions {
  engine: ChaosEngine;
  news: readonly ChaosArticle[];
  /** Epoch ms against which the news is dated. */
  begins: number;
  /** How many articles a feed lists at a time. */
  listed: number;
  /** Decides what the receivers do; undefined: they take everything. */
  seed: number | undefined;
}

export async function setScene({ engine, news, begins, listed, seed }: SceneOptions): Promise<Scene> {
  const wire = await startWire(news, begins, listed);
  const sinks = {
    hook: await startChaosSink('hook', seed, readHook),
    desk: await startChaosSink('desk', seed, readHook),
  };
  const home = makeHome(feedsYaml(wire.urls), alertsYaml(sinks.hook.url, sinks.desk.url));
  const logs = mkdtempSync(join(tmpdir(), `rasid-chaos-${engine}-`));
  const servers = engine === 'embedded' ? undefined : await startServers(engine);
  const databaseUrl = servers && `postgres://postgres@127.0.0.1:${servers.postgres.server.port}/postgres`;
  const processes: Supervised[] = [];
  return {
    ...{ engine, home, wire, sinks, servers, processes },
    log: join(logs, 'rasid.log'),
    async withRecord(work) {
      const record = await openEngine({ databaseUrl, dataDir: home.data, logger: createLogger('silent') });
      try {
        return await work(record.db);
      } finally {
        await record.close();
      }
    },
    async close() {
      await Promise.all(processes.map((one) => one.stop()));
      await Promise.all([wire.close(), sinks.hook.close(), sinks.desk.close()]);
      const lined = servers ? [servers.postgres, servers.redis] : [];
      await Promise.all(lined.map((one) => one?.line.close()));
      await Promise.all(lined.map((one) => one?.server.end()));
      rmSync(dirname(home.config), { recursive: true, force: true });
    },
  };
}

async function startServers(engine: ChaosEngine): Promise<Servers> {
  const postgres = await lined(await startChaosPostgres());
  return { postgres, redis: engine === 'server' ? await lined(await startChaosRedis()) : undefined };
}

const lined = async (server: ChaosServer): Promise<Lined> => ({
  server,
  line: await startProxy(server.port),
});

/** Five processes with a role each on servers, one with all of them on the embedded engine. */
export function startProcesses(scene: Scene, envOf: (name: string) => NodeJS.ProcessEnv): void {
  const { engine, home, servers, log, processes } = scene;
  const addresses = {
    DATABASE_URL: servers ? `postgres://postgres@127.0.0.1:${servers.postgres.line.port}/postgres` : '',
    REDIS_URL: servers?.redis ? `redis://127.0.0.1:${servers.redis.line.port}` : '',
  };
  for (const name of engine === 'embedded' ? ['all'] : ROLES) {
    const env = { LOG_LEVEL: 'info', ...addresses, ...envOf(name) };
    processes.push(supervise(name, home, name === 'all' ? undefined : name, env, log));
  }
}

function readHook({ headers }: { headers: NodeJS.Dict<string | string[]> }, body: string): Taken {
  const { data } = JSON.parse(body) as { data: { id: string; revision: number } };
  return { id: String(headers['webhook-id']), incidentId: data.id, revision: data.revision, repeat: false };
}
