// Names of months and days as Arabic outlets print them: of the Levant, the Gulf, Egypt and the Maghreb, English,
// French, and German. Spelt without hamzas, tashkeel and accents, as `bare` leaves them.

const words = (line: string): readonly string[] => line.split(' | ');

/** January first. */
const MONTHS: readonly (readonly string[])[] = [
  'january | jan | janvier | janv | januar | يناير | كانون الثاني | كانون ثاني | جانفي | ينير',
  'february | feb | fevrier | fevr | fev | februar | فبراير | شباط | فيفري | فبرير',
  'march | mar | mars | marz | مارس | اذار | مارش',
  'april | apr | avril | avr | ابريل | نيسان | افريل | بريل',
  'may | mai | مايو | ايار | ماي | مايه | ماية',
  'june | jun | juin | juni | يونيو | حزيران | جوان | يونيه',
  'july | jul | juillet | juil | juli | يوليو | تموز | جويلية | جويليه | يوليوز | يوليه',
  'august | aug | aout | اغسطس | اب | اوت | غشت',
  'september | sept | sep | septembre | سبتمبر | ايلول | شتنبر',
  'october | oct | octobre | okt | oktober | اكتوبر | تشرين الاول | تشرين اول | كتوبر',
  'november | nov | novembre | نوفمبر | تشرين الثاني | تشرين ثاني | نونبر',
  'december | dec | decembre | dez | dezember | ديسمبر | كانون الاول | كانون اول | دجنبر',
].map(words);

/** Sunday first, as Date counts. */
const DAYS: readonly (readonly string[])[] = [
  'sunday | sun | dimanche | dim | الاحد',
  'monday | mon | lundi | lun | الاثنين',
  'tuesday | tues | tue | mardi | الثلاثاء | الثلثاء',
  'wednesday | wed | mercredi | mer | الاربعاء | الاربعا',
  'thursday | thurs | thur | thu | jeudi | jeu | الخميس',
  'friday | fri | vendredi | ven | الجمعة | الجمعه',
  'saturday | sat | samedi | sam | السبت',
].map(words);

/** Months of the Hijri year. Their days are no Gregorian ones, and are not turned into any. */
const HIJRI =
  'محرم|المحرم|صفر|ربيع (?:ال)?(?:اول|اخر|ثاني)|جماد[يى]? (?:ال)?(?:اول[يى]|اول|اخر[ةه]?|ثاني[ةه]?)|رجب|شعبان|رمضان|شوال|ذ[وي] (?:ال)?(?:قعد[ةه]|حج[ةه])';

const indexed = (names: readonly (readonly string[])[]) =>
  new Map(names.flatMap((list, index) => list.map((name) => [name, index] as const)));
const MONTH_OF = indexed(MONTHS);
const DAY_OF = indexed(DAYS);

/** @param name as written. @returns 1 to 12; undefined for what is no month. */
export function monthNumber(name: string): number | undefined {
  const index = MONTH_OF.get(name.toLowerCase());
  return index === undefined ? undefined : index + 1;
}

/** Hamzas off their seats, accents off their letters, commas and brackets away: «أيلول» and «إيلول» are one. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0653-\u0655]/g, '')
    .replace(/[ٱ]/g, 'ا')
    .replace(/ئ/g, 'ي')
    .replace(/[،,؛;()[\]|«»"•·]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Letters of the names here; a class of all letters there are takes milliseconds to build. */
export const LETTER = 'a-z\\u0621-\\u064a';

/** A name between letters that are not its own. */
const alone = (names: Iterable<string>) => {
  const longestFirst = [...names].toSorted((a, b) => b.length - a.length);
  return new RegExp(`(?<![${LETTER}])(?:${longestFirst.join('|')})(?![${LETTER}])\\.?`, 'g');
};

const MONTH_NAME = alone(MONTH_OF.keys());
const DAY_NAME = alone(DAY_OF.keys());
const HIJRI_MARK = `ه(?:جري[ةه]?)?(?![${LETTER}])`;
const HIJRI_DATE = new RegExp(
  [
    `\\d{0,2} ?(?:من )?(?:شهر )?(?<![${LETTER}])(?:${HIJRI})(?![${LETTER}]) ?[-/]? ?(?:(?:لعام|عام|سن[ةه]) )?(?:\\d{4})? ?(?:${HIJRI_MARK})?`,
    `\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4} ?${HIJRI_MARK}`,
    `1[34]\\d\\d ?${HIJRI_MARK}`,
  ].join('|'),
  'g',
);

/** Short for March, and for a French Tuesday in front of a day and its month. */
const MARDI = /^mar\.? (?=\d{1,2} [a-z])/;

export interface CalendarWords {
  /** The text with `M02` for every February, without days of the week and Hijri dates. */
  text: string;
  /** 0 for Sunday; undefined where none is named. */
  weekday: number | undefined;
}

/** @param text as `bare` leaves it. */
export function readCalendarWords(text: string): CalendarWords {
  let weekday: number | undefined;
  const plain = text
    .replace(MARDI, 'mardi ')
    .replace(HIJRI_DATE, ' ')
    .replace(MONTH_NAME, (name) => ` M${String(MONTH_OF.get(name.replace('.', ''))! + 1).padStart(2, '0')} `)
    .replace(DAY_NAME, (name) => {
      weekday ??= DAY_OF.get(name.replace('.', ''));
      return ' ';
    });
  return { text: plain.replace(/ {2,}/g, ' ').trim(), weekday };
}
