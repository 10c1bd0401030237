// Text that was decoded wrongly before it was encoded again: «Ø³Ù†Ø§», «ط³ظ†ط§» for «سنا», «ÓæÑíÇ» for «سوريا».
// Only damage with a clean way back is undone: bytes that come out as valid UTF-8, word by word, or a whole text that
// reads as Arabic.
import { isUtf8 } from 'node:buffer';
import { arabicFit, readsAsArabic } from './arabic-score.ts';
import { CP1252_HIGH } from './read-as.ts';

/** Whoever takes text for Latin again and again does so this often at most. */
const MAX_TIMES = 3;

/** @returns the text as it was meant, or undefined where nothing is wrong. Linear. */
export function repairMojibake(text: string): string | undefined {
  let repaired = text;
  for (let time = 0; time < MAX_TIMES; time++) {
    const once = repairOnce(repaired);
    if (once === undefined) break;
    repaired = once;
  }
  return repaired === text ? undefined : repaired;
}

function repairOnce(text: string): string | undefined {
  return (mayBeDamaged(text) ? repairWords(text) : undefined) ?? readAs1256(text);
}

/** Two letters, each as the first byte of an Arabic one and what no word has behind it. */
const HINT =
  /(?:[ØÙÃÂ][\u0080-\u00bf\u0152-\u2122]){2}|(?:[طظ][\u00a1-\u00bf\u0192\u02c6\u0679\u067e\u06be\u201a-\u2030]){2}/;
const LOOK_FIRST = 20_000;

/** An alef is D8 A7, and A7 is «§» in every encoding that UTF-8 is taken for; a short text may be without. */
const mayBeDamaged = (text: string) => text.includes('§') || HINT.test(text.slice(0, LOOK_FIRST));

const LATIN = new Map(Array.from({ length: 128 }, (_, at) => [String.fromCharCode(0x80 + at), 0x80 + at]));
[...CP1252_HIGH].forEach((char, at) => {
  LATIN.set(char, 0x80 + at);
});
const ARABIC = new Map(
  Array.from({ length: 128 }, (_, at) => [
    new TextDecoder('windows-1256').decode(Uint8Array.of(0x80 + at)),
    0x80 + at,
  ]),
);

const PIECE = /[^<>\n]{0,20000}/g;
/** What no damaged piece is without. */
const LEAD = /[ØÙÚÛÃطظعغ]/;
const WORD = /[^\u0000-\u007f]+/g;
/** Letters that a word must hold for being damage rather than chance. */
const SURE = 3;
/** What comes out is Arabic, or Arabic damaged once less. */
const ARABIC_OR_AGAIN = /[\u0621-\u064aØÙ]/;

/** Between two tags all words are damaged, or none. */
function repairWords(text: string): string | undefined {
  const repaired = text.replace(PIECE, (piece) => (LEAD.test(piece) ? repairPiece(piece) : piece));
  return repaired === text ? undefined : repaired;
}

function repairPiece(piece: string): string {
  const words = [...piece.matchAll(WORD)].map(([word]) => readAgain(word));
  const sure = words.some((word) => word !== undefined && word.length >= SURE && ARABIC_OR_AGAIN.test(word));
  return sure ? piece.replace(WORD, (word) => readAgain(word) ?? word) : piece;
}

/** @returns the word as its bytes read in UTF-8, or undefined where they are none. */
function readAgain(word: string): string | undefined {
  for (const bytesOf of [LATIN, ARABIC]) {
    const bytes = Array.from(word, (char) => bytesOf.get(char) ?? 0);
    if (!bytes.includes(0)) {
      const buffer = Buffer.from(bytes);
      if (isUtf8(buffer)) return buffer.toString('utf8');
    }
  }
  return undefined;
}

const TRACE = /[\u00c0-\u00f4]/;
const LOOK_AT = 100_000;
const SAMPLE = 20_000;
/** Below this share of Arabic letters a text may be damaged; above it, it is fine. */
const DAMAGED_BELOW = 0.1;
const MOSTLY_LATIN = 0.6;

/** «ÓæÑíÇ»: windows-1256 that was taken for Latin. */
function readAs1256(text: string): string | undefined {
  const first = text.slice(0, LOOK_AT).search(TRACE);
  if (first < 0) return undefined;
  const sample = text.slice(first, first + SAMPLE);
  if (share(sample, /[\u0600-\u06ff]/g) > DAMAGED_BELOW || share(sample, LATIN_BEYOND) < MOSTLY_LATIN)
    return undefined;
  const bytes = latinBytes(text);
  const read = bytes && new TextDecoder('windows-1256').decode(bytes);
  return read && readsAsArabic(arabicFit(read.slice(first, first + SAMPLE))) ? read : undefined;
}

const LATIN_BEYOND = /[\u0080-\u00ff\u0152-\u0192\u02c6-\u02dc\u2013-\u2122]/g;

/** Of the characters beyond ASCII, how many fit. */
function share(text: string, pattern: RegExp): number {
  const beyond = text.match(/[^\u0000-\u007f]/g)?.length ?? 0;
  return beyond === 0 ? 0 : (text.match(pattern)?.length ?? 0) / beyond;
}

function latinBytes(text: string): Uint8Array | undefined {
  const bytes = Buffer.alloc(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code < 0x80 ? code : LATIN.get(text[at]!);
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}
