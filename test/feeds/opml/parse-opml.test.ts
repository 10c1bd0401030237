// OPML in the dialects of several readers, written by hand after their export forms.
import { describe, expect, it } from 'vitest';
import { parseOpml } from '../../../src/feeds/opml/parse-opml.ts';
import { utf16be } from '../support/encode.ts';

const read = (source: string) => parseOpml(Buffer.from(source));
const body = (inside: string) => `<opml version="1.0"><head/><body>${inside}</body></opml>`;
const essence = (source: string) => read(source).feeds.map(({ title, url, group }) => [title, url, group]);

describe('reading OPML', () => {
  it('takes folders within folders, and feeds beside them', () => {
    expect(
      essence(
        body(`<outline text="عربي"><outline text="سوريا"><outline text="أ" xmlUrl="https://a.example/"/></outline>
        <outline text="ب" xmlUrl="https://b.example/"/></outline><outline text="ج" xmlUrl="https://c.example/"/>`),
      ),
    ).toEqual([
      ['أ', 'https://a.example/', 'عربي/سوريا'],
      ['ب', 'https://b.example/', 'عربي'],
      ['ج', 'https://c.example/', null],
    ]);
  });

  it('takes the spellings of names and the places of titles that readers use', () => {
    expect(
      essence(
        body(`<OUTLINE TITLE="أ" XMLURL="https://a.example/"></OUTLINE><outline text="" title='ب' xmlurl='https://b.example/'/>
        <outline type="rss" text="ج" url="https://c.example/"/><outline type="atom" xmlUrl=" https://d.example/ "/>`),
      ),
    ).toEqual([
      ['أ', 'https://a.example/', null],
      ['ب', 'https://b.example/', null],
      ['ج', 'https://c.example/', null],
      [null, 'https://d.example/', null],
    ]);
  });

  it('mends addresses that can be mended', () => {
    const addresses = [
      'feed://a.example/f',
      'feed:https://a.example/f',
      '//a.example/f',
      'a.example/f',
      't.me/sham_today',
    ];
    const source = body(addresses.map((url) => `<outline xmlUrl="${url}"/>`).join(''));
    const found = read(source).feeds.map(({ url }) => url);
    expect(found).toEqual([...Array(4).fill('https://a.example/f'), 'https://t.me/s/sham_today']);
  });

  it('undoes character references, once or twice escaped, and bare ampersands', () => {
    expect(
      essence(
        body(
          `<outline text="&quot;أ&quot; &amp; ب" xmlUrl="https://a.example/?x=1&amp;y=2"/><outline text="A &amp;amp; B" xmlUrl="https://b.example/?x=1&y=2"/>`,
        ),
      ),
    ).toEqual([
      ['"أ" & ب', 'https://a.example/?x=1&y=2', null],
      ['A & B', 'https://b.example/?x=1&y=2', null],
    ]);
  });

  it('reads byte order marks and UTF-16', () => {
    const source = body('<outline text="أ" xmlUrl="https://a.example/"/>');
    expect(parseOpml(Buffer.from(`\ufeff${source}`)).feeds).toHaveLength(1);
    expect(parseOpml(utf16be(`\ufeff${source}`)).feeds[0]!.title).toBe('أ');
  });

  it('expands no entity and opens no file', () => {
    const source = `<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>${body('<outline text="&b;&f;" xmlUrl="https://a.example/"/>')}`;
    expect(read(source).feeds[0]!.title).toBe('&b;&f;');
  });

  it('counts lines, and says what is left out', () => {
    const { feeds, faults } = read(
      `<opml>\n\n<outline xmlUrl="https://a.example/"/>\n<outline\n type="rss" text="x"/>\n<outline type="link" text="y" xmlUrl="https://y.example"/></opml>`,
    );
    expect(feeds[0]!.line).toBe(3);
    expect(faults).toEqual([
      { line: 4, message: '«x» has no xmlUrl' },
      { line: 6, message: '«y» is of type link, which is no feed; write its entry by hand' },
    ]);
  });

  it('takes a list that is cut off as far as it goes, and refuses what is none', () => {
    expect(
      read('<opml><body><outline text="أ"><outline xmlUrl="https://a.example/"/><outline xmlU').feeds,
    ).toHaveLength(1);
    for (const [source, what] of [
      ['', 'an empty answer'],
      ['<rss><channel/></rss>', 'XML that is no feed'],
      ['{"a": 1}', 'JSON that is no feed'],
    ] as const)
      expect(() => read(source)).toThrow(`that is no OPML, but ${what}`);
  });

  it('costs time in proportion, however deep or wide it is', () => {
    const time = (source: string) => {
      const start = performance.now();
      read(source);
      return performance.now() - start;
    };
    const deep = (levels: number) =>
      `<opml>${'<outline text="a">'.repeat(levels)}<outline xmlUrl="https://a.example/"/>`;
    const faulty = (count: number) => `<opml>${'<outline type="rss" text="x"/>\n'.repeat(count)}`;
    for (const shape of [deep, faulty]) {
      time(shape(5000));
      expect(time(shape(80_000))).toBeLessThan(1500);
    }
  });
});
