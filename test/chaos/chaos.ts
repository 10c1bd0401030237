// `npm run chaos`: one line of JSON, then tables; exit code 1 where the river lost, doubled or changed anything.
import { findClocks } from '../support/clocks.ts';
import { numberOf, oneOf, readFlags } from '../support/flags.ts';
import { canMount } from './disk.ts';
import { writeNews } from './news.ts';
import { runGolden, runStorm, type StormReport } from './river-chaos.ts';
import { CHAOS_ENGINES, type ChaosEngine } from './scene.ts';

const USAGE = `npm run chaos -- [flags]
  --seed N          decides news, faults and their order; of the hour where left out
  --engine NAME     server (PostgreSQL and Redis), postgres or embedded; may come again. server, then embedded
  --short           400 articles and 20 kills
  --articles N      5000
  --kills N         100; a fifth of them on the embedded engine, half of them with --short
  --outages A,B,C   how long each lasts, in seconds. 2,12,35
  --minutes N       a run that is not at rest by then has failed. 15
  --recovery N      seconds after an outage by which the river must read again. 10`;
const flags = readFlags(USAGE, {
  seed: { type: 'string', default: String(Date.now() % 100_000) },
  engine: { type: 'string', multiple: true, default: ['server', 'embedded'] },
  short: { type: 'boolean', default: false },
  articles: { type: 'string' },
  kills: { type: 'string' },
  outages: { type: 'string', default: '2,12,35' },
  minutes: { type: 'string', default: '15' },
  recovery: { type: 'string', default: '10' },
});
const articles = numberOf('articles', flags.articles ?? (flags.short ? '400' : '5000'));
const allKills = numberOf('kills', flags.kills ?? (flags.short ? '20' : '100'), 0);
/** The embedded engine is one process, whose start takes seconds: it dies less often. */
const killsOf = (engine: ChaosEngine) =>
  engine === 'embedded' ? Math.ceil(allKills / (flags.short ? 2 : 5)) : allKills;
const seed = numberOf('seed', flags.seed, 0);
const engines = flags.engine.map((name) => oneOf('engine', name, CHAOS_ENGINES));
const outages = flags.outages.split(',').map((length) => numberOf('outages', length));
const mostMs = numberOf('minutes', flags.minutes) * 60_000;
/** Asked of every outage, in ms. */
const LONGEST_RECOVERY_MS = numberOf('recovery', flags.recovery) * 1000;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
const say = (line: string) => console.error(line);
const clocks = findClocks();
if (!clocks) say('⚠ SKIPPED: clock jumps: there is no libfaketime (apt install libfaketime)');

const disks = canMount();
if (!disks) say('⚠ SKIPPED: full disks of servers: only root may mount some');

const news = writeNews(seed, articles);
const begins = Math.floor(Date.now() / 60_000) * 60_000;
const shared = { news, begins, mostMs, say };
say(`seed ${seed}, ${news.length} articles, ${allKills} kills`);

const golden = await runGolden({ ...shared, engine: engines[0]! });
const reports: StormReport[] = [];
for (const engine of engines) {
  reports.push(
    await runStorm({ ...shared, engine, seed, kills: killsOf(engine), outages, clocks, disks }, golden),
  );
}

const faults = reports.flatMap(faultsOf);
console.log(JSON.stringify({ seed, articles: news.length, reports: reports.map(brief), faults }));
for (const report of reports) show(report);
for (const fault of faults) console.error(`✗ ${fault}`);
console.error(
  `seed ${seed}: ${faults.length === 0 ? 'nothing lost, nothing twice' : `${faults.length} faults`}`,
);
process.exitCode = faults.length > 0 ? 1 : 0;

function faultsOf(report: StormReport): string[] {
  const { engine, sinks, differences, failed, restless, recoveries } = report;
  const told = Object.entries(sinks).flatMap(([name, verdict]) =>
    (['lost', 'twice', 'outOfOrder', 'unlisted'] as const)
      .filter((count) => verdict[count] > 0)
      .map((count) => `${name}: ${verdict[count]} ${count}`),
  );
  const slow = recoveries.filter(
    ({ asked, readMs }) => asked && (readMs === null || readMs > LONGEST_RECOVERY_MS),
  );
  return [
    ...(restless ? [`never at rest: ${restless}`] : []),
    ...told,
    ...failed.map((subject) => `among the failed: ${subject}`),
    ...differences
      .slice(0, 20)
      .map(({ part, key, golden: before, found }) =>
        `${part} ${key}: golden ${before ?? 'nothing'}, found ${found ?? 'nothing'}`.slice(0, 2000),
      ),
    ...(differences.length > 20 ? [`${differences.length - 20} more differences`] : []),
    ...slow.map(
      ({ act, readMs }) => `${act}: read again after ${readMs === null ? 'more than 60 s' : `${readMs} ms`}`,
    ),
  ].map((fault) => `${engine}: ${fault}`);
}

function brief({ differences, ...report }: StormReport) {
  return { ...report, differences: differences.length };
}

function show(report: StormReport): void {
  const { engine, seconds, kills, falls, restSeconds, starts } = report;
  console.log(
    `\n${engine}: ${seconds} s, ${kills} kills, ${falls} other ends, up after ${starts.median} ms (longest ${starts.longest}), at rest ${restSeconds} s after the last act, ${report.differences.length} differences`,
  );
  console.table(report.sinks);
  if (report.recoveries.length > 0) console.table(report.recoveries);
}
