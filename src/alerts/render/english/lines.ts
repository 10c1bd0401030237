// The same lines in English.
import type { Change, Incident, Source } from '../../../shared/schema/index.ts';
import { independentTellers } from '../../tellers.ts';
import { clean, inEnglish, isolate } from '../bidi.ts';
import { englishList } from '../names.ts';
import type { Naming } from '../naming.ts';
import { quoted } from '../quote.ts';
import { dayOf, englishDay, isDay, momentIn } from '../when.ts';
import type { Fact } from '../words.ts';
import { wholeEnglishPlace } from './place.ts';

export function englishChanges(changes: readonly Change[], incident: Incident, { deniers }: Naming): string {
  const count = independentTellers(incident);
  const words: Record<Change, string> = {
    'second-source': count === 2 ? 'a second source confirms' : `${count} independent sources confirm`,
    'more-sources': `now ${count} independent sources`,
    confirmed: 'confirmed from outside the claiming side',
    denied: deniers.length > 0 ? `denied by ${englishList(deniers)}` : 'denied',
    fatalities: `now ${deaths(incident)}`,
    control: 'new details of control',
    sides: 'new details of the sides',
    place: 'a closer location',
    merged: 'folded into another report of the same event',
    retracted:
      incident.sources.length > 0
        ? 'folded into another report of the same event'
        : 'its source no longer says so',
  };
  const shown = changes.includes('confirmed')
    ? changes.filter((change) => change !== 'second-source')
    : changes;
  return shown.map((change) => words[change]).join(', ');
}

function deaths({ fatalities }: Incident): string {
  if (fatalities === null) return 'no figure of deaths';
  const { lowest, highest } = fatalities;
  if (lowest === highest) return highest === 1 ? '1 death' : `${highest} deaths`;
  return `${lowest} to ${highest} deaths`;
}

export function englishFacts(incident: Incident, naming: Naming, timezone: string): Fact[] {
  const facts: [string, string | null][] = [
    ['Place', wholeEnglishPlace(incident) || null],
    ...partiesOf(incident, naming),
    ['Status', statusOf(incident, naming)],
    ['Denial', denial(incident, naming)],
    ['Deaths', incident.fatalities === null ? null : deaths(incident).replace(/ deaths?$/u, '')],
    ['Time', timeOf(incident, timezone)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** A claim is no holder: who has the place is said as a fact only where it is reported. */
function partiesOf(
  { class: kind, status, control, sides }: Incident,
  { actors }: Naming,
): [string, string | null][] {
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
    ['By', one || null],
    ['Against', other || null],
  ];
}

function statusOf(incident: Incident, { claimants, voices }: Naming): string {
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

const denial = ({ status }: Incident, { deniers }: Naming): string | null =>
  status !== 'denied' && deniers.length > 0 ? `${englishList(deniers)} denied it` : null;

function timeOf({ date, firstToldAt }: Incident, timezone: string): string {
  const told = momentIn(firstToldAt, timezone);
  if (date !== null && isDay(date, told)) {
    return `${englishDay(told)}, first published ${told.clock} ${told.zone}`;
  }
  const published = `first published ${englishDay(told)}, ${told.clock} ${told.zone}`;
  return date === null ? published : `on ${englishDay(dayOf(date))}, ${published}`;
}

export function englishSource(source: Source, timezone: string): string {
  const { day, month, clock } = momentIn(source.publishedAt ?? source.fetchedAt, timezone);
  const denying = source.status === 'denied' ? ' (denies)' : '';
  const head = `• ${inEnglish(clean(source.outlet))}${denying}, ${day}/${month} ${clock}:`;
  return `${head} ${isolate(quoted(source.quote))}`;
}

export const englishSourcesTitle = (count: number, independent: number): string =>
  count === 1 ? 'Source:' : `Sources (${count}, ${independent} independent):`;

export const englishOthers = (count: number): string => `and ${count} more`;
