// What is known of an incident, line by line in English.
import type { Assessment, Incident } from '../../../shared/schema/index.ts';
import { independentTellers } from '../../../shared/schema/index.ts';
import type { Beside } from '../beside.ts';
import { clean, inEnglish } from '../bidi.ts';
import { isImplied } from '../implied.ts';
import { englishList } from '../names.ts';
import type { Naming } from '../naming.ts';
import { dayOf, englishDay, isDay, momentIn } from '../when.ts';
import type { Fact } from '../words.ts';
import { wholeEnglishPlace } from './place.ts';
import { figures } from './toll.ts';

type Line = [label: string, value: string | null];

export function englishFacts(
  incident: Incident,
  naming: Naming,
  { timezone, assessment, held }: Beside,
): Fact[] {
  const facts: Line[] = [
    ['Place', flagged(incident, 'place', wholeEnglishPlace(incident))],
    ...partiesOf(incident, naming).map(
      ([label, value]): Line => [label, value && flagged(incident, 'sides', value)],
    ),
    ['Status', englishStatus(incident, naming)],
    ['Control record', held && HELD[held]],
    ['Denial', denialOf(incident, naming)],
    ['Deaths', incident.fatalities && tollOf(incident.fatalities)],
    ['Severity', assessment && graveness(assessment, incident)],
    ['Time', englishTime(incident, timezone)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** Where the ledger says no more than the status, nothing. */
const HELD: Record<NonNullable<Beside['held']>, string | null> = {
  claimed: null,
  reported: null,
  contested: 'contested',
  confirmed: 'confirmed',
  reverted: 'reverted within a day',
};

const IMPLIED = ' (inferred from context)';
const flagged = (incident: Incident, what: 'place' | 'sides', value: string): string | null =>
  value === '' ? null : value + (isImplied(incident, what) ? IMPLIED : '');

/** A claim is no holder: who has the place is said as a fact only where it is reported. */
function partiesOf({ class: kind, status, control, sides }: Incident, { actors }: Naming): Line[] {
  if (control && (status === 'reported' || status === 'claimed')) {
    const parts = [
      control.from.length > 0 ? `from ${englishList(actors(control.from))}` : '',
      control.to.length > 0 ? `to ${englishList(actors(control.to))}` : '',
    ];
    return [
      [status === 'claimed' ? 'Control, as claimed' : 'Control', parts.filter(Boolean).join(' ') || null],
    ];
  }
  const [one, other] = sides.map((side) => englishList(actors(side)));
  if (kind === 'clash' || kind === 'control' || kind === 'other') {
    return [['Sides', [one, other].filter(Boolean).join(' / ') || null]];
  }
  return [
    [status === 'reported' ? 'By' : 'Attributed to', one || null],
    ['Against', other || null],
  ];
}

/** Whose word it is: a claim, a report, a denial or a failed attempt. */
export function englishStatus(incident: Incident, { claimants, voices }: Naming): string {
  switch (incident.status) {
    case 'claimed':
      return `claim${claimants.length > 0 ? ` by ${englishList(claimants)}` : ''}, not confirmed by an independent source`;
    case 'denied':
      return 'denied';
    case 'failed':
      return `failed attempt, ${voices.length > 0 ? 'as one side tells it' : reportedBy(incident)}`;
    default:
      return reportedBy(incident);
  }
}

function reportedBy(incident: Incident): string {
  const count = independentTellers(incident);
  return count <= 1 ? 'reported by one source' : `reported by ${count} independent sources`;
}

const denialOf = ({ status }: Incident, { deniers }: Naming): string | null =>
  status !== 'denied' && deniers.length > 0 ? `${englishList(deniers)} denied it` : null;

function tollOf(toll: NonNullable<Incident['fatalities']>): string {
  const { lowest, highest, lowestBy, highestBy } = toll;
  if (lowest === highest || lowestBy === highestBy) return figures(toll);
  const [least, most] = [lowestBy, highestBy].map((outlet) => inEnglish(clean(outlet)));
  return `${figures(toll)} (lowest: ${least}, highest: ${most})`;
}

function graveness({ severity, certainty }: Assessment, incident: Incident): string {
  const tellers = independentTellers(incident);
  const from = tellers > 1 ? ` from ${tellers} independent sources` : ' from one source';
  return `${severity}, certainty: ${certainty}${certainty === 'observed' && tellers > 0 ? from : ''}`;
}

export function englishTime(incident: Incident, timezone: string): string {
  const { date, firstToldAt } = incident;
  const told = momentIn(firstToldAt, timezone);
  const implied = date !== null && isImplied(incident, 'date') ? IMPLIED : '';
  if (date !== null && isDay(date, told)) {
    return `${englishDay(told)}${implied}, first published ${told.clock} ${told.zone}`;
  }
  const published = `first published ${englishDay(told)}, ${told.clock} ${told.zone}`;
  return date === null ? published : `on ${englishDay(dayOf(date))}${implied}, ${published}`;
}
