// What is known of an incident, line by line in Arabic, below its headline.
import type { Assessment, Incident } from '../../../shared/schema/index.ts';
import { independentTellers } from '../../../shared/schema/index.ts';
import { CERTAINTY_WORDS, SEVERITY_WORDS } from '../../../shared/severity/index.ts';
import type { Beside } from '../beside.ts';
import { clean, inArabic, number } from '../bidi.ts';
import { isImplied } from '../implied.ts';
import { arabicList } from '../names.ts';
import type { Naming } from '../naming.ts';
import { arabicClock, arabicDay, dayOf, isDay, momentIn } from '../when.ts';
import type { Fact } from '../words.ts';
import { verbBefore } from './grammar.ts';
import { wholePlace } from './place.ts';
import { reportedBy, sourcesAfter } from './sources-count.ts';
import { deaths } from './toll.ts';

type Line = [label: string, value: string | null];

/** «المكان», «الحالة» … as far as they are known. */
export function arabicFacts(
  incident: Incident,
  naming: Naming,
  { timezone, assessment, held }: Beside,
): Fact[] {
  const facts: Line[] = [
    ['المكان', flagged(incident, 'place', wholePlace(incident))],
    ...partiesOf(incident, naming).map(
      ([label, value]): Line => [label, value && flagged(incident, 'sides', value)],
    ),
    ['الحالة', arabicStatus(incident, naming)],
    ['سجل السيطرة', held && HELD[held]],
    ['النفي', denialOf(incident, naming)],
    ['الحصيلة', incident.fatalities && tollOf(incident.fatalities)],
    ['الخطورة', assessment && graveness(assessment, incident)],
    ['الوقت', arabicTime(incident, timezone)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** Where the ledger says no more than the status, nothing. */
const HELD: Record<NonNullable<Beside['held']>, string | null> = {
  claimed: null,
  reported: null,
  contested: 'متنازع عليها',
  confirmed: 'مؤكدة',
  reverted: 'لم تدم يوماً: استُعيد المكان',
};

const IMPLIED = ' (استُنتج من السياق)';
const flagged = (incident: Incident, what: 'place' | 'sides', value: string): string | null =>
  value === '' ? null : value + (isImplied(incident, what) ? IMPLIED : '');

/** A claim is no holder: who has the place is said as a fact only where it is reported. */
function partiesOf(incident: Incident, naming: Naming): Line[] {
  const [one, other] = incident.sides.map((side) => arabicList(naming.actors(side)));
  const { class: kind, status, control } = incident;
  if (control && (status === 'reported' || status === 'claimed')) {
    return [[status === 'claimed' ? 'السيطرة كما أُعلنت' : 'السيطرة', handOver(control, naming)]];
  }
  if (one && other && SIDE_BY_SIDE.has(kind)) return [['الطرفان', `${one} / ${other}`]];
  if (SIDE_BY_SIDE.has(kind)) return [[kind === 'other' ? 'المعنيّ' : 'أحد الطرفين', one || other || null]];
  return [
    [status === 'reported' ? 'المنفّذ' : 'المنسوب إليه', one || null],
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

/** Whose word it is: a claim, a report, a denial or a failed attempt. */
export function arabicStatus(incident: Incident, { claimants, voices }: Naming): string {
  const tellers = independentTellers(incident);
  switch (incident.status) {
    case 'claimed': {
      const by = claimants.length > 0 ? ` من ${arabicList(claimants, true)}` : '';
      return `إعلان${by} لم يتأكد من مصدر مستقل`;
    }
    case 'denied':
      return 'منفي';
    case 'failed':
      return `محاولة فاشلة ${voices.length > 0 ? 'وفق رواية طرف واحد' : reportedBy(tellers, 'ها')}`;
    default:
      return reportedBy(tellers);
  }
}

const denialOf = ({ status }: Incident, { deniers }: Naming): string | null =>
  status !== 'denied' && deniers.length > 0
    ? `${verbBefore('نفى', deniers[0]!)} ذلك ${arabicList(deniers)}`
    : null;

/** Figures that differ are given with whom they come from. */
function tollOf(toll: NonNullable<Incident['fatalities']>): string {
  const { lowest, highest, lowestBy, highestBy } = toll;
  if (lowest === highest || lowestBy === highestBy) return deaths(toll);
  const [least, most] = [lowestBy, highestBy].map((outlet) => inArabic(clean(outlet)));
  return `${deaths(toll)} (الأدنى: ${least}، الأعلى: ${most})`;
}

/** «شديدة، الترجيح: مؤكد من مصدرين مستقلين» */
function graveness({ severity, certainty }: Assessment, incident: Incident): string {
  const tellers = independentTellers(incident);
  const from = certainty === 'observed' && tellers > 0 ? ` من ${sourcesAfter(tellers)}` : '';
  return `${SEVERITY_WORDS[severity][1]}، الترجيح: ${CERTAINTY_WORDS[certainty][1]}${from}`;
}

/** When it happened, where a day is told, and when it was first told. */
export function arabicTime(incident: Incident, timezone: string): string {
  const { date, firstToldAt } = incident;
  const told = momentIn(firstToldAt, timezone);
  const clock = arabicClock(told);
  const implied = date !== null && isImplied(incident, 'date') ? IMPLIED : '';
  if (date !== null && isDay(date, told)) return `${arabicDay(told, number)}${implied}، ونُشر أولاً ${clock}`;
  const published = `نُشر أولاً ${arabicDay(told, number)}، ${clock}`;
  return date === null ? published : `وقع ${arabicDay(dayOf(date), number)}${implied}، و${published}`;
}
