// Rasid as its users run it: the built program in a process of its own, with a config folder made for the test.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const BIN = fileURLToPath(new URL('../../bin/rasid.mjs', import.meta.url));

export interface Home {
  config: string;
  data: string;
}

/** A fresh folder with a configuration; the data folder does not exist yet. */
export function makeHome(feedsYaml: string, alertsYaml: string): Home {
  const home = mkdtempSync(join(tmpdir(), 'rasid-test-'));
  const config = join(home, 'config');
  mkdirSync(config);
  writeFileSync(join(config, 'feeds.yaml'), feedsYaml);
  writeFileSync(join(config, 'alerts.yaml'), alertsYaml);
  return { config, data: join(home, 'data') };
}

export interface RunningRasid {
  child: ChildProcess;
  /** Where its board answers; no address where `--roles` leaves it out. */
  address: string;
  /** All of stdout and stderr so far. */
  output(): string;
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts `rasid start` on a free port and waits until it says where its board is. */
export async function startRasidProcess(
  home: Home,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<RunningRasid> {
  const child = spawn(
    process.execPath,
    [BIN, 'start', '--config', home.config, '--data', home.data, '--port', '0', ...args],
    {
      env: { ...process.env, LOG_LEVEL: 'info', DATABASE_URL: '', REDIS_URL: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  running.add(child);
  child.once('exit', () => running.delete(child));
  const roles = args.includes('--roles') && !args[args.indexOf('--roles') + 1]!.includes('board');
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk));
  const address = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /Board: (http:\S+)/.exec(output) ?? (roles ? /(rasid is up)/.exec(output) : null);
      if (found) resolve(found[1]!);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', (code) => reject(new Error(`rasid exited with ${code} before it was up:\n${output}`)));
  });
  return {
    child,
    address,
    output: () => output,
    async stop(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const exited = once(child, 'exit');
      child.kill(signal);
      await exited;
      return child.exitCode;
    },
  };
}

/** Polls until `check` gives something truthy. @throws with the last error or a plain sentence after `timeoutMs`. */
export async function waitFor<T>(
  what: string,
  check: () => T | Promise<T>,
  timeoutMs = 30_000,
): Promise<NonNullable<Awaited<T>>> {
  const until = Date.now() + timeoutMs;
  let last: unknown;
  while (Date.now() < until) {
    try {
      const value = await check();
      if (value) return value as NonNullable<Awaited<T>>;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not happen within ${timeoutMs} ms`, { cause: last });
}
