import { describe, expect, it } from 'vitest';
import { arabicShare, bestFirst, type Candidate } from '../../../src/feeds/discover/best-feed.ts';
import {
  declaredFeeds,
  newsSitemapsIn,
  sitemapsOf,
  usualFeeds,
} from '../../../src/feeds/discover/feed-links.ts';
import { addressKey, countryOf, idFor, zoneOf } from '../../../src/feeds/discover/feed-names.ts';
import { likelyList } from '../../../src/feeds/discover/likely-list.ts';

const PAGE = 'https://www.sham.example/ar/';

describe('feeds that a page names', () => {
  it('are its alternates of a feed’s type, then links that look like feeds; no comments, no styles', () => {
    const html = `<html><head><base href="https://cdn.sham.example/">
      <link rel="stylesheet" href="/feed.css"><link rel="alternate" hreflang="en" href="/en/">
      <link rel="ALTERNATE nofollow" type="application/rss+xml" href="/main?x=1&amp;y=2">
      <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
      <link rel="alternate" type="application/feed+json" href="feed.json">
      <link rel="alternate" type="application/rss+xml" href="/comments/feed/">
      </head><body><a href="/rss/politics.xml">سياسة</a><a href="/section/feed/">قسم</a><a href="/feedback">راسلنا</a><a href="/main?x=1&amp;y=2">مرة أخرى</a><a href="mailto:a@b.example">x</a></body></html>`;
    expect(declaredFeeds(html, PAGE)).toEqual([
      'https://cdn.sham.example/main?x=1&y=2',
      'https://cdn.sham.example/feed.json',
      'https://cdn.sham.example/section/feed/',
    ]);
  });

  it('are else looked for beside the page and at the root', () => {
    expect(usualFeeds('https://sham.example/ar/news/today.html')).toContain('https://sham.example/ar/feed');
    expect(usualFeeds('https://sham.example/ar/')).toContain('https://sham.example/?feed=rss2');
    expect(usualFeeds('https://sham.example/index.php')).toHaveLength(6);
  });

  it('are sitemaps, those of news first, by way of an index', () => {
    const robots =
      'User-agent: *\r\nDisallow: /x\r\nSITEMAP: https://news.example/all.xml\r\nSitemap:/news.xml # fresh\r\nSitemap: ftp://x/\r\n';
    expect(sitemapsOf(robots, 'https://news.example')).toEqual([
      'https://news.example/news.xml',
      'https://news.example/all.xml',
    ]);
    const index = `<sitemapindex><sitemap><loc><![CDATA[https://news.example/news-1.xml]]></loc><lastmod>2026-11-20</lastmod></sitemap><sitemap><loc>https://news.example/tags.xml</loc></sitemap></sitemapindex>`;
    expect(newsSitemapsIn(index, 'https://news.example/')).toEqual(['https://news.example/news-1.xml']);
  });
});

describe('the best of several feeds', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  const feed = (url: string, more: Partial<Candidate>): Candidate => ({
    url,
    kind: 'rss',
    items: 10,
    newestAt: '2026-11-21T11:00:00Z',
    arabic: 0.9,
    sample: [url],
    ...more,
  });
  it('has items, is Arabic, carries texts, is alive, is long', () => {
    const sorted = bestFirst(
      [
        feed('empty', { items: 0, newestAt: null }),
        feed('english', { arabic: 0.05, items: 90 }),
        feed('dead', { newestAt: '2025-01-01T00:00:00Z', items: 80 }),
        feed('short', { items: 5 }),
        feed('sitemap', { kind: 'sitemap', items: 500 }),
        feed('long', { items: 30 }),
        feed('undated', { newestAt: null, items: 70 }),
      ],
      now,
    );
    expect(sorted.map(({ url }) => url)).toEqual([
      'long',
      'short',
      'dead',
      'undated',
      'sitemap',
      'english',
      'empty',
    ]);
  });

  it('counts two addresses with the same items once', () => {
    const twins = [
      feed('a', { sample: ['1', '2'] }),
      feed('b', { sample: ['1', '2'] }),
      feed('c', { sample: [] }),
      feed('d', { sample: [] }),
    ];
    expect(bestFirst(twins, now).map(({ url }) => url)).toEqual(['a', 'c', 'd']);
    const longer = [feed('a', { sample: ['1'] }), feed('b', { sample: ['1'], items: 20 })];
    expect(bestFirst(longer, now).map(({ url }) => url)).toEqual(['b']);
  });

  it('measures what is Arabic by letters', () => {
    expect(arabicShare('')).toBe(0);
    expect(arabicShare('12:30 — …')).toBe(0);
    expect(arabicShare('خبر BBC')).toBeCloseTo(0.5);
  });
});

describe('a page without a feed', () => {
  const headline = (n: number) => `عنوان خبر طويل بما يكفي ليكون عنوانا رقم ${n}`;
  const page = (paths: readonly string[]) =>
    `<nav><a href="/about/who-we-are-and-what-we-do">من نحن وماذا نريد من هذا الموقع</a></nav>${paths.map((path, n) => `<h3><a href="${path}">${headline(n)}</a></h3><a href="/section/local">محليات</a>`).join('')}<a href="https://other.example/news/1">${headline(99)}</a>`;
  const six = (path: (n: number) => string) => page([1, 2, 3, 4, 5, 6].map(path));

  it.each([
    [
      'numbers',
      (n: number) => `/posts/${1000 + n}`,
      'https://www.sham.example/posts/77',
      'https://sham.example/posts/77/comments',
    ],
    [
      'codes in capitals',
      (n: number) => `/news/AB-${n}XY-QW-9`,
      'https://sham.example/news/ZZ-1AB-CD-3',
      'https://sham.example/news/local',
    ],
    [
      'numbers and words',
      (n: number) => `/news/${n}/%D8%AE%D8%A8%D8%B1-${n}`,
      'https://sham.example/news/9/khabar',
      'https://sham.example/news/',
    ],
    [
      'dates',
      (n: number) => `/2026/11/${n}/a-long-headline-in-latin-letters`,
      'https://sham.example/2027/1/2/another-one-of-these',
      'https://sham.example/2027/1',
    ],
    [
      'queries',
      (n: number) => `/view.php?lang=ar&id=${n}`,
      'https://sham.example/view.php?id=9',
      'https://sham.example/view.php?page=9',
    ],
    [
      'sections',
      (n: number) => `/${['local', 'world', 'arts', 'sport', 'health', 'war'][n - 1]}/${n}00`,
      'https://sham.example/economy/123',
      'https://sham.example/economy/',
    ],
  ] as const)('is read by the shape of its articles’ addresses: %s', (_name, path, fits, fitsNot) => {
    const { links, articles } = likelyList(six(path), PAGE)!;
    expect(articles).toBe(6);
    expect(new RegExp(links, 'u').test(fits)).toBe(true);
    expect(new RegExp(links, 'u').test(fitsNot)).toBe(false);
    expect(new RegExp(links, 'u').test(fits.replace('sham.example', 'other.example'))).toBe(false);
  });

  it('is not read where fewer than five headlines share a shape', () => {
    expect(likelyList(page(['/n/1', '/n/2', '/n/3', '/n/4']), PAGE)).toBeUndefined();
    expect(likelyList('', PAGE)).toBeUndefined();
  });
});

describe('names and places of new entries', () => {
  it.each([
    ['https://www.enabbaladi.net/feed', 'enabbaladi'],
    ['https://feeds.bbci.co.uk/arabic/rss.xml', 'bbci'],
    ['https://arabic.rt.com/rss/', 'rt-arabic'],
    ['https://t.me/Sham_Today', 'telegram-sham-today'],
    ['http://127.0.0.1:8080/feed', '127-0-0-1'],
    ['https://ina.iq/rss.xml', 'ina'],
    ['https://news.gov.sy/rss', 'news'],
  ])('%s is called %s', (address, id) => {
    expect(idFor(address, new Set())).toBe(id);
    expect(idFor(address, new Set([id, `${id}-2`]))).toBe(`${id}-3`);
  });

  it('always make an id that feeds.yaml takes', () => {
    for (const address of [
      'https://أخبار.example/',
      'https://[2001:db8::1]/',
      'https://x--y.example/',
      'https://localhost/',
    ])
      expect(idFor(address, new Set())).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('know an address again in its other forms', () => {
    const key = addressKey('https://www.sham.example/feed/');
    for (const same of [
      'http://sham.example/feed',
      'https://sham.example:443/feed',
      'https://SHAM.example/feed/#x',
    ])
      expect(addressKey(same)).toBe(key);
    for (const other of [
      'https://sham.example/feed?x=1',
      'https://sham.example/Feed',
      'https://sham.example:8080/feed',
    ])
      expect(addressKey(other)).not.toBe(key);
  });

  it('guess country and time zone from the ending of the host, where it says one', () => {
    expect(countryOf('https://ina.iq/')).toBe('IQ');
    expect(countryOf('https://sham.example/')).toBeUndefined();
    expect(countryOf('https://x.co.uk/')).toBeUndefined();
    expect(zoneOf('SD')).toBe('Africa/Khartoum');
    expect(zoneOf('XX')).toBeUndefined();
  });
});
