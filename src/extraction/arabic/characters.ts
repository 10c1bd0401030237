// Code points by name and group. Everything that folds, drops or recognises a letter takes it from here.

/** Marks and controls that carry no letter: short vowels, tatweel, bidi and joining controls, soft hyphen. */
export const DROPPED: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x0610, 0x061a],
  [0x061c, 0x061c],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** Letters that writers use for one another, and the one that stands for all. */
export const FOLDED: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ی: 'ي',
  ے: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ە: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  گ: 'ك',
};

export const QUOTES = '"\'“”„‟«»‹›‘’‚‛`´＂';
export const DASHES = '-‐‑‒–—―−';
export const SENTENCE_ENDS = '.!?؟…۔';
export const COMMAS = ',،;؛';

/** Presentation forms and ligatures (ﻻ, ﷲ) that NFKC spells out as ordinary letters. */
export const isPresentationForm = (code: number): boolean =>
  (code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc);

export const isArabicLetter = (code: number): boolean =>
  (code >= 0x0621 && code <= 0x063f) ||
  (code >= 0x0641 && code <= 0x064a) ||
  (code >= 0x066e && code <= 0x06d3);

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

export const isLatinLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0x24f);
