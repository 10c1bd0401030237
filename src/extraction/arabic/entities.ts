// HTML entities as feeds leave them in text: escaped once, twice, or with their ampersand lost («quot;»).
import { isDigit, isLatinLetter } from './characters.ts';

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  apos: "'",
  laquo: '"',
  raquo: '"',
  ldquo: '"',
  rdquo: '"',
  lsquo: "'",
  rsquo: "'",
  ndash: '-',
  mdash: '-',
  hellip: '.',
  zwnj: '',
  zwj: '',
  rlm: '',
  lrm: '',
};
const BARE = new Set(['quot', 'nbsp', 'laquo', 'raquo', 'ldquo', 'rdquo']);
const LONGEST = 8;

export interface Entity {
  length: number;
  text: string;
}

/** The entity that starts at `at`, or null. `&amp;quot;` is read as one; `quot;` without its ampersand too. */
export function readEntity(text: string, at: number): Entity | null {
  const ampersand = text[at] === '&';
  let start = ampersand ? at + 1 : at;
  while (text.startsWith('amp;', start) && ampersand && start - at < 16) start += 4;
  if (ampersand && text[start] === '#') return readNumeric(text, at, start + 1);
  let end = start;
  while (end - start < LONGEST && isLatinLetter(text.charCodeAt(end))) end++;
  if (text[end] !== ';' || end === start) {
    return ampersand && start > at + 1 ? { length: start - at, text: '&' } : null;
  }
  const name = text.slice(start, end).toLowerCase();
  if (!ampersand && !BARE.has(name)) return null;
  const value = NAMED[name];
  return value === undefined ? null : { length: end + 1 - at, text: value };
}

function readNumeric(text: string, at: number, from: number): Entity | null {
  const hex = text[from] === 'x' || text[from] === 'X';
  let end = hex ? from + 1 : from;
  const first = end;
  while (end - first < LONGEST && (hex ? /[0-9a-f]/i.test(text[end] ?? '') : isDigit(text.charCodeAt(end))))
    end++;
  if (text[end] !== ';' || end === first) return null;
  const code = Number.parseInt(text.slice(first, end), hex ? 16 : 10);
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return { length: end + 1 - at, text: valid ? String.fromCodePoint(code) : ' ' };
}
