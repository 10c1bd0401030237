// What the program bears. Where the machine would decide a figure, it is a ratio within one run. A table for people for
// each part, then one line of JSON. The built program runs on a Redis and a PostgreSQL of its own, as operators run them.
import { numberOf, oneOf, readFlags } from '../test/support/flags.ts';
import { measureDense } from './dense.ts';
import { measureMemory } from './memory.ts';
import { measureRecord } from './record.ts';
import { type Servers, startServers } from './river/fleet.ts';
import { measureLatency } from './river/latency.ts';
import { measureScale } from './river/scale.ts';
import { measureThroughput } from './river/throughput.ts';

const PARTS = ['river', 'scale', 'latency', 'memory', 'record', 'dense'] as const;
const USAGE = `npm run bench -- [flags]
  --parts A,B       of ${PARTS.join(', ')}; all where left out
  --articles N      of river and scale. 6000
  --seconds N       of latency and memory. 60
  --incidents N     of the large record. 1000000
  --quick           each part small`;
const flags = readFlags(USAGE, {
  parts: { type: 'string', default: PARTS.join(',') },
  quick: { type: 'boolean', default: false },
  articles: { type: 'string' },
  seconds: { type: 'string' },
  incidents: { type: 'string' },
});
const parts = flags.parts.split(',').map((name) => oneOf('parts', name, PARTS));
const articles = numberOf('articles', flags.articles ?? (flags.quick ? '900' : '6000'));
const seconds = numberOf('seconds', flags.seconds ?? (flags.quick ? '15' : '60'));
const incidents = numberOf('incidents', flags.incidents ?? (flags.quick ? '30000' : '1000000'));
/** What the latency is promised at. */
const STEADY_RATE = 20;
const OF_PEAK = 0.8;

/** Each part begins with an empty record and empty queues. */
async function onServers<Result>(measure: (servers: Servers) => Promise<Result>): Promise<Result> {
  const servers = await startServers();
  const stop = () => void servers.stop().finally(() => process.exit(1));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await measure(servers);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await servers.stop();
  }
}

const results: Record<string, unknown> = {};
async function part<Result extends object>(name: string, measure: () => Promise<Result>): Promise<Result> {
  process.stderr.write(`${name} …\n`);
  const result = await measure();
  console.log(`\n${name}`);
  const { views, ...figures } = result as Result & { views?: object };
  console.table(figures);
  if (views) console.table(views);
  results[name] = result;
  return result;
}

let peak: number | undefined;
if (parts.includes('river'))
  ({ articlesPerSecond: peak } = await part('river', () =>
    onServers((one) => measureThroughput(one, articles)),
  ));
if (parts.includes('scale')) await part('scale', () => measureScale(onServers, articles));
if (parts.includes('latency')) {
  await part('latency', () => onServers((one) => measureLatency(one, STEADY_RATE, seconds)));
  if (peak !== undefined) {
    const rate = peak * OF_PEAK;
    await part('latency at 80 % of the peak', () => onServers((one) => measureLatency(one, rate, seconds)));
  }
}
if (parts.includes('record')) {
  await part('record', () => measureRecord(10_000, incidents));
}
if (parts.includes('dense')) await part('dense', () => measureDense(flags.quick ? 100 : 400));
if (parts.includes('memory')) await part('memory', () => measureMemory(STEADY_RATE, seconds));
console.log(JSON.stringify({ bench: 'rasid', ...results }));
