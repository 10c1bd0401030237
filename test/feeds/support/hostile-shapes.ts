// Sources made to cost time, each of about the size that is asked for.
import { item, rss } from './wire.ts';

export interface Hostile {
  body: string;
  /** Where it was found, or how it is to be read, where that matters. */
  url?: string;
  list?: { links: string } | { item: string };
}

type Shape = (size: number) => string;

const fill = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length));
const each = (size: number, piece: (n: number) => string) => {
  const length = piece(1000).length;
  return Array.from({ length: Math.ceil(size / length) }, (_, n) => piece(n)).join('');
};
const inItem = (inside: string) => rss(item(`<title>ط</title>${inside}`));
const inCdata = (inside: string) => inItem(`<description><![CDATA[${inside}]]></description>`);
const inText = (inside: string) => inItem(`<description>${inside}</description>`);
const inTitle = (inside: string) => rss(item(`<title>${inside}</title>`));
const dated = (date: string) => rss(fill(item(`<title>ط</title><pubDate>${date}</pubDate>`), 1));
const inJson = (items: string) => `{"version":"https://jsonfeed.org/version/1","title":"ط","items":[${items}`;

const XML: Record<string, Shape> = {
  'a flood of < in CDATA': (size) => inCdata(fill('<', size)),
  'a flood of < in a title': (size) => inTitle(fill('<', size)),
  'a flood of <a in text': (size) => inText(fill('<a ', size)),
  'a flood of &': (size) => inCdata(fill('&', size)),
  'half references': (size) => inText(fill('&#', size)),
  references: (size) => inText(fill('&amp;', size)),
  'halves of characters': (size) => inTitle(fill('&#xD83D;', size)),
  'open tags': (size) => inItem(fill('<a>', size)),
  'open tags, then foreign end tags': (size) => inItem(fill('<a>', size / 2) + fill('</b>', size / 2)),
  'deep elements of different names': (size) => inItem(each(size, (n) => `<x${n}>`)),
  'deep fields': (size) => inItem(fill('<description>', size)),
  'deep items': (size) => rss(fill('<item>', size)),
  'deep xhtml': (size) =>
    `<feed><entry><title>ط</title><content type="xhtml"><div>${fill('<div xmlns="x">', size)}</div></content></entry></feed>`,
  'open comments': (size) => inText(fill('<!--', size)),
  'open comments in CDATA': (size) => inCdata(fill('<!--', size)),
  'open CDATA': (size) => inText(fill('<![CDATA[', size)),
  'CDATA that its element’s end cuts': (size) =>
    `${rss(fill('<item><title><![CDATA[ط</title> <b>', size))}]]>`,
  'CDATA in fields of different names': (size) => `${rss(each(size, (n) => `<item><x${n}><![CDATA[ط`))}]]>`,
  'CDATA without end': (size) => inText(fill(']]>', size)),
  'half CDATA ends': (size) => inCdata(fill(']] ]', size)),
  attributes: (size) => inItem(`<x ${each(size, (n) => `a${n}="" `)}/>`),
  'one endless attribute': (size) => inItem(`<x a="${fill('x ', size)}`),
  'quotes that never end': (size) => inItem(fill('<a b="x>', size)),
  'quotes of two kinds that never end': (size) => inItem(`<a b="x>${fill("<a b='y>", size)}"`),
  'quotes alone': (size) => inItem(`<x ${fill('"', size)}>`),
  'processing instructions': (size) => fill('<?xml ', size) + inTitle('ط'),
  declarations: (size) => `<!DOCTYPE rss [${fill('<!ENTITY a "b">', size)}]>${inTitle('&a;')}`,
  doctypes: (size) => fill('<!DOCTYPE [', size) + inTitle('ط'),
  'one entity, again and again': (size) =>
    `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(199)}">]>${inTitle(fill('&a;', size))}`,
  namespaces: (size) => inItem(fill('<a:b xmlns:a="x"/>', size)),
  'namespaces of different prefixes': (size) => inItem(each(size, (n) => `<a${n}:b xmlns:a${n}="x"/>`)),
  __proto__: (size) => inItem(fill('<__proto__ constructor="x">ط</__proto__>', size)),
  'tiny items': (size) => rss(fill('<item><title>ط</title></item>', size)),
  'tiny fields': (size) => inItem(fill('<category>ط</category>', size)),
  'a base as long as the feed': (size) =>
    `<feed xml:base="https://wire.example/${fill('a/', size / 2)}">${fill('<entry><title>ط</title><link href="b"/></entry>', size / 2)}</feed>`,
  'links against a base as long as the feed': (size) =>
    `<rss><channel><link>https://wire.example/${fill('a/', size / 2)}</link>${item(`<title>ط</title><description>${fill('&lt;a href="b"&gt;', size / 2)}</description>`)}</channel></rss>`,
};

const TEXT: Record<string, Shape> = {
  'white space': (size) => inCdata(fill(' \n', size)),
  'white space in a title': (size) => inTitle(`${fill(' ', size)}ط`),
  'marks without letters': (size) => inTitle(fill('\u064b', size)),
  'one word of letters and marks': (size) => inCdata(fill('ا\u0651\u064e', size)),
  'marks of direction': (size) => inTitle(fill('\u200f', size)),
  'text encoded twice': (size) => inTitle(fill('Ø§Ù„', size)),
  'text half encoded twice': (size) => inTitle(fill('§ØÙ\n', size)),
  'boilerplate that never ends': (size) => inCdata(fill('اقرأ أيضا ', size)),
  'lines of boilerplate': (size) => inCdata(fill('<p>اقرأ أيضا ', size)),
  hashtags: (size) => inCdata(`${fill('#وسم، ', size)}.`),
  'tags cut off': (size) => inCdata(fill('<p ', size)),
  'nested scripts': (size) => inCdata(fill('<svg><script>', size)),
  'markup escaped twice': (size) => inText(fill('&amp;lt;p&amp;gt;', size)),
  'addresses half quoted': (size) => inCdata(fill(' href="', size)),
  'a date of digits': (size) =>
    inItem(`<pubDate>${fill('1', size)}</pubDate><link>${fill('a/', size)}</link>`),
  'dates of hours': (size) => fill(dated('1:'.repeat(99)), size),
  'dates of months': (size) => fill(dated('كانون '.repeat(33)), size),
  'dates of Hijri months': (size) => fill(dated('11 ربيع '.repeat(25)), size),
};

const JSON_FEEDS: Record<string, Shape> = {
  'JSON, deep': (size) => fill('[', size),
  'JSON, half': (size) => `{"items":[${fill('{"a":', size)}`,
  'JSON, quotes': (size) => `{${fill('"', size)}`,
  'JSON, half comments': (size) => inJson(fill('/*', size)),
  'JSON, backslashes': (size) => `${inJson(`{"id":"${fill('\\"', size)}"`)},}`,
  'JSON, one number': (size) => `${inJson(`{"id":${fill('9', size)}`)}},]}`,
  'JSON, tiny items': (size) => inJson(fill('{"title":"ط"},', size)),
};

const telegram = (inside: string): Hostile => ({
  body: `<div class="tgme_channel_history">${inside}</div>`,
  url: 'https://t.me/s/wire',
});
const POST =
  '<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="wire/1"><div class="tgme_widget_message_bubble">';
const list = (inside: string): Hostile => ({ body: `<html><body>${inside}`, list: { links: '/news/' } });
const LINK = 'عنوان خبر طويل بما يكفي</a>';

const PAGES: Record<string, (size: number) => Hostile> = {
  'Telegram, deep': (size) => telegram(fill('<div>', size)),
  'Telegram, posts within posts': (size) => telegram(fill(POST, size)),
  'Telegram, bold': (size) => telegram(fill('<b>', size)),
  'a list, flat': (size) => list(each(size, (n) => `<a href="/news/${n}">${LINK}`)),
  'a list, deep': (size) => list(each(size, (n) => `<div><a href="/news/${n}">${LINK}`)),
  'a list, links within links': (size) => list(fill('<a href=/news/1>', size)),
  'a list, tables': (size) => list(fill('<table><tr><td>', size)),
  'a list, times': (size) => list(`${fill('<time>x</time>', size)}<a href="/news/1">${LINK}`),
  'a list, foreign end tags': (size) => list(fill('<div>', size / 2) + fill('</b>', size / 2)),
  'a list, cards within cards': (size) => ({
    body: fill('<div class="card"><a href="/n">', size),
    list: { item: '.card' },
  }),
  'what is no feed': (size) => ({ body: fill('<a href="/x">y</a>', size) }),
  'a list of feeds': (size) => ({ body: `<opml><body>${fill('<outline xmlUrl="x"/>', size)}` }),
};

export const SHAPES: Record<string, (size: number) => Hostile> = {
  ...Object.fromEntries(
    Object.entries({ ...XML, ...TEXT, ...JSON_FEEDS }).map(([name, shape]) => [
      name,
      (size: number) => ({ body: shape(size) }),
    ]),
  ),
  ...PAGES,
};
