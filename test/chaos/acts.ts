// What happens to the program in a run, one act after the other, in an order that the seed decides.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pick } from './random.ts';
import type { Scene, Servers } from './scene.ts';

export interface Act {
  name: string;
  /** How long it lasts, in ms. */
  lastsMs: number;
  /** Whether it stops the river, so that the time to recover is looked at. */
  outage: boolean;
  play(scene: Scene, random: () => number): Promise<void>;
}

export interface ActOptions {
  kills: number;
  /** Seconds of each outage, by turns. */
  outages: readonly number[];
  clocks: Clocks | undefined;
}

/** Kills come in handfuls, between other acts. */
const HANDFUL = 5;
/** From one kill to the next: time to come up, and to do a little. */
const BETWEEN_MS = { server: 700, embedded: 3500 };
const CLOCK_MS = 6000;
const DISK_MS = 4000;
const SINKS_MS = 3000;

export function planActs(engine: Scene['engine'], options: ActOptions, random: () => number): Act[] {
  const acts: Act[] = [];
  for (let left = options.kills; left > 0; left -= HANDFUL)
    acts.push(killing(Math.min(left, HANDFUL), BETWEEN_MS[engine]));
  if (engine === 'server') acts.push(...outages(options.outages, random));
  else acts.push(fullDisk());
  acts.push(shutSinks());
  if (options.clocks) acts.push(clockJump(options.clocks, 3600), clockJump(options.clocks, -3600));
  return shuffled(acts, random);
}

const killing = (kills: number, betweenMs: number): Act => ({
  name: `${kills} kills`,
  lastsMs: kills * betweenMs,
  outage: false,
  async play({ processes }, random) {
    for (let kill = 0; kill < kills; kill++) {
      pick(random, processes).kill();
      await sleep(betweenMs * (0.5 + random()));
    }
  },
});

/** Every way in which a server can be away, with the durations by turns. */
function outages(seconds: readonly number[], random: () => number): Act[] {
  const ways: readonly [string, (servers: Servers) => unknown, (servers: Servers) => unknown][] = [
    ['Redis killed', ({ redis }) => redis.down('SIGKILL'), ({ redis }) => redis.up()],
    ['Redis frozen', ({ redis }) => redis.freeze(), ({ redis }) => redis.thaw()],
    ['PostgreSQL stopped fast', ({ postgres }) => postgres.down('SIGINT'), ({ postgres }) => postgres.up()],
    [
      'PostgreSQL stopped immediately',
      ({ postgres }) => postgres.down('SIGQUIT'),
      ({ postgres }) => postgres.up(),
    ],
    ['line to Redis dead', ({ lines }) => lines.redis.mute(), ({ lines }) => lines.redis.heal()],
    ['line to PostgreSQL dead', ({ lines }) => lines.postgres.mute(), ({ lines }) => lines.postgres.heal()],
  ];
  return shuffled([...ways], random).map(([name, begin, end], turn) => {
    const lasts = seconds[turn % seconds.length]!;
    return {
      name: `${name} for ${lasts} s`,
      lastsMs: lasts * 1000,
      outage: true,
      async play({ servers }) {
        await begin(servers!);
        await sleep(lasts * 1000);
        await end(servers!);
      },
    };
  });
}

/** No file may grow: what is written fails as on a full disk. */
const fullDisk = (): Act => ({
  name: 'disk full',
  lastsMs: DISK_MS,
  outage: false,
  async play({ processes }) {
    const pid = processes[0]!.pid();
    if (pid === undefined) return;
    limitFiles(pid, '0');
    await sleep(DISK_MS);
    if (processes[0]!.pid() === pid) limitFiles(pid, 'unlimited');
  },
});

const limitFiles = (pid: number, most: string): void => {
  execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${most}:unlimited`], { stdio: 'ignore' });
};

const shutSinks = (): Act => ({
  name: 'receivers refuse connections',
  lastsMs: SINKS_MS,
  outage: false,
  async play({ sinks }) {
    await Promise.all([sinks.hook.shut(), sinks.desk.shut()]);
    await sleep(SINKS_MS);
    await Promise.all([sinks.hook.open(), sinks.desk.open()]);
  },
});

/** One process lives in another hour for a while. */
const clockJump = (clocks: Clocks, seconds: number): Act => ({
  name: `clock ${seconds > 0 ? 'ahead' : 'behind'} by an hour`,
  lastsMs: CLOCK_MS,
  outage: false,
  async play({ processes }, random) {
    const { name } = pick(random, processes);
    clocks.set(name, seconds);
    await sleep(CLOCK_MS);
    clocks.set(name, 0);
  },
});

/** Clocks of processes that can be put on and back while they run. */
export interface Clocks {
  env(name: string): NodeJS.ProcessEnv;
  set(name: string, seconds: number): void;
}

/** @returns undefined where there is no libfaketime. */
export function findClocks(): Clocks | undefined {
  const library = readdirSync('/usr/lib', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join('/usr/lib', name, 'faketime', 'libfaketimeMT.so.1'))
    .find((path) => existsSync(path));
  if (!library) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'rasid-chaos-clocks-'));
  const file = (name: string) => join(folder, name);
  const set = (name: string, seconds: number) =>
    writeFileSync(file(name), `${seconds < 0 ? '' : '+'}${seconds}\n`);
  return {
    set,
    env: (name) => {
      set(name, 0);
      return {
        LD_PRELOAD: library,
        FAKETIME_TIMESTAMP_FILE: file(name),
        FAKETIME_CACHE_DURATION: '1',
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
      };
    },
  };
}

function shuffled<T>(list: T[], random: () => number): T[] {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other]!, list[last]!];
  }
  return list;
}
