// The same headlines in English. Past tense and nouns throughout, so that no verb has to agree with a name.
import type { Incident } from '../../../shared/schema/index.ts';
import { englishList } from '../names.ts';
import type { Naming } from '../naming.ts';
import { englishControlHeadline } from './control.ts';
import { ENGLISH_EVENTS } from './events.ts';
import { englishPlace, inPlace } from './place.ts';

export function englishHeadline(incident: Incident, naming: Naming): string {
  if (incident.class === 'control') return capitalised(englishControlHeadline(incident, naming));
  return capitalised(
    incident.class === 'clash' ? clashHeadline(incident, naming) : otherHeadline(incident, naming),
  );
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** «Sudanese Armed Forces denied …», «Denied: …». */
export const englishDenial = (deniers: readonly string[], event: string): string =>
  deniers.length > 0 ? `${englishList(deniers)} denied ${event}` : `Denied: ${event}`;

function clashHeadline(incident: Incident, { actors, claimants, deniers, voices }: Naming): string {
  const [one, other] = [actors(incident.sides[0]), actors(incident.sides[1])];
  const both = one.length > 0 && other.length > 0;
  const who = both ? between(one, other) : involving([...one, ...other]);
  const event = `clashes${who}${inPlace(incident)}`;
  switch (incident.status) {
    case 'denied':
      return englishDenial(deniers, event);
    case 'failed':
      return (
        repelled(incident, one, other) + (voices.length > 0 ? `, according to ${englishList(voices)}` : '')
      );
    case 'claimed':
      return claimants.length > 0
        ? `${englishList(claimants)} claimed clashes${withEnemy(claimants, one, other) ?? who}${inPlace(incident)}`
        : `Unconfirmed: ${event}`;
    default:
      return event;
  }
}

function between(one: readonly string[], other: readonly string[]): string {
  const [first, second] = [englishList(one), englishList(other)];
  return one.length + other.length > 2
    ? ` between ${first} on one side and ${second} on the other`
    : ` between ${first} and ${second}`;
}

/** Where a side claims its own fight: with whom. */
function withEnemy(
  claimants: readonly string[],
  one: readonly string[],
  other: readonly string[],
): string | undefined {
  const own = [one, other].find((side) => side.some((name) => claimants.includes(name)));
  if (own === undefined) return undefined;
  const enemy = own === one ? other : one;
  return enemy.length > 0 ? ` with ${englishList(enemy)}` : '';
}

const involving = (names: readonly string[]): string =>
  names.length > 0 ? ` involving ${englishList(names)}` : '';

function repelled(incident: Incident, attackers: readonly string[], defenders: readonly string[]): string {
  const place = englishPlace(incident);
  const attack = `attack${attackers.length > 0 ? ` by ${englishList(attackers)}` : ''}${place ? ` on ${place}` : ''}`;
  return defenders.length > 0 ? `${englishList(defenders)} repelled an ${attack}` : `Failed ${attack}`;
}

function otherHeadline(incident: Incident, { actors, claimants, deniers }: Naming): string {
  const { noun, hits, done } = ENGLISH_EVENTS[incident.type];
  const place = englishPlace(incident);
  const where = hits && place !== null ? ` on ${place}` : inPlace(incident);
  const doers = done ? actors(incident.sides[0]) : [];
  const deed = `${noun}${against(incident, actors)}`;
  const event = `${noun}${partiesOf(incident, actors)}${byWhom(doers)}${against(incident, actors)}${where}`;
  switch (incident.status) {
    case 'denied':
      return englishDenial(deniers, event);
    case 'failed':
      return `${incident.class === 'strike' || incident.class === 'other' ? 'Failed' : 'Foiled'}: ${event}`;
    case 'claimed':
      if (claimants.length === 0) return `Unconfirmed: ${event}`;
      if (doers.length === 0) return `${event}, according to ${englishList(claimants)}`;
      if (doers.join() === claimants.join()) return `${englishList(claimants)} claimed ${deed}${where}`;
      return incident.class === 'other'
        ? `${event}, according to ${englishList(claimants)}`
        : `${englishList(claimants)} accused ${englishList(doers)} of ${isVictim(incident, actors, claimants) ? noun : deed}${where}`;
    default:
      return event + reaching(incident, actors);
  }
}

/** Who accuses need not be named twice. */
const isVictim = ({ sides }: Incident, actors: Naming['actors'], claimants: readonly string[]): boolean =>
  actors(sides[1]).join() === claimants.join();

const byWhom = (doers: readonly string[]): string => (doers.length > 0 ? ` by ${englishList(doers)}` : '');

const partiesOf = ({ type, sides }: Incident, actors: Naming['actors']): string =>
  type === 'agreement' && sides.every((side) => side.length > 0)
    ? ` between ${englishList(actors(sides[0]))} and ${englishList(actors(sides[1]))}`
    : '';

/** « on civilians», « of civilians» */
function against({ type, sides }: Incident, actors: Naming['actors']): string {
  const preposition = ENGLISH_EVENTS[type].against;
  return preposition !== '' && sides[1].length > 0 ? ` ${preposition} ${englishList(actors(sides[1]))}` : '';
}

/** Whom it reached, which need not be whom it was meant for. */
const reaching = ({ class: kind, sides }: Incident, actors: Naming['actors']): string =>
  (kind === 'strike' || kind === 'blast') && sides[1].length > 0
    ? `, hitting ${englishList(actors(sides[1]))}`
    : '';
