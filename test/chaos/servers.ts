// PostgreSQL and Redis of a run’s own: they come back on the same port with what they kept.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  folderOf,
  freePort,
  makeCluster,
  pathFolders,
  postgresFolders,
  redisOptions,
} from '../support/engines.ts';
import { type Disk, mountDisk } from './disk.ts';

export interface ChaosServer {
  readonly name: 'postgres' | 'redis';
  readonly port: number;
  /** Resolves when it is down. @param signal SIGINT: fast, SIGQUIT: immediate (PostgreSQL); SIGKILL. */
  down(signal: NodeJS.Signals): Promise<void>;
  /** Resolves when it takes connections again. */
  up(): Promise<void>;
  /** Stands still, connections and all, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Its disk, where it may be full. */
  disk: Disk | undefined;
  /** Resolves when it answers; one that its full disk has ended is started again, as whoever runs it would. */
  revive(): Promise<void>;
  /** Down for good, with all that it kept. */
  end(): Promise<void>;
}

/** What a long run writes, and its log. */
const POSTGRES_MB = 1536;
const REDIS_MB = 512;
const DYING_MS = 300;

/** @throws Error where there is no local PostgreSQL. */
export async function startChaosPostgres(): Promise<ChaosServer> {
  const bin = folderOf('postgres', postgresFolders());
  if (!bin) throw new Error('the server engine needs the programs of PostgreSQL on this machine');
  const disk = mountDisk('rasid-chaos-pg-', POSTGRES_MB);
  const { folder, data, owner } = makeCluster(bin, 'rasid-chaos-pg-', disk?.folder);
  const port = await freePort();
  // Processes are killed, not the machine: what the kernel has, is kept.
  const options = [
    'fsync=off',
    'max_connections=200',
    'max_wal_size=256MB',
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
  ];
  const words = ['-D', data, '-p', String(port), ...options.flatMap((option) => ['-c', option])];
  const start = () => spawn(join(bin, 'postgres'), words, { ...owner, cwd: folder, stdio: 'ignore' });
  return serve('postgres', port, { folder, disk }, start, () =>
    accepts(`postgres://postgres@127.0.0.1:${port}/postgres`),
  );
}

/** @throws Error where there is no local Redis. */
export async function startChaosRedis(): Promise<ChaosServer> {
  const bin = folderOf('redis-server', pathFolders());
  if (!bin) throw new Error('the server engine needs redis-server on this machine');
  const disk = mountDisk('rasid-chaos-redis-', REDIS_MB);
  const folder = disk?.folder ?? mkdtempSync(join(tmpdir(), 'rasid-chaos-redis-'));
  const port = await freePort();
  const start = () => spawn(join(bin, 'redis-server'), redisOptions(port, folder), { stdio: 'ignore' });
  return serve('redis', port, { folder, disk }, start, () => pong(port));
}

async function serve(
  name: ChaosServer['name'],
  port: number,
  { folder, disk }: { folder: string; disk: Disk | undefined },
  start: () => ChildProcess,
  answers: () => Promise<boolean>,
): Promise<ChaosServer> {
  let child: ChildProcess | undefined;
  let ended = false;
  process.on('exit', () => {
    child?.kill('SIGKILL');
    if (!ended) disk?.end();
  });
  const hasEnded = () => !child || child.exitCode !== null || child.signalCode !== null;
  const untilUp = async () => {
    for (let attempt = 0; attempt < 300; attempt++) {
      if (await answers()) return;
      await sleep(50);
    }
    throw new Error(`${name} did not come up within 15 s`);
  };
  const server: ChaosServer = {
    ...{ name, port, disk },
    async down(signal) {
      if (!child || hasEnded()) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
    async up() {
      child = start();
      await untilUp();
    },
    async revive() {
      // It may be on its way out, or be starting again by itself.
      await sleep(DYING_MS);
      if (hasEnded()) await server.up();
      else await untilUp();
    },
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    async end() {
      await server.down(name === 'redis' ? 'SIGKILL' : 'SIGQUIT');
      if (disk) disk.end();
      else rmSync(folder, { recursive: true, force: true });
      ended = true;
    },
  };
  await server.up();
  return server;
}

const accepts = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Loading its file, it answers with an error. */
const pong = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(String(answer).startsWith('+PONG'));
    });
    socket.once('error', () => resolve(false));
  });
