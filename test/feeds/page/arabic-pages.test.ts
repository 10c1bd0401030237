// Pages as the systems of Arabic outlets print them. In a fixture ⟦ ⟧ marks what belongs to the story, paragraph by
// paragraph, and ⟪ ⟫ its headline: all of that must be read, and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/feeds/decode/decode.ts';
import { readPage } from '../../../src/feeds/page/read-page.ts';
import { encode } from '../support/encode.ts';

const FOLDER = new URL('fixtures/', import.meta.url);
const CONTEXT = { timezone: 'Asia/Damascus', now: new Date('2026-11-21T15:00:00Z') };
const LINE_END = /<(?:\/?(?:p|li|h\d|div)|br)\b/;

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&laquo;', '«')
    .replaceAll('&raquo;', '»')
    .replace(/\s+/g, ' ')
    .trim();

/** Marked parts without an end of line between them are one paragraph. */
function storyOf(fixture: string): string[] {
  const story: string[] = [];
  let end = 0;
  for (const part of fixture.matchAll(/⟦([^⟧]*)⟧/g)) {
    const between = fixture.slice(end, part.index);
    if (end === 0 || /\n/.test(between) || LINE_END.test(between)) story.push(part[1]!);
    else story.push(`${story.pop()}${part[1]}`);
    end = part.index + part[0].length;
  }
  return story.map(plain);
}

describe('an Arabic page', () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.html')))('%s', (name) => {
    const fixture = readFileSync(new URL(name, FOLDER), 'utf8');
    const html = fixture.replace(/[⟦⟧⟪⟫]/g, '');
    const bytes = html.includes('charset=windows-1256') ? encode(html, 'windows-1256') : Buffer.from(html);
    const read = readPage(decode(bytes, 'text/html').text, CONTEXT);
    expect(read.text.split('\n')).toEqual(storyOf(fixture));
    expect(read.title).toBe(/⟪([^⟫]*)⟫/.exec(fixture)![1]);
  });
});
