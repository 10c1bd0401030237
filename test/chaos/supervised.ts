// Processes of the built program under a supervisor that starts each again as soon as it is gone.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { BIN, type Home } from '../support/rasid-process.ts';

export interface Supervised {
  readonly name: string;
  /** undefined between two lives. */
  pid(): number | undefined;
  /** Whether it has said that it is up, in this life. */
  isUp(): boolean;
  /** Where the board answers, in the life that last had one. */
  address(): string | undefined;
  /** How often it ended otherwise than by `kill` or `stop`. */
  falls(): number;
  /** How long each life took until it was up, in ms. */
  starts: number[];
  kill(): void;
  /** Ends it for good. @returns its exit code. */
  stop(): Promise<number | null>;
}

const PAUSE_MS = 200;
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** @param roles undefined: all. @param log where its words go. */
export function supervise(
  name: string,
  home: Home,
  roles: string | undefined,
  env: NodeJS.ProcessEnv,
  log: string,
): Supervised {
  let child: ChildProcess;
  let address: string | undefined;
  let isUp = false;
  let falls = 0;
  let killed = false;
  let stopped = false;
  const starts: number[] = [];
  const words = ['start', '--config', home.config, '--data', home.data, '--port', '0'];

  const live = () => {
    const begun = performance.now();
    isUp = false;
    killed = false;
    let output = '';
    child = spawn(process.execPath, [BIN, ...words, ...(roles ? ['--roles', roles] : [])], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    const hear = (chunk: Buffer) => {
      appendFileSync(log, chunk);
      if (isUp) return;
      output += chunk;
      const found = /"address":"(http:[^"]+)"/.exec(output);
      if (!/rasid is up/.test(output)) return;
      isUp = true;
      address = found?.[1] ?? address;
      starts.push(Math.round(performance.now() - begun));
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    const own = child;
    own.once('exit', async (code, signal) => {
      running.delete(own);
      if (stopped) return;
      if (!killed) {
        falls++;
        appendFileSync(log, `\n[chaos] ${name} ended by itself: ${code ?? signal}\n`);
      }
      await sleep(PAUSE_MS);
      if (!stopped) live();
    });
  };
  live();

  return {
    name,
    pid: () => (child.exitCode === null && child.signalCode === null ? child.pid : undefined),
    isUp: () => isUp && child.exitCode === null && child.signalCode === null,
    address: () => address,
    falls: () => falls,
    starts,
    kill() {
      killed = true;
      child.kill('SIGKILL');
    },
    async stop() {
      stopped = true;
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
      return child.exitCode;
    },
  };
}
