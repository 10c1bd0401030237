// Arabic as it is compared, never shown: spellings of one word become one word, and what an outlet puts around
// an agency's text is taken off.

/** Words of the text: letters and digits only, hamza seats, teh marbuta and alef maksura folded, no tashkeel. */
export function comparableWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/[\p{M}\u0640\p{Cf}]/gu, '')
      .replace(/[أإآٱ]/g, 'ا')
      .replace(/ى/g, 'ي')
      .replace(/ة/g, 'ه')
      .replace(/ؤ/g, 'و')
      .replace(/ئ/g, 'ي')
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
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
