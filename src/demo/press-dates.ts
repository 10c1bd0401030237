// Days as an Arabic wire names them, reckoned from the moment of publication: the demo stays true on any day.

const WEEKDAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as const;

/** Both month names, as pan-Arab outlets print them. */
const MONTHS = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيو',
  'تموز/يوليو',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
] as const;

const DAY_MS = 86_400_000;

export interface PressDates {
  /** Weekday of publication (UTC), with the article: «الأحد». */
  readonly today: string;
  readonly yesterday: string;
  /** Day and month of publication: «22 تشرين الثاني/نوفمبر». */
  readonly date: string;
  /** Year of publication. */
  readonly year: number;
}

/** Days are UTC days, as the feeds give their times in GMT. */
export function pressDates(publishedAt: Date): PressDates {
  const before = new Date(publishedAt.getTime() - DAY_MS);
  return {
    today: WEEKDAYS[publishedAt.getUTCDay()]!,
    yesterday: WEEKDAYS[before.getUTCDay()]!,
    date: `${publishedAt.getUTCDate()} ${MONTHS[publishedAt.getUTCMonth()]!}`,
    year: publishedAt.getUTCFullYear(),
  };
}
