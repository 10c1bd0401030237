// The two languages of the board, and how each writes numbers, times and countries.

export const BOARD_LANGUAGES = ['ar', 'en'] as const;
export type BoardLanguage = (typeof BOARD_LANGUAGES)[number];

export const DIGITS = ['latn', 'arab'] as const;
export type Digits = (typeof DIGITS)[number];

export interface Formats {
  readonly language: BoardLanguage;
  number(value: number): string;
  /** «قبل 3 دقائق». */
  ago(then: Date, now: Date): string;
  /** A short span: «14 ثانية», from milliseconds. */
  span(ms: number): string;
  /** Day and time in full, UTC. */
  moment(then: Date): string;
  /** «21 نوفمبر 2026», UTC. */
  day(then: Date): string;
  /** «نوفمبر 2026», UTC. */
  month(then: Date): string;
  /** «السبت 21», UTC. */
  weekday(then: Date): string;
  /** Of bytes: «12.3 م.ب». */
  megabytes(bytes: number): string;
  /** From 0 to 1. */
  percent(share: number): string;
  country(code: string): string;
  /** The noun in the form that the number asks for, the number with it where the form needs one. */
  plural(count: number, forms: PluralForms): string;
}

/** `#` stands for the number. Arabic has its own forms for one, two, a few and many. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const UNITS: readonly [Intl.RelativeTimeFormatUnit & Intl.RelativeTimeFormatUnitSingular, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

/** Locale tag with the wished digits: `ar-u-nu-latn`. */
export const localeOf = (language: BoardLanguage, digits: Digits): string => `${language}-u-nu-${digits}`;

export function createFormats(language: BoardLanguage, digits: Digits = 'latn'): Formats {
  const locale = localeOf(language, digits);
  const numbers = new Intl.NumberFormat(locale);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const rules = new Intl.PluralRules(language);
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const moments = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
    calendar: 'gregory',
  });

  const days = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  const megabytes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

  return {
    language,
    number: (value) => numbers.format(value),
    moment: (then) => moments.format(then),
    day: (then) => days.format(then),
    month: (then) => months.format(then),
    weekday: (then) => weekdays.format(then),
    megabytes: (bytes) => megabytes.format(bytes / 1_000_000),
    percent: (share) => percents.format(share),
    country: (code) => countries.of(code) ?? code,
    plural: (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count)),
    ago(then, now) {
      const ms = then.getTime() - now.getTime();
      const [unit, size] = UNITS.find(([, each]) => Math.abs(ms) >= each) ?? UNITS.at(-1)!;
      return relative.format(Math.round(ms / size), unit);
    },
    span(ms) {
      const [unit, size] = UNITS.find(([, each]) => ms >= each) ?? UNITS.at(-1)!;
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
        maximumFractionDigits: unit === 'second' ? 1 : 0,
      }).format(ms / size);
    },
  };
}
