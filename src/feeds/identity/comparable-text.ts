// Arabic as it is compared, never shown: spellings of one word become one word, and what an outlet puts around
// an agency's text is taken off.

const SPACE = 0x20;
const DROPPED = 0;
/** One spelling for several: the seats of hamza, teh marbuta, alef maksura. */
const FOLDED: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
};

/** What each UTF-16 unit is compared as: itself folded, a space, or nothing. */
let table: Uint16Array | undefined;
function comparableUnits(): Uint16Array {
  if (table === undefined) table = Uint16Array.from({ length: 0x10000 }, (_, unit) => comparableUnit(unit));
  return table;
}

function comparableUnit(unit: number): number {
  const char = String.fromCharCode(unit);
  if (/[\p{M}\p{Cf}\u0640]/u.test(char)) return DROPPED;
  if (/[\u0660-\u0669\u06f0-\u06f9]/.test(char)) return 0x30 + (unit & 15);
  return /[\p{L}\p{N}]/u.test(char) ? (FOLDED[char] ?? char.toLowerCase()).charCodeAt(0) : SPACE;
}

/** Words of the text: letters and digits only, folded, without tashkeel. One pass over a table: texts are many. */
export function comparableWords(text: string): string[] {
  const units = comparableUnits();
  const plain = text.normalize('NFKC');
  const out = new Uint16Array(plain.length);
  let length = 0;
  for (let at = 0; at < plain.length; at++) {
    const unit = units[plain.charCodeAt(at)]!;
    if (unit !== DROPPED) out[length++] = unit;
  }
  const words = Buffer.from(out.buffer, 0, length * 2)
    .toString('utf16le')
    .split(' ');
  return words.filter((word) => word !== '');
}

const AGENCIES =
  'رويترز|سانا|فرانس برس|أ ?ف ?ب|ا ?ف ?ب|أ\\.? ?ف\\.? ?ب\\.?|الأناضول|الاناضول|د ب أ|د\\. ?ب\\. ?أ\\.?|أسوشيتد برس|اسوشيتد برس|أ ب|سبوتنيك|تاس|شينخوا|واس|وام|قنا|بترا|وفا|معا|سونا|سبأ|واع|هاوار|نورث برس|الوكالات|وكالات|متابعات|خاص|وكالة [\\p{L}]{2,15}';

/** «دمشق – سانا:», «بيروت (رويترز) -», «(وكالات)»: at the head. */
const DATELINE = new RegExp(
  `^(?:[\\p{L}\\p{M} ،,/]{0,40}?[\\s(\\[،,–—-]{1,4})?(?:${AGENCIES})(?:[\\s،,/+–—-]{1,3}(?:${AGENCIES})){0,3}[\\s)\\]]{0,3}[:–—-]\\s?`,
  'u',
);
const BRACKETED = new RegExp(
  `[(\\[]\\s?(?:${AGENCIES})(?:[\\s،,/+–—-]{1,3}(?:${AGENCIES})){0,3}\\s?[)\\]]`,
  'gu',
);
const CREDIT = new RegExp(
  `^(?:المصدر|نقلا عن|نقلاً عن|عن)?\\s?:?\\s?(?:${AGENCIES})(?:[\\s،,/+–—-]{1,3}(?:${AGENCIES})){0,3}\\.?$`,
  'u',
);

/** The text without datelines and agency signatures, which differ where the text is one. */
export function withoutDatelines(text: string): string {
  const lines = text.split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, index) => {
      const head = index === 0 ? `${line.slice(0, 120).replace(DATELINE, '')}${line.slice(120)}` : line;
      if (index === last && index > 0 && line.length < 80 && CREDIT.test(line.trim())) return '';
      return head.replace(BRACKETED, ' ');
    })
    .join('\n');
}
