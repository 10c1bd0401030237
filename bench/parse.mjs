// How fast feeds are read, beside feedsmith's bare parse of the same feeds in the same run:
//
//   npm run bench:parse [-- --rounds 15 --feedsmith FOLDER]
//
// It measures the program as built, in one process, warm. Ours is bytes to items: charset, XML, entities, addresses
// and dates. Feedsmith's is text to items; decoding and dates are left to its caller. feedsmith is no dependency:
// the bench looks for it in FOLDER (where `npm install feedsmith@3.0.1` was run), else among this project's own
// packages, and says loudly where it is in neither.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parseBytes } from '../dist/feeds/index.js';
import { FEED_MIXES, NOW } from './feed-mixes.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string' }, feedsmith: { type: 'string' } } });
const rounds = Number(values.rounds ?? 15);
const WARM = 4;
const MOST = 1.3;

const feedsmith = await loadFeedsmith(values.feedsmith ?? process.env.FEEDSMITH);
for (const { name, text, bytes, contentType } of FEED_MIXES) measure(name, text, bytes, contentType);

function measure(name, text, bytes, contentType) {
  const ours = () => {
    const context = { timezone: 'Asia/Damascus', now: NOW };
    return parseBytes({ body: bytes, contentType, url: 'https://wire.example/feed' }, context).items;
  };
  const theirs = () => feedsmith?.parseFeed(text).feed.items;
  const items = ours();
  const dated = items.filter(({ publishedAt }) => publishedAt !== null).length;
  const found = theirs()?.length;
  if (found !== undefined && found !== items.length)
    throw new Error(`${name}: ${items.length} items here, ${found} in feedsmith`);
  for (let round = 0; round < WARM; round++) {
    ours();
    theirs();
  }
  const times = { ours: [], theirs: [] };
  for (let round = 0; round < rounds; round++) {
    times.ours.push(timed(ours));
    times.theirs.push(timed(theirs));
  }
  const mine = median(times.ours);
  console.log(`${name}: ${(bytes.length / 1e6).toFixed(2)} MB, ${items.length} items, ${dated} dated`);
  console.log(`  rasid      ${rate(mine, bytes)}`);
  if (!feedsmith) return;
  const other = median(times.theirs);
  console.log(`  feedsmith  ${rate(other, bytes)}`);
  console.log(
    `  ratio      ${(mine / other).toFixed(2)} of ${MOST}${mine / other > MOST ? '  TOO SLOW' : ''}`,
  );
  if (mine / other > MOST) process.exitCode = 1;
}

function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}

function rate(ms, bytes) {
  return `${ms.toFixed(0).padStart(5)} ms  ${(bytes.length / 1e3 / ms).toFixed(1).padStart(6)} MB/s`;
}

async function loadFeedsmith(folder) {
  const from = folder === undefined ? import.meta.url : join(resolve(folder), 'package.json');
  try {
    const entry = createRequire(from).resolve('feedsmith');
    return await import(pathToFileURL(entry).href);
  } catch (error) {
    console.error('NO RATIO: feedsmith is not here, so only our own figures follow.');
    console.error('  npm install --prefix /some/folder feedsmith@3.0.1');
    console.error('  npm run bench:parse -- --feedsmith /some/folder');
    if (folder !== undefined) console.error(`  (${error.message})`);
    process.exitCode = 2;
    return undefined;
  }
}
