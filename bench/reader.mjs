// What it costs to read in a thread of its own: articles per second of wall time, in this thread and through the
// reader, four asked for at a time as the worker does; then how late this thread's timers are meanwhile.
//
//   npm run bench:reader [-- --articles 6000]
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { withLocal } from '../dist/extraction/gazetteer/index.js';
import { createExtractor } from '../dist/extraction/index.js';
import { readActors } from '../dist/shared/config.js';
import { createReader } from '../dist/workers/reader.js';
import { benchArticles } from './articles.mjs';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '6000' } } });
const AT_ONCE = 4;
const NOW = new Date('2018-06-26T12:00:00Z');
const CONFIG = new URL('../config', import.meta.url).pathname;

const actors = readActors(CONFIG, CONFIG);
const extract = createExtractor({ gazetteer: withLocal([]), actors });
const reader = createReader({ actors, gazetteer: [] });
const { from, articles } = benchArticles();
const sample = Array.from({ length: Number(values.articles) }, (_, at) => articles[at % articles.length]);

async function here() {
  for (const article of sample) {
    extract(article, NOW);
    await new Promise(setImmediate);
  }
}

async function inThread() {
  const left = sample.values();
  const one = async () => {
    for (const article of left) await reader.read(article, NOW);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

async function timed(run) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const start = performance.now();
  await run();
  const seconds = (performance.now() - start) / 1000;
  delay.disable();
  return { rate: Math.round(sample.length / seconds), lateMs: Math.round(delay.max / 1e6) };
}

console.log(`${sample.length} articles ${from}`);
await here();
await inThread();
const rounds = [];
for (let round = 0; round < 3; round++)
  rounds.push({ here: await timed(here), thread: await timed(inThread) });
await reader.close();
const best = (side) => rounds.map((round) => round[side]).toSorted((a, b) => b.rate - a.rate)[0];
const [own, thread] = [best('here'), best('thread')];
console.log(`here       ${own.rate} articles/s, timers up to ${own.lateMs} ms late`);
console.log(`thread     ${thread.rate} articles/s, timers up to ${thread.lateMs} ms late`);
console.log(`ratio      ${(thread.rate / own.rate).toFixed(2)}`);
