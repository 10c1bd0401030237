// The headline: one sentence that says what happened, or who says so.
import type { Incident } from '../../../shared/schema/index.ts';
import { arabicList } from '../names.ts';
import type { Naming } from '../naming.ts';
import { clashHeadline } from './clash.ts';
import { type Clause, claimed, denial, denied, joined, told, UNCONFIRMED, unconfirmed } from './clause.ts';
import { controlHeadline } from './control.ts';
import { EVENTS, type EventName } from './events.ts';
import { agreementOfAll, by, to, verbBefore, withPronoun } from './grammar.ts';
import { atPlace, placePhrase } from './place.ts';

export function arabicHeadline(incident: Incident, naming: Naming): string {
  if (incident.class === 'control') return controlHeadline(incident, naming);
  if (incident.class === 'clash') return clashHeadline(incident, naming);
  const event = EVENTS[incident.type];
  const doers = naming.actors(incident.sides[0]);
  return event.deed !== null && doers.length > 0 && incident.status !== 'failed'
    ? deedHeadline(incident, event, doers, naming)
    : eventHeadline(incident, event, doers, naming);
}

/** «شنّت القوات الروسية ضربات جوية على بلدة كفرنبل», «تبنّى تنظيم الدولة تفجيراً انتحارياً في …». */
function deedHeadline(
  incident: Incident,
  event: EventName,
  doers: readonly string[],
  naming: Naming,
): string {
  const { verb, noun, object } = event.deed!;
  const rest = joined(object, againstWhom(incident, event, naming), whereOf(incident, event));
  const clause: Clause = { verb, noun, deed: joined(noun, genitive(rest)), subject: doers, rest };
  const { claimants, deniers } = naming;
  switch (incident.status) {
    case 'denied':
      return denied(clause, deniers);
    case 'claimed':
      return claimants.length > 0 ? claimedDeed(incident, clause, claimants) : unconfirmed(clause);
    default:
      return told({ ...clause, more: reaching(incident, event, naming) });
  }
}

/** One’s own bombing one owns up to («تبنّى»); of what harms others one accuses them. */
function claimedDeed({ class: kind }: Incident, clause: Clause, claimants: readonly string[]): string {
  const { subject, rest, deed } = clause;
  const itself = claimants.join() === subject.join();
  if (itself && kind === 'blast') return told({ ...clause, verb: 'تبنّى' });
  if (itself || kind === 'other') return claimed(clause, claimants);
  const accused = joined(verbBefore('اتهم', claimants[0]!), arabicList(claimants), arabicList(subject, true));
  return joined(accused, rest === '' ? undefined : by(deed));
}

/** «هجوماً مسلحاً» after a noun: «هجوم مسلح». */
const genitive = (object: string): string => object.replace(/اً(?=\s|$)/gu, '').replace(/ءً(?=\s|$)/gu, 'ء');

/** «ضربات جوية على بلدة كفرنبل», without anybody who did it; failed, with: «إحباط تفجير انتحاري لتنظيم الدولة في …». */
function eventHeadline(
  incident: Incident,
  event: EventName,
  doers: readonly string[],
  naming: Naming,
): string {
  const { claimants, deniers } = naming;
  const whole = joined(
    event.noun,
    partiesOf(incident, naming),
    againstWhom(incident, event, naming),
    incident.type === 'change-to-group-activity' && doers.length > 0 ? to(arabicList(doers)) : '',
    whereOf(incident, event),
  );
  switch (incident.status) {
    case 'denied':
      return denial(deniers, joined(event.occurrence, whole));
    case 'failed':
      return foiled(incident, event, doers, whole);
    case 'claimed':
      return claimants.length > 0
        ? `${whole}، بحسب ${arabicList(claimants, true)}`
        : `${UNCONFIRMED} ${whole}`;
    default:
      return joined(whole, reaching(incident, event, naming));
  }
}

function foiled(incident: Incident, event: EventName, doers: readonly string[], whole: string): string {
  const owned = event.deed !== null && doers.length > 0;
  const failing = owned ? joined(event.noun, to(arabicList(doers)), whereOf(incident, event)) : whole;
  return event.foiled.endsWith('لـ')
    ? event.foiled.slice(0, -2) + to(failing)
    : joined(event.foiled, failing);
}

const whereOf = (incident: Incident, { hits }: EventName): string => {
  const place = placePhrase(incident);
  return hits && place !== null ? `على ${place}` : atPlace(incident).trim();
};

/** An agreement is made between its parties. */
const partiesOf = ({ type, sides }: Incident, { actors }: Naming): string =>
  type === 'agreement' && sides.every((side) => side.length > 0)
    ? `بين ${arabicList(actors(sides[0]), true)} و${arabicList(actors(sides[1]), true)}`
    : '';

/** «على مدنيين»; where they themselves say so: «عليهم». */
function againstWhom(
  { sides, status }: Incident,
  { against }: EventName,
  { actors, claimants }: Naming,
): string {
  const whom = actors(sides[1]);
  if (against === '' || whom.length === 0) return '';
  return status === 'claimed' && claimants.join() === whom.join()
    ? withPronoun(against.replace(/ى$/u, 'ي'), agreementOfAll(whom))
    : `${against} ${arabicList(whom, true)}`;
}

/** «طالت مدنيين»: whom it reached, which need not be whom it was meant for. */
function reaching({ sides }: Incident, event: EventName, { actors }: Naming): string {
  if (sides[1].length === 0 || !event.reaches) return '';
  return `${event.feminine ? 'طالت' : 'طال'} ${arabicList(actors(sides[1]), true)}`;
}
