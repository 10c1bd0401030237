// The Arabic names among GeoNames’ alternates: those that sound like the Latin name, for other villages’ names are
// filed there too.
import { foldName } from './fold.ts';

const ARABIC = /^[ء-غف-ي]+(?: [ء-غف-ي]+)*$/;
/** Alternates of GeoNames that are no spelling of the place. */
const MISSPELT = new Set([
  'الأبي',
  'صناء',
  'دار تعزة',
  'الحول',
  'قصر ابو هادي',
  'الغيظة',
  'ضورتن الديدة',
  'موح حسن',
]);
const LETTERS: Record<string, string> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'g',
  ح: '',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
};
const bareArticle = (name: string) => name.replace(/(^| )ال(?=..)/g, '$1');
const arabicSkeleton = (name: string) =>
  [...bareArticle(name)].map((letter) => LETTERS[letter] ?? '').join('');
const latinSkeleton = (name: string) =>
  name
    .toLowerCase()
    .replace(/(^| )(al|el|ad|adh|an|ar|as|ash|at|ath|az|ed|en|er|es|esh|et|ez|l)[ -](?=.)/g, '$1')
    .replace(/kh/g, 'k')
    .replace(/sh|ch/g, 's')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/gh|j/g, 'g')
    .replace(/ph|v/g, 'f')
    .replace(/p/g, 'b')
    .replace(/[qc]/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/[^bdfgklmnrstz]/g, '');

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
/** How alike an Arabic and a Latin name sound, by their consonants: 0 to 1. */
function likeness(arabic: string, latin: string): number {
  const [a, l] = [arabicSkeleton(arabic), latinSkeleton(latin)];
  const longest = Math.max(a.length, l.length);
  return longest ? 1 - distance(a, l) / longest : 0;
}

const MOST_SPELLINGS = 3;

const plainNames = (alternates: string): string[] =>
  alternates
    .split(',')
    .map((name) =>
      name
        .normalize('NFC')
        .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
        .trim(),
    )
    .map((name) => name.replace(/^(?:ناحية|قضاء|قرية|مدينة|مركز|شعبية|محافظة) (?=.)/, ''))
    .filter((name) => ARABIC.test(name) && !MISSPELT.has(name));

/** Spellings of one settlement from GeoNames’ `name` and comma-separated `alternatenames`, the likest first. */
export function arabicNames(latin: string, alternates: string): string[] {
  const scored = plainNames(alternates)
    .map((name) => ({ name, score: likeness(name, latin) - (/[هى]$/.test(name) ? 0.02 : 0) }))
    .sort((a, b) => b.score - a.score);
  if (!scored[0] || scored[0].score < (scored.length === 1 ? 0.4 : 0.5)) return [];
  return spellings(scored.filter(({ score }, at) => at === 0 || score >= 0.75).map(({ name }) => name));
}

/** The same for what is called by a noun that Latin names translate: «مطار …», “… Airport”. */
export const facilityNames = (alternates: string): string[] => spellings(plainNames(alternates));

const spellings = (names: readonly string[]): string[] => {
  const kept: string[] = [];
  for (const name of names) {
    if (!kept.some((other) => foldName(other) === foldName(name))) kept.push(name);
  }
  return kept.slice(0, MOST_SPELLINGS);
};
