// Headlines of changes of control: the verb goes by the mode.
import type { Incident } from '../../../shared/schema/index.ts';
import { arabicList } from '../names.ts';
import type { Naming } from '../naming.ts';
import { type Clause, claimed, denied, failed, told } from './clause.ts';
import { placeIsFeminine, placePhrase } from './place.ts';

export function controlHeadline(incident: Incident, { actors, claimants, deniers }: Naming): string {
  const place = placePhrase(incident) ?? 'الموقع';
  const to = actors(incident.control?.to ?? []);
  const from = actors(incident.control?.from ?? []);
  const clause = clauseOf(incident, to, from, place);
  if (clause === undefined) return `تبدّل السيطرة على ${place}`;
  switch (incident.status) {
    case 'denied':
      return denied(clause, deniers);
    case 'failed':
      return failed(clause);
    case 'claimed':
      return claimed(clause, claimants.length > 0 ? claimants : clause.subject);
    default:
      return told(clause);
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
  if (mode === 'withdrawal' && from.length > 0) {
    const now = placeIsFeminine(incident) ? 'وباتت بيد' : 'وبات بيد';
    return {
      verb: 'انسحب',
      noun: 'انسحاب',
      deed: `الانسحاب من ${place}`,
      subject: from,
      rest: `من ${place}`,
      ...(to.length > 0 && { rest: `من ${place}`, more: `${now} ${arabicList(to, true)}` }),
    };
  }
  if (to.length === 0) return losers ? loss(from, place) : undefined;
  if (mode === 'handover') {
    const whole = `${place}${losers ? ` من ${losers}` : ''}`;
    return { verb: 'تسلّم', noun: 'تسلّم', deed: `تسلّم ${whole}`, subject: to, rest: whole };
  }
  if (mode === 'recaptured') {
    const whole = `السيطرة على ${place}${losers ? ` من ${losers}` : ''}`;
    return { verb: 'استعاد', noun: 'استعادة', deed: `استعادة ${whole}`, subject: to, rest: whole };
  }
  const target = mode === 'partial' ? `على أجزاء من ${place}` : `على ${place}`;
  const how =
    incident.type === 'non-violent-transfer-of-territory'
      ? 'من دون قتال'
      : losers && `بعد معارك مع ${losers}`;
  return {
    verb: 'سيطر',
    noun: 'سيطرة',
    deed: `السيطرة ${target}`,
    subject: to,
    rest: target,
    ...(how && { more: how }),
  };
}

const loss = (from: readonly string[], place: string): Clause => ({
  verb: 'خسر',
  noun: 'خسارة',
  deed: `التمسّك بـ${place}`,
  subject: from,
  rest: `السيطرة على ${place}`,
});
