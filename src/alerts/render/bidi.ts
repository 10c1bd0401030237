// Mixed Arabic and Latin text that reads right wherever it is shown, and article text that can do no harm in it.

export const FSI = '\u2068';
export const PDI = '\u2069';
export const RLM = '\u200F';
export const LRM = '\u200E';

/** Controls that an article may carry to turn text around, colour a terminal or hide something. */
const HARMFUL =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu;

/** Text from outside, on one line: no control characters, no direction marks, single spaces. */
export const clean = (text: string): string =>
  text
    .replace(HARMFUL, '')
    .replace(/[\s\u0085]+/gu, ' ')
    .trim();

/** For where directions are set otherwise, as in a picture. */
export const withoutMarks = (text: string): string => text.replace(/[\u2066-\u2069\u200E\u200F]/gu, '');

/** Text that brings its own direction along: it neither turns its surroundings nor is turned by them. */
export const isolate = (text: string | number): string => `${FSI}${text}${PDI}`;

/**
 * A number or a time among Arabic: an isolate of its own kind until `settled` writes its digits as the receiver reads
 * them, so that digits inside names and quotes stay as they were written.
 */
export const number = (value: string | number): string => `${LRI}${value}${PDI}`;
const LRI = '\u2066';
const ARABIC_INDIC = '٠١٢٣٤٥٦٧٨٩';

export type Digits = 'latn' | 'arab';

/** Text with its numbers written out, all isolates alike. */
export const settled = (text: string, digits: Digits): string =>
  text
    .replace(/\u2066([^\u2066-\u2069]*)\u2069/gu, (_whole, value: string) =>
      isolate(digits === 'arab' ? value.replace(/\d/gu, (digit) => ARABIC_INDIC[Number(digit)]!) : value),
    )
    .replaceAll(LRI, FSI);

/** Isolated only where Latin letters or digits make it necessary inside Arabic. */
export const inArabic = (text: string): string =>
  /[\p{Script=Latin}\p{Nd}]/u.test(text) ? isolate(text) : text;

/** Isolated only where Arabic or Hebrew letters make it necessary inside English. */
export const inEnglish = (text: string): string => (RTL_LETTER.test(text) ? isolate(text) : text);

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Marks a line as Arabic where a program that guesses direction line by line would guess wrong: some skip isolates to
 * find the first letter, as the algorithm says (UAX #9, P2), others do not.
 */
export const arabicLine = (line: string): string =>
  [line, withoutIsolates(line)].every((text) => startsRightToLeft(text) === true) ? line : RLM + line;

/** The same for English; a line without letters is left as it is. */
export const englishLine = (line: string): string =>
  [line, withoutIsolates(line)].some((text) => startsRightToLeft(text) === true) ? LRM + line : line;

const withoutIsolates = (line: string): string => line.replace(/[\u2066\u2068][^\u2069]*\u2069/gu, '');

/** By the first letter; undefined where there is none. */
function startsRightToLeft(text: string): boolean | undefined {
  const first = /\p{L}/u.exec(text)?.[0];
  return first === undefined ? undefined : RTL_LETTER.test(first);
}
