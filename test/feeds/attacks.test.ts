// Hostile shapes cost time in proportion to their length. Each is read at 80 kB and at eight times that: a
// quadratic reader would need sixty-four times as long.
import { describe, expect, it } from 'vitest';
import { item, read, rss } from './support/wire.ts';

const SIZE = 80_000;
/** Fifty milliseconds are meant, on a machine of its own and warm. */
const SLACK = 4;
const fill = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length));
const inCdata = (inside: string) =>
  rss(item(`<title>ط</title><description><![CDATA[${inside}]]></description>`));
const inItem = (inside: string) => rss(item(`<title>ط</title>${inside}`));

const SHAPES: Record<string, (size: number) => string> = {
  'a flood of < in CDATA': (size) => inCdata(fill('<', size)),
  'a flood of < in a title': (size) => rss(item(`<title>${fill('<', size)}</title>`)),
  'a flood of &': (size) => inCdata(fill('&', size)),
  'half entities': (size) => inItem(`<description>${fill('&#', size)}</description>`),
  'open tags': (size) => inItem(fill('<a>', size)),
  'open tags, then foreign closing tags': (size) => inItem(fill('<a>', size / 2) + fill('</b>', size / 2)),
  'open comments': (size) => inCdata(fill('<!--', size)),
  'open CDATA': (size) => inItem(fill('<![CDATA[', size)),
  'half CDATA ends': (size) => inCdata(fill(']] ]', size)),
  attributes: (size) => inItem(`<x ${Array.from({ length: size / 8 }, (_, n) => `a${n}=""`).join(' ')}/>`),
  'one endless attribute': (size) => inItem(`<x a="${fill('x ', size)}`),
  'processing instructions': (size) => fill('<?xml ', size) + rss(item('<title>ط</title>')),
  declarations: (size) =>
    `<!DOCTYPE rss [${fill('<!ENTITY a "b">', size)}]>${rss(item('<title>&a;</title>'))}`,
  'white space': (size) => inCdata(fill(' \n', size)),
  'white space in a title': (size) => rss(item(`<title>${fill(' ', size)}ط</title>`)),
  namespaces: (size) => inItem(fill('<a:b xmlns:a="x"/>', size)),
  'tiny items': (size) => rss(fill('<item><title>ط</title></item>', size)),
  'boilerplate that never ends': (size) => inCdata(fill('اقرأ أيضا ', size)),
  'tags cut off': (size) => inCdata(fill('<p ', size)),
  'nested scripts': (size) => inCdata(fill('<svg><script>', size)),
  'digits for a date': (size) =>
    inItem(`<pubDate>${fill('1', size)}</pubDate><link>${fill('a/', size)}</link>`),
  'JSON, deep': (size) => fill('[', size),
  'JSON, half': (size) => `{"items":[${fill('{"a":', size)}`,
};

/** Milliseconds of processor time: other processes on the machine do not count. */
function costOf(body: string): number {
  const bytes = Buffer.from(body);
  const start = process.cpuUsage();
  try {
    read(bytes);
  } catch (error) {
    expect(error).toMatchObject({ code: 'FEED_NOT_A_FEED' });
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The best of a few runs: warming up and collecting garbage only ever add. */
const best = (body: string) => Math.min(...Array.from({ length: 4 }, () => costOf(body)));

describe('hostile shapes are read in linear time', () => {
  it.each(Object.keys(SHAPES))('%s', (name) => {
    const shape = SHAPES[name]!;
    const small = best(shape(SIZE));
    const large = best(shape(8 * SIZE));
    expect(small).toBeLessThan(SLACK * 50);
    expect(large).toBeLessThan(Math.max(SLACK * 50, small * 25));
  });
});
