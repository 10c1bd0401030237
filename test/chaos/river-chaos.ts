// The whole river under faults: the same news is carried once in peace and once through everything that can happen to a
// fleet, and both records are held against each other.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Clocks } from '../support/clocks.ts';
import { waitFor } from '../support/rasid-process.ts';
import { type Act, planActs } from './acts.ts';
import { failedSubjects } from './failed.ts';
import { createLook, type Look } from './look.ts';
import { type ChaosArticle, POISON } from './news.ts';
import { randomOf } from './random.ts';
import { type ChaosEngine, type Scene, setScene, startProcesses } from './scene.ts';
import { type Difference, deliveriesOf, differences, type Snapshot, takeSnapshot } from './snapshot.ts';
import { judge, type SinkVerdict } from './verdict.ts';

export interface StormOptions {
  engine: ChaosEngine;
  seed: number;
  news: readonly ChaosArticle[];
  begins: number;
  kills: number;
  outages: readonly number[];
  clocks: Clocks | undefined;
  /** Whether servers have disks that can be full. */
  disks: boolean;
  /** The run is given up after this. */
  mostMs: number;
  say(line: string): void;
}

/** How long the river stood still after an act, in ms; null: longer than was waited. */
export interface Recovery {
  act: string;
  /** Whether it is to be within ten seconds. */
  asked: boolean;
  readMs: number | null;
  toldMs: number | null;
}

export interface StormReport {
  engine: ChaosEngine;
  seconds: number;
  /** How long it took to come to rest after the last act. */
  restSeconds: number;
  kills: number;
  /** Ends of processes that nobody had killed: of those that found no server, or no disk. */
  falls: number;
  starts: { median: number; longest: number };
  recoveries: Recovery[];
  sinks: { hook: SinkVerdict; desk: SinkVerdict };
  fates: Record<string, number>;
  /** Jobs among the failed that are about no poison. */
  failed: string[];
  differences: Difference[];
  /** Why it never came to rest; empty where it did. */
  restless: string;
}

const CALM_MS = 8000;
const LOOK_EVERY_MS = 250;
const LONGEST_RECOVERY_MS = 60_000;
/** For each act beside its own time: coming back, and a little peace. */
const AFTER_ACT_MS = 3000;

/** The record that the news comes to when nothing goes wrong. */
export async function runGolden(
  options: Pick<StormOptions, 'engine' | 'news' | 'begins' | 'mostMs' | 'say'>,
): Promise<Snapshot> {
  const { news, say } = options;
  const scene = await setScene({ ...options, listed: news.length, seed: undefined });
  const look = createLook(scene);
  try {
    await plantPoison(scene);
    scene.wire.publish(news.length);
    startProcesses(scene, () => ({}));
    const until = Date.now() + options.mostMs;
    if (!(await rest(look, news.length, until)))
      throw new Error(`golden run: ${look.why()}; see ${scene.log}`);
    await Promise.all(scene.processes.map((one) => one.stop()));
    say(`golden run on the ${scene.engine} engine: ${news.length} articles`);
    return await scene.withRecord(takeSnapshot);
  } finally {
    await look.close();
    await scene.close();
  }
}

export async function runStorm(options: StormOptions, golden: Snapshot): Promise<StormReport> {
  const { engine, seed, news, clocks, say } = options;
  const random = randomOf(seed);
  const acts = planActs(engine, options, random);
  const stormMs = acts.reduce((sum, act) => sum + act.lastsMs + AFTER_ACT_MS, 0);
  const perMs = news.length / stormMs;
  const scene = await setScene({ ...options, listed: Math.ceil(news.length / 4) + 50 });
  const look = createLook(scene);
  const begun = Date.now();
  const until = begun + options.mostMs;
  say(`${engine}: ${acts.length} acts over ${Math.round(stormMs / 1000)} s, log in ${scene.log}`);
  try {
    await plantPoison(scene);
    startProcesses(scene, (name) => clocks?.env(name) ?? {});
    const publishing = setInterval(() => scene.wire.publish(Math.floor((Date.now() - begun) * perMs)), 100);
    const recoveries: Recovery[] = [];
    for (const act of acts) {
      if (Date.now() > until) break;
      const recovery = await play(act, scene, look, random);
      if (recovery) recoveries.push(recovery);
      say(
        `${engine}: ${act.name}${recovery ? `, read again after ${recovery.readMs} ms, told after ${recovery.toldMs} ms` : ''}; ${scene.wire.published()} published, ${await look.read()} read`,
      );
      await sleep(AFTER_ACT_MS / 2);
    }
    clearInterval(publishing);
    scene.wire.publish(news.length);
    const ended = Date.now();
    const rested = await rest(look, news.length, until);
    return {
      engine,
      restSeconds: Math.round((Date.now() - ended - CALM_MS) / 1000),
      restless: rested ? '' : look.why(),
      recoveries,
      kills: options.kills,
      ...(await judgeRun(scene, golden)),
      seconds: Math.round((Date.now() - begun) / 1000),
    };
  } finally {
    await look.close();
    await scene.close();
  }
}

async function play(act: Act, scene: Scene, look: Look, random: () => number): Promise<Recovery | undefined> {
  // Of an outage, what is measured is the way back, not a start that it happened to meet.
  if (act.outage)
    await waitFor('all processes to be up', () => scene.processes.every((one) => one.isUp()), 60_000);
  await act.play(scene, random);
  if (!act.outage) return undefined;
  const begun = performance.now();
  const taken = () => scene.sinks.hook.taken.length + scene.sinks.desk.taken.length;
  const [readBefore, takenBefore] = [(await look.read()) ?? 0, taken()];
  const recovery: Recovery = { act: act.name, asked: act.outage === 'asked', readMs: null, toldMs: null };
  while (performance.now() - begun < LONGEST_RECOVERY_MS) {
    const ms = Math.round(performance.now() - begun);
    if (recovery.readMs === null && ((await look.read()) ?? 0) > readBefore) recovery.readMs = ms;
    if (recovery.toldMs === null && taken() > takenBefore) recovery.toldMs = ms;
    if (recovery.readMs !== null && recovery.toldMs !== null) break;
    await sleep(LOOK_EVERY_MS);
  }
  return recovery;
}

/** @returns whether it came to rest in time. */
async function rest(look: Look, articles: number, until: number): Promise<boolean> {
  let calmSince: number | undefined;
  while (Date.now() < until) {
    calmSince = (await look.isAtRest(articles)) ? (calmSince ?? Date.now()) : undefined;
    if (calmSince !== undefined && Date.now() - calmSince > CALM_MS) return true;
    await sleep(LOOK_EVERY_MS);
  }
  return false;
}

/** From now on the record refuses that these articles were read. */
const plantPoison = ({ withRecord }: Scene): Promise<void> =>
  withRecord(async (db) => {
    await db.execute(
      sql.raw(`create function rasid.chaos_poison() returns trigger language plpgsql as
        $$ begin raise exception 'poison'; end $$`),
    );
    await db.execute(
      sql.raw(`create trigger chaos_poison before update on rasid.articles for each row
        when (new.stage = 'extracted' and new.title like '${POISON}%') execute function rasid.chaos_poison()`),
    );
  });

async function judgeRun(
  scene: Scene,
  golden: Snapshot,
): Promise<Pick<StormReport, 'sinks' | 'fates' | 'failed' | 'differences' | 'falls' | 'starts'>> {
  const { sinks, processes } = scene;
  await Promise.all(processes.map((one) => one.stop()));
  return scene.withRecord(async (db) => {
    const ledger = await deliveriesOf(db);
    const listed = new Set(ledger.filter(({ state }) => state === 'uncertain').map(({ id }) => id));
    const of = (name: 'hook' | 'desk') =>
      judge(
        sinks[name],
        ledger.filter(({ receiver, state }) => receiver === name && state !== 'folded'),
        listed,
        true,
      );
    const found = await takeSnapshot(db);
    const starts = processes.flatMap((one) => one.starts).toSorted((a, b) => a - b);
    return {
      sinks: { hook: of('hook'), desk: of('desk') },
      fates: added(sinks.hook.fates, sinks.desk.fates),
      failed: (await failedSubjects(scene, db)).filter((subject) => !found.quarantine.has(subject)),
      differences: differences(golden, found),
      falls: processes.reduce((sum, one) => sum + one.falls(), 0),
      starts: { median: starts[Math.floor(starts.length / 2)] ?? 0, longest: starts.at(-1) ?? 0 },
    };
  });
}

const added = (...counts: Partial<Record<string, number>>[]): Record<string, number> => {
  const sum: Record<string, number> = {};
  for (const count of counts)
    for (const [name, value] of Object.entries(count)) sum[name] = (sum[name] ?? 0) + (value ?? 0);
  return sum;
};
