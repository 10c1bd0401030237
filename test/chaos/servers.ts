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
  /** Down for good, with all that it kept. */
  end(): Promise<void>;
}

/** @throws Error where there is no local PostgreSQL. */
export async function startChaosPostgres(): Promise<ChaosServer> {
  const bin = folderOf('postgres', postgresFolders());
  if (!bin) throw new Error('the server engine needs the programs of PostgreSQL on this machine');
  const { folder, data, owner } = makeCluster(bin, 'rasid-chaos-pg-');
  const port = await freePort();
  // Processes are killed, not the machine: what the kernel has, is kept.
  const options = [
    'fsync=off',
    'max_connections=200',
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
  ];
  const words = ['-D', data, '-p', String(port), ...options.flatMap((option) => ['-c', option])];
  const start = () => spawn(join(bin, 'postgres'), words, { ...owner, cwd: folder, stdio: 'ignore' });
  return serve('postgres', port, folder, start, () =>
    accepts(`postgres://postgres@127.0.0.1:${port}/postgres`),
  );
}

/** @throws Error where there is no local Redis. */
export async function startChaosRedis(): Promise<ChaosServer> {
  const bin = folderOf('redis-server', pathFolders());
  if (!bin) throw new Error('the server engine needs redis-server on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'rasid-chaos-redis-'));
  const port = await freePort();
  const start = () => spawn(join(bin, 'redis-server'), redisOptions(port, folder), { stdio: 'ignore' });
  return serve('redis', port, folder, start, () => pong(port));
}

async function serve(
  name: ChaosServer['name'],
  port: number,
  folder: string,
  start: () => ChildProcess,
  answers: () => Promise<boolean>,
): Promise<ChaosServer> {
  let child: ChildProcess | undefined;
  process.on('exit', () => child?.kill('SIGKILL'));
  const server: ChaosServer = {
    name,
    port,
    async down(signal) {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
    async up() {
      child = start();
      for (let attempt = 0; attempt < 300; attempt++) {
        if (await answers()) return;
        await sleep(50);
      }
      throw new Error(`${name} did not come up within 15 s`);
    },
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    async end() {
      await server.down(name === 'redis' ? 'SIGKILL' : 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
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
