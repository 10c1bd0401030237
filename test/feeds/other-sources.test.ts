// What is no feed and is read as one: a news sitemap, a page that lists articles, a Telegram channel.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ParseContext } from '../../src/feeds/parse/model.ts';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const CONTEXT: ParseContext = {
  url: 'https://sahel-press.example/sitemap-news.xml',
  timezone: 'Asia/Aden',
  now: new Date('2026-11-21T15:00:00Z'),
};
const read = (name: string, context: Partial<ParseContext> = {}) =>
  parseFeed(fixture(name), { ...CONTEXT, ...context });
const refusal = (text: string, context: Partial<ParseContext>) => {
  try {
    parseFeed(text, { ...CONTEXT, ...context });
    return 'read';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a Google News sitemap', () => {
  it('gives address, title and time of each article', () => {
    const { kind, title, language, items } = read('news.sitemap.xml');
    expect({ kind, title, language }).toEqual({ kind: 'sitemap', title: 'صحافة الساحل', language: 'ar' });
    expect(items).toMatchObject([
      {
        link: 'https://sahel-press.example/story/3310',
        title: 'قوات الأمن تستعيد السيطرة على معبر رأس جدير',
        publishedAt: '2026-11-21T10:20:00.000Z',
        categories: ['ليبيا', 'معابر', 'زوارة'],
        content: null,
      },
      { link: 'https://sahel-press.example/story/3309', publishedAt: '2026-11-21T09:00:00.000Z' },
      { link: 'https://sahel-press.example/about', title: null, publishedAt: null },
    ]);
  });

  it('says so where it lists addresses only, and that an index is none', () => {
    const bare = '<urlset><url><loc>https://a.example/1</loc></url></urlset>';
    expect(parseFeed(bare, CONTEXT).irregularities).toEqual(['a sitemap without news titles']);
    expect(refusal('<sitemapindex><sitemap/></sitemapindex>', {})).toContain('index of sitemaps');
  });
});

describe('a page that lists articles', () => {
  const url = 'https://ayyam-aden.example/';

  it('is read by the pattern of its addresses: longest text of each, date of its card, no menu and no «المزيد»', () => {
    const { kind, title, items } = read('front.page.html', {
      url,
      list: { links: '/news/[A-Z0-9]+-\\d+-[A-Z0-9]+' },
    });
    expect({ kind, title }).toEqual({ kind: 'html', title: 'أيام عدن | الرئيسية' });
    expect(items).toMatchObject([
      {
        link: 'https://ayyam-aden.example/news/KQ7-20261121-A1B2',
        title: 'مقتل جنديين بتفجير عبوة ناسفة في مديرية مودية',
        publishedAt: '2026-11-21T06:15:00.000Z',
      },
      {
        link: 'https://ayyam-aden.example/news/KQ7-20261120-Z9Y8',
        publishedAt: '2026-11-20T15:00:00.000Z',
      },
    ]);
  });

  it('is read by selectors', () => {
    const list = {
      item: 'article.card',
      title: 'h3',
      link: 'h3 a',
      date: '.meta-date, time',
      summary: '.lead',
    };
    const { items } = read('front.page.html', { url, list, kind: 'html' });
    expect(items.map(({ summary }) => summary).slice(0, 2)).toEqual([
      'قتل جنديان وأصيب ثالث صباح اليوم.',
      'تسلمت القوات ثلاث نقاط.',
    ]);
  });

  it('is refused with the rule that fits nothing any more', () => {
    const told = refusal(fixture('front.page.html'), { url, list: { links: '/article/\\d+' } });
    expect(told).toContain('nothing fits the pattern "/article/\\d+"; its layout may have changed');
  });
});

describe('a Telegram channel', () => {
  const url = 'https://t.me/s/furat_reporter';

  it('gives posts newest first: their own text, not the reply’s, whence they were forwarded, the post before', () => {
    const { kind, title, older, items } = read('channel.telegram.html', { url });
    expect({ kind, title, older }).toEqual({
      kind: 'telegram',
      title: 'مراسل الفرات',
      older: 'https://t.me/s/furat_reporter?before=4100',
    });
    expect(items.map(({ guid }) => guid)).toEqual(
      [4104, 4103, 4102, 4101].map((id) => `furat_reporter/${id}`),
    );
    expect(items[0]?.content).toContain('تعزيزات إلى حقل العمر');
    expect(items[1]).toMatchObject({
      origin: 'https://t.me/badia_net/77',
      link: 'https://t.me/furat_reporter/4103',
    });
    expect(items[1]?.content).toContain('غارة جوية تستهدف محيط');
    expect(items[2]).toMatchObject({
      content: 'انتهت الاشتباكات بعد تدخل وجهاء المنطقة',
      publishedAt: '2026-11-21T11:30:00.000Z',
      origin: null,
    });
    expect(items[3]?.content).toContain('الشحيل<br>🔴 لا معلومات');
  });

  it('without a public preview is refused', () => {
    expect(refusal('<html><body><div class="tgme_page"></div></body></html>', { url })).toContain(
      'no public preview',
    );
  });
});
