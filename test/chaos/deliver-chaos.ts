// Thousands of tellings by a process that is killed again and again, to receivers that misbehave: what is lost, what
// is told twice, what is told out of order, and whether all that is in doubt is listed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createLogger } from '../../src/shared/logger.ts';
import type { Delivery } from '../../src/shared/schema/index.ts';
import { createStore, openEngine, type Store } from '../../src/store/index.ts';
import { type Home, makeHome, waitFor } from '../support/rasid-process.ts';
import { runRasid } from '../support/run-rasid.ts';
import { SECRET } from '../support/webhook-sink.ts';
import { randomOf } from './random.ts';
import { reviseIncidents, seedIncidents } from './seed.ts';
import { type ChaosSink, startChaosSink, type Taken } from './sink.ts';
import { judge, type SinkVerdict } from './verdict.ts';

export interface ChaosOptions {
  /** First tellings; updates come on top. */
  sends: number;
  kills: number;
  seed: number;
  /** Addresses of servers; without them the embedded engine. */
  databaseUrl?: string;
  redisUrl?: string;
  say?(line: string): void;
}

export interface ChaosReport {
  sends: number;
  kills: number;
  seconds: number;
  hook: SinkVerdict;
  chat: SinkVerdict;
}

/** What a run works with. */
interface Scene {
  home: Home;
  hook: ChaosSink;
  chat: ChaosSink;
  databaseUrl: string | undefined;
  env: NodeJS.ProcessEnv;
}

const CHILD = fileURLToPath(new URL('./child.mjs', import.meta.url));
const TIMEOUT_MS = 1000;
/** The process is killed so long after that. */
const KILL_AFTER_MS = { least: 300, most: 1200 };

const CALM_MS = 6000;

const ALERTS = (hook: string) => `receivers:
  - { name: hook, webhook: { url: "${hook}", secret: ${SECRET}, timeout: 1s } }
  - { name: chat, console: {} }
route:
  receiver: hook
  group_wait: 0s
  group_interval: 0s
  repeat_interval: 0s
  routes: [{ receiver: hook, continue: true }, { receiver: chat }]
`;

export async function runDeliverChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { sends, kills, seed, say = () => undefined } = options;
  const started = Date.now();
  const scene = await setScene(options);
  const { hook, chat } = scene;
  const ids = Array.from({ length: Math.ceil(sends / 2) }, (_, index) => `i${index}`);
  try {
    await withStore(scene, (store) => seedIncidents(store, ids));
    say(`${ids.length} incidents in the record after ${seconds(started)} s`);
    const random = randomOf(seed);
    for (let kill = 1; kill <= kills; kill++) {
      await killOne(scene, (kill * sends) / (kills + 1), random);
      say(`kill ${kill}: hook has taken ${hook.taken.length}, chat ${chat.taken.length}`);
      if (kill === Math.ceil(kills / 2))
        await withStore(scene, (store) => reviseIncidents(store, toldAt(hook)));
    }
    await runToTheEnd(scene, ids.length * 2);
    say(`asked: hook ${JSON.stringify(hook.fates)}, chat ${JSON.stringify(chat.fates)}`);
    return { kills, seconds: seconds(started), ...(await verdictOf(scene)) };
  } finally {
    await hook.close();
    await chat.close();
  }
}

async function setScene({ seed, databaseUrl, redisUrl = '' }: ChaosOptions): Promise<Scene> {
  const hook = await startChaosSink('hook', seed, readHook);
  const chat = await startChaosSink('chat', seed, (_request, body) => JSON.parse(body) as Taken);
  const home = makeHome('feeds: []\n', ALERTS(hook.url));
  const env = { LOG_LEVEL: 'error', DATABASE_URL: databaseUrl ?? '', REDIS_URL: redisUrl };
  return { home, hook, chat, databaseUrl, env };
}

const toldAt = ({ taken }: ChaosSink): string[] => [...new Set(taken.map(({ incidentId }) => incidentId))];

async function verdictOf(scene: Scene): Promise<Pick<ChaosReport, 'sends' | 'hook' | 'chat'>> {
  const ledger = await withStore(scene, (store) => store.deliveries.list({ limit: 1e6 }));
  const listed = await listedInDoubt(scene);
  const of = (name: string) => ledger.filter(({ receiver }) => receiver === name);
  return {
    sends: ledger.filter(({ state }) => state !== 'superseded').length,
    hook: judge(scene.hook, of('hook'), listed, true),
    chat: judge(scene.chat, of('chat'), listed, false),
  };
}

function readHook({ headers }: { headers: NodeJS.Dict<string | string[]> }, body: string): Taken {
  const { data } = JSON.parse(body) as { data: { id: string; revision: number } };
  return { id: String(headers['webhook-id']), incidentId: data.id, revision: data.revision, repeat: false };
}

/**
 * Starts the process, waits until it sends and so many have been taken in all, and kills it with -9 a moment later:
 * the kills are spread over the whole run.
 */
async function killOne(scene: Scene, quota: number, random: () => number): Promise<void> {
  const taken = () => scene.hook.taken.length + scene.chat.taken.length;
  const before = taken();
  const child = startChild(scene);
  await waitFor('something to be sent', () => taken() > Math.max(before, quota), 300_000);
  await sleep(KILL_AFTER_MS.least + random() * (KILL_AFTER_MS.most - KILL_AFTER_MS.least));
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

/** Until nothing waits any more, nor turns up in a round of the sweeper. */
async function runToTheEnd(scene: Scene, least: number): Promise<void> {
  const child = startChild(scene);
  const address = await addressOf(child);
  let calmSince = Number.POSITIVE_INFINITY;
  await waitFor(
    'everything to be settled',
    async () => {
      await sleep(900);
      const metrics = await (await fetch(`${address}/metrics`)).text();
      calmSince = isSettled(metrics, least) ? Math.min(calmSince, Date.now()) : Number.POSITIVE_INFINITY;
      return Date.now() - calmSince > CALM_MS;
    },
    600_000,
  );
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

function isSettled(metrics: string, least: number): boolean {
  const count = (pattern: RegExp) =>
    [...metrics.matchAll(pattern)].reduce((sum, [, value]) => sum + Number(value), 0);
  const open = count(/^rasid_deliveries\{state="(?:pending|retry|sending|held)"\} (\d+)/gmu);
  const all = count(/^rasid_deliveries\{state="\w+"\} (\d+)/gmu);
  const hookInDoubt = count(/^rasid_receiver_deliveries\{receiver="hook",state="uncertain"\} (\d+)/gmu);
  const deciding = count(/^rasid_queue_jobs\{queue="alert",state="(?:waiting|active|delayed)"\} (\d+)/gmu);
  return open === 0 && hookInDoubt === 0 && deciding === 0 && all >= least;
}

const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

function startChild({ home, chat, env }: Scene): ChildProcess {
  const child = spawn(process.execPath, [CHILD, home.config, home.data, chat.url, String(TIMEOUT_MS)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

function addressOf(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', (chunk: Buffer) => {
      output += chunk;
      const found = /Board: (http:\S+)/.exec(output);
      if (found) resolve(found[1]!);
    });
    child.once('exit', (code) => reject(new Error(`the process exited with ${code}:\n${output}`)));
  });
}

async function withStore<T>({ home, databaseUrl }: Scene, work: (store: Store) => Promise<T>): Promise<T> {
  const engine = await openEngine({ databaseUrl, dataDir: home.data, logger: createLogger('silent') });
  const store = createStore(engine);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** As an operator sees them. */
async function listedInDoubt({ home, env }: Scene): Promise<Set<string>> {
  const words = ['alerts', 'deliveries', '--state', 'uncertain', '--limit', '100000', '--json'];
  const { stdout } = await runRasid([...words, '--config', home.config, '--data', home.data], '', env);
  const lines = stdout.split('\n').filter((line) => line !== '');
  return new Set(lines.map((line) => (JSON.parse(line) as { delivery: Delivery }).delivery.id));
}

const seconds = (since: number): number => Math.round((Date.now() - since) / 100) / 10;
