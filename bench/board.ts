// How fast the board answers over a large record, and how soon a browser shows it:
// `npm run bench:board -- [--incidents 100000] [--rounds 40] [--data FOLDER]`. With `--data` the record is kept there,
// or taken from there. The built program answers in a process of its own; times are those of whole requests on loopback.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createLogger } from '../src/shared/logger.ts';
import { openEngine } from '../src/store/index.ts';
import { makeHome, startRasidProcess, waitFor } from '../test/support/rasid-process.ts';
import { SECRET } from '../test/support/webhook-sink.ts';
import { type Asked, ask, VIEWS } from './board/ask.ts';
import { firstPaints } from './board/first-paint.ts';
import { fillRecord } from './fill-record.ts';

const { values } = parseArgs({
  options: {
    incidents: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '40' },
    data: { type: 'string' },
  },
});
/** Nothing is fetched and nobody is told: the board alone runs. */
const FEEDS = 'feeds: [{ id: bench, outlet: قياس, url: "http://127.0.0.1:9/", allowPrivate: true }]\n';
const ALERTS = `receivers: [{ name: desk, webhook: { url: "http://127.0.0.1:9/", secret: "${SECRET}" } }]\nroute: { receiver: desk }\n`;
const [incidents, rounds] = [Number(values.incidents), Number(values.rounds)];
const folder = mkdtempSync(join(tmpdir(), 'rasid-bench-'));
const data = values.data ?? join(folder, 'data');

if (!existsSync(data)) {
  const engine = await openEngine({ dataDir: data, logger: createLogger('silent') });
  await fillRecord(engine.db, incidents, new Date(), (written) => {
    if (written % 1000 === 0) process.stderr.write(`\r${written} of ${incidents} incidents written`);
  });
  process.stderr.write('\n');
  await engine.close();
}

const home = { ...makeHome(FEEDS, ALERTS), data };
const begun = performance.now();
const rasid = await startRasidProcess(home, ['--roles', 'board'], { LOG_LEVEL: 'debug' });
const upAfterMs = performance.now() - begun;
try {
  const first = await ask(rasid.address, '/', 1);
  await waitFor('the index', () => rasid.output().includes('incidents are indexed'), 120_000);
  const indexedAfterMs = performance.now() - begun;
  const asked: Record<string, Asked> = {};
  for (const [name, path] of Object.entries(VIEWS)) {
    process.stderr.write(`\r\x1b[K${name}`);
    asked[name] = await ask(rasid.address, path, rounds);
  }
  process.stderr.write('\r\x1b[K');
  const paints = await firstPaints(rasid.address);
  console.table(asked);
  console.table(paints);
  console.log(
    JSON.stringify({
      bench: 'board',
      incidents,
      upAfterMs,
      indexedAfterMs,
      firstPageMs: first.p50,
      asked,
      paints,
    }),
  );
} finally {
  await rasid.stop('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
