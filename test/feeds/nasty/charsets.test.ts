import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { encode, twice, utf16be, utf32 } from '../support/encode.ts';
import { good, nasty, type Row } from '../support/nasty.ts';
import { plainItem, rss } from '../support/wire.ts';

const FEED = rss(plainItem());
const BARE = FEED.replace(' encoding="UTF-8"', '');
const declaring = (charset: string) => FEED.replace('UTF-8', charset);
const cp1256 = (text: string) => encode(text, 'windows-1256');
const iso = (text: string) => encode(text, 'iso-8859-6');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const other = (title: string, n: number) => plainItem(title, `https://sham-wire.example/${n}`);
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

const right = (name: string, body: string | Buffer, contentType?: string, said?: RegExp): Row => ({
  name,
  body,
  first: good,
  ...(contentType === undefined ? {} : { contentType }),
  ...(said === undefined ? {} : { said }),
});

nasty('windows-1256', [
  right('declared', cp1256(declaring('windows-1256'))),
  right('declared, and in HTTP', cp1256(declaring('windows-1256')), 'text/xml; charset=windows-1256'),
  right('in HTTP only', cp1256(BARE), 'text/xml; charset=windows-1256'),
  right('nowhere', cp1256(BARE), undefined, /no charset declared, read as windows-1256/),
  right('as cp1256', cp1256(declaring('cp1256'))),
  right(
    'without quotes around the label',
    cp1256(declaring('windows-1256').replace('"windows-1256"', 'windows-1256')),
  ),
  right('that says UTF-8', cp1256(FEED), undefined, /declared as utf-8, read as windows-1256/),
  right('that says UTF-16', cp1256(declaring('UTF-16'))),
  right('that says windows-1252', cp1256(declaring('windows-1252'))),
  right('that says windows-1251', cp1256(declaring('windows-1251'))),
  right('that says ISO-8859-1', cp1256(declaring('ISO-8859-1'))),
  right('that says what nobody knows', cp1256(declaring('arabic-x'))),
  right('that HTTP calls ISO-8859-6', cp1256(FEED), 'text/xml; charset=iso-8859-6'),
  right('behind a UTF-8 byte order mark', Buffer.concat([BOM, cp1256(FEED)])),
]);

nasty('ISO-8859-6', [
  right('declared', iso(declaring('ISO-8859-6'))),
  right('as ASMO-708', iso(declaring('ASMO-708'))),
  right('nowhere', iso(BARE)),
  right('that says windows-1256', iso(declaring('windows-1256'))),
  right('that says UTF-8', iso(FEED)),
]);

nasty('Unicode', [
  right(
    'UTF-8 that says windows-1256',
    declaring('windows-1256'),
    undefined,
    /declared as windows-1256, is utf-8/,
  ),
  right('UTF-8 that says UTF-16', declaring('UTF-16')),
  right('UTF-8, HTTP says iso-8859-1', FEED, 'text/xml; charset=iso-8859-1'),
  right('UTF-8, HTTP says us-ascii', FEED, 'text/xml; charset=us-ascii'),
  right('UTF-8 with a mark', `\ufeff${FEED}`),
  right('UTF-8 with two marks', `\ufeff\ufeff${FEED}`),
  right('UTF-8 with a mark behind white space', `\n\ufeff${FEED}`),
  right('UTF-8 with a mark that was encoded twice', `ï»¿${FEED}`),
  right('UTF-16LE with a mark', utf16(`\ufeff${declaring('utf-16')}`)),
  right('UTF-16LE without', utf16(declaring('utf-16'))),
  right('UTF-16LE without, behind white space', utf16(`\n\n${FEED}`)),
  right('UTF-16LE with a byte too many', Buffer.concat([utf16(`\ufeff${FEED}`), Buffer.from([10])])),
  right('UTF-16BE with a mark', utf16be(`\ufeff${declaring('utf-16')}`)),
  right('UTF-16BE without', utf16be(declaring('utf-16'))),
  right('UTF-32LE with a mark', utf32(`\ufeff${FEED}`, 'LE')),
  right('UTF-32LE without', utf32(FEED, 'LE')),
  right('UTF-32BE with a mark', utf32(`\ufeff${FEED}`, 'BE')),
  right('UTF-32BE without', utf32(FEED, 'BE')),
  right('a leading newline', `\n\n ${FEED}`),
  right('zeros behind the feed', `${FEED}\0\0\0`),
]);

nasty('text encoded twice', [
  right('by way of windows-1252', twice(FEED, 'windows-1252'), undefined, /text was encoded twice/),
  right('by way of Latin-1', Buffer.from(Buffer.from(FEED).toString('latin1'))),
  right('by way of windows-1256', twice(FEED, 'windows-1256')),
  right(
    'three times',
    Buffer.from(Buffer.from(Buffer.from(Buffer.from(FEED).toString('latin1')).toString('latin1'))),
  ),
  right('windows-1256 taken for Latin-1', Buffer.from(cp1256(FEED).toString('latin1'))),
  {
    name: 'in one item only',
    body: rss(other('هدوء حذر', 2)).replace('</channel>', `${twice(plainItem(), 'windows-1252')}</channel>`),
    titles: ['هدوء حذر', good.title],
  },
]);

const pieces = (...texts: (string | Buffer)[]) =>
  Buffer.concat(texts.map((text) => (typeof text === 'string' ? Buffer.from(text) : text)));
const [opening, closing] = rss('').split('</channel>') as [string, string];

nasty('encodings mixed', [
  {
    name: 'one windows-1256 item in UTF-8',
    body: pieces(
      opening,
      other('هدوء حذر', 2),
      cp1256(plainItem()),
      other('ثالث', 3),
      `</channel>${closing}`,
    ),
    titles: ['هدوء حذر', good.title, 'ثالث'],
    said: /utf-8 and windows-1256 mixed/,
  },
  {
    name: 'one UTF-8 item in windows-1256',
    body: pieces(opening, cp1256(other('هدوء حذر', 2).repeat(5)), plainItem(), `</channel>${closing}`),
    titles: ['هدوء حذر', good.title],
  },
  {
    name: 'one spoilt byte in UTF-8',
    body: pieces(
      opening,
      '<item><title>هدوء',
      Buffer.from([0xd9]),
      ' حذر في المدينة</title></item>',
      plainItem(),
      closing,
    ),
    titles: ['هدوء حذر في المدينة', good.title],
    said: /broken utf-8/,
  },
]);

nasty('packed without saying so', [
  right('gzip', gzipSync(FEED), undefined, /packed without saying so \(gzip\)/),
  right('gzip in gzip', gzipSync(gzipSync(FEED))),
  right('deflate', deflateSync(FEED)),
  right('raw deflate', deflateRawSync(FEED)),
  right('brotli', brotliCompressSync(FEED)),
  {
    name: 'gzip that is cut off',
    body: gzipSync(rss(plainItem() + other('ثان', 2) + other('ثالث', 3).repeat(50))).subarray(0, -30),
    titles: [good.title, 'ثان', 'ثالث'],
  },
]);
