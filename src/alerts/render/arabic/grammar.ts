// The little Arabic grammar that headlines need: which verb form a name takes, names after prepositions, counted
// nouns. Verbs come as the third person masculine of the past: سيطر، استعاد، انسحب.
import { number } from '../bidi.ts';

/** Masculine and feminine singular, masculine plural, masculine and feminine dual. */
export type Agreement = 'ms' | 'fs' | 'mp' | 'md' | 'fd';

/** Feminine without an ending that says so: countries, movements, plurals of things. */
const FEMININE = new Set(
  `قوات قوى وحدات كتائب ألوية سرايا فصائل ميليشيات مليشيات عشائر طائرات أنصار أحرار أجناد حراس بوكو فاغنر أميصوم
   قسد حماس طالبان النصرة روسيا تركيا إيران إسرائيل فرنسا بريطانيا قطر أوكرانيا إثيوبيا إريتريا الجهاد الأمم
   مجاميع عناصر فرق صقور نسور غرباء قبائل لجان أكناف عصائب فلول فجر فتح عرين الأسايش لشكر أنتي اليونيفيل الأندوف مينوسما يوناميد فارك السيليكا`.split(
    /\s+/u,
  ),
);

/** Plurals of people that do not end in ون. */
const PEOPLE = new Set([
  'ثوار',
  'الثوار',
  'أهالي',
  'الأهالي',
  'سكان',
  'السكان',
  'أبناء',
  'القراصنة',
  'المرتزقة',
  'أهل',
  'أسرى',
  'الأسرى',
  'الدوزو',
]);

/** What agrees with a name, judged by its first word. */
export function agreementOf(name: string): Agreement {
  const [first = ''] = name.split(' ');
  const bare = first.replace(/^ال/u, '');
  if (PEOPLE.has(first) || /ون$/u.test(first) || isConstruct(first)) return 'mp';
  if (FEMININE.has(first) || FEMININE.has(bare) || /(?:ة|ات|يا)$/u.test(first)) return 'fs';
  return 'ms';
}

/** «مقاتلو المعارضة», «مسلحو العشائر»: a plural that has lost its ن to the noun after it. */
const isConstruct = (word: string): boolean => /^(?!ال)\p{L}{3,}و$/u.test(word) && !NAMES_IN_WAW.has(word);
const NAMES_IN_WAW = new Set(['بوكو', 'كونغو', 'مورو']);

/** What agrees with several names together, once they have been named. */
export function agreementOfAll(names: readonly string[]): Agreement {
  const each = names.map(agreementOf);
  if (each.length === 1) return each[0]!;
  if (each.length === 2) return each.every((one) => one === 'fs') ? 'fd' : 'md';
  return each.includes('mp') ? 'mp' : 'fs';
}

/** Before its subject a verb agrees in gender alone, and with the first name alone: «سيطرت هيئة … وجيش …». */
export const verbBefore = (verb: string, subject: string): string =>
  agreementOf(subject) === 'fs' ? feminine(verb) : verb;

/** After its subject it agrees in number too: «أنهم سيطروا», «أنهما سيطرا». */
export function verbAfter(verb: string, agreement: Agreement): string {
  if (verb.endsWith('ى')) {
    const ending: Record<Agreement, string> = { ms: 'ى', fs: 'ت', mp: 'وا', md: 'يا', fd: 'تا' };
    return verb.slice(0, -1) + ending[agreement];
  }
  const ending: Record<Agreement, string> = { ms: '', fs: 'ت', mp: 'وا', md: 'ا', fd: 'تا' };
  return verb + ending[agreement];
}

const feminine = (verb: string): string => (verb.endsWith('ى') ? `${verb.slice(0, -1)}ت` : `${verb}ت`);

/** «أنه»، «أنها»، «أنهم»، «أنهما». */
export const that = (agreement: Agreement): string =>
  ({ ms: 'أنه', fs: 'أنها', mp: 'أنهم', md: 'أنهما', fd: 'أنهما' })[agreement];

/** A noun with its owner’s pronoun: سيطرة → «سيطرتها», انسحاب → «انسحابهم». */
export const withPronoun = (noun: string, agreement: Agreement): string =>
  noun.replace(/ة$/u, 'ت') + { ms: 'ه', fs: 'ها', mp: 'هم', md: 'هما', fd: 'هما' }[agreement];

/** «ينفي»، «تنفي»، «ينفون»، «ينفيان»، «تنفيان», after the name. */
export const denies = (agreement: Agreement): string =>
  ({ ms: 'ينفي', fs: 'تنفي', mp: 'ينفون', md: 'ينفيان', fd: 'تنفيان' })[agreement];

/** «للجيش السوداني», «لقوات الدعم السريع», «للواء», before what is isolated «لـ…». */
export function to(name: string): string {
  const after = oblique(name);
  if (!after.startsWith('ال')) return joinedTo('ل', after);
  const bare = after.slice(2);
  return bare.startsWith('ل') ? `ل${bare}` : `لل${bare}`;
}

/** «بمدينة الفاشر», before what is isolated «بـ…». */
export const by = (phrase: string): string => joinedTo('ب', phrase);

const joinedTo = (letter: string, word: string): string =>
  /^\p{Script=Arabic}/u.test(word) ? letter + word : `${letter}ـ${word}`;

/** «قانون» and such end in ون and are no plurals. */
const NO_PLURAL = new Set(['قانون', 'القانون', 'عون', 'ليون', 'صهيون', 'ميدون']);

/** A name after a preposition or another noun: الحوثيون → الحوثيين, مقاتلو المعارضة → مقاتلي المعارضة. */
export const oblique = (name: string): string =>
  name
    .split(' ')
    .map((word, index, words) => {
      // «لواء فاطميون» is a name as it stands.
      if (words[0] === 'لواء') return word;
      if (index === 0 && isConstruct(word)) return `${word.slice(0, -1)}ي`;
      return word.length > 4 && word.endsWith('ون') && !NO_PLURAL.has(word) ? `${word.slice(0, -2)}ين` : word;
    })
    .join(' ');

export interface Counted {
  one: string;
  two: string;
  /** After 3 to 10. */
  few: string;
  /** After 11 to 99. */
  many: string;
  /** After 100, 200 … */
  hundred: string;
}

/** The noun as it stands after this number. */
export function counted(count: number, noun: Counted): string {
  if (count === 1) return noun.one;
  if (count === 2) return noun.two;
  const rest = count % 100;
  if (rest >= 3 && rest <= 10) return `${number(count)} ${noun.few}`;
  return `${number(count)} ${rest >= 11 ? noun.many : noun.hundred}`;
}
