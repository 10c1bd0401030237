// What the harness stands on: news that can be had again, acts that are all played, and a comparison that can fail.
import { describe, expect, it } from 'vitest';
import { planActs } from './acts.ts';
import { writeNews } from './news.ts';
import { randomOf } from './random.ts';
import { differences, type Snapshot } from './snapshot.ts';

describe('the news of a run', () => {
  const news = writeNews(3, 400);

  it('is the same for the same seed, and other for another', () => {
    expect(writeNews(3, 400)).toEqual(news);
    expect(writeNews(4, 400).map(({ text }) => text)).not.toEqual(news.map(({ text }) => text));
  });

  it('holds copies in other outlets, and poison that nobody copies', () => {
    const first = new Map<string, (typeof news)[number]>();
    const copies = news.filter((article) => {
      const original = first.get(article.text);
      if (!original) first.set(article.text, article);
      return original;
    });
    expect(copies.length).toBeGreaterThan(40);
    for (const copy of copies) expect(first.get(copy.text)!.poison).toBe(false);
    expect(news.filter(({ poison }) => poison).length).toBeGreaterThan(0);
  });
});

it('plays every act once, in an order that the seed decides', () => {
  const options = { kills: 12, outages: [2, 12, 35], clocks: undefined, disks: true };
  const names = (seed: number) => planActs('server', options, randomOf(seed)).map(({ name }) => name);
  expect(names(5)).toEqual(names(5));
  expect(names(5)).not.toEqual(names(6));
  expect(names(5).filter((name) => /^disk of/.test(name))).toHaveLength(2);
  expect(
    names(5)
      .filter((name) => / kills(?: at once)?$/.test(name))
      .sort(),
  ).toEqual(['4 kills at once', '5 kills']);
  expect(names(5).filter((name) => /and 3 kills meanwhile$/.test(name))).toHaveLength(1);
  const lasting = names(5).flatMap((name) => /^(?!disk).* for (\d+) s$/.exec(name)?.[1] ?? []);
  expect(lasting.map(Number).sort((a, b) => a - b)).toEqual([2, 2, 2, 2, 12, 35]);
});

it('finds what is missing, what is more, and what is otherwise', () => {
  const none = {
    articles: new Map(),
    events: new Map(),
    ledger: new Map(),
    told: new Map(),
    quarantine: new Map(),
  };
  const holding = (...incidents: [string, string][]): Snapshot => ({
    ...none,
    incidents: new Map(incidents),
  });
  const golden = holding(['a', '1'], ['b', '2'], ['c', '3']);
  expect(differences(golden, holding(['c', '3'], ['b', '2'], ['a', '1']))).toEqual([]);
  expect(differences(golden, holding(['a', '1'], ['b', '9'], ['d', '4']))).toEqual([
    { part: 'incidents', key: 'b', golden: '2', found: '9' },
    { part: 'incidents', key: 'c', golden: '3', found: undefined },
    { part: 'incidents', key: 'd', golden: undefined, found: '4' },
  ]);
});
