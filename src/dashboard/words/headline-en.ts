import type { EventType } from '../../shared/schema/index.ts';
import type { HeadlineParts } from './headline-parts.ts';

const HARM: Partial<Record<EventType, string>> = {
  'air-drone-strike': 'Air strike on',
  'shelling-artillery-missile': 'Shelling of',
  'chemical-weapon': 'Chemical attack in',
  'remote-explosive-landmine-ied': 'Explosive device in',
  'suicide-bomb': 'Suicide bombing in',
  grenade: 'Grenade attack in',
  attack: 'Attack on civilians in',
  'abduction-forced-disappearance': 'Abduction in',
  'sexual-violence': 'Sexual violence in',
  'excessive-force-against-protesters': 'Force against protesters in',
  agreement: 'Agreement in',
};

const SOMEWHERE = 'an unnamed place';
const UNNAMED = 'Unnamed party';

const list = (names: readonly string[]): string => names.join(', ');

export function englishHeadline(parts: HeadlineParts): string {
  switch (parts.incident.status) {
    case 'claimed':
      return `Unconfirmed claim: ${core(parts)}`;
    case 'denied':
      return `Denied: ${core(parts)}`;
    case 'failed':
      return failed(parts);
    case 'planned':
      return `Expected: ${core(parts)}`;
    case 'reported':
      return core(parts);
  }
}

function core(parts: HeadlineParts): string {
  if (parts.incident.class === 'control') return control(parts);
  if (parts.incident.type === 'armed-clash') return clash(parts);
  const by = list(parts.sides[0]);
  const what = `${HARM[parts.incident.type] ?? 'Incident in'} ${parts.place ?? SOMEWHERE}`;
  return by ? `${what}, attributed to ${by}` : what;
}

function clash({ sides: [first, second], place = SOMEWHERE, incident }: HeadlineParts): string {
  if (incident.status === 'planned' && first.length > 0) return `attack by ${list(first)} on ${place}`;
  if (first.length > 0 && second.length > 0) return `${list(first)} and ${list(second)} fight in ${place}`;
  const known = list([...first, ...second]);
  return known ? `Fighting with ${known} in ${place}` : `Fighting in ${place}`;
}

function control({ to, from, place = SOMEWHERE, incident }: HeadlineParts): string {
  const taker = list(to) || UNNAMED;
  const loser = list(from);
  switch (incident.control?.mode) {
    case 'withdrawal':
      if (!loser) return `${taker} move into ${place}`;
      return `${loser} withdraw from ${place}${to.length > 0 ? `, ${taker} move in` : ''}`;
    case 'handover':
      return loser
        ? `${loser} hand over ${place}${to.length > 0 ? ` to ${taker}` : ''}`
        : `${taker} take over ${place}`;
    case 'recaptured':
      return `${taker} retake ${place}${loser && ` from ${loser}`}`;
    case 'partial':
      return `${taker} take parts of ${place}`;
    default:
      return `${taker} take ${place}${loser && ` from ${loser}`}`;
  }
}

function failed({ sides, place = SOMEWHERE }: HeadlineParts): string {
  const attacker = list(sides[0]);
  return `Attack ${attacker ? `by ${attacker} ` : ''}on ${place} repelled`;
}
