// How fast the extractor reads, on one core, and whether its memory stays flat:
//
//   npm run bench:extract [-- --articles 100000 --rounds 5]
//
// It measures the program as built, in one process, after warming it up.
// Rates are per second of processor time of the whole process, helper threads included: what one core can do. The
// bare pass is the least that any reading of the same text must do: normalise it, tokenise it, and walk the
// lexicon's matcher over it once, jumping over each match. Nothing is kept of what it finds.
import { parseArgs } from 'node:util';
import { normalise } from '../dist/extraction/arabic/normalise.js';
import { tokenise } from '../dist/extraction/arabic/tokenise.js';
import { GAZETTEER } from '../dist/extraction/gazetteer/index.js';
import { createExtractor } from '../dist/extraction/index.js';
import { prepareKnowledge } from '../dist/extraction/knowledge.js';
import { LEXICON } from '../dist/extraction/lexicon/index.js';
import { readTokens } from '../dist/extraction/stages/01-tokens.js';
import { readUnits } from '../dist/extraction/stages/02-units.js';
import { readActors } from '../dist/shared/config.js';
import { benchArticles } from './articles.mjs';

const { values } = parseArgs({ options: { articles: { type: 'string' }, rounds: { type: 'string' } } });
const total = Number(values.articles ?? 100_000);
const rounds = Number(values.rounds ?? 5);
const collect = globalThis.gc;
if (!collect) throw new Error('run it with node --expose-gc, as npm run bench:extract does');

/** Articles that each timed round reads: enough for a second, few enough to repeat. */
const SAMPLE = 1_500;
const NOW = new Date('2018-06-26T12:00:00Z');
const CONFIG = new URL('../config', import.meta.url).pathname;
const MEGABYTE = 1_000_000;

const before = heap();
const actors = readActors(CONFIG, CONFIG);
const knowledge = prepareKnowledge(GAZETTEER, actors, LEXICON);
const extract = createExtractor({ gazetteer: GAZETTEER, actors });
const { matcher } = knowledge;

const { from, articles } = benchArticles();
const step = Math.max(1, Math.floor(articles.length / SAMPLE));
const sample = articles.filter((_, at) => at % step === 0);
const size = measureSize(sample);
console.log(`text       ${sample.length} articles ${from}`);
console.log(`           ${size.megabytes.toFixed(1)} MB, ${size.sentences} sentences, ${size.tokens} tokens`);

for (const run of [readAll, passAll, tokeniseAll, readAll, passAll, tokeniseAll]) run();
const [reading, pass, tokens] = fastest([readAll, passAll, tokeniseAll]);
printRates('extractor', reading);
printRates('bare pass', pass);
console.log(
  `           of which ${((100 * tokens) / pass).toFixed(0)} % normalises and tokenises, the rest matches`,
);
console.log(`ratio      ${(reading / pass).toFixed(1)} times the bare pass`);
readOn();

function readAll() {
  for (const article of sample) extract(article, NOW);
}

function passAll() {
  for (const { title, text } of sample) {
    walk(title ?? '');
    walk(text);
  }
}

function walk(text) {
  const tokens = tokenise(normalise(text));
  for (let at = 0; at < tokens.length; ) at += matcher.match(tokens, at)?.length ?? 1;
}

function tokeniseAll() {
  for (const { title, text } of sample) {
    tokenise(normalise(title ?? ''));
    tokenise(normalise(text));
  }
}

function measureSize(read) {
  const sizes = read.map((article) => {
    const { sentences, tokens } = readUnits(readTokens(article, NOW), knowledge);
    const bytes = Buffer.byteLength(article.text) + Buffer.byteLength(article.title ?? '');
    return { sentences: sentences.length, tokens: tokens.length, bytes };
  });
  const sum = (of) => sizes.reduce((all, one) => all + one[of], 0);
  return { sentences: sum('sentences'), tokens: sum('tokens'), megabytes: sum('bytes') / MEGABYTE };
}

/** Seconds of processor time that each of the runs takes, taken in turn: of all rounds the least disturbed one. */
function fastest(runs) {
  const best = runs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    runs.forEach((run, at) => {
      collect();
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      best[at] = Math.min(best[at], (user + system) / 1e6);
    });
  }
  return best;
}

function printRates(name, seconds) {
  const rate = (count, digits = 0) => (count / seconds).toFixed(digits).padStart(7);
  console.log(
    `${name.padEnd(10)} ${rate(sample.length)} articles/s ${rate(size.sentences)} sentences/s ${rate(size.megabytes, 1)} MB/s`,
  );
}

/** Reads article after article, each with words that no other has, and says what memory that leaves behind. */
function readOn() {
  const start = heap();
  console.log(`memory     ${show(start)} with the extractor made, ${show(before)} before`);
  const samples = [];
  for (let read = 1; read <= total; read++) {
    const article = articles[read % articles.length];
    extract({ ...article, text: `${article.text} وقال الشاهد ${unheardOf(read)}.` }, NOW);
    if (read % Math.ceil(total / 10) !== 0 && read !== total) continue;
    const now = heap();
    samples.push(now.used);
    console.log(`           ${show(now)} after ${read} articles`);
  }
  const drift = (samples.at(-1) - samples[0]) / MEGABYTE;
  console.log(`           ${drift.toFixed(1)} MB between the first tenth and the last`);
}

/** A word that occurs once: what is remembered of words would grow with it. */
function unheardOf(count) {
  return [...String(count)].map((digit) => 'ابتثجحخدذر'[Number(digit)]).join('');
}

function heap() {
  collect();
  return { used: process.memoryUsage().heapUsed, rss: process.memoryUsage().rss };
}

function show({ used, rss }) {
  const megabytes = (bytes) => `${(bytes / MEGABYTE).toFixed(1)} MB`;
  return `heap ${megabytes(used)}, resident ${megabytes(rss)}`;
}
