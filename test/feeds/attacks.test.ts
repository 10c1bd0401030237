// Hostile shapes cost time in proportion to their length. Each is read at 80 kB and at four times that: a quadratic
// reader would need sixteen times as long.
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/feeds/decode/decode.ts';
import { readPage } from '../../src/feeds/page/read-page.ts';
import { readFeed } from '../../src/feeds/read-feed.ts';
import { encode } from './support/encode.ts';
import { type Hostile, SHAPES } from './support/hostile-shapes.ts';
import { FEED, NOW, TEXT, URL_OF_FEED } from './support/wire.ts';

const SIZE = 80_000;
/** Fifty milliseconds are meant, on a machine of its own and warm. */
const MOST_MS = 4 * 50;
const TIMES = 4;
const RUNS = 3;

/** Milliseconds of processor time: other processes on the machine do not count. */
function costOf(read: () => void): number {
  const start = process.cpuUsage();
  read();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The best of a few runs: warming up and collecting garbage only ever add. */
const best = (read: () => void) => Math.min(...Array.from({ length: RUNS }, () => costOf(read)));

function reader({ body, url = URL_OF_FEED, list }: Hostile): () => void {
  const bytes = { body: Buffer.from(body), contentType: null, url };
  return () => {
    try {
      readFeed(bytes, { ...FEED, ...(list === undefined ? {} : { list }) }, NOW);
    } catch (error) {
      expect(error).toMatchObject({ code: 'FEED_NOT_A_FEED' });
    }
  };
}

describe('hostile shapes are read in linear time', () => {
  it.each(Object.keys(SHAPES))('%s', (name) => {
    const shape = SHAPES[name]!;
    const small = best(reader(shape(SIZE)));
    const large = best(reader(shape(TIMES * SIZE)));
    expect(small).toBeLessThan(MOST_MS);
    expect(large).toBeLessThan(Math.max(MOST_MS, small * TIMES * 2));
  });

  it.each(['<div>', '<b>', '<p>', '<table><tr><td>', '<a href="/x">', '<ul><li>'])(
    'as is an article’s page of nothing but %s',
    (tag) => {
      const page = (size: number) => `<html><body>${tag.repeat(size / tag.length)}`;
      const context = { timezone: FEED.timezone, now: NOW };
      const small = best(() => readPage(page(SIZE), context));
      const large = best(() => readPage(page(TIMES * SIZE), context));
      expect(small).toBeLessThan(4000);
      expect(large).toBeLessThan(Math.max(4000, small * TIMES * 2));
    },
  );

  it('as are fifteen megabytes in any encoding', () => {
    const arabic = encode(`<rss>${TEXT}\n`.repeat(60_000), 'windows-1256');
    for (const body of [arabic, Buffer.alloc(15_000_000, 0xe1), Buffer.alloc(15_000_000, 0x3c)])
      expect(best(() => decode(body, null))).toBeLessThan(2000);
  });
});
