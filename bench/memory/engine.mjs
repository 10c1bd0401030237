// How much resident memory the embedded engine takes by itself: prints one line of JSON, in megabytes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '../../dist/shared/logger.js';
import { openEngine } from '../../dist/store/index.js';

const ROWS = 200;
const ROUNDS = 100;
const rss = () => Math.round(process.memoryUsage.rss() / 1024 ** 2);

const folder = mkdtempSync(join(tmpdir(), 'rasid-bench-'));
const nodeAlone = rss();
const engine = await openEngine({ dataDir: join(folder, 'data'), logger: createLogger('silent') });
const engineAtRest = rss();
const pool = engine.queuePool;
await pool.query('create table public.filler (id text primary key, data jsonb not null)');
for (let round = 0; round < ROUNDS; round++) {
  const rows = Array.from({ length: ROWS }, (_, n) => ({
    id: `${round}-${n}`,
    data: { text: 'كلمة '.repeat(400) },
  }));
  await pool.query(
    'insert into public.filler select id, data from jsonb_to_recordset($1::jsonb) as row(id text, data jsonb)',
    [JSON.stringify(rows)],
  );
}
await pool.query('select count(*) from public.filler where data::text like $1', ['%x%']);
const engineAfterWrites = rss();
await engine.close();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify({ nodeAlone, engineAtRest, engineAfterWrites }));
