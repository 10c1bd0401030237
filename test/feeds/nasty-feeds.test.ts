// Feeds as they really come: each row is a fault that breaks at least one well-known reader.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { NewArticle } from '../../src/shared/schema/index.ts';
import { encode, twice, utf16be } from './support/encode.ts';
import { item, plainItem, read, rss, TEXT, TITLE } from './support/wire.ts';

interface Row {
  name: string;
  body: string | Buffer;
  contentType?: string;
  /** What the first article must say. */
  first?: Partial<NewArticle>;
  titles?: string[];
  error?: RegExp;
}

const cp1256 = (text: string) => encode(text, 'windows-1256');
const declaring = (charset: string) => rss(plainItem()).replace('UTF-8', charset);
const dated = (date: string, element = 'pubDate') =>
  rss(item(`<title>${TITLE}</title><${element}>${date}</${element}>`));
const at = (instant: string): Partial<NewArticle> => ({ publishedAt: instant });
const good = { title: TITLE, text: TEXT, url: 'https://sham-wire.example/1' };

const CHARSETS: Row[] = [
  { name: 'windows-1256, declared', body: cp1256(declaring('windows-1256')), first: good },
  {
    name: 'windows-1256, declared and in HTTP',
    body: cp1256(declaring('windows-1256')),
    contentType: 'text/xml; charset=windows-1256',
    first: good,
  },
  {
    name: 'windows-1256, in HTTP only',
    body: cp1256(rss(plainItem()).replace(' encoding="UTF-8"', '')),
    contentType: 'text/xml; charset=windows-1256',
    first: good,
  },
  {
    name: 'windows-1256, nowhere',
    body: cp1256(rss(plainItem()).replace(' encoding="UTF-8"', '')),
    first: good,
  },
  { name: 'windows-1256 that says UTF-8', body: cp1256(rss(plainItem())), first: good },
  {
    name: 'ISO-8859-6 that says windows-1256',
    body: encode(declaring('windows-1256'), 'iso-8859-6'),
    first: good,
  },
  { name: 'UTF-8 that says windows-1256', body: declaring('windows-1256'), first: good },
  {
    name: 'UTF-8, HTTP says iso-8859-1',
    body: rss(plainItem()),
    contentType: 'text/xml; charset=iso-8859-1',
    first: good,
  },
  { name: 'UTF-8 with byte order mark', body: `\ufeff${rss(plainItem())}`, first: good },
  { name: 'UTF-16LE with mark', body: Buffer.from(`\ufeff${declaring('utf-16')}`, 'utf16le'), first: good },
  { name: 'UTF-16BE without mark', body: utf16be(declaring('utf-16')), first: good },
  { name: 'encoded twice', body: twice(rss(plainItem()), 'windows-1252'), first: good },
  { name: 'packed, and nobody says so', body: gzipSync(rss(plainItem())), first: good },
  { name: 'leading newline', body: `\n\n ${rss(plainItem())}`, first: good },
];

const BROKEN_XML: Row[] = [
  {
    name: 'PHP warning before the feed',
    body: `<br />\n<b>Warning</b>: fopen() failed in <b>x.php</b>\n${rss(plainItem())}`,
    first: good,
  },
  { name: 'undeclared &nbsp;', body: rss(plainItem('اشتباكات عنيفة&nbsp;في ريف حلب الشمالي')), first: good },
  {
    name: 'bare & in title and link',
    body: rss(plainItem('حلب & إدلب', 'https://sham-wire.example/?a=1&b=2')),
    first: { title: 'حلب & إدلب', url: 'https://sham-wire.example/?a=1&b=2' },
  },
  {
    name: 'raw control characters',
    body: rss(plainItem('اشتباكات\u0008 عنيفة\u0000 في ريف حلب الشمالي')),
    first: good,
  },
  {
    name: 'references to control characters',
    body: rss(plainItem('اشتباكات&#x8; عنيفة&#0; في ريف حلب الشمالي')),
    first: good,
  },
  {
    name: 'split CDATA',
    body: rss(item(`<title><![CDATA[حلب ]]><![CDATA[وإدلب]]></title>`)),
    first: { title: 'حلب وإدلب' },
  },
  {
    name: 'raw ]]> in text',
    body: rss(item('<title>حلب ]]> إدلب</title>')),
    first: { title: 'حلب ]]> إدلب' },
  },
  {
    name: 'entities inside a CDATA title',
    body: rss(item('<title><![CDATA[&quot;حلب&quot; &#8211; إدلب]]></title>')),
    first: { title: '"حلب" – إدلب' },
  },
  {
    name: 'HTML that nobody escaped',
    body: rss(
      item(`<title>${TITLE}</title><description>سطر<br>ثان<img src="a.jpg"><p>ثالث</description>`) +
        plainItem('ثان'),
    ),
    first: { text: 'سطر\nثان\nثالث' },
    titles: [TITLE, 'ثان'],
  },
  {
    name: 'cut in the middle of an item',
    body: rss(plainItem() + plainItem('ثان')).replace(/ثان<[\s\S]*$/, 'ثا'),
    titles: [TITLE],
  },
  { name: 'rss without a version', body: rss(plainItem(), ''), first: good },
  {
    name: 'uppercase tags',
    body: rss(plainItem()).replace(/<(\/?)([a-z]+)/g, (_, slash, name) => `<${slash}${name.toUpperCase()}`),
    first: good,
  },
  {
    name: 'white space around link and title',
    body: rss(plainItem(`\n  ${TITLE}\n `, '\n https://sham-wire.example/1 \n')),
    first: good,
  },
  {
    name: 'a title that is never closed',
    body: rss(
      item(`<title>${TITLE}<link>https://sham-wire.example/1</link><description>${TEXT}</description>`),
    ),
    first: good,
  },
  {
    name: 'an item that is never closed',
    body: rss(`<item><title>${TITLE}</title>${plainItem('ثان')}`),
    titles: [TITLE, 'ثان'],
  },
];

const DATES: Row[] = [
  { name: 'RFC 822', body: dated('Sat, 21 Nov 2026 14:30:00 +0300'), first: at('2026-11-21T11:30:00.000Z') },
  { name: 'Arabic month', body: dated('السبت، 21 نوفمبر 2026'), first: at('2026-11-20T21:00:00.000Z') },
  {
    name: 'Levantine month, Arabic digits',
    body: dated('السبت ٢١ تشرين الثاني ٢٠٢٦ - ٠٢:٣٠ م'),
    first: at('2026-11-21T11:30:00.000Z'),
  },
  { name: 'day/month/year', body: dated('21/11/2026 - 14:30'), first: at('2026-11-21T11:30:00.000Z') },
  { name: 'minutes ago', body: dated('منذ ٥ دقائق'), first: at('2026-11-21T17:55:00.000Z') },
  {
    name: 'AST is Arabia’s',
    body: dated('Sat, 21 Nov 2026 14:30:00 AST'),
    first: at('2026-11-21T11:30:00.000Z'),
  },
  { name: 'no zone', body: dated('2026-11-21 14:30:00'), first: at('2026-11-21T11:30:00.000Z') },
  { name: 'nonsense', body: dated('قريبا'), first: { publishedAt: null } },
];

const ATOM = 'xmlns="http://www.w3.org/2005/Atom"';
const FORMATS: Row[] = [
  { name: 'no guid', body: rss(plainItem()), first: good },
  {
    name: 'no guid, link or title',
    body: rss(item(`<description>${TEXT}</description>`)),
    first: { title: null, text: TEXT, url: null },
  },
  {
    name: 'guid is the link',
    body: rss(item(`<title>${TITLE}</title><guid isPermaLink="true">https://sham-wire.example/1</guid>`)),
    first: { url: good.url },
  },
  {
    name: 'guid denies to be the link',
    body: rss(item(`<title>${TITLE}</title><guid isPermaLink="false">https://sham-wire.example/1</guid>`)),
    first: { url: null },
  },
  {
    name: 'Atom, relative link, nested xml:base',
    body: `<feed ${ATOM} xml:base="https://sham-wire.example/"><entry xml:base="news/"><title>${TITLE}</title><link href="a.html"/></entry></feed>`,
    first: { title: TITLE, url: 'https://sham-wire.example/news/a.html' },
  },
  {
    name: 'Atom, xhtml content',
    body: `<feed ${ATOM}><entry><title>${TITLE}</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>أول</p><p>ثان &amp; ثالث</p></div></content></entry></feed>`,
    first: { text: 'أول\nثان & ثالث' },
  },
  {
    name: 'Atom under a prefix',
    body: `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>${TITLE}</a:title><a:link href="https://sham-wire.example/1"/><a:summary>${TEXT}</a:summary></a:entry></a:feed>`,
    first: good,
  },
  {
    name: 'RSS 1.0',
    body: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>شام</title><items><rdf:Seq><rdf:li resource="x"/></rdf:Seq></items></channel><item rdf:about="https://sham-wire.example/1"><title>${TITLE}</title><link>https://sham-wire.example/1</link><description>${TEXT}</description><dc:date>2026-11-21T14:30:00+03:00</dc:date></item></rdf:RDF>`,
    first: { ...good, ...at('2026-11-21T11:30:00.000Z') },
  },
  {
    name: 'JSON Feed',
    body: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'شام',
      items: [
        {
          id: 1,
          url: good.url,
          title: TITLE,
          content_html: `<p>${TEXT}</p>`,
          date_published: '2026-11-21T14:30:00+03:00',
        },
      ],
    }),
    first: { ...good, ...at('2026-11-21T11:30:00.000Z') },
  },
  {
    name: 'content module under another prefix',
    body: rss(
      item(`<title>${TITLE}</title><c:encoded><![CDATA[<p>${TEXT}</p>]]></c:encoded>`),
      ' xmlns:c="http://purl.org/rss/1.0/modules/content/"',
    ),
    first: { text: TEXT },
  },
  {
    name: 'only an atom:link',
    body: rss(
      item(`<title>${TITLE}</title><atom:link href="https://sham-wire.example/1"/>`),
      ' xmlns:atom="http://www.w3.org/2005/Atom"',
    ),
    first: { url: good.url },
  },
  {
    name: 'escaped twice',
    body: rss(
      item(
        `<title>حلب &amp;amp; إدلب</title><description>&amp;lt;p&amp;gt;أول&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;ثان&amp;lt;/p&amp;gt;</description>`,
      ),
    ),
    first: { title: 'حلب & إدلب', text: 'أول\nثان' },
  },
  {
    name: 'one guid for all',
    body: rss(
      ['أول', 'ثان']
        .map((title, n) =>
          item(`<title>${title}</title><link>https://sham-wire.example/${n}</link><guid>feed</guid>`),
        )
        .join(''),
    ),
    titles: ['أول', 'ثان'],
  },
  {
    name: 'image title is not the item’s',
    body: rss(item(`<image><title>صورة</title><url>x</url></image><title>${TITLE}</title>`)),
    first: { title: TITLE },
  },
  {
    name: 'media group',
    body: rss(
      item(
        `<title>${TITLE}</title><media:group><media:content url="v.mp4"><media:title>فيديو</media:title></media:content></media:group>`,
      ),
      ' xmlns:media="http://search.yahoo.com/mrss/"',
    ),
    first: { title: TITLE },
  },
];

const HOSTILE: Row[] = [
  {
    name: 'billion laughs',
    body: `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>${rss(plainItem('حلب &c;'))}`,
    first: { title: 'حلب &c;' },
  },
  {
    name: 'quadratic entity',
    body: `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(199)}">]>${rss(plainItem('&a;'.repeat(5000)))}`,
    first: { url: good.url },
  },
  {
    name: 'external entity',
    body: `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss(plainItem('حلب &x;'))}`,
    first: { title: 'حلب &x;' },
  },
  {
    name: 'harmless entity',
    body: `<!DOCTYPE rss [<!ENTITY co "شركة">]>${rss(plainItem('&co; حلب'))}`,
    first: { title: 'شركة حلب' },
  },
  {
    name: '__proto__ elements',
    body: rss(
      item(`<__proto__><constructor>x</constructor></__proto__><title __proto__="x">${TITLE}</title>`),
    ),
    first: { title: TITLE },
  },
  {
    name: '20,000 levels deep',
    body: rss(
      item(
        `<title>${TITLE}</title><description>${'<div>'.repeat(20_000)}عميق${'</div>'.repeat(20_000)}</description>`,
      ),
    ),
    first: { title: TITLE, text: 'عميق' },
  },
  {
    name: 'script never becomes text',
    body: rss(
      item(
        `<title>${TITLE}</title><description><![CDATA[<script>alert(1)</script><p onclick="x()">نص</p><style>p{}</style>]]></description>`,
      ),
    ),
    first: { text: 'نص' },
  },
  {
    name: 'javascript: is no link',
    body: rss(plainItem(TITLE, 'javascript:alert(1)')),
    first: { title: TITLE, url: null },
  },
];

const NO_FEED: Row[] = [
  {
    name: 'challenge page',
    body: '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><div id="cf-chl-widget"></div></body></html>',
    error: /human/,
  },
  {
    name: 'web page',
    body: '<!doctype html><html><head><title>شام واير | الرئيسية</title></head><body></body></html>',
    error: /web page \(«شام واير/,
  },
  { name: 'empty body', body: '  \n', error: /empty/ },
  { name: 'JSON error', body: '{"error":"rate limited"}', error: /JSON that is no feed \(«rate limited»\)/ },
  { name: 'plain words', body: 'Service temporarily unavailable', error: /text that is no feed/ },
  {
    name: 'bytes of a picture',
    body: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    error: /no feed/,
  },
];

const check = ({ body, contentType, first, titles, error }: Row) => {
  if (error) {
    expect(() => read(body, contentType)).toThrow(expect.objectContaining({ code: 'FEED_NOT_A_FEED' }));
    expect(() => read(body, contentType)).toThrow(error);
    return;
  }
  const { articles } = read(body, contentType);
  if (first) expect(articles[0]).toMatchObject(first);
  if (titles) expect(articles.map(({ title }) => title)).toEqual(titles);
};

for (const [kind, rows] of Object.entries({ CHARSETS, BROKEN_XML, DATES, FORMATS, HOSTILE, NO_FEED })) {
  describe(`nasty feeds: ${kind.toLowerCase().replace('_', ' ')}`, () => {
    it.each(rows)('$name', check);
  });
}
