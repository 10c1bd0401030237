import { describe, expect, it } from 'vitest';
import { ListedBefore, markOf } from '../../src/feeds/listed-before.ts';
import { createListedBefore, readFeed } from '../../src/feeds/read-feed.ts';
import { FEED, item, NOW, plainItem, rss, TEXT, TITLE, URL_OF_FEED } from './support/wire.ts';

const at = (minutes: number) => new Date(NOW.getTime() + 60_000 * minutes);
const read = (body: string, minutes: number, before?: ReturnType<typeof createListedBefore>, feed = FEED) =>
  readFeed({ body: Buffer.from(body), contentType: null, url: URL_OF_FEED }, feed, at(minutes), before);
const numbered = (n: number, text = TEXT, guid = `g${n}`) =>
  item(
    `<guid>${guid}</guid><title>${TITLE} ${n}</title><link>https://sham-wire.example/${n}</link><description>${text} ${n}</description>`,
  );
const many = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => numbered(from + n)).join('');

describe('a feed that is read again', () => {
  it.each<[string, string[]]>([
    ['the same', [many(0, 8), many(0, 8)]],
    ['news on top, others gone', [many(0, 8), many(3, 8), many(9, 8)]],
    ['a text that was changed', [many(0, 3), numbered(0, `${TEXT} تصحيح:`) + many(1, 2)]],
    ['a guid that another took', [numbered(1), numbered(1) + numbered(2, TEXT, 'g1')]],
    ['and gave back', [numbered(1) + numbered(2, TEXT, 'g1'), numbered(1), numbered(2)]],
    ['one twice', [plainItem() + plainItem(), plainItem()]],
    ['items that say nothing', [item('<guid>x</guid>') + many(0, 2), item('<guid>x</guid>') + many(0, 2)]],
  ])('is what it would be read to by itself: %s', (_name, listings) => {
    const before = createListedBefore();
    for (const [turn, listing] of listings.entries())
      expect(read(rss(listing), turn, before)).toEqual(read(rss(listing), turn));
  });

  it('is read under its new name', () => {
    const before = createListedBefore();
    read(rss(many(0, 2)), 0, before);
    const renamed = { ...FEED, outlet: 'شام الجديدة' };
    expect(read(rss(many(0, 2)), 1, before, renamed)).toEqual(read(rss(many(0, 2)), 1, undefined, renamed));
  });

  it('takes a fraction of the time', () => {
    const before = createListedBefore();
    const listing = rss(
      Array.from({ length: 200 }, (_, n) => numbered(n, `${TEXT} ${n} `.repeat(8))).join(''),
    );
    const timeOf = (again?: ReturnType<typeof createListedBefore>) => {
      const begun = performance.now();
      for (let turn = 0; turn < 5; turn++) read(listing, turn, again);
      return performance.now() - begun;
    };
    timeOf(before);
    expect(timeOf(before)).toBeLessThan(timeOf() / 2);
  });
});

describe('what is remembered', () => {
  const items = (feed: string, count: number) =>
    new Map(Array.from({ length: count }, (_, n) => [markOf(feed, n), n] as const));

  it('is what the last reading listed', () => {
    const before = new ListedBefore<number>(() => 2000);
    before.keep('a', items('a', 3), at(0));
    before.keep('a', items('other', 2), at(1));
    expect([...before.of('a').keys()]).toEqual([...items('other', 2).keys()]);
    expect(before.of('b').size).toBe(0);
  });

  it('has an end: those that are read in turn stay, those that nobody reads any more go', () => {
    const before = new ListedBefore<number>(() => 2000);
    for (let n = 0; n < 90; n++) before.keep(`f${n}`, items(`f${n}`, 100), at(0));
    const kept = () => Array.from({ length: 90 }, (_, n) => before.of(`f${n}`).size).filter(Boolean).length;
    expect(kept()).toBe(80);
    for (let n = 0; n < 90; n++) before.keep(`f${n}`, items(`f${n}`, 100), at(5));
    expect(before.of('f0').size).toBe(100);
    expect(before.of('f85').size).toBe(0);
    for (let n = 80; n < 90; n++) before.keep(`f${n}`, items(`f${n}`, 100), at(30));
    expect([before.of('f0').size, before.of('f85').size]).toEqual([0, 100]);
  });
});
