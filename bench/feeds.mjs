// Many feeds, one process, to steady state: is every item stored exactly once, are 304s taken, who waits for whom?
//
//   npm run bench:feeds [-- --feeds 2000 --every 60 --seconds 240 --items 10 --slow 8]
//
// Starts `rasid start` on the embedded engine with that many feeds on a loopback server that publishes so many items
// a second, beside a host whose feeds answer after 30 s. Prints figures, and fails where an item is missing or double.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createLogger } from '../dist/shared/logger.js';
import { createStore, openEngine } from '../dist/store/index.js';

const { values } = parseArgs({
  options: {
    feeds: { type: 'string', default: '2000' },
    every: { type: 'string', default: '60' },
    seconds: { type: 'string', default: '240' },
    items: { type: 'string', default: '10' },
    slow: { type: 'string', default: '8' },
  },
});
const [feeds, every, seconds, items, slow] = ['feeds', 'every', 'seconds', 'items', 'slow'].map((name) =>
  Number(values[name]),
);
const SLOW_MS = 30_000;
const PAGE = 1000;

const folder = mkdtempSync(join(tmpdir(), 'rasid-bench-'));
const path = (name) => new URL(`../${name}`, import.meta.url).pathname;
const server = spawn(process.execPath, [path('bench/feed-server.mjs'), feeds, items, SLOW_MS].map(String), {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const { port, slowPort } = JSON.parse(await firstLine(server.stdout));
writeConfig();
const rasid = spawn(
  process.execPath,
  [path('bin/rasid.mjs'), 'start', '--config', folder, '--data', join(folder, 'data'), '--port', '0'],
  { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, LOG_LEVEL: 'fatal' } },
);
const ended = new Promise((resolve) => rasid.on('exit', resolve));
const usage = [];
try {
  await watch();
  server.kill('SIGUSR2');
  await sleep((every + 15) * 1000);
  const stats = await (await fetch(`http://127.0.0.1:${port}/stats`)).json();
  rasid.kill('SIGTERM');
  await ended;
  report(stats, await storedGuids());
} finally {
  rasid.kill('SIGKILL');
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

function writeConfig() {
  const entry = (id, url) => `  - { id: ${id}, outlet: ${id}, url: "${url}", every: ${every}s }`;
  const lines = [
    ...Array.from({ length: slow }, (_, at) => entry(`slow-${at}`, `http://127.0.0.1:${slowPort}/${at}`)),
    ...Array.from({ length: feeds }, (_, at) => entry(`f-${at}`, `http://127.0.0.1:${port}/feed/${at}`)),
  ];
  const defaults = 'defaults: { allowPrivate: true, fullText: never }';
  writeFileSync(join(folder, 'feeds.yaml'), `${defaults}\nfeeds:\n${lines.join('\n')}\n`);
  writeFileSync(
    join(folder, 'alerts.yaml'),
    'receivers: [{ name: desk, console: {} }]\nroute: { receiver: desk }\n',
  );
}

async function watch() {
  for (let second = 0; second < seconds; second += 5) {
    await sleep(5000);
    usage.push({ second: second + 5, ...usageOf(rasid.pid) });
    if (process.stderr.isTTY) process.stderr.write(`\r${second + 5} of ${seconds} s`);
  }
}

/** Processor seconds and resident megabytes of a process, from Linux’s /proc. */
function usageOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1];
  return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, rss: Number(rss) / 1024 };
}

/** The record’s articles by feed and guid, with how often each is there. */
async function storedGuids() {
  const engine = await openEngine({ dataDir: join(folder, 'data'), logger: createLogger('fatal') });
  const store = createStore(engine);
  const found = new Map();
  for (let after = ''; ; ) {
    const page = await store.articles.read({ readBy: null, since: null, after, limit: PAGE });
    for (const { url } of page) found.set(url, (found.get(url) ?? 0) + 1);
    if (page.length < PAGE) break;
    after = page.at(-1).id;
  }
  const { stored: unread } = await store.articles.counts();
  await engine.close();
  return { found, unread };
}

function report({ published, asked, unchanged }, { found, unread }) {
  const urls = published.flatMap((list, index) =>
    list.map(([guid]) => `http://outlet-${index}.example/${guid}`),
  );
  const missing = urls.filter((url) => !found.has(url)).length;
  const doubles = [...found.values()].filter((count) => count > 1).length;
  const gaps = asked.flatMap((times) => times.slice(1).map((at, index) => at - times[index]));
  const late = gaps.map((gap) => gap - every * 1000).sort((a, b) => a - b);
  const first = Math.max(...asked.map(([at]) => at ?? Number.POSITIVE_INFINITY)) - Math.min(...asked.flat());
  const half = usage.slice(Math.floor(usage.length / 2));
  const busy = (half.at(-1).cpu - half[0].cpu) / (half.at(-1).second - half[0].second);
  const requests = asked.flat().length;
  const quantile = (share) => late[Math.floor((late.length - 1) * share)] ?? Number.NaN;
  print(
    'feeds',
    `${feeds}, each every ${every} s; ${slow} more on a host that answers after ${SLOW_MS / 1000} s`,
  );
  print(
    'requests',
    `${requests}, of which ${unchanged} answered 304; all feeds seen once after ${(first / 1000).toFixed(1)} s`,
  );
  print(
    'items',
    `${urls.length} published, ${found.size} stored and read; ${missing} missing, ${doubles} double, ${unread} unread`,
  );
  print(
    'lateness',
    `median ${ms(quantile(0.5))}, 99 of 100 ${ms(quantile(0.99))}, longest ${ms(late.at(-1))}`,
  );
  print('processor', `${(100 * busy).toFixed(0)} % of one core in the second half`);
  print(
    'memory',
    `${usage[0].rss.toFixed(0)} MB after 5 s, at most ${Math.max(...usage.map(({ rss }) => rss)).toFixed(0)} MB, ${usage.at(-1).rss.toFixed(0)} MB at the end`,
  );
  if (missing + doubles > 0) process.exitCode = 1;
}

function ms(value) {
  return `${(value / 1000).toFixed(2)} s`;
}

function print(title, text) {
  console.log(`${title.padEnd(11)}${text}`);
}

function firstLine(stream) {
  return new Promise((resolve) => stream.once('data', (chunk) => resolve(String(chunk).split('\n')[0])));
}
