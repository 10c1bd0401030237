import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../../src/shared/logger.ts';
import { createStore, openEngine, type Store } from '../../../src/store/index.ts';
import { article, iso } from '../../store/examples.ts';
import { callRasid } from '../../support/call-rasid.ts';

const data = mkdtempSync(join(tmpdir(), 'rasid-quarantine-'));
const rasid = (...words: string[]) => callRasid(['quarantine', ...words, '--data', data]);

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = createStore(await openEngine({ dataDir: data, logger: createLogger('silent') }));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

describe('rasid quarantine', () => {
  beforeAll(() =>
    withStore(async (store) => {
      await store.articles.store([article('a1'), article('a2')]);
      for (const [index, subject] of ['a1', 'a2', 'gone'].entries())
        await store.quarantine.add({
          id: `q${index + 1}`,
          queue: 'extract',
          subject,
          reason: 'it never finished',
          at: iso(index),
        });
    }),
  );
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('lists entries with their reasons, for people and for programs', async () => {
    const { code, stdout } = await rasid('list', '--limit', '2');
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toEqual([
      'q3  extract gone  since 2026-03-01T08:02:00.000Z: it never finished',
      'q2  extract a2  since 2026-03-01T08:01:00.000Z: it never finished',
      '… and 1 more',
    ]);
    const lines = (await rasid('list', '--json')).stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).subject)).toEqual(['gone', 'a2', 'a1']);
  });

  it('puts named entries back to work, and says which it does not know', async () => {
    const { code, stdout, stderr } = await rasid('retry', 'q1', 'q9');
    expect(code).toBe(1);
    expect(stdout.trim()).toBe('1 to be worked on again by `rasid start`');
    expect(stderr).toContain('q9: nothing is quarantined under it');
    expect(await withStore(async (store) => (await store.articles.get('a1'))?.stage)).toBe('stored');
  });

  it('puts all of them back, and asks for one or the other', async () => {
    const { stdout } = await rasid('retry', '--all');
    expect(stdout.trim().split('\n')).toEqual([
      'q3: taken away; gone needs no more work',
      '1 to be worked on again by `rasid start`',
    ]);
    expect((await rasid('list')).stdout.trim()).toBe('nothing is quarantined');
    expect((await rasid('retry')).code).toBe(2);
    expect((await rasid('retry', 'q1', '--all')).code).toBe(2);
    expect((await rasid('list', '--limit', 'many')).code).toBe(2);
  });
});
