// Feeds that break off: wherever that is, the whole items are kept as they are and the half one is left for later.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RasidError } from '../../src/shared/errors.ts';
import { encode, utf16be } from './support/encode.ts';
import { plainItem, read, rss } from './support/wire.ts';

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const WORDPRESS = fixture('wordpress.rss.xml');
const SMALL = rss(
  plainItem('أول', 'https://sham-wire.example/1') +
    plainItem('<![CDATA[ثان & <b>آخر</b>]]>', 'https://sham-wire.example/2') +
    plainItem('ثالث', 'https://sham-wire.example/3'),
);

/** Feeds in their bytes, and what ends an item in them. */
const FEEDS: Record<string, [bytes: Buffer, end: Buffer]> = {
  'RSS, WordPress': [Buffer.from(WORDPRESS), Buffer.from('</item>')],
  RSS: [Buffer.from(SMALL), Buffer.from('</item>')],
  'RSS in windows-1256': [
    encode(SMALL.replace('UTF-8', 'windows-1256'), 'windows-1256'),
    Buffer.from('</item>'),
  ],
  'RSS in UTF-16': [utf16be(`\ufeff${SMALL}`), utf16be('</item>')],
  Atom: [Buffer.from(fixture('agency.atom.xml')), Buffer.from('</entry>')],
  RDF: [Buffer.from(fixture('old-portal.rdf.xml')), Buffer.from('</item>')],
  'JSON Feed': [Buffer.from(fixture('modern.feed.json')), Buffer.from('}')],
};

function articlesOf(body: Buffer) {
  try {
    return read(body).articles;
  } catch (error) {
    expect(error).toBeInstanceOf(RasidError);
    expect(error).toMatchObject({ code: 'FEED_NOT_A_FEED' });
    return [];
  }
}

function count(bytes: Buffer, piece: Buffer): number {
  let found = 0;
  for (let at = bytes.indexOf(piece); at >= 0; at = bytes.indexOf(piece, at + 1)) found++;
  return found;
}

describe('a feed cut at any byte', () => {
  it.each(Object.keys(FEEDS))('%s', (name) => {
    const [bytes, end] = FEEDS[name]!;
    const whole = articlesOf(bytes);
    expect(whole.length).toBeGreaterThan(0);
    const step = bytes.length > 3000 ? 7 : 1;
    for (let length = 0; length < bytes.length; length += step) {
      const cut = bytes.subarray(0, length);
      const articles = articlesOf(cut);
      expect(articles).toEqual(whole.slice(0, articles.length));
      if (name !== 'JSON Feed') expect(articles.length).toBe(Math.min(count(cut, end), whole.length));
    }
  });

  it('says so', () => {
    const cut = SMALL.slice(0, SMALL.indexOf('ثالث'));
    expect(read(cut)).toMatchObject({
      articles: [{ title: 'أول' }, { title: 'ثان & آخر' }],
      irregularities: expect.arrayContaining(['the feed is cut off']),
    });
  });
});
