// The starter list that everybody begins with.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addressKey } from '../../src/feeds/discover/feed-names.ts';
import { parseBytes } from '../../src/feeds/read-feed.ts';
import { feedsFileSchema } from '../../src/shared/config/feeds.ts';
import { readYaml } from '../../src/shared/config/yaml-file.ts';

const { feeds } = readYaml(
  fileURLToPath(new URL('../../config', import.meta.url)),
  'feeds.yaml',
  feedsFileSchema,
);

it('switches on what is well proven and Arabic, from several countries, Enab Baladi among them', () => {
  const on = feeds.filter(({ enabled }) => enabled);
  expect(on.length).toBeGreaterThanOrEqual(20);
  expect(on.length).toBeLessThanOrEqual(40);
  expect(on.map(({ id }) => id)).toContain('enab-baladi');
  expect(new Set(on.map(({ country }) => country)).size).toBeGreaterThanOrEqual(5);
  expect(on.filter(({ grade, language }) => grade !== 'A' || language !== 'ar')).toEqual([]);
});

it('names each address once and reaches no private network', () => {
  expect(new Set(feeds.map(({ url }) => addressKey(url))).size).toBe(feeds.length);
  expect(feeds.filter(({ allowPrivate }) => allowPrivate)).toEqual([]);
  expect(feeds.every(({ url }) => url.startsWith('https://'))).toBe(true);
});

it('puts every feed into a group with a grade and a time zone, and says of no feed how often', () => {
  for (const { id, group, grade, timezone, everyMs } of feeds) {
    expect([id, group, grade, everyMs]).toEqual([id, expect.any(String), expect.any(String), null]);
    expect([id, timezone]).not.toEqual([id, 'UTC']);
  }
});

/** Addresses in the form of each outlet’s articles, and some of its other pages. */
const PAGES: Record<string, { articles: string[]; others: string[] }> = {
  shaam: {
    articles: ['/news/syria-news/قرار-جديد-للوزارة', '/news/reports/تقرير-اليوم'],
    others: ['/', '/news/syria-news', '/tags/حلب'],
  },
  'alayyam-aden': {
    articles: ['/news/AB12CD34-EF56GH-78', '/news/9Z8Y7X6W5V'],
    others: ['/news/section', '/newspaper/pdf/1'],
  },
  'crater-sky': { articles: ['/posts/180001', '/posts/9'], others: ['/posts/categories/3', '/authors/7'] },
  'yemen-future': {
    articles: ['/news/31001', '/territories/31002', '/rights/31003'],
    others: ['/news', '/contact', '/news/31001/print'],
  },
  'alwasat-libya': {
    articles: ['/news/libya/500001', '/news/art-culture/500002'],
    others: ['/section/libya', '/news/libya', '/author/12'],
  },
};

describe('pages that list articles', () => {
  const listed = feeds.filter(({ kind }) => kind === 'html');
  it('are those of which the form of the articles’ addresses is known', () => {
    expect(listed.map(({ id }) => id).sort()).toEqual(Object.keys(PAGES).sort());
  });

  it.each(listed)(
    '$id: its articles are found, its other pages are not',
    ({ id, url, kind, list, timezone }) => {
      const { articles, others } = PAGES[id]!;
      const anchors = [...articles, ...others].map(
        (path, at) => `<h3><a href="${path}">وصول قافلة مساعدات إلى مخيم في ضواحي المدينة ${at}</a></h3>`,
      );
      const body = Buffer.from(`<!doctype html><html lang="ar"><body>${anchors.join('')}</body></html>`);
      const now = new Date('2026-11-21T12:00:00Z');
      const { items } = parseBytes({ body, contentType: 'text/html', url }, { kind, list, timezone, now });
      expect(items.map(({ link }) => link)).toEqual(articles.map((path) => new URL(path, url).href));
    },
  );
});
