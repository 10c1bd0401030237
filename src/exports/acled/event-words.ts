// ACLED’s words for what happened. Our event types are its sub-event types, so that each has exactly one row.
import type { EventType, Incident } from '../../shared/schema/index.ts';

export interface EventWords {
  readonly disorder: string;
  readonly event: string;
  readonly sub: string;
}

const VIOLENCE = 'Political violence';
const DEMONSTRATIONS = 'Demonstrations';
const STRATEGIC = 'Strategic developments';

const battle = (sub: string): EventWords => ({ disorder: VIOLENCE, event: 'Battles', sub });
const remote = (sub: string): EventWords => ({
  disorder: VIOLENCE,
  event: 'Explosions/Remote violence',
  sub,
});
const againstCivilians = (sub: string): EventWords => ({
  disorder: VIOLENCE,
  event: 'Violence against civilians',
  sub,
});
const strategic = (sub: string): EventWords => ({ disorder: STRATEGIC, event: STRATEGIC, sub });
const protest = (sub: string, disorder = DEMONSTRATIONS): EventWords => ({
  disorder,
  event: 'Protests',
  sub,
});

const WORDS: Record<EventType, EventWords> = {
  'government-regains-territory': battle('Government regains territory'),
  'non-state-actor-overtakes-territory': battle('Non-state actor overtakes territory'),
  'armed-clash': battle('Armed clash'),
  'excessive-force-against-protesters': protest(
    'Excessive force against protesters',
    `${VIOLENCE}; ${DEMONSTRATIONS}`,
  ),
  'protest-with-intervention': protest('Protest with intervention'),
  'peaceful-protest': protest('Peaceful protest'),
  'violent-demonstration': { disorder: DEMONSTRATIONS, event: 'Riots', sub: 'Violent demonstration' },
  'mob-violence': { disorder: VIOLENCE, event: 'Riots', sub: 'Mob violence' },
  'chemical-weapon': remote('Chemical weapon'),
  'air-drone-strike': remote('Air/drone strike'),
  'suicide-bomb': remote('Suicide bomb'),
  'shelling-artillery-missile': remote('Shelling/artillery/missile attack'),
  'remote-explosive-landmine-ied': remote('Remote explosive/landmine/IED'),
  grenade: remote('Grenade'),
  'sexual-violence': againstCivilians('Sexual violence'),
  attack: againstCivilians('Attack'),
  'abduction-forced-disappearance': againstCivilians('Abduction/forced disappearance'),
  agreement: strategic('Agreement'),
  arrests: strategic('Arrests'),
  'change-to-group-activity': strategic('Change to group/activity'),
  'disrupted-weapons-use': strategic('Disrupted weapons use'),
  'headquarters-or-base-established': strategic('Headquarters or base established'),
  'looting-property-destruction': strategic('Looting/property destruction'),
  'non-violent-transfer-of-territory': strategic('Non-violent transfer of territory'),
  other: strategic('Other'),
};

/**
 * What ACLED calls it. An attempt to take a place that was repelled is a clash; a weapon that was stopped before it
 * did harm is a disrupted one; a transfer that did not come about is no transfer.
 */
export function eventWordsOf({ type, status }: Pick<Incident, 'type' | 'status'>): EventWords {
  const words = WORDS[type];
  if (status !== 'failed') return words;
  if (words.event === 'Battles') return WORDS['armed-clash'];
  if (words.event === 'Explosions/Remote violence') return WORDS['disrupted-weapons-use'];
  return type === 'non-violent-transfer-of-territory' ? WORDS.other : words;
}
