// The lines of a notice in Arabic, below its headline.
import type { Change, Incident, Source } from '../../../shared/schema/index.ts';
import { independentTellers } from '../../tellers.ts';
import { clean, inArabic, isolate } from '../bidi.ts';
import { arabicList } from '../names.ts';
import type { Naming } from '../naming.ts';
import { quoted } from '../quote.ts';
import { arabicDay, dayOf, isDay, momentIn } from '../when.ts';
import type { Fact } from '../words.ts';
import { agreementOfAll, counted, denies, verbBefore } from './grammar.ts';
import { wholePlace } from './place.ts';

const DEAD = { one: 'قتيل واحد', two: 'قتيلان', few: 'قتلى', many: 'قتيلاً', hundred: 'قتيل' };
const SOURCES = {
  one: 'مصدر واحد',
  two: 'مصدران مستقلان',
  few: 'مصادر مستقلة',
  many: 'مصدراً مستقلاً',
  hundred: 'مصدر مستقل',
};

/** «مصدر ثانٍ يؤكد، الجيش السوداني ينفي» */
export function arabicChanges(changes: readonly Change[], incident: Incident, { deniers }: Naming): string {
  const tellers = independentTellers(incident);
  const words: Record<Change, string> = {
    'second-source':
      tellers === 2 ? 'مصدر ثانٍ يؤكد' : `${counted(tellers, SOURCES)} ${plural(tellers) ? 'تؤكد' : 'يؤكد'}`,
    'more-sources': `ارتفع عدد المصادر المستقلة إلى ${isolate(tellers)}`,
    confirmed: 'مصدر من خارج الطرف المعلِن يؤكد',
    denied: deniers.length > 0 ? `${arabicList(deniers)} ${denies(agreementOfAll(deniers))}` : 'نفي للخبر',
    fatalities: `الحصيلة الآن ${deaths(incident)}`,
    control: 'تفاصيل جديدة عن السيطرة',
    sides: 'تفاصيل جديدة عن الطرفين',
    place: 'تحديد أدق للمكان',
    merged: 'ضُمّ إلى خبر آخر عن الحدث نفسه',
    retracted: withdrawal(incident),
  };
  const shown = changes.includes('confirmed')
    ? changes.filter((change) => change !== 'second-source')
    : changes;
  return shown.map((change) => words[change]).join('، ');
}

/** «3 مصادر» are many, «11 مصدراً» are grammatically one. */
const plural = (count: number): boolean => count % 100 >= 3 && count % 100 <= 10;

/** An incident that keeps its sources was folded into another; one without has nobody left who tells it. */
const withdrawal = ({ sources }: Incident): string =>
  sources.length > 0 ? 'ضُمّ إلى خبر آخر عن الحدث نفسه' : 'تراجع المصدر عمّا أورده';

function deaths({ fatalities }: Incident): string {
  if (fatalities === null || fatalities.highest === 0) return 'لا قتلى';
  const { lowest, highest } = fatalities;
  if (lowest === highest) return counted(highest, DEAD);
  const most = counted(highest, DEAD).replace(/^\P{L}*\d+\P{L}*/u, '');
  return `بين ${isolate(lowest)} و${isolate(highest)} ${highest > 2 ? most : 'قتيلين'}`;
}

/** «الحالة», «المكان» … as far as they are known. */
export function arabicFacts(incident: Incident, naming: Naming, timezone: string): Fact[] {
  const place = wholePlace(incident);
  const facts: [string, string | null][] = [
    ['المكان', place || null],
    ...partiesOf(incident, naming),
    ['الحالة', statusOf(incident, naming)],
    ['النفي', denial(incident, naming)],
    ['الحصيلة', incident.fatalities === null ? null : deaths(incident)],
    ['الوقت', timeOf(incident, timezone)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** A claim is no holder: who has the place is said as a fact only where it is reported. */
function partiesOf(incident: Incident, naming: Naming): [string, string | null][] {
  const [one, other] = incident.sides.map((side) => arabicList(naming.actors(side)));
  const { class: kind, status, control } = incident;
  if (control && (status === 'reported' || status === 'claimed')) {
    return [[status === 'claimed' ? 'السيطرة كما أُعلنت' : 'السيطرة', handOver(control, naming)]];
  }
  if (one && other && SIDE_BY_SIDE.has(kind)) return [['الطرفان', `${one} / ${other}`]];
  if (SIDE_BY_SIDE.has(kind)) return [[kind === 'other' ? 'المعنيّ' : 'أحد الطرفين', one || other || null]];
  return [
    ['المنفّذ', one || null],
    ['المستهدَف', other || null],
  ];
}

const SIDE_BY_SIDE: ReadonlySet<Incident['class']> = new Set(['clash', 'control', 'other']);

/** «من الجيش السوداني إلى قوات الدعم السريع» */
function handOver({ to, from }: NonNullable<Incident['control']>, { actors }: Naming): string | null {
  const [holders, losers] = [arabicList(actors(to), true), arabicList(actors(from), true)];
  if (holders && losers) return `من ${losers} إلى ${holders}`;
  if (holders) return `آلت إلى ${holders}`;
  return losers ? `خرجت من يد ${losers}` : null;
}

function statusOf(incident: Incident, { claimants, voices }: Naming): string {
  switch (incident.status) {
    case 'claimed': {
      const by = claimants.length > 0 ? ` من ${arabicList(claimants, true)}` : '';
      return `إعلان${by} لم يتأكد من مصدر مستقل`;
    }
    case 'denied':
      return 'منفي';
    case 'failed':
      return `محاولة فاشلة ${voices.length > 0 ? 'وفق رواية طرف واحد' : reportedBy(incident, 'ها')}`;
    default:
      return reportedBy(incident);
  }
}

/** @param object the pronoun of what they reported: «أورده» of news, «أوردها» of an attempt. */
function reportedBy(incident: Incident, object: 'ه' | 'ها' = 'ه'): string {
  const count = Math.max(1, independentTellers(incident));
  return `${plural(count) ? 'أوردت' : 'أورد'}${object} ${counted(count, SOURCES)}`;
}

const denial = ({ status }: Incident, { deniers }: Naming): string | null =>
  status !== 'denied' && deniers.length > 0
    ? `${verbBefore('نفى', deniers[0]!)} ذلك ${arabicList(deniers)}`
    : null;

/** When it happened, where a day is told, and when it was first told. */
function timeOf({ date, firstToldAt }: Incident, timezone: string): string {
  const told = momentIn(firstToldAt, timezone);
  const day = arabicDay(told, isolate);
  const clock = isolate(`${told.clock} ${told.zone}`);
  if (date !== null && isDay(date, told)) return `${day}، ونُشر أولاً ${clock}`;
  const published = `نُشر أولاً ${day}، ${clock}`;
  return date === null ? published : `وقع ${arabicDay(dayOf(date), isolate)}، و${published}`;
}

/** A source as «outlet, time: quoted words». */
export function arabicSource(source: Source, timezone: string): string {
  const { day, month, clock } = momentIn(source.publishedAt ?? source.fetchedAt, timezone);
  const denying = source.status === 'denied' ? ' (ينفي)' : '';
  const head = `• ${inArabic(clean(source.outlet))}${denying}، ${isolate(`${day}/${month} ${clock}`)}:`;
  return `${head} ${isolate(quoted(source.quote))}`;
}

export const arabicSourcesTitle = (count: number, independent: number): string =>
  count === 1 ? 'المصدر:' : `المصادر (${isolate(count)}، المستقل منها ${isolate(independent)}):`;

export const arabicOthers = (count: number): string => `ومصادر أخرى عددها ${isolate(count)}`;
