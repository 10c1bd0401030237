// What happens to the program in a run, one act after the other, in an order that the seed decides.

import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clocks } from '../support/clocks.ts';
import { pick } from './random.ts';
import type { Scene, Servers } from './scene.ts';
import type { Supervised } from './supervised.ts';

export interface Act {
  name: string;
  /** How long it lasts, in ms. */
  lastsMs: number;
  /** Whether the river is to be back within ten seconds of it; `shown`: the time is told, and nothing asked of it. */
  outage: 'asked' | 'shown' | undefined;
  play(scene: Scene, random: () => number): Promise<void>;
}

export interface ActOptions {
  kills: number;
  /** Seconds of the outages, in no order; those that are left over last as long as the shortest. */
  outages: readonly number[];
  clocks: Clocks | undefined;
  /** Whether servers have disks that can be full. */
  disks: boolean;
}

/** Kills come in handfuls, between other acts. */
const HANDFUL = 5;
/** How many of the kills come while a server is away. */
const KILLS_WITHIN = 3;
/** What a process does between coming up and its end, in ms. */
const BETWEEN_MS = { server: 500, postgres: 500, embedded: 1500 };
/** What it may take to come up. */
const START_MS = { server: 2000, postgres: 2000, embedded: 4000 };
/** All of them at the same time, on two cores. */
const VOLLEY_MS = 6000;
/** One that does not come up is killed as it is. */
const LONGEST_START_MS = 20_000;
const CLOCK_MS = 6000;
const DISK_MS = 4000;
const SINKS_MS = 3000;

export function planActs(engine: Scene['engine'], options: ActOptions, random: () => number): Act[] {
  const acts: Act[] = [];
  const alone = options.kills - (engine === 'embedded' ? 0 : KILLS_WITHIN);
  for (let left = alone; left > 0; left -= HANDFUL) {
    const kills = Math.min(left, HANDFUL);
    const oneByOne = engine === 'embedded' || acts.length % 3 === 0;
    acts.push(oneByOne ? killing(kills, engine) : killingAtOnce(kills));
  }
  if (engine === 'embedded') acts.push(fullDisk());
  else {
    if (options.disks) acts.push(...fullServers(engine === 'server' ? ['postgres', 'redis'] : ['postgres']));
    acts.push(...outages(engine, options.outages, random));
    acts.push(killsWithin(pick(random, waysOf(engine)), Math.min(...options.outages)));
  }
  acts.push(shutSinks());
  if (options.clocks) acts.push(clockJump(options.clocks, 3600), clockJump(options.clocks, -3600));
  return shuffled(acts, random);
}

const killing = (kills: number, engine: Scene['engine']): Act => ({
  name: `${kills} kills`,
  lastsMs: kills * (BETWEEN_MS[engine] + START_MS[engine]),
  outage: engine === 'embedded' ? 'shown' : undefined,
  async play({ processes }, random) {
    for (let kill = 0; kill < kills; kill++) {
      const victim = pick(random, processes);
      await untilUp(victim);
      await sleep(BETWEEN_MS[engine] * (0.5 + random()));
      victim.kill();
    }
  },
});

/** As when a machine goes: as many as there are, and some of them again. */
const killingAtOnce = (kills: number): Act => ({
  name: `${kills} kills at once`,
  lastsMs: VOLLEY_MS,
  outage: undefined,
  async play({ processes }, random) {
    const victims = shuffled([...processes], random);
    for (let kill = 0; kill < kills; kill++) {
      const victim = victims[kill % victims.length]!;
      await untilUp(victim);
      victim.kill();
    }
    for (const one of processes) await untilUp(one);
  },
});

async function untilUp(process: Supervised): Promise<void> {
  const until = performance.now() + LONGEST_START_MS;
  while (!process.isUp() && performance.now() < until) await sleep(50);
}

interface Way {
  name: string;
  begin(servers: Servers): unknown;
  end(servers: Servers): unknown;
}

const POSTGRES_AWAY: readonly Way[] = [
  {
    name: 'PostgreSQL stopped fast',
    begin: ({ postgres }) => postgres.server.down('SIGINT'),
    end: ({ postgres }) => postgres.server.up(),
  },
  {
    name: 'PostgreSQL stopped immediately',
    begin: ({ postgres }) => postgres.server.down('SIGQUIT'),
    end: ({ postgres }) => postgres.server.up(),
  },
  {
    name: 'line to PostgreSQL dead',
    begin: ({ postgres }) => postgres.line.mute(),
    end: ({ postgres }) => postgres.line.heal(),
  },
];
const REDIS_AWAY: readonly Way[] = [
  {
    name: 'Redis killed',
    begin: ({ redis }) => redis!.server.down('SIGKILL'),
    end: ({ redis }) => redis!.server.up(),
  },
  {
    name: 'Redis frozen',
    begin: ({ redis }) => redis!.server.freeze(),
    end: ({ redis }) => redis!.server.thaw(),
  },
  {
    name: 'line to Redis dead',
    begin: ({ redis }) => redis!.line.mute(),
    end: ({ redis }) => redis!.line.heal(),
  },
];
const waysOf = (engine: Scene['engine']): readonly Way[] =>
  engine === 'server' ? [...POSTGRES_AWAY, ...REDIS_AWAY] : POSTGRES_AWAY;

/** Every way in which a server can be away, each for one of the durations; what is left over for the shortest. */
const outages = (engine: Scene['engine'], seconds: readonly number[], random: () => number): Act[] =>
  shuffled([...waysOf(engine)], random).map(({ name, begin, end }, turn) => {
    const lasts = seconds[turn] ?? Math.min(...seconds);
    return {
      name: `${name} for ${lasts} s`,
      lastsMs: lasts * 1000,
      outage: 'asked',
      async play({ servers }) {
        await begin(servers!);
        await sleep(lasts * 1000);
        await end(servers!);
      },
    };
  });

/** Nothing that a server would write has room: PostgreSQL may end over it, Redis takes no more writes. */
const fullServers = (names: readonly (keyof Servers)[]): Act[] =>
  names.map((name) => ({
    name: `disk of ${name === 'redis' ? 'Redis' : 'PostgreSQL'} full for ${DISK_MS / 1000} s`,
    lastsMs: DISK_MS,
    outage: 'asked',
    async play({ servers }) {
      const { server } = servers![name]!;
      server.disk!.fill();
      await sleep(DISK_MS);
      server.disk!.free();
      await server.revive();
    },
  }));

/** Processes that die while a server is away come up to find none. */
const killsWithin = ({ name, begin, end }: Way, lasts: number): Act => ({
  name: `${name} for ${lasts} s, and ${KILLS_WITHIN} kills meanwhile`,
  lastsMs: lasts * 1000,
  outage: 'shown',
  async play({ servers, processes }, random) {
    await begin(servers!);
    const killed = shuffled([...processes], random).slice(0, KILLS_WITHIN);
    for (const one of killed) one.kill();
    await sleep(lasts * 1000);
    await end(servers!);
  },
});

/** No file may grow: what is written fails as on a full disk. */
const fullDisk = (): Act => ({
  name: 'disk full',
  lastsMs: DISK_MS,
  outage: undefined,
  async play({ processes }) {
    await untilUp(processes[0]!);
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
  outage: undefined,
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
  outage: undefined,
  async play({ processes }, random) {
    const { name } = pick(random, processes);
    clocks.set(name, seconds);
    await sleep(CLOCK_MS);
    clocks.set(name, 0);
  },
});

function shuffled<T>(list: T[], random: () => number): T[] {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other]!, list[last]!];
  }
  return list;
}
