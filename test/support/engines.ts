// Servers for the integration tests: an address given, else local binaries, else Docker, else a loud skip.
// TEST_ENGINES=docker goes by the local binaries.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';

export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

/** A server, or the reason why there is none. */
export type Found = TestServer | { reason: string };

export const isServer = (found: Found): found is TestServer => 'url' in found;

/** Says aloud what is not tested and why; the suite then skips. */
export function announceSkip(what: string, found: Found): void {
  if (!isServer(found)) process.stderr.write(`\n⚠ SKIPPED: ${what}: ${found.reason}\n`);
}

/** A PostgreSQL with a database of the test's own. @param settings of a server that is started for it. */
export async function findPostgres(settings: readonly string[] = ['fsync=off']): Promise<Found> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startPostgres(settings);
  if (!isServer(server)) return server;
  const name = `rasid_test_${process.pid}_${Date.now()}`;
  await administer(server.url, `CREATE DATABASE ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    stop: async () => {
      if (given) await administer(server.url, `DROP DATABASE ${name} WITH (FORCE)`);
      await server.stop();
    },
  };
}

/** A Redis that may be wiped: with TEST_REDIS_URL name a database of its own. */
export async function findRedis(): Promise<Found> {
  const given = process.env.TEST_REDIS_URL;
  return given ? { url: given, stop: async () => undefined } : startRedis();
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** An empty PostgreSQL in a folder of its own, with whom to run it as: root may not. */
export function makeCluster(bin: string, prefix: string, parent = tmpdir()) {
  const owner = unprivileged();
  const folder = mkdtempSync(join(parent, prefix));
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid!);
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...owner, cwd: folder, stdio: 'ignore' },
  );
  return { folder, data, owner };
}

async function startPostgres(settings: readonly string[]): Promise<Found> {
  const bin = folderOf('postgres', postgresFolders());
  if (!bin)
    return startContainer('postgres:17-alpine', 5432, { POSTGRES_PASSWORD: 'rasid' }, 'postgres:rasid@');
  const { folder, data, owner } = makeCluster(bin, 'rasid-pg-');
  const port = await freePort();
  const options = [...settings, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...options.flatMap((option) => ['-c', option])],
    { ...owner, cwd: folder, stdio: 'ignore' },
  );
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const stop = () => end(child, 'SIGINT', folder);
  return answering(url, stop, () => administer(url, 'SELECT 1'));
}

/** As operators run it: what it was told is on its disk. */
export const redisOptions = (port: number, folder: string): string[] => [
  ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder],
  ...['--save', '', '--appendonly', 'yes'],
];

async function startRedis(): Promise<Found> {
  const bin = folderOf('redis-server', pathFolders());
  if (!bin) return startContainer('redis:7-alpine', 6379, {}, '');
  const folder = mkdtempSync(join(tmpdir(), 'rasid-redis-'));
  const port = await freePort();
  const child = spawn(join(bin, 'redis-server'), redisOptions(port, folder), { stdio: 'ignore' });
  const url = `redis://127.0.0.1:${port}`;
  return answering(
    url,
    () => end(child, 'SIGKILL', folder),
    () => pingRedis(url),
  );
}

async function pingRedis(url: string): Promise<void> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
  } finally {
    client.disconnect();
  }
}

async function startContainer(
  image: string,
  port: number,
  environment: Record<string, string>,
  login: string,
): Promise<Found> {
  const name = image.split(':')[0]!;
  try {
    const { GenericContainer } = await import('testcontainers');
    const container = await new GenericContainer(image)
      .withEnvironment(environment)
      .withExposedPorts(port)
      .start();
    const url = `${name}://${login}${container.getHost()}:${container.getMappedPort(port)}`;
    const probe = name === 'redis' ? () => pingRedis(url) : () => administer(url, 'SELECT 1');
    return await answering(url, async () => void (await container.stop()), probe);
  } catch (error) {
    return {
      reason: `no ${name} address given, no local binary asked for or found, and no Docker: ${(error as Error).message}`,
    };
  }
}

async function answering(url: string, stop: () => Promise<void>, probe: () => Promise<void>): Promise<Found> {
  for (let attempt = 0; attempt < 150; attempt++) {
    try {
      await probe();
      return { url, stop };
    } catch {
      await sleep(100);
    }
  }
  await stop();
  return { reason: `${url} did not answer within 15 s` };
}

async function end(child: ChildProcess, signal: NodeJS.Signals, folder: string): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode === null && child.kill(signal)) await gone;
  rmSync(folder, { recursive: true, force: true });
}

/** PostgreSQL refuses to run as root: then it runs as whoever owns nothing. */
export function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = ['postgres', 'nobody'].map((name) => users.find(([known]) => known === name)).find(Boolean);
  return user ? { uid: Number(user[2]), gid: Number(user[3]) } : {};
}

export const pathFolders = (): string[] => (process.env.PATH ?? '').split(delimiter);

/** Debian keeps the server's programs off the PATH, a folder for each version. */
export function postgresFolders(): string[] {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return [...pathFolders(), ...versions.map((version) => join(root, version, 'bin'))];
}

export const folderOf = (program: string, folders: string[]): string | undefined =>
  process.env.TEST_ENGINES === 'docker'
    ? undefined
    : folders.find((folder) => existsSync(join(folder, program)));

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
