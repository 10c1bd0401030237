import { good, nasty, type Row } from '../support/nasty.ts';
import { item, rss, TITLE } from '../support/wire.ts';

const ATOM = 'xmlns="http://www.w3.org/2005/Atom"';

const link = (name: string, inside: string, url: string | null, attributes?: string): Row => ({
  name,
  body: rss(item(`<title>${TITLE}</title>${inside}`), attributes),
  first: { title: TITLE, url },
});
const entry = (name: string, inside: string, url: string | null): Row => ({
  name,
  body: `<feed ${ATOM}><entry><title>${TITLE}</title>${inside}</entry></feed>`,
  first: { title: TITLE, url },
});

nasty('addresses', [
  link('a guid that says nothing', '<guid>https://sham-wire.example/1</guid>', good.url),
  link('a guid that is no address', '<guid>post-1</guid>', null),
  link('a relative permalink', '<guid isPermaLink="true">/1</guid>', good.url),
  link('FALSE in capitals', '<guid isPermaLink="FALSE">https://sham-wire.example/1</guid>', null),
  link('an empty link beside a guid', '<link></link><guid>https://sham-wire.example/1</guid>', good.url),
  link(
    'a link before a guid',
    '<guid>https://sham-wire.example/9</guid><link>https://sham-wire.example/1</link>',
    good.url,
  ),
  link('in an attribute', '<link href="https://sham-wire.example/1"/>', good.url),
  link('in an anchor', '<link><a href="https://sham-wire.example/1">خبر</a></link>', good.url),
  link(
    'in CDATA, padded',
    '<link>\n<![CDATA[ https://sham-wire.example/?a=1&b=2 ]]>\n</link>',
    'https://sham-wire.example/?a=1&b=2',
  ),
  link(
    'escaped once too often',
    '<link><![CDATA[https://sham-wire.example/?a=1&amp;b=2]]></link>',
    'https://sham-wire.example/?a=1&b=2',
  ),
  link('relative', '<link>/1</link>', good.url),
  link('relative, without a slash', '<link>1</link>', good.url),
  link('without a scheme', '<link>//sham-wire.example/1</link>', good.url),
  link(
    'without a scheme or slashes',
    '<link>www.sham-wire.example/1</link>',
    'https://www.sham-wire.example/1',
  ),
  link(
    'broken over two lines',
    '<link>https://sham-wire.example/a\n    b</link>',
    'https://sham-wire.example/ab',
  ),
  link('with spaces', '<link>https://sham-wire.example/a b</link>', 'https://sham-wire.example/a%20b'),
  link('script', '<link>javascript:alert(1)</link>', null),
  link('data', '<link>data:text/html,x</link>', null),
  link('two', '<link>https://sham-wire.example/1</link><link>https://sham-wire.example/2</link>', good.url),
  link(
    'of an enclosure alone',
    '<enclosure url="https://sham-wire.example/a.mp3" type="audio/mpeg"/>',
    'https://sham-wire.example/a.mp3',
  ),
  link(
    'behind a counter of clicks',
    '<link>https://count.example/~3/x</link><f:origLink>https://sham-wire.example/1</f:origLink>',
    good.url,
    ' xmlns:f="http://rssnamespace.org/feedburner/ext/1.0"',
  ),
  link(
    'of the item’s own base',
    '<link>b</link>',
    'https://other.example/a/b',
    ' xml:base="https://other.example/a/"',
  ),
  entry(
    'Atom: HTML before JSON and self',
    '<link rel="self" href="s"/><link rel="alternate" type="application/json" href="j"/><link rel="alternate" type="text/html" href="https://sham-wire.example/1"/>',
    good.url,
  ),
  entry(
    'Atom: a relation by its address',
    '<link rel="http://www.iana.org/assignments/relation/alternate" href="https://sham-wire.example/1"/>',
    good.url,
  ),
  entry('Atom: the id, where it is one', '<id>https://sham-wire.example/1</id>', good.url),
  entry('Atom: no address at all', '<id>urn:uuid:1</id>', null),
  entry(
    'Atom: content that lies elsewhere',
    '<content src="https://sham-wire.example/1" type="text/html"/>',
    good.url,
  ),
  entry(
    'Atom: not that of the source',
    '<source><title>غيره</title><link href="https://other.example/"/></source><link href="https://sham-wire.example/1"/>',
    good.url,
  ),
]);
