// One spelling for every way a word is written, with the way back: each normalised unit knows the original
// offset it came from, so that evidence is always the outlet's own words.
import { DASHES, DROPPED, FOLDED, isPresentationForm, QUOTES } from './characters.ts';
import { readEntity } from './entities.ts';
import { remembering } from './remember.ts';

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

/** No character: what is found under it takes the long way. */
const SECOND_LOOK = 0xffff;
/** As `table`, but for the characters that need a second look: those that begin an entity, presentation forms. */
const firstLook = buildFirstLook();

function buildFirstLook(): Uint16Array {
  const map = Uint16Array.from(table);
  for (let code = 0; code < 0x10000; code++) if (isPresentationForm(code)) map[code] = SECOND_LOOK;
  for (const letter of '&qnlr') map[letter.charCodeAt(0)] = SECOND_LOOK;
  return map;
}

/** Letters folded, marks dropped, entities and presentation forms spelt out. Linear in the text's length. */
export function normalise(text: string): Normalised {
  const out = read(text);
  return { text: out.text(), offsets: out.offsets(text.length) };
}

/** A term of the lexicon in the spelling that text is matched in. */
export const normaliseTerm = (term: string): string => read(term).text().replace(/\s+/g, ' ').trim();
/** A name of a text in the spelling of terms; names come again and again. */
export const normaliseName = remembering(normaliseTerm);

function read(text: string): Units {
  const out = scratch;
  out.clear();
  let at = 0;
  while (at < text.length) {
    const unit = firstLook[text.charCodeAt(at)]!;
    if (unit !== SECOND_LOOK) {
      if (unit !== 0) out.put(unit, at);
      at++;
    } else at += readSpecial(text, at, out);
  }
  return out;
}

/** Reads what begins at `at` into `out`, and says how many characters of the original that took. */
function readSpecial(text: string, at: number, out: Units): number {
  const code = text.charCodeAt(at);
  const entity = code === AMPERSAND || isEntityStart(code, text, at) ? readEntity(text, at) : null;
  out.spell(entity?.text ?? (isPresentationForm(code) ? text[at]!.normalize('NFKC') : text[at]!), at);
  return entity?.length ?? 1;
}

/** «quot;», «nbsp;», «laquo;»: entities that lost their ampersand begin with one of these letters. */
const isEntityStart = (code: number, text: string, at: number): boolean =>
  (code === 0x71 && text.startsWith('quot;', at)) ||
  (code === 0x6e && text.startsWith('nbsp;', at)) ||
  ((code === 0x6c || code === 0x72) && /^(?:[lr]aquo|[lr]dquo);/.test(text.slice(at, at + 6)));

/** Characters that are spelt at once. */
const CHUNK = 8192;
/** Up to here a plain list is made faster than a view of an array. */
const SHORT = 64;
/** Longer arrays than for any true article are given back. */
const KEPT = 0x40000;

/** The units written so far with their offsets, in arrays that grow with the longest text and are used again. */
class Units {
  #codes = new Uint16Array(CHUNK);
  #offsets = new Uint32Array(CHUNK + 1);
  #length = 0;

  clear(): void {
    this.#length = 0;
    if (this.#codes.length > KEPT)
      [this.#codes, this.#offsets] = [new Uint16Array(CHUNK), new Uint32Array(CHUNK + 1)];
  }

  put(unit: number, at: number): void {
    if (this.#length === this.#codes.length) this.#grow();
    this.#codes[this.#length] = unit;
    this.#offsets[this.#length++] = at;
  }

  spell(value: string, at: number): void {
    for (let k = 0; k < value.length; k++) {
      const unit = table[value.charCodeAt(k)]!;
      if (unit !== 0) this.put(unit, at);
    }
  }

  text(): string {
    if (this.#length <= SHORT) return String.fromCharCode(...listed(this.#codes, this.#length));
    let text = '';
    for (let from = 0; from < this.#length; from += CHUNK) {
      const chunk = this.#codes.subarray(from, Math.min(from + CHUNK, this.#length));
      text += String.fromCharCode.apply(null, chunk as unknown as number[]);
    }
    return text;
  }

  offsets(end: number): Uint32Array {
    this.#offsets[this.#length] = end;
    return this.#offsets.slice(0, this.#length + 1);
  }

  #grow(): void {
    const [codes, offsets] = [this.#codes, this.#offsets];
    this.#codes = new Uint16Array(2 * codes.length);
    this.#offsets = new Uint32Array(2 * codes.length + 1);
    this.#codes.set(codes);
    this.#offsets.set(offsets);
  }
}

const scratch = new Units();

function listed(codes: Uint16Array, length: number): number[] {
  const list: number[] = [];
  for (let at = 0; at < length; at++) list.push(codes[at]!);
  return list;
}
