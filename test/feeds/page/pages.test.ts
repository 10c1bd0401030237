import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/feeds/page/read-page.ts';
import { createRepeatedLines } from '../../../src/feeds/page/repeated-lines.ts';

const CONTEXT = { timezone: 'Asia/Damascus', now: new Date('2026-11-21T15:00:00Z') };
const STORY = [
  'سيطرت فصائل محلية، صباح السبت، على ثلاث نقاط تفتيش عند المدخل الشرقي لمدينة نوى في ريف درعا الغربي بعد اشتباكات استمرت ساعتين.',
  'وقال مصدر محلي إن المهاجمين استخدموا أسلحة متوسطة، وإن شخصين أصيبا بجروح ونقلا إلى المشفى الوطني في المدينة.',
  'وأغلقت المحال التجارية أبوابها في السوق الرئيسي، فيما فرضت قوات الأمن طوقا حول الأحياء القريبة ومنعت الدخول إليها والخروج منها.',
];
const page = (body: string, head = '') =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>حوران نت</title>${head}</head><body>${body}</body></html>`;
const paragraphs = STORY.map((line) => `<p>${line}</p>`).join('');
const AROUND = `<header><nav><a href="/">الرئيسية</a><a href="/syria">سوريا</a></nav></header>
<aside class="related"><h3>اقرأ أيضاً</h3><ul><li><a href="/1">قصف على ريف إدلب الجنوبي يوقع جرحى بين المدنيين</a></li></ul></aside>`;
const ARTICLE = page(
  `${AROUND}<main><article><h1>اشتباكات في نوى</h1><figure><img src="a.jpg"><figcaption>عناصر مسلحة في درعا - أرشيف</figcaption></figure>
<div class="body">${paragraphs}<p>اقرأ أيضاً: <a href="/2">هدوء حذر في طفس</a></p></div>
<div class="author-box">كاتب في الموقع يغطي أخبار الجنوب السوري منذ سنوات</div></article></main><footer>جميع الحقوق محفوظة © حوران نت</footer>`,
  '<meta property="article:published_time" content="2026-11-21T10:05:00+03:00"><meta property="og:title" content="اشتباكات في نوى">',
);

describe('an article’s page', () => {
  it('gives the story and nothing that stands around it', () => {
    const read = readPage(ARTICLE, CONTEXT);
    expect(read.text.split('\n')).toEqual(STORY);
    expect(read).toMatchObject({
      title: 'اشتباكات في نوى',
      publishedAt: '2026-11-21T07:05:00.000Z',
      by: 'readability',
    });
  });

  it('is read by the outlet’s own selectors first', () => {
    const html = page(
      `<div id="story"><p>${STORY[0]}</p><p class="promo">حمل تطبيقنا الجديد على هاتفك الآن مجانا</p></div><div>${paragraphs}</div>`,
    );
    const read = readPage(html, { ...CONTEXT, page: { text: '#story', remove: ['.promo'] } });
    expect(read).toMatchObject({ text: STORY[0], by: 'selector' });
  });

  it('falls back on what it states for machines, and on Readability where a selector fits nothing', () => {
    const stated = {
      '@graph': [
        { '@type': 'WebPage' },
        { '@type': 'NewsArticle', headline: 'عنوان', articleBody: STORY.join('\n\n') },
      ],
    };
    const script = page(
      '<div id="app"></div>',
      `<script type="application/ld+json">${JSON.stringify(stated)}</script>`,
    );
    expect(readPage(script, CONTEXT)).toMatchObject({
      text: STORY.join('\n'),
      by: 'json-ld',
      title: 'عنوان',
    });
    const read = readPage(ARTICLE, { ...CONTEXT, page: { text: '.gone', remove: [] } });
    expect(read.by).toBe('readability');
  });

  it.each([
    ['', 'an empty page'],
    ['<', 'a sign'],
    ['<html><script type="application/ld+json">{"@type":', 'broken JSON'],
    ['<div>'.repeat(30_000), 'thirty thousand elements'],
    [page('<p>عذرا، الصفحة غير موجودة</p>'), 'an error page'],
  ])('never throws: %#', (html) => {
    const start = performance.now();
    expect(readPage(html, { ...CONTEXT, page: { text: ':::', remove: ['['] } }).text.length).toBeLessThan(80);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('lines that a host repeats', () => {
  it('are dropped from the fourth page on, whatever their spelling', () => {
    const { strip } = createRepeatedLines();
    const promo = 'تابعوا آخر الأخبار على قناتنا في تلغرام';
    for (const id of ['1', '2', '3']) expect(strip('a.example', id, `نص ${id}\n${promo}`)).toContain(promo);
    expect(strip('a.example', '4', `نص 4\n${promo.replace('آخر', 'اخر')}`)).toBe('نص 4');
    expect(strip('b.example', '4', promo)).toBe(promo);
    expect(strip('a.example', '4', `نص 4\n${promo}`)).toBe('نص 4');
  });

  it('are not those of one page that is read again and again', () => {
    const { strip } = createRepeatedLines();
    for (let reading = 0; reading < 10; reading++) expect(strip('a.example', '1', STORY[0]!)).toBe(STORY[0]);
  });
});
