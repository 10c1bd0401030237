// Words and numbers with what stands between them. Punctuation is no token: it is the gap before the next one.
import { COMMAS, isArabicLetter, isDigit, isLatinLetter, SENTENCE_ENDS } from './characters.ts';
import type { Normalised } from './normalise.ts';

/** What stands between a token and the one before it, as bits. */
export const GAP = {
  quote: 1,
  open: 2,
  close: 4,
  comma: 8,
  colon: 16,
  dash: 32,
  stop: 64,
  line: 128,
} as const;
/** A phrase may run on over these. */
export const SOFT_GAP = GAP.quote;

export interface Token {
  /** Normalised form. */
  norm: string;
  /** UTF-16 offsets into the original field. */
  start: number;
  end: number;
  gap: number;
  digits: boolean;
}

const punctuation: readonly (readonly [number, number])[] = [
  ...[...SENTENCE_ENDS].map((c) => [c.charCodeAt(0), GAP.stop] as const),
  ...[...COMMAS].map((c) => [c.charCodeAt(0), GAP.comma] as const),
  [0x22, GAP.quote],
  [0x28, GAP.open],
  [0x5b, GAP.open],
  [0x29, GAP.close],
  [0x5d, GAP.close],
  [0x3a, GAP.colon],
  [0x2d, GAP.dash],
  [0x2f, GAP.dash],
  [0x7c, GAP.stop],
  [0x0a, GAP.line],
];
const gapBits = new Uint8Array(0x10000);
for (const [code, bit] of punctuation) gapBits[code] = bit;
const GLUED_NEGATION = /^(.{5,})(لا|لم)$/;
const STILL = new Set(['تزال', 'يزال', 'يزالون', 'تزالان']);
/** The second letter of each. */
const ZAY = 'ز'.charCodeAt(0);

/** What a code point makes of the word it stands in: 0 ends it, 1 is Arabic, 2 a digit, 3 Latin. */
const kinds = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  isArabicLetter(code) ? 1 : isDigit(code) ? 2 : isLatinLetter(code) ? 3 : 0,
);
const DIGITS = 2;
/** A point, comma, colon or stroke inside a figure: 1,200 or 10.5 or 14:30 or 3/11/2016. */
const joinsDigits = (text: string, at: number): boolean =>
  '.,:/'.includes(text[at]!) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));

export function tokenise({ text, offsets }: Normalised): Token[] {
  const tokens: Token[] = [];
  let gap: number = GAP.line;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = kinds[code]!;
    if (kind === 0) {
      gap |= gapBits[code]!;
      at++;
      continue;
    }
    const end = wordEnd(text, at + 1, kind);
    pushWord(tokens, text.slice(at, end), at, end, gap, kind === DIGITS, offsets);
    gap = 0;
    at = end;
  }
  return tokens;
}

function wordEnd(text: string, from: number, kind: number): number {
  let end = from;
  while (end < text.length) {
    const next = kinds[text.charCodeAt(end)]!;
    if (next !== kind && !(kind === DIGITS && next === 0 && joinsDigits(text, end))) break;
    end++;
  }
  return end;
}

function pushWord(
  tokens: Token[],
  norm: string,
  at: number,
  end: number,
  gap: number,
  digits: boolean,
  offsets: Uint32Array,
): void {
  if (norm.charCodeAt(1) === ZAY && STILL.has(norm) && tokens.length > 0) unglue(tokens, tokens.at(-1)!);
  // «علاف و المهاذر»: the conjunction is written with the word it brings.
  const last = tokens.at(-1);
  if (last?.norm === 'و' && gap === 0 && !digits) {
    last.norm += norm;
    last.start = Math.max(last.start, offsets[at]! - 1);
    last.end = offsets[end - 1]! + 1;
    return;
  }
  tokens.push({ norm, start: offsets[at]!, end: offsets[end - 1]! + 1, gap, digits });
}

/** «الاشتباكاتلا تزال» is two words that lost the space between them. */
function unglue(tokens: Token[], glued: Token): void {
  const parts = GLUED_NEGATION.exec(glued.norm);
  if (!parts || glued.norm.length < 7) return;
  const cut = glued.end - 2;
  const second: Token = { norm: parts[2]!, start: cut, end: glued.end, gap: 0, digits: false };
  glued.norm = parts[1]!;
  glued.end = cut;
  tokens.push(second);
}
