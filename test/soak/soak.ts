// `npm run soak`: the built program on the embedded engine, fed at a steady rate, restarted now and then in the first
// quarter (every other time by SIGKILL) and left alone after it. One line of JSON and a table; exit code 1 where an
// article is missing, a notice came twice, or memory, handles or queues grow in a life that is past its warming up.
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { numberOf, readFlags } from '../support/flags.ts';
import { makeHome, type RunningRasid, startRasidProcess, waitFor } from '../support/rasid-process.ts';
import { SECRET, startWebhookSink } from '../support/webhook-sink.ts';
import { growthOfFloor, growthPerMinute, type Sample, takeSample } from './samples.ts';
import { startWire } from './wire.ts';

const USAGE = `npm run soak -- [flags]
  --minutes N    30
  --rate N       articles a second. 20
  --restarts N   all in the first quarter, every other time by SIGKILL. 3`;
const flags = readFlags(USAGE, {
  minutes: { type: 'string', default: '30' },
  rate: { type: 'string', default: '20' },
  restarts: { type: 'string', default: '3' },
});
const minutes = numberOf('minutes', flags.minutes);
const rate = numberOf('rate', flags.rate);
const restarts = numberOf('restarts', flags.restarts, 0);

const OUTLETS = 20;
const SAMPLE_MS = 5000;
/** Caches fill, the first plans are made, V8 settles on the size of its heap: not looked at. */
const WARM_S = 180;
const CAUGHT_UP_MS = 120_000;

const wire = await startWire(OUTLETS, rate);
const sink = await startWebhookSink();
const feeds = wire.urls.map(
  (url, index) =>
    `  - { id: soak-${index}, outlet: "مراسل ${index}", url: "${url}", every: 5s, allowPrivate: true }`,
);
const home = makeHome(
  `feeds:\n${feeds.join('\n')}\n`,
  `receivers: [{ name: desk, webhook: { url: "${sink.url}", secret: "${SECRET}" } }]\nroute: { receiver: desk }\n`,
);

/** One life of the process: what it took, and how long it was away before it answered. */
interface Life {
  samples: Sample[];
  upAfterMs: number;
}
const lives: Life[] = [];
let rasid: RunningRasid | undefined;

try {
  const end = Date.now() + minutes * 60_000;
  for (let life = 0; life <= restarts; life++) {
    const until = life < restarts ? Math.min(end, Date.now() + (minutes * 15_000) / restarts) : end;
    lives.push(await live(until, life));
    if (life < restarts) await rasid!.stop(life % 2 === 0 ? 'SIGTERM' : 'SIGKILL');
  }
  wire.hush();
  const published = wire.published();
  await waitFor('the last article', async () => (await look()).articles >= published, CAUGHT_UP_MS);
  await waitFor('an empty queue', async () => (await look()).waiting === 0, CAUGHT_UP_MS);
  report(published, (await look()).articles);
} finally {
  await rasid?.stop('SIGTERM');
  await Promise.all([wire.close(), sink.close()]);
  rmSync(dirname(home.config), { recursive: true, force: true });
}

async function live(until: number, number: number): Promise<Life> {
  const asked = Date.now();
  rasid = await startRasidProcess(home, [], { LOG_LEVEL: 'warn' });
  const since = Date.now();
  const samples: Sample[] = [];
  while (Date.now() < until) {
    await sleep(SAMPLE_MS);
    const sample = await takeSample(rasid.child.pid!, rasid.address, since);
    samples.push(sample);
    const { age, rss, heap, handles, waiting, articles, unread } = sample;
    process.stderr.write(
      `\rlife ${number + 1} of ${restarts + 1}, ${age.toFixed(0)} s: ${rss.toFixed(0)} MB (heap ${heap.toFixed(0)}), ${handles} handles, ${waiting ?? 'unknown'} waiting, ${articles} of ${wire.published()} articles, ${unread} unread, ${sink.receipts.length} notices   `,
    );
  }
  process.stderr.write('\n');
  return { samples, upAfterMs: since - asked };
}

function look(): Promise<Sample> {
  return takeSample(rasid!.child.pid!, rasid!.address, 0);
}

function report(published: number, stored: number): void {
  const ids = sink.receipts.map(({ id }) => id);
  const twice = ids.length - new Set(ids).size;
  const table = lives.map(({ samples, upAfterMs }) => {
    const warm = samples.filter(({ age }) => age > WARM_S);
    const last = samples.at(-1);
    return {
      'up after (s)': upAfterMs / 1000,
      'RSS at the end (MB)': Math.round(last?.rss ?? 0),
      'RSS at most (MB)': Math.round(Math.max(0, ...samples.map(({ rss }) => rss))),
      'RSS per minute (MB)': round(growthPerMinute(warm, ({ rss }) => rss)),
      'in use per minute (MB)': round(growthOfFloor(warm, ({ inUse }) => inUse)),
      'heap per minute (MB)': round(growthOfFloor(warm, ({ heap }) => heap)),
      'handles per minute': round(growthPerMinute(warm, ({ handles }) => handles)),
      'handles at the end': last?.handles ?? 0,
      'most waiting': Math.max(0, ...samples.map(({ waiting }) => waiting ?? 0)),
      'most unread': Math.max(0, ...samples.map(({ unread }) => unread)),
      'unread per minute': round(growthPerMinute(warm, ({ unread }) => unread)),
    };
  });
  const faults = [
    ...(stored < published ? [`${published - stored} articles are missing`] : []),
    ...(twice > 0 ? [`${twice} notices came twice`] : []),
    ...table.flatMap((life, index) => growing(life, index)),
  ];
  console.log(
    JSON.stringify({
      minutes,
      rate,
      restarts,
      published,
      stored,
      notices: ids.length,
      twice,
      lives: table,
      faults,
    }),
  );
  console.table(table);
  console.log(`${published} articles published, ${stored} stored, ${ids.length} notices, ${twice} twice`);
  for (const fault of faults) console.error(`✗ ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

/** More than noise; nothing is said of lives that end before they are warm. */
function growing(life: Record<string, number>, index: number): string[] {
  const LIMITS = {
    'RSS per minute (MB)': 4,
    'in use per minute (MB)': 4,
    'handles per minute': 1,
    'unread per minute': 10,
  };
  return Object.entries(LIMITS)
    .filter(([name, limit]) => (life[name] ?? 0) > limit)
    .map(([name]) => `life ${index + 1}: ${name} is ${life[name]}`);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
