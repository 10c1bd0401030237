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

export type ChaosEngine = 'embedded' | 'server';

export interface Servers {
  postgres: ChaosServer;
  redis: ChaosServer;
  /** The lines by which the program reaches them. */
  lines: { postgres: ChaosProxy; redis: ChaosProxy };
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
  const servers = engine === 'server' ? await startServers() : undefined;
  const databaseUrl = servers && `postgres://postgres@127.0.0.1:${servers.postgres.port}/postgres`;
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
      await Promise.all([servers?.lines.postgres.close(), servers?.lines.redis.close()]);
      await Promise.all([servers?.postgres.end(), servers?.redis.end()]);
      rmSync(dirname(home.config), { recursive: true, force: true });
    },
  };
}

async function startServers(): Promise<Servers> {
  const [postgres, redis] = [await startChaosPostgres(), await startChaosRedis()];
  const lines = { postgres: await startProxy(postgres.port), redis: await startProxy(redis.port) };
  return { postgres, redis, lines };
}

/** Five processes with a role each on servers, one with all of them on the embedded engine. */
export function startProcesses(scene: Scene, envOf: (name: string) => NodeJS.ProcessEnv): void {
  const { engine, home, servers, log, processes } = scene;
  const addresses = {
    DATABASE_URL: servers ? `postgres://postgres@127.0.0.1:${servers.lines.postgres.port}/postgres` : '',
    REDIS_URL: servers ? `redis://127.0.0.1:${servers.lines.redis.port}` : '',
  };
  for (const name of engine === 'server' ? ROLES : ['all']) {
    const env = { LOG_LEVEL: 'info', ...addresses, ...envOf(name) };
    processes.push(supervise(name, home, name === 'all' ? undefined : name, env, log));
  }
}

function readHook({ headers }: { headers: NodeJS.Dict<string | string[]> }, body: string): Taken {
  const { data } = JSON.parse(body) as { data: { id: string; revision: number } };
  return { id: String(headers['webhook-id']), incidentId: data.id, revision: data.revision, repeat: false };
}
