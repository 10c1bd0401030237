// One spelling for every way a word is written, with the way back: each normalised unit knows the original
// offset it came from, so that evidence is always the outlet's own words.
import { DASHES, DROPPED, FOLDED, isPresentationForm, QUOTES } from './characters.ts';
import { readEntity } from './entities.ts';

export interface Normalised {
  text: string;
  /** offsets[i] is where unit i of `text` begins in the original; one more entry closes the last. */
  offsets: Uint32Array;
}

const SPACE = 0x20;
const AMPERSAND = 0x26;
const table = buildTable();

function buildTable(): Uint16Array {
  const map = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) map[code] = code;
  for (const [from, to] of DROPPED) map.fill(0, from, to + 1);
  for (const [letter, base] of Object.entries(FOLDED)) map[letter.charCodeAt(0)] = base.charCodeAt(0);
  for (const quote of QUOTES) map[quote.charCodeAt(0)] = 0x22;
  for (const dash of DASHES) map[dash.charCodeAt(0)] = 0x2d;
  for (let digit = 0; digit < 10; digit++) {
    map[0x0660 + digit] = 0x30 + digit;
    map[0x06f0 + digit] = 0x30 + digit;
  }
  for (let code = 0x41; code <= 0x5a; code++) map[code] = code + 32;
  for (const blank of [0x09, 0x0b, 0x0c, 0x0d, 0x85, 0xa0, 0x23, 0x5f, 0x3000]) map[blank] = SPACE;
  for (let code = 0x2000; code <= 0x200a; code++) map[code] = SPACE;
  map[0x2028] = map[0x2029] = 0x0a;
  map[0] = SPACE;
  return map;
}

/** Letters folded, marks dropped, entities and presentation forms spelt out. Linear in the text's length. */
export function normalise(text: string): Normalised {
  const units: number[] = [];
  const offsets: number[] = [];
  const put = (value: string, at: number) => {
    for (let k = 0; k < value.length; k++) {
      const unit = table[value.charCodeAt(k)]!;
      if (unit === 0) continue;
      units.push(unit);
      offsets.push(at);
    }
  };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const entity = code === AMPERSAND || isEntityStart(code, text, at) ? readEntity(text, at) : null;
    if (entity) {
      put(entity.text, at);
      at += entity.length;
      continue;
    }
    if (isPresentationForm(code)) put(text[at]!.normalize('NFKC'), at);
    else {
      const unit = table[code]!;
      if (unit !== 0) {
        units.push(unit);
        offsets.push(at);
      }
    }
    at++;
  }
  offsets.push(text.length);
  return { text: decode(units), offsets: Uint32Array.from(offsets) };
}

/** «quot;», «nbsp;», «laquo;»: entities that lost their ampersand begin with one of these letters. */
const isEntityStart = (code: number, text: string, at: number): boolean =>
  (code === 0x71 && text.startsWith('quot;', at)) ||
  (code === 0x6e && text.startsWith('nbsp;', at)) ||
  ((code === 0x6c || code === 0x72) && /^(?:[lr]aquo|[lr]dquo);/.test(text.slice(at, at + 6)));

function decode(units: number[]): string {
  const CHUNK = 8192;
  let text = '';
  for (let from = 0; from < units.length; from += CHUNK) {
    text += String.fromCharCode(...units.slice(from, from + CHUNK));
  }
  return text;
}

/** A term of the lexicon in the spelling that text is matched in. */
export const normaliseTerm = (term: string): string => normalise(term).text.replace(/\s+/g, ' ').trim();
