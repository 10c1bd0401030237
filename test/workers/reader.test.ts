// The reader with real threads: it reads as the extractor does, holds nobody up, and outlives what ends its thread.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withLocal } from '../../src/extraction/gazetteer/index.ts';
import { createExtractor } from '../../src/extraction/index.ts';
import { readActors } from '../../src/shared/config.ts';
import { createReader, type ReaderOptions } from '../../src/workers/reader.ts';
import { createSharedReaders } from '../../src/workers/shared-readers.ts';

const CONFIG = new URL('../../config', import.meta.url).pathname;
const NOW = new Date('2026-11-22T10:00:00Z');
const actors = readActors(CONFIG, CONFIG);
const data = { actors, gazetteer: [] };

function open(options?: ReaderOptions) {
  const reader = createReader(data, options);
  onTestFinished(() => reader.close());
  return (text: string) => reader.read({ id: 'a', title: null, text }, NOW);
}

describe('the reader', () => {
  const CLASH = 'اندلعت اشتباكات عنيفة بين قوات سوريا الديمقراطية وتنظيم الدولة الإسلامية في مدينة الشدادي.';

  it('reads as the extractor does, one article after another', { timeout: 60_000 }, async () => {
    const extract = createExtractor({ actors, gazetteer: withLocal([]) });
    const texts = [CLASH, 'افتتحت البلدية معرض الكتاب.', `${CLASH} وسيطر الجيش اليمني على مدينة ميدي.`];
    const read = open();
    const here = texts.map((text) => extract({ id: 'a', title: null, text }, NOW));
    expect(await Promise.all(texts.map(read))).toEqual(here);
    expect(here[0]!.events.length).toBeGreaterThan(0);
  });

  it('does not hold the process up while it reads a megabyte of villages', {
    timeout: 120_000,
  }, async () => {
    const read = open();
    await read(CLASH);
    const villages = Array.from(
      { length: 20_000 },
      (_, index) => `اشتباكات بين الجيش اليمني والحوثيين في قرية طرون${index}. `,
    ).join('');
    expect(villages.length).toBeGreaterThan(1e6);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const started = performance.now();
    const { events } = await read(villages);
    const took = performance.now() - started;
    delay.disable();
    expect(events.length).toBeGreaterThan(0);
    expect(took).toBeGreaterThan(500);
    expect(delay.percentile(99) / 1e6).toBeLessThan(100);
    // A busy machine may hold any process up for a while; the reading itself does not.
    expect(delay.max / 1e6).toBeLessThan(took / 4);
  });
});

describe('a thread that does not come back', () => {
  const thread = new URL('./toy-reader.mjs', import.meta.url);
  const failed = (why: string) => ({
    code: 'READING_FAILED',
    retry: 'later',
    message: expect.stringContaining(why),
  });

  it.each([
    ['hang', 'longer than 2 s'],
    ['end', 'its thread ended'],
    ['throw', 'a fault'],
  ])('is replaced after it did this: %s', async (deed, why) => {
    const read = open({ thread, limitMs: 2000 });
    await read('first');
    const [lost, next] = await Promise.allSettled([read(deed), read('next')]);
    expect(lost).toMatchObject({ status: 'rejected', reason: failed(why) });
    expect(next).toMatchObject({ status: 'fulfilled', value: { read: 'next' } });
  });

  it('takes none of those with it that were given to the thread at the same time', async () => {
    const read = open({ thread, limitMs: 1000 });
    const readings = ['first', 'a', 'hang', 'b', 'end', 'c'].map(read);
    const settled = await Promise.allSettled(readings);
    expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual([
      expect.objectContaining({ read: 'first' }),
      expect.objectContaining({ read: 'a' }),
      expect.stringContaining('longer than 1 s'),
      expect.objectContaining({ read: 'b' }),
      expect.stringContaining('its thread ended'),
      expect.objectContaining({ read: 'c' }),
    ]);
  });

  it('takes no more memory than it is given, and nobody with it', { timeout: 60_000 }, async () => {
    const read = open({ thread });
    await expect(read('eat')).rejects.toMatchObject(failed('memory'));
    expect(await read('next')).toMatchObject({ read: 'next' });
  });

  it('leaves nobody waiting when the reader is closed', async () => {
    const reader = createReader(data, { thread });
    const readings = ['hang', 'next'].map((text) => reader.read({ id: 'a', title: null, text }, NOW));
    const settled = Promise.allSettled(readings);
    await reader.close();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

describe('a shared reader', () => {
  it('is one for all that read by the same, until the last lets go of it', async () => {
    const said: string[] = [];
    const readers = createSharedReaders(({ actors: by }) => ({
      read: async () => ({ events: [], passing: [], by: said.push(`read by ${by.length}`) }),
      close: async () => void said.push(`closed ${by.length}`),
    }));
    const [none, same, other] = [[], [], actors].map((by) => readers.take({ actors: by, gazetteer: [] }));
    expect(none!.read).toBe(same!.read);
    expect(other!.read).not.toBe(same!.read);
    await none!.release();
    expect(said).toEqual([]);
    await same!.release();
    expect(said).toEqual(['closed 0']);
    await readers.close();
    expect(said).toEqual(['closed 0', `closed ${actors.length}`]);
  });
});
