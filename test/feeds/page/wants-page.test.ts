// Whether a feed carries an article or only a summary of it.
import { describe, expect, it } from 'vitest';
import { carriedBy, type Extent, extentOf, habitOf } from '../../../src/feeds/page/extent.ts';
import { wantsPage } from '../../../src/feeds/page/wants-page.ts';
import { readFeed } from '../../../src/feeds/read-feed.ts';
import { FEED, NOW, rss, URL_OF_FEED } from '../support/wire.ts';

const SENTENCE =
  'سيطرت فصائل محلية، صباح السبت، على ثلاث نقاط تفتيش عند المدخل الشرقي لمدينة نوى في ريف درعا الغربي.';
const STORY = [
  SENTENCE,
  'وقال مصدر محلي إن المهاجمين استخدموا أسلحة متوسطة، وإن شخصين أصيبا بجروح ونقلا إلى المشفى الوطني في المدينة.',
  'وأغلقت المحال التجارية أبوابها في السوق الرئيسي، فيما فرضت قوات الأمن طوقا حول الأحياء القريبة ومنعت الدخول.',
  'ولم تعلن أي جهة مسؤوليتها عن الهجوم حتى لحظة إعداد هذا الخبر، في حين تحدث ناشطون عن وصول تعزيزات إلى المنطقة.',
];
const HTML = STORY.map((line) => `<p>${line}</p>`).join('');
const article = (text: string, url: string | null = 'https://a.example/1') => ({ url, text });
const AUTO = { fullText: 'auto' as const };

describe('how much of its article an item carries', () => {
  it.each([
    `${SENTENCE.slice(0, -1)}…`,
    `${SENTENCE.slice(0, -1)} [&#8230;]`,
    `<p>${SENTENCE.slice(0, -1)} [&hellip;]</p>`,
    `${SENTENCE.slice(0, -1)}... <a href="https://a.example/1">اقرأ المزيد</a>`,
    `<p>${SENTENCE}</p><p><a class="more-link" href="/1">للمزيد &raquo;</a></p>`,
    `<p>${SENTENCE}</p><a href="/1">التفاصيل</a>`,
    `${SENTENCE} Read more »`,
    `<p>${SENTENCE.slice(0, -1)} [&#8230;]</p><p>The post <a href="/1">نوى</a> appeared first on <a href="/">شام واير</a>.</p>`,
  ])('is cut: %s', (summary) => {
    expect(extentOf({ summary, content: null })).toBe('cut');
    expect(extentOf({ summary: null, content: summary })).toBe('cut');
  });

  it.each(['ورفض المصدر الكشف عن التفاصيل.', 'وما زال الوضع قيد متابعة.', 'وطلب السكان المزيد.'])(
    'is unknown where a sentence ends so: %s',
    (end) => {
      expect(extentOf({ summary: `${SENTENCE} ${end}`, content: null })).toBe('unknown');
    },
  );

  it('is whole where a much longer content stands beside the summary, however that ends', () => {
    expect(extentOf({ summary: `${SENTENCE} […]`, content: HTML })).toBe('whole');
    const first = '<p>The post <a href="/1">نوى</a> appeared first on <a href="/">شام واير</a>.</p>';
    expect(extentOf({ summary: `${SENTENCE} […]`, content: HTML + first })).toBe('whole');
  });

  it.each([
    [SENTENCE, null],
    [SENTENCE, SENTENCE],
    [HTML, HTML],
    [null, null],
    [`${SENTENCE} وطالب السكان بالمزيد من الحماية`, null],
  ])('is not said by %s beside %s', (summary, content) => {
    expect(extentOf({ summary, content })).toBe('unknown');
  });

  it('is judged in bounded time', () => {
    const start = performance.now();
    for (const flood of ['.', '…', '[', 'المزيد ', '<', 'The post '])
      extentOf({
        summary: flood.repeat(1_000_000 / flood.length),
        content: flood.repeat(800_000 / flood.length),
      });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('what a feed does', () => {
  const unknown = { extent: 'unknown' as const };
  it.each<[string, { extent: Extent; text: string }[]]>([
    ['whole', Array(8).fill({ extent: 'whole', text: STORY.join('\n') })],
    ['whole', Array(8).fill({ ...unknown, text: 'كلمة '.repeat(300) })],
    ['summaries', Array(8).fill({ extent: 'cut', text: SENTENCE })],
    ['summaries', Array(8).fill({ ...unknown, text: SENTENCE })],
    ['unknown', Array(8).fill({ ...unknown, text: STORY.join('\n') })],
    ['unknown', Array(3).fill({ extent: 'cut', text: SENTENCE })],
    ['unknown', []],
  ])('is told by most of its items: %s', (habit, items) => {
    const carried = items.map(({ extent, text }) => ({
      ...carriedBy({ summary: text, content: null }, text),
      extent,
    }));
    expect(habitOf(carried)).toBe(habit);
  });
});

describe('whether a page is wanted', () => {
  it.each([
    ['a title alone', article(''), true],
    ['one sentence', article(SENTENCE), true],
    ['three paragraphs', article(STORY.slice(0, 3).join('\n')), false],
    ['no address', article('', null), false],
  ])('%s', (_name, given, wanted) => expect(wantsPage(AUTO, 'rss', given)).toBe(wanted));

  it('is what a cut says, however long it is, and what a whole text says, however short', () => {
    const long = article('كلمة '.repeat(400));
    expect(wantsPage(AUTO, 'rss', long, { extent: 'cut', habit: 'whole' })).toBe(true);
    expect(wantsPage(AUTO, 'rss', long, { extent: 'unknown', habit: 'summaries' })).toBe(false);
    expect(wantsPage(AUTO, 'rss', article(SENTENCE), { extent: 'whole', habit: 'unknown' })).toBe(false);
  });

  it('is what the feed is wont to carry, where an item does not say', () => {
    const [whole, summaries] = (['whole', 'summaries'] as const).map((habit) => ({
      extent: 'unknown' as const,
      habit,
    }));
    expect(wantsPage(AUTO, 'rss', article(SENTENCE), whole)).toBe(false);
    expect(wantsPage(AUTO, 'rss', article('انفجار في حلب'), whole)).toBe(true);
    expect(wantsPage(AUTO, 'rss', article(SENTENCE.slice(0, -1)), whole)).toBe(true);
    expect(wantsPage(AUTO, 'rss', article(STORY.slice(0, 3).join(' ')), summaries)).toBe(true);
  });

  it('is for the outlet’s entry to say, and never for a Telegram post', () => {
    expect(wantsPage({ fullText: 'never' }, 'rss', article(''))).toBe(false);
    expect(wantsPage({ fullText: 'always' }, 'rss', article(STORY.join('\n')))).toBe(true);
    expect(wantsPage({ fullText: 'always' }, 'telegram', article(''))).toBe(true);
    expect(wantsPage(AUTO, 'telegram', article(''))).toBe(false);
  });

  it('is read off a feed of both kinds', () => {
    const item = (id: number, inside: string) =>
      `<item><guid>${id}</guid><link>https://a.example/${id}</link><title>نوى ${id}</title>${inside}</item>`;
    const encoded = `<content:encoded><![CDATA[${HTML}]]></content:encoded>`;
    const items = Array.from({ length: 8 }, (_, id) =>
      item(
        id,
        `<description>خبر ${id}: ${SENTENCE.slice(0, -1)} [&#8230;]</description>${id < 6 ? encoded : ''}`,
      ),
    );
    const read = readFeed(
      {
        body: Buffer.from(
          rss(items.join(''), ' version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'),
        ),
        contentType: 'text/xml',
        url: URL_OF_FEED,
      },
      FEED,
      NOW,
    );
    expect(read.habit).toBe('whole');
    const wanted = read.articles.filter((one) =>
      wantsPage(AUTO, 'rss', one, { extent: read.extents.get(one.fingerprint)!, habit: read.habit }),
    );
    expect(wanted.map(({ title }) => title)).toEqual(['نوى 6', 'نوى 7']);
  });
});
