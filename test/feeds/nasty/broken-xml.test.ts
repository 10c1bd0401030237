import { good, nasty, type Row } from '../support/nasty.ts';
import { item, plainItem, rss, TITLE } from '../support/wire.ts';

const FEED = rss(plainItem());
const second = plainItem('ثان', 'https://sham-wire.example/2');
const right = (name: string, body: string): Row => ({ name, body, first: good });
const title = (name: string, markup: string, read: string): Row => ({
  name,
  body: rss(item(`<title>${markup}</title>`)),
  first: { title: read },
});

nasty('broken XML', [
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
      item(`<title>${TITLE}</title><description>سطر<br>ثان<img src="a.jpg"><p>ثالث</description>`) + second,
    ),
    first: { text: 'سطر\nثان\nثالث' },
    titles: [TITLE, 'ثان'],
  },
  {
    name: 'cut in the middle of an item',
    body: rss(plainItem() + second).replace(/ثان<[\s\S]*$/, 'ثا'),
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
      item(`<title>${TITLE}<link>https://sham-wire.example/1</link><description>${good.text}</description>`),
    ),
    first: good,
  },
  {
    name: 'an item that is never closed',
    body: rss(`<item><title>${TITLE}</title>${second}`),
    titles: [TITLE, 'ثان'],
  },
]);

nasty('references', [
  title('to HTML’s names', 'أ&nbsp;ب &eacute; &laquo;ج&raquo; &hellip;', 'أ ب é «ج» …'),
  title('to names that nobody knows', 'أ &unknown; ب', 'أ &unknown; ب'),
  title('half of them', 'A & B && C &; D &# E &#x F AT&T &amp;', 'A & B && C &; D &# E &#x F AT&T &'),
  title('to what windows-1252 has in place of controls', '&#147;أ&#148; &#150; &#x85;', '“أ” – …'),
  title('the same inside CDATA', '<![CDATA[&#147;أ&#148; &#150; &#x85;]]>', '“أ” – …'),
  title('to numbers that are no characters', 'أ&#x110000;&#999999999;&#xD83D; ب', 'أ ب'),
  title('to a character in two halves', 'أ &#xD83D;&#xDE00; ب &#55357;&#56832;', 'أ 😀 ب 😀'),
  title('escaped twice', 'أ &amp;amp; ب &amp;quot;ج&amp;quot;', 'أ & ب "ج"'),
  title('escaped three times', 'أ &amp;amp;amp; ب', 'أ & ب'),
]);

nasty('CDATA', [
  title('split where it would end', '<![CDATA[حلب ]]]]><![CDATA[> إدلب]]>', 'حلب ]]> إدلب'),
  title('between pieces of text', '\n <![CDATA[أ]]>\n ب &amp; <![CDATA[ج]]> ', 'أ ب & ج'),
  title('in small letters', '<![cdata[أ & ب]]>', 'أ & ب'),
  title('escaped with all it holds', '&lt;![CDATA[أ ب]]&gt;', 'أ ب'),
  {
    name: 'never closed in a title',
    body: rss(
      item('<title><![CDATA[أ</title><link>https://sham-wire.example/1</link><description>ن</description>') +
        second,
    ),
    first: { title: 'أ', text: 'ن', url: good.url },
    titles: ['أ', 'ثان'],
  },
  {
    name: 'never closed in a text, before one that is',
    body: rss(
      item('<title>أ</title><description><![CDATA[<p>نص</p></description>') +
        second +
        item('<title>ثالث</title><description><![CDATA[<p>كامل</p>]]></description>'),
    ),
    first: { title: 'أ', text: 'نص' },
    titles: ['أ', 'ثان', 'ثالث'],
  },
]);

nasty('tags', [
  right(
    'end tags with white space',
    FEED.replaceAll('</title>', '</title >').replaceAll('</item>', '</item\n>'),
  ),
  right('start tags with white space', FEED.replaceAll('<title>', '<title >')),
  right(
    'end tags in other letters',
    FEED.replace('</title><link>https://sham-wire.example/1', '</Title><link>https://sham-wire.example/1'),
  ),
  right(
    'an end tag misspelt',
    FEED.replace('</title><link>https://sham-wire.example/1', '</titel><link>https://sham-wire.example/1'),
  ),
  right('an attribute twice', FEED.replace('version="2.0"', 'version="2.0" version="0.9"')),
  right('an attribute without quotes', FEED.replace('version="2.0"', 'version=2.0')),
  right('an attribute without a value', FEED.replace('version="2.0"', 'version')),
  right(
    'an attribute whose quote never ends',
    FEED.replace('version="2.0"', 'version="2.0').replace('<link>', '<link rel="x">'),
  ),
  {
    name: 'a quote missing inside an item',
    body: rss(
      item(
        `<enclosure url="https://sham-wire.example/a.mp3 length="1"/><title>${TITLE}</title><guid isPermaLink="true">${good.url}</guid>`,
      ) + second,
    ),
    first: { title: TITLE, url: good.url },
    titles: [TITLE, 'ثان'],
  },
  {
    name: 'a lone < in text',
    body: rss(item('<title>أ < ب</title><description>5 < 6 و 7 > 3 <3</description>') + second),
    first: { title: 'أ < ب', text: '5 < 6 و 7 > 3 <3' },
    titles: ['أ < ب', 'ثان'],
  },
  {
    name: 'a < in front of letters',
    body: rss(item('<title>أ <ب> ج</title><description>x <y and z</description>') + second),
    titles: ['أ <ب> ج', 'ثان'],
  },
  {
    name: 'HTML with a title and a link of its own',
    body: rss(
      item(
        `<description><div><title>داخلي</title><link rel="stylesheet" href="x.css"><p>نص</p></div></description><title>${TITLE}</title><link>${good.url}</link>`,
      ),
    ),
    first: { title: TITLE, url: good.url },
  },
  {
    name: 'a text that is never closed',
    body: rss(
      item(
        `<title>أ</title><description>نص<link>${good.url}</link><pubDate>Sat, 21 Nov 2026 14:30:00 +0300</pubDate>`,
      ) + second,
    ),
    first: { title: 'أ', text: 'نص', url: good.url, publishedAt: '2026-11-21T11:30:00.000Z' },
    titles: ['أ', 'ثان'],
  },
  {
    name: 'a comment inside a title, and one that never ends between items',
    body: rss(`${item('<title>أ<!-- x -->ب</title>')}<!-- ${second}`),
    titles: ['أب', 'ثان'],
  },
  {
    name: 'an item within an item',
    body: rss(`<item><title>أ</title>${second}</item>`),
    titles: ['أ', 'ثان'],
  },
  {
    name: 'an item that only the channel’s end closes',
    body: rss(`${second}<item><title>أ</title>`),
    titles: ['ثان', 'أ'],
    said: /an item is not closed/,
  },
]);

nasty('around the feed', [
  right(
    'a PHP warning with tags before it',
    `<br />\n<b>Warning</b>: fopen() in <b>x.php</b> on line <b>3</b><br />\n${FEED}`,
  ),
  right(
    'a table of notices before it',
    `<table class="xdebug"><tr><th>Notice: x & y</th></tr></table>\n${FEED}`,
  ),
  right('words with a < before it', `if a < b then\n${FEED}`),
  right('a fatal error behind it', `${FEED}\n<br />\n<b>Fatal error</b>: x < y in <b>a</b>`),
  right('a comment before it', `<!-- in 0.1 s -->\n${FEED}`),
  right('a comment behind it that never ends', `${FEED}<!-- cached`),
  right('two declarations', `<?xml version="1.0"?>\n${FEED}`),
  right('a declaration cut short', FEED.replace('?>', '>')),
  right('a style sheet', FEED.replace('<rss', '<?xml-stylesheet href="a.xsl" type="text/xsl"?><rss')),
  right(
    'Netscape’s DTD',
    FEED.replace(
      '<rss',
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss',
    ),
  ),
  right('a page’s DOCTYPE', FEED.replace('<rss', '<!DOCTYPE html><rss')),
  right('a page', `<html><head><title>x</title></head><body><pre>${FEED}</pre></body></html>`),
  right(
    'a page that shows its source',
    `<html><body><pre>${FEED.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</pre></body></html>`,
  ),
  right('another feed behind it', FEED + rss('')),
  right('no rss element', `<channel><title>شام</title>${plainItem()}</channel>`),
  right('items behind the channel', `<rss><channel><title>شام</title></channel>${plainItem()}</rss>`),
  {
    name: 'nothing: items alone',
    body: plainItem() + second,
    titles: [TITLE, 'ثان'],
    said: /without a feed/,
  },
]);
