// The same headlines in English. Past tense and nouns throughout, so that no verb has to agree with a name.
import type { Incident } from '../../../shared/schema/index.ts';
import { EVENT_NAMES } from '../event-names.ts';
import { englishList } from '../names.ts';
import type { Naming } from '../naming.ts';
import { englishPlace, inPlace } from './place.ts';

export function englishHeadline(incident: Incident, naming: Naming): string {
  if (incident.class === 'control') return controlHeadline(incident, naming);
  return incident.class === 'clash' ? clashHeadline(incident, naming) : otherHeadline(incident, naming);
}

interface Deed {
  subject: readonly string[];
  past: string;
  noun: string;
  infinitive: string;
  more: string;
}

function controlHeadline(incident: Incident, { actors, claimants, deniers }: Naming): string {
  const place = englishPlace(incident) ?? 'the place';
  const deed = deedOf(incident, actors, place);
  if (deed === undefined) return `Change of control over ${place}`;
  const subject = englishList(deed.subject);
  switch (incident.status) {
    case 'denied':
      return `${deniers.length > 0 ? `${englishList(deniers)} denied` : 'Denied:'} ${deed.noun} by ${subject}`;
    case 'failed':
      return `${subject} failed to ${deed.infinitive}`;
    case 'claimed': {
      const claimed = englishList(claimants.length > 0 ? claimants : deed.subject);
      return claimed === subject
        ? `${claimed} claimed ${deed.noun}`
        : `${claimed} claimed ${deed.noun} by ${subject}`;
    }
    default:
      return `${subject} ${deed.past}${deed.more}`;
  }
}

function deedOf({ control, type }: Incident, actors: Naming['actors'], place: string): Deed | undefined {
  const to = actors(control?.to ?? []);
  const from = actors(control?.from ?? []);
  const fromThem = from.length > 0 ? ` from ${englishList(from)}` : '';
  const deed = (subject: string[], past: string, noun: string, infinitive: string, more = ''): Deed => ({
    subject,
    past: `${past} ${place}`,
    noun: `${noun} ${place}`,
    infinitive: `${infinitive} ${place}`,
    more,
  });
  if (control?.mode === 'withdrawal' && from.length > 0) {
    const now = to.length > 0 ? `, now held by ${englishList(to)}` : '';
    return deed(from, 'withdrew from', 'the withdrawal from', 'withdraw from', now);
  }
  if (to.length === 0) return from.length > 0 ? deed(from, 'lost', 'the loss of', 'hold') : undefined;
  switch (control?.mode) {
    case 'handover':
      return deed(to, 'took over', 'the takeover of', 'take over', fromThem);
    case 'recaptured':
      return deed(to, 'recaptured', 'the recapture of', 'recapture', fromThem);
    case 'partial':
      return deed(to, 'captured parts of', 'the capture of parts of', 'capture parts of', fromThem);
    default:
      return deed(
        to,
        'captured',
        'the capture of',
        'capture',
        type === 'non-violent-transfer-of-territory' ? ' without a fight' : fromThem,
      );
  }
}

function clashHeadline(incident: Incident, { actors, claimants, deniers, voices }: Naming): string {
  const [one, other] = [actors(incident.sides[0]), actors(incident.sides[1])];
  const both = one.length > 0 && other.length > 0;
  const who = both ? between(one, other) : involving([...one, ...other]);
  const event = `lashes${who}${inPlace(incident)}`;
  switch (incident.status) {
    case 'denied':
      return deniers.length > 0 ? `${englishList(deniers)} denied c${event}` : `Denied: c${event}`;
    case 'failed':
      return (
        repelled(incident, one, other) + (voices.length > 0 ? `, according to ${englishList(voices)}` : '')
      );
    case 'claimed':
      return claimants.length > 0
        ? `${englishList(claimants)} claimed clashes${withEnemy(claimants, one, other) ?? who}${inPlace(incident)}`
        : `Unconfirmed: c${event}`;
    default:
      return `C${event}`;
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
  const { en, hits } = EVENT_NAMES[incident.type];
  const place = englishPlace(incident);
  const where = hits && place !== null ? ` on ${place}` : inPlace(incident);
  const event = `${en}${partiesOf(incident, actors)}${where}`;
  switch (incident.status) {
    case 'denied':
      return `${deniers.length > 0 ? `${englishList(deniers)} denied:` : 'Denied:'} ${event}`;
    case 'failed':
      return `Failed: ${event}`;
    case 'claimed':
      if (claimants.length === 0) return `Unconfirmed: ${event}`;
      return actors(incident.sides[0]).join() === claimants.join()
        ? `${en}${where}, claimed by ${englishList(claimants)}`
        : `${event}, according to ${englishList(claimants)}`;
    default:
      return event;
  }
}

function partiesOf({ type, sides }: Incident, actors: Naming['actors']): string {
  const [one, other] = [actors(sides[0]), actors(sides[1])];
  if (type === 'agreement' && one.length > 0 && other.length > 0) {
    return ` between ${englishList(one)} and ${englishList(other)}`;
  }
  return one.length > 0 ? ` by ${englishList(one)}` : '';
}
