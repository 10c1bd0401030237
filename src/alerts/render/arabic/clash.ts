// Headlines of clashes: «اشتباكات بين … و… في …», and of attacks that were repelled.
import type { Incident } from '../../../shared/schema/index.ts';
import { arabicList } from '../names.ts';
import type { Naming } from '../naming.ts';
import { type Clause, claimed, denial, UNCONFIRMED } from './clause.ts';
import { agreementOf, verbBefore } from './grammar.ts';
import { atPlace, placePhrase } from './place.ts';

type Names = readonly string[];

export function clashHeadline(incident: Incident, naming: Naming): string {
  const one = naming.actors(incident.sides[0]);
  const other = naming.actors(incident.sides[1]);
  const at = atPlace(incident);
  const event = `اشتباكات${parties(one, other)}${at}`;
  switch (incident.status) {
    case 'denied':
      return denial(naming.deniers, `وقوع ${event}`);
    case 'failed':
      return repelled(incident, one, other, naming.voices);
    case 'claimed':
      return naming.claimants.length > 0
        ? claimHeadline(naming.claimants, one, other, at)
        : `${UNCONFIRMED} ${event}`;
    default:
      return alone(one, other)
        ? `${verbBefore('خاض', [...one, ...other][0]!)} ${arabicList([...one, ...other])} اشتباكات${at}`
        : event;
  }
}

const alone = (one: Names, other: Names): boolean => (one.length === 0) !== (other.length === 0);

/** « بين أ وب», with several on a side « بين أ وب من جهة وج من جهة أخرى», with one side alone « تخوضها أ». */
function parties(one: Names, other: Names): string {
  if (alone(one, other)) {
    const names = [...one, ...other];
    return ` ${agreementOf(names[0]!) === 'fs' ? 'تخوضها' : 'يخوضها'} ${arabicList(names)}`;
  }
  if (one.length === 0) return '';
  const [first, second] = [arabicList(one, true), arabicList(other, true)];
  return one.length + other.length > 2
    ? ` بين ${first} من جهة و${second} من جهة أخرى`
    : ` بين ${first} و${second}`;
}

function claimHeadline(claimants: Names, one: Names, other: Names, at: string): string {
  const own = [one, other].find((side) => side.some((name) => claimants.includes(name)));
  if (own === undefined) {
    return `${verbBefore('أعلن', claimants[0]!)} ${arabicList(claimants)} وقوع اشتباكات${parties(one, other)}${at}`;
  }
  const enemy = own === one ? other : one;
  const against = enemy.length > 0 ? ` مع ${arabicList(enemy, true)}` : '';
  const clause: Clause = {
    verb: 'خاض',
    noun: 'خوض',
    deed: '',
    subject: claimants,
    rest: `اشتباكات${against}${at}`,
  };
  return claimed(clause, claimants);
}

const SUFFIXED: Record<string, string> = { ms: 'شنّه', fs: 'شنّته', mp: 'شنّه' };

/** «صدّ الجيش السوداني هجوماً شنّته قوات الدعم السريع على مدينة الفاشر» */
function repelled(incident: Incident, attackers: Names, defenders: Names, voices: Names): string {
  const place = placePhrase(incident);
  const on = place === null ? '' : ` على ${place}`;
  const by = attackers.length > 0 ? ` ${SUFFIXED[agreementOf(attackers[0]!)]} ${arabicList(attackers)}` : '';
  const source = voices.length > 0 ? `، بحسب ${arabicList(voices, true)}` : '';
  return defenders.length > 0
    ? `${verbBefore('صدّ', defenders[0]!)} ${arabicList(defenders)} هجوماً${by}${on}${source}`
    : `فشل هجوم${by}${on}${source}`;
}
