// Headlines of changes of control: the verb goes by the mode, and nobody’s word is told as fact.
import type { Incident } from '../../../shared/schema/index.ts';
import { arabicList } from '../names.ts';
import type { Naming } from '../naming.ts';
import {
  admitted,
  type Clause,
  claimed,
  denial,
  denied,
  failed,
  told,
  UNCONFIRMED,
  unconfirmed,
} from './clause.ts';
import { by } from './grammar.ts';
import { placeIsFeminine, placePhrase } from './place.ts';

export function controlHeadline(incident: Incident, { actors, claimants, deniers }: Naming): string {
  const place = placePhrase(incident) ?? 'الموقع';
  const to = actors(incident.control?.to ?? []);
  const from = actors(incident.control?.from ?? []);
  const clause = clauseOf(incident, to, from, place);
  if (clause === undefined) return withoutHolders(incident, place, claimants, deniers);
  switch (incident.status) {
    case 'denied':
      return denied(clause, deniers);
    case 'failed':
      return failed(clause);
    case 'claimed':
      if (claimants.length === 0) return unconfirmed(clause);
      return claimants.every((claimant) => from.includes(claimant)) && clause.verb !== 'انسحب'
        ? admitted(clause, claimants)
        : claimed(clause, claimants);
    default:
      return told(clause);
  }
}

/** Nobody knows between whom. */
function withoutHolders(
  { status }: Incident,
  place: string,
  claimants: readonly string[],
  deniers: readonly string[],
): string {
  const change = `تبدّل السيطرة على ${place}`;
  switch (status) {
    case 'denied':
      return denial(deniers, change);
    case 'failed':
      return `محاولة فاشلة للسيطرة على ${place}`;
    case 'claimed':
      return claimants.length > 0
        ? `${change}، بحسب ${arabicList(claimants, true)}`
        : `${UNCONFIRMED} ${change}`;
    default:
      return change;
  }
}

function clauseOf(
  incident: Incident,
  to: readonly string[],
  from: readonly string[],
  place: string,
): Clause | undefined {
  const mode = incident.control?.mode ?? 'captured';
  const losers = from.length > 0 ? arabicList(from, true) : undefined;
  if (mode === 'withdrawal' && from.length > 0) return withdrawal(incident, to, from, place);
  if (to.length === 0) return losers ? loss(from, place) : undefined;
  const fromThem = losers ? ` من ${losers}` : '';
  if (mode === 'handover') {
    const whole = `${place}${fromThem}`;
    return { verb: 'تسلّم', noun: 'تسلّم', deed: `تسلّم ${whole}`, subject: to, rest: whole };
  }
  if (mode === 'recaptured') {
    const whole = `السيطرة على ${place}${fromThem}`;
    return { verb: 'استعاد', noun: 'استعادة', deed: `استعادة ${whole}`, subject: to, rest: whole };
  }
  const target = mode === 'partial' ? `على أجزاء من ${place}` : `على ${place}`;
  const how = wayOf(incident, losers);
  return { verb: 'سيطر', noun: 'سيطرة', deed: `السيطرة ${target}`, subject: to, rest: target, ...how };
}

/** The two types that ACLED files under battles come after fighting; the third without. */
function wayOf({ type }: Incident, losers: string | undefined): { more?: string } {
  if (type === 'non-violent-transfer-of-territory') return { more: 'من دون قتال' };
  return losers ? { more: `بعد معارك مع ${losers}` } : {};
}

const withdrawal = (
  incident: Incident,
  to: readonly string[],
  from: readonly string[],
  place: string,
): Clause => ({
  verb: 'انسحب',
  noun: 'انسحاب',
  deed: `الانسحاب من ${place}`,
  subject: from,
  rest: `من ${place}`,
  ...(to.length > 0 && {
    more: `${placeIsFeminine(incident) ? 'وباتت' : 'وبات'} بيد ${arabicList(to, true)}`,
  }),
});

const loss = (from: readonly string[], place: string): Clause => ({
  verb: 'خسر',
  noun: 'خسارة',
  deed: `التمسّك ${by(place)}`,
  subject: from,
  rest: `السيطرة على ${place}`,
});
