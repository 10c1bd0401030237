import { good, nasty, type Row } from '../support/nasty.ts';
import { item, plainItem, rss, TEXT, TITLE } from '../support/wire.ts';

const ATOM = 'xmlns="http://www.w3.org/2005/Atom"';
const at = (instant: string): Row['first'] => ({ publishedAt: instant });

nasty('formats', [
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
]);

const named = (name: string, body: string): Row => ({ name, body, first: good });
const inside = (prefix: string) =>
  `<${prefix}title>${TITLE}</${prefix}title><${prefix}link>${good.url}</${prefix}link><${prefix}description>${TEXT}</${prefix}description>`;

nasty('namespaces', [
  named(
    'RSS under a prefix',
    `<r:rss xmlns:r="http://backend.userland.com/rss2"><r:channel><r:item>${inside('r:')}</r:item></r:channel></r:rss>`,
  ),
  named(
    'RSS under a prefix that nobody declared',
    `<r:rss><r:channel><r:item>${inside('r:')}</r:item></r:channel></r:rss>`,
  ),
  named('RSS in a namespace of its own', rss(plainItem(), ' version="2.0" xmlns="http://example.org/x"')),
  named(
    'RSS 0.90',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>شام</title></channel><item>${inside('')}</item></rdf:RDF>`,
  ),
  named(
    'Atom without one',
    `<feed><entry><title>${TITLE}</title><link href="${good.url}"/><summary>${TEXT}</summary></entry></feed>`,
  ),
  named(
    'Atom with https in its name',
    `<feed xmlns="https://www.w3.org/2005/Atom"><entry><title>${TITLE}</title><link href="${good.url}"/><summary>${TEXT}</summary></entry></feed>`,
  ),
  named(
    'Atom under a prefix that nobody declared',
    `<atom:feed><atom:entry><atom:title>${TITLE}</atom:title><atom:link href="${good.url}"/><atom:summary>${TEXT}</atom:summary></atom:entry></atom:feed>`,
  ),
  named(
    'an Atom entry alone',
    `<entry ${ATOM}><title>${TITLE}</title><link href="${good.url}"/><summary>${TEXT}</summary></entry>`,
  ),
  {
    name: 'the content module, not declared',
    body: rss(item(`<title>${TITLE}</title><content:encoded><![CDATA[<p>${TEXT}</p>]]></content:encoded>`)),
    first: { text: TEXT },
  },
  {
    name: 'modules by nearly their names',
    body: rss(
      item(
        `<title>${TITLE}</title><c:encoded><![CDATA[<p>${TEXT}</p>]]></c:encoded><d:Date>2026-11-21T14:30:00+03:00</d:Date>`,
      ),
      ' xmlns:c="http://purl.org/RSS/1.0/modules/content" xmlns:d="https://purl.org/dc/elements/1.1/"',
    ),
    first: { text: TEXT, ...at('2026-11-21T11:30:00.000Z') },
  },
  {
    name: 'a module declared where it is used',
    body: rss(
      `<item xmlns:z="http://purl.org/dc/elements/1.1/"><title>${TITLE}</title><z:date>2026-11-21T14:30:00+03:00</z:date><q:encoded xmlns:q="http://purl.org/rss/1.0/modules/content/">${TEXT}</q:encoded></item>`,
    ),
    first: { text: TEXT, ...at('2026-11-21T11:30:00.000Z') },
  },
  {
    name: 'pictures have titles too',
    body: rss(
      item(
        `<media:content url="x"><media:title>صورة</media:title><media:description>تعليق</media:description></media:content><title>${TITLE}</title><description>${TEXT}</description>`,
      ),
    ),
    first: { title: TITLE, text: TEXT },
  },
]);

nasty('markup by its type', [
  {
    name: 'Atom, xhtml under a prefix',
    body: `<feed ${ATOM} xmlns:x="http://www.w3.org/1999/xhtml"><entry><title type="xhtml"><x:div>أ <x:em>ب</x:em></x:div></title><content type="xhtml"><x:div><x:p>أول</x:p><x:p>5 &lt; 6</x:p></x:div></content></entry></feed>`,
    first: { title: 'أ ب', text: 'أول\n5 < 6' },
  },
  {
    name: 'Atom, escaped',
    body: `<feed ${ATOM}><entry><title type="html">أ &amp;amp; ب &lt;b&gt;ج&lt;/b&gt;</title><summary type="html">&lt;p&gt;ن&lt;/p&gt;</summary></entry></feed>`,
    first: { title: 'أ & ب ج', text: 'ن' },
  },
  {
    name: 'Atom, plain',
    body: `<feed ${ATOM}><entry><title type="text">أ &amp; &lt;ب&gt;</title><summary>5 &lt; 6</summary></entry></feed>`,
    first: { title: 'أ & <ب>', text: '5 < 6' },
  },
  {
    name: 'Atom, escaped inside an xhtml div',
    body: `<feed ${ATOM}><entry><title>أ</title><content type="html"><div xmlns="http://www.w3.org/1999/xhtml">&lt;p&gt;أول&lt;/p&gt;&lt;p&gt;ثان&lt;/p&gt;</div></content></entry></feed>`,
    first: { text: 'أول\nثان' },
  },
  {
    name: 'Atom 0.3, base64',
    body: `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped" type="text/html">&lt;b&gt;أ&lt;/b&gt;</title><content type="text/html" mode="base64">${Buffer.from('<p>نص</p>').toString('base64')}</content><issued>2026-11-20T00:00:00Z</issued></entry></feed>`,
    first: { title: 'أ', text: 'نص', publishedAt: '2026-11-20T00:00:00.000Z' },
  },
  {
    name: 'RSS, a summary beside the text',
    body: rss(item(`<title>أ</title><description>ملخص</description><summary>${TEXT}</summary>`)),
    first: { text: TEXT },
  },
  {
    name: 'CDF',
    body: `<CHANNEL HREF="https://sham-wire.example/"><ITEM HREF="${good.url}" LASTMOD="2026-11-20T10:00+0300"><TITLE>${TITLE}</TITLE><ABSTRACT>${TEXT}</ABSTRACT></ITEM></CHANNEL>`,
    first: { ...good, publishedAt: '2026-11-20T07:00:00.000Z' },
  },
]);
