// From bytes to articles, whole: ids, choices between fields, what is dropped and what is said about it.
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/feeds/index.ts';
import { newArticleSchema } from '../../src/shared/schema/index.ts';
import { FEED, item, NOW, plainItem, read, rss, TEXT, TITLE, URL_OF_FEED } from './support/wire.ts';

const one = (inside: string, attributes?: string) => read(rss(item(inside), attributes)).articles[0]!;

describe('articles', () => {
  it('fit the schema and carry the outlet', () => {
    const { articles } = read(rss(plainItem()));
    expect(newArticleSchema.parse(articles[0])).toEqual(articles[0]);
    expect(articles[0]).toMatchObject({
      feedId: 'sham-wire',
      outlet: 'شام واير',
      country: 'SY',
      publishedAt: null,
      fetchedAt: NOW.toISOString(),
    });
  });

  it('take the fuller of content and summary', () => {
    const content = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"';
    const fields = (summary: string, full: string) =>
      `<title>ط</title><description>${summary}</description><content:encoded><![CDATA[${full}]]></content:encoded>`;
    expect(one(fields('ملخص', `<p>${TEXT}</p>`), ` ${content}`).text).toBe(TEXT);
    expect(one(fields(TEXT, '<p>انظر الفيديو</p>'), ` ${content}`).text).toBe(TEXT);
  });

  it('resolve relative links against xml:base, the channel, the feed', () => {
    const link = '<title>ط</title><link>/news/1</link>';
    expect(one(link).url).toBe('https://sham-wire.example/news/1');
    expect(one(link, ' xml:base="https://other.example/"').url).toBe('https://other.example/news/1');
    const bare = `<rss><channel>${item(link)}</channel></rss>`;
    expect(read(bare).articles[0]!.url).toBe(new URL('/news/1', URL_OF_FEED).href);
  });
});

describe('identity', () => {
  it('is the guid’s, whatever else changes', () => {
    const a = one('<title>أول</title><guid>g1</guid><link>https://x.example/1</link>');
    const b = one('<title>أول، محدث</title><guid>g1</guid><link>https://x.example/1-new</link>');
    expect(a.id).toBe(b.id);
    expect(a.fingerprint).not.toBe(b.fingerprint);
  });

  it('is the canonical address’s without a guid, the words’ without an address', () => {
    const link = (query: string) => one(`<title>ط</title><link>https://x.example/1${query}</link>`).id;
    expect(link('?utm_source=a')).toBe(link('#b'));
    expect(one('<title>أول</title>').id).toBe(one('<title>أول</title>').id);
    expect(one('<title>أول</title>').id).not.toBe(one('<title>ثان</title>').id);
  });

  it('is another in another feed, and fit for a queue', () => {
    const other = readFeed(
      { body: Buffer.from(rss(plainItem())), contentType: null, url: URL_OF_FEED },
      { ...FEED, id: 'other' },
      NOW,
    );
    const { id } = read(rss(plainItem())).articles[0]!;
    expect(other.articles[0]!.id).not.toBe(id);
    expect(id).toMatch(/^a_[0-9a-f]{20}$/);
  });

  it('tells items apart that share a guid, and keeps one of items that come twice', () => {
    const same = [1, 2].map((n) =>
      item(`<title>ط${n}</title><guid>g</guid><link>https://x.example/${n}</link>`),
    );
    const clash = read(rss(same.join('')));
    expect(new Set(clash.articles.map(({ id }) => id)).size).toBe(2);
    expect(clash.irregularities).toContain('different items share a guid');
    const again = read(rss(plainItem() + plainItem()));
    expect(again.articles).toHaveLength(1);
    expect(again.irregularities).toContain('an item twice');
  });
});

describe('irregularities', () => {
  it('are said once each; empty items are dropped', () => {
    const { articles, irregularities } = read(
      rss(`${item('<guid>1</guid>')}${item('<guid>2</guid>')}${plainItem()}`),
    );
    expect(articles).toHaveLength(1);
    expect(irregularities.filter((text) => text === 'an item without title and text')).toHaveLength(1);
  });

  it('are none for a good feed', () => {
    const dated = item(`<title>${TITLE}</title><pubDate>Sat, 21 Nov 2026 14:30:00 +0300</pubDate>`);
    expect(read(rss(dated)).irregularities).toEqual([]);
  });

  it.each([
    ['text before the feed', `<b>Warning</b>${rss(plainItem())}`],
    ['the feed is cut off', rss(plainItem() + plainItem()).slice(0, -150)],
    ['<title> is not closed', rss(item('<title>ط<link>https://x.example/</link>'))],
    ['an item is not closed', rss(`<item><title>ط</title>${plainItem()}`)],
  ])('%s', (fault, body) => expect(read(body).irregularities).toContain(fault));
});

describe('about the feed', () => {
  it('tells kind, title, link, language and how long it asks to be left alone', () => {
    const { feed, charset } = read(rss(`<language>ar-sy</language><ttl>15</ttl>${plainItem()}`));
    expect(charset).toBe('utf-8');
    expect(feed).toEqual({
      hub: null,
      self: null,
      older: null,
      kind: 'rss',
      description: null,
      updatedAt: null,
      title: 'شام واير',
      link: 'https://sham-wire.example/',
      language: 'ar-sy',
      refreshMs: 900_000,
    });
  });

  it('reads the syndication module', () => {
    const sy = ' xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"';
    const body = rss(
      '<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>',
      sy,
    );
    expect(read(body).feed.refreshMs).toBe(1_800_000);
  });
});

it('takes the first 2000 items of an endless feed and says so', () => {
  const { articles, irregularities } = read(
    rss(Array.from({ length: 2001 }, (_, n) => item(`<title>خبر ${n}</title>`)).join('')),
  );
  expect(articles).toHaveLength(2000);
  expect(irregularities).toContain('more than 2000 items');
});
