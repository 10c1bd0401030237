// Feeds of five megabytes for the bench, in the words of Arabic wires, all made up: long articles in CDATA, and
// short ones whose HTML is escaped; each in UTF-8, the first also in windows-1256.

const SIZE = 5_000_000;
export const NOW = new Date('2026-11-21T18:00:00Z');

const WORDS =
  'قالت مصادر محلية إن اشتباكات عنيفة اندلعت فجر اليوم في ريف حلب الشمالي بين فصيل محلي ومجموعة مسلحة وأسفرت عن مقتل ثلاثة عناصر وإصابة آخرين فيما نزحت عشرات العائلات من القرى القريبة باتجاه مدينة أعزاز وأضافت المصادر أن القصف المدفعي توقف مساء بعد وساطة من وجهاء المنطقة'.split(
    ' ',
  );

let seed = 20261121;
const below = (most) => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
  return Math.floor((seed / 2 ** 32) * most);
};
const words = (count) => Array.from({ length: count }, () => WORDS[below(WORDS.length)]).join(' ');
const escaped = (html) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const stamp = (n) => new Date(NOW.getTime() - n * 61_000).toUTCString().replace('GMT', '+0000');

const head = (n) =>
  `<title>${words(9)}</title>\n<link>https://wire.example/archives/${10_000 + n}</link>\n<guid isPermaLink="false">https://wire.example/?p=${10_000 + n}</guid>\n<pubDate>${stamp(n)}</pubDate>\n`;

const longItem = (n) =>
  `<item>\n${head(n)}<dc:creator><![CDATA[${words(2)}]]></dc:creator>\n<category><![CDATA[${words(1)}]]></category>\n<description><![CDATA[<p>${words(25)}…</p>]]></description>\n<content:encoded><![CDATA[${Array.from({ length: 4 }, () => `<p>${words(50)}.</p>\n<figure><img src="https://wire.example/i/${n}.jpg" alt="${words(3)}"/></figure>`).join('\n')}]]></content:encoded>\n</item>\n`;

const shortItem = (n) =>
  `<item>\n${head(n)}<description>${escaped(`<p>${words(18)} «${words(2)}» &nbsp; <a href="https://wire.example/t/${n}">${words(1)}</a></p>`)}</description>\n</item>\n`;

function feedOf(itemOf) {
  const opening =
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n<channel>\n<title>الوكالة</title>\n<link>https://wire.example/</link>\n<description>أخبار</description>\n<language>ar</language>\n';
  const items = [];
  for (let size = opening.length, n = 0; size < SIZE; n++) {
    items.push(itemOf(n));
    size += Buffer.byteLength(items.at(-1));
  }
  return `${opening}${items.join('')}</channel>\n</rss>\n`;
}

/** Single bytes of windows-1256, by turning the decoder's table round. */
function windows1256(text) {
  const decoder = new TextDecoder('windows-1256');
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from(Array.from(text, (char) => byteOf.get(char)));
}

const long = feedOf(longItem);
const short = feedOf(shortItem);
const old = long.replace('UTF-8', 'windows-1256');

export const FEED_MIXES = [
  { name: 'long articles in CDATA', text: long, bytes: Buffer.from(long), contentType: null },
  { name: 'short articles, escaped', text: short, bytes: Buffer.from(short), contentType: null },
  {
    name: 'long articles, windows-1256',
    text: old,
    bytes: windows1256(old),
    contentType: 'text/xml; charset=windows-1256',
  },
];
