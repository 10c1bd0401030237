import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineOf, watched } from '../../src/cli/export/progress.ts';
import { EXPORT_FORMATS } from '../../src/exports/index.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { createStore, openEngine, type Store } from '../../src/store/index.ts';
import { openTestBoard, type TestBoard } from '../dashboard/support/board.ts';
import { evilArticle } from '../dashboard/support/evil.ts';
import { seedArticle, seedStories } from '../dashboard/support/seed.ts';
import { callRasid } from '../support/call-rasid.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'rasid-export-'));
const data = join(folder, 'data');
const rasid = (...words: string[]) => callRasid(['export', ...words]);
const file = (name: string) => join(folder, name);

/** The demo’s stories, and a denial full of markup. */
async function seed(store: Store): Promise<void> {
  await seedStories(store, NOW);
  const denial = evilArticle(NOW, null);
  await seedArticle(store, {
    ...denial,
    events: denial.events.map((event) => ({ ...event, status: 'denied' })),
  });
}

beforeAll(async () => {
  const store = createStore(await openEngine({ dataDir: data, logger: createLogger('silent') }));
  await seed(store);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('rasid export, from the record', () => {
  it('writes a file and says how much of the record is in it', async () => {
    const out = file('all.csv');
    const { code, stdout, stderr } = await rasid('--format', 'csv', '--data', data, '--out', out);
    expect([code, stdout]).toEqual([0, '']);
    const rows = parse(readFileSync(out), { bom: true, columns: true });
    expect(stderr).toContain(`${rows.length} written to ${out}`);
    expect(rows.length).toBeGreaterThan(10);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('narrows down as the board does, with lists given twice or by commas', async () => {
    const args = ['--format', 'csv', '--data', data];
    const classes = async (...more: string[]) => {
      const { stdout } = await rasid(...args, ...more);
      const rows: { class: string; country: string }[] = parse(stdout, { bom: true, columns: true });
      return rows.map((row) => `${row.class} ${row.country}`).toSorted();
    };
    const twice = await classes('--class', 'clash', '--class', 'control', '--country', 'SD');
    expect(twice.length).toBeGreaterThan(1);
    expect(twice.every((row) => /^(clash|control) SD$/.test(row))).toBe(true);
    expect(await classes('--class', 'clash,control', '--country', 'SD')).toEqual(twice);
    expect(await classes('--until', '2020-01-01')).toEqual([]);
  });

  it('says what it leaves out', async () => {
    const { stderr } = await rasid('--format', 'plover', '--data', data, '--out', file('all.jsonl'));
    expect(stderr).toMatch(/^\d+ written to .+all\.jsonl; \d+ left out: denied/m);
  });

  it.each([
    [['--data', data], '--format is missing'],
    [['--format', 'acld'], 'did you mean "acled"?'],
    [['--format', 'csv', '--class', 'war'], '--class: must be one of'],
    [['--format', 'csv', '--since', 'gestern'], '--since: write a date'],
    [['--format', 'csv', '--until', '2026-13-40'], '--until: write a date'],
    [['--format', 'csv', '--from', 'board'], '--from takes the address'],
    [['--format', 'csv', '--from', 'http://me:secret@127.0.0.1:1'], '--token-file'],
  ])('refuses %j', async (words, hint) => {
    const { code, stdout, stderr } = await rasid(...words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(hint);
    expect(stderr).not.toContain('secret');
  });

  it('leaves no file where it cannot write one', async () => {
    const { code, stderr } = await rasid(
      '--format',
      'csv',
      '--data',
      data,
      '--out',
      file('no/such/folder.csv'),
    );
    expect(code).toBe(50);
    expect(stderr).toContain('FILE_NOT_WRITABLE');
  });

  it('ends quietly when a program that it is piped to has had enough', async () => {
    const child = spawn(process.execPath, ['bin/rasid.mjs', 'export', '--format', 'cap', '--data', data]);
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'exit');
    expect([code, errors]).toEqual([0, '']);
  });
});

describe('rasid export, from a board', () => {
  let test: TestBoard;
  let address: string;
  const asked: (string | undefined)[] = [];
  beforeAll(async () => {
    test = await openTestBoard(() => NOW);
    await seed(test.store);
    test.board.app.server.on('request', ({ headers }) => asked.push(headers.authorization));
    address = await test.board.listen('127.0.0.1', 0);
  });
  afterAll(() => test.close());

  it.each(EXPORT_FORMATS)('is the same as from the record: %s', async (format) => {
    const options = ['--format', format, '--class', 'clash,strike'];
    await rasid(...options, '--data', data, '--out', file('direct'));
    const { code } = await rasid(...options, '--from', address, '--out', file('fetched'));
    expect(code).toBe(0);
    // The two are configured with different outlets, and made at different times.
    const settled = (text: string) =>
      text.replace(/<updated>.*?<\/updated>/, '').replace(/,(National|Regional|National-Regional),/g, ',,');
    const text = settled(readFileSync(file('direct'), 'utf8'));
    expect(settled(readFileSync(file('fetched'), 'utf8'))).toBe(text);
    expect(text.length).toBeGreaterThan(500);
  });

  it('shows its token to the board alone', async () => {
    writeFileSync(file('token'), 'rasid_abc123\n');
    asked.length = 0;
    const { code, stderr } = await rasid('--format', 'csv', '--from', address, '--token-file', file('token'));
    expect(code).toBe(0);
    expect(asked).toContain('Bearer rasid_abc123');
    expect(stderr).not.toContain('abc123');
  });

  it('says what the board says', async () => {
    const answer = await rasid(
      '--format',
      'csv',
      '--from',
      `${address}/elsewhere`,
      '--out',
      file('none.csv'),
    );
    expect(answer.code).toBe(52);
    expect(answer.stderr).toContain('the board says 404: nothing is at this address');
    expect(existsSync(file('none.csv'))).toBe(false);
    const away = await rasid('--format', 'csv', '--from', 'http://127.0.0.1:9');
    expect(away.code).toBe(51);
  });
});

it('says how to export while Rasid runs', async () => {
  const engine = await openEngine({ dataDir: data, logger: createLogger('silent') });
  try {
    // Another process holds the record.
    const child = spawn(process.execPath, ['bin/rasid.mjs', 'export', '--format', 'csv', '--data', data]);
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    const [code] = await once(child, 'exit');
    expect(code).toBe(20);
    expect(errors).toContain('rasid export --format csv --from http://127.0.0.1:7300');
  } finally {
    await engine.close();
  }
});

describe('the bar', () => {
  const source = (total: number | undefined) => ({
    total,
    done: () => 50,
    leftOut: () => 0,
    chunks: (async function* () {
      yield 'a';
    })(),
  });
  const drawn = async (isTTY: boolean, total: number | undefined) => {
    let text = '';
    const out = {
      isTTY,
      write(chunk: string | Uint8Array) {
        text += chunk;
        return true;
      },
    };
    for await (const _ of watched(source(total), out as never));
    return text;
  };

  it('is drawn on a terminal and gone at the end, and nowhere else', async () => {
    expect(await drawn(true, 100)).toMatch(/^\r\[█{12}·{12}\] 50 of 100, \d+\/s.*\r\u001b\[K$/);
    expect(await drawn(true, undefined)).toMatch(/^\r50, \d+\/s/);
    expect(await drawn(false, 100)).toBe('');
  });

  it('never says more than there is', () => {
    expect(lineOf(120, 100, 1000)).toBe(`[${'█'.repeat(24)}] 100 of 100, 120/s`);
    expect(lineOf(0, 0, 0)).toContain('0 of 0');
  });
});
