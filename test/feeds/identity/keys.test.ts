import { describe, expect, it } from 'vitest';
import { addressKey } from '../../../src/feeds/identity/address-key.ts';
import { foldListing, keysOf, recognise } from '../../../src/feeds/identity/keys.ts';
import type { NewArticle } from '../../../src/shared/schema/index.ts';

describe('address keys', () => {
  const KEY = 'barada.example/news/12';
  it.each([
    'https://barada.example/news/12',
    'http://www.barada.example/news/12/',
    'https://m.barada.example/news/12?utm_source=x#c',
    'https://amp.barada.example/news/12',
    'https://barada.example/news/12/amp/',
    'https://barada.example/amp/news/12',
    'https://barada.example/news/12?amp=1',
    'https://barada.example/news/12?outputType=amp',
    'https://barada.example/news/12/index.html',
    'https://barada.example//news/12',
    'https://www.google.com/amp/s/barada.example/news/12/amp',
    'https://barada-example.cdn.ampproject.org/c/s/www.barada.example/news/12',
  ])('%s is the article', (address) => {
    expect(addressKey(address)).toBe(KEY);
  });

  it.each([
    ['https://barada.example/news/13'],
    ['https://en.barada.example/news/12'],
    ['https://barada.example/news/12?page=2'],
    ['https://barada.example/camp/12'],
    ['https://barada.example/news/amplify/12'],
    ['https://mobile.example/news/12'],
  ])('%s is another', (address) => {
    expect(addressKey(address)).not.toBe(KEY);
  });

  it('spells percent-encoding, letters and the order of parameters in one way', () => {
    expect(addressKey('https://barada.example/%d8%ad%D9%84%d8%a8?b=2&a=1')).toBe(
      addressKey('https://barada.example/حلب?a=1&b=2'),
    );
  });

  it.each([
    'https://barada.example/',
    'https://www.barada.example',
    'not an address',
    'https://barada.example/#a',
  ])('%s names no single page', (address) => {
    expect(addressKey(address)).toBeNull();
  });

  it('takes any path', () => {
    expect(addressKey('https://barada.example/%E0%A4%A')).toBe('barada.example/%E0%A4%A');
  });
});

const named = (change: Partial<Parameters<typeof keysOf>[0]> = {}) => ({
  feedId: 'barada',
  url: 'https://barada.example/news/12',
  title: 'الجيش يستعيد بلدة الطيبة شرقي حمص',
  publishedAt: '2026-03-01T10:00:00+03:00',
  ...change,
});

describe('keys of an article', () => {
  it('are its address in every feed, and its title at its time in its own', () => {
    const keys = keysOf(named());
    expect(
      keysOf(named({ title: 'الجَيش يستعيد بلده الطّيبة شرقي حمص', publishedAt: '2026-03-01T07:00:00Z' })),
    ).toEqual(keys);
    expect(keysOf(named({ feedId: 'other' })).filter((key) => keys.includes(key))).toHaveLength(1);
  });

  it('are no titles that come again, and none without a time', () => {
    expect(keysOf(named({ url: null, title: 'نشرة المساء' }))).toEqual([]);
    expect(keysOf(named({ url: null, publishedAt: null }))).toEqual([]);
  });
});

const article = (id: string, keys: string[], fingerprint = id) => ({ id, keys, fingerprint }) as NewArticle;

describe('a listing', () => {
  it('loses what it lists twice', () => {
    expect(foldListing([article('a', ['u_1'], 'x'), article('b', ['u_1'], 'x')]).map(({ id }) => id)).toEqual(
      ['a'],
    );
  });

  it('keeps different texts under one address, which then names neither', () => {
    const folded = foldListing([
      article('a', ['u_home', 't_1']),
      article('b', ['u_home']),
      article('c', ['u_c']),
    ]);
    expect(folded.map(({ id, keys }) => [id, keys])).toEqual([
      ['a', ['t_1']],
      ['b', []],
      ['c', ['u_c']],
    ]);
  });

  it('is recognised by id before any key, each article once', () => {
    const known = [
      { id: 'old', fingerprint: 'x', keys: ['u_1'] },
      { id: 'b', fingerprint: 'y', keys: ['u_1', 't_2'] },
    ];
    const found = recognise(
      [article('new', ['u_9', 't_2']), article('b', ['u_1']), article('c', ['u_1'])],
      known,
    );
    expect(found.map(({ article: { id }, known: one }) => [id, one?.fingerprint])).toEqual([
      ['new', undefined],
      ['b', 'y'],
      ['old', 'x'],
    ]);
  });
});
