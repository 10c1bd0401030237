// Every other event type in English, as a noun phrase.
import type { EventType } from '../../../shared/schema/index.ts';

export interface EnglishEvent {
  noun: string;
  /** Falls on a place, instead of happening in it. */
  hits: boolean;
  /** Somebody does it to others: «… by Russian forces on civilians». */
  done: boolean;
  /** Before whom it is done to. */
  against: string;
}

const name = (noun: string, { hits = false, done = true, against = '' } = {}): EnglishEvent => ({
  noun,
  hits,
  done,
  against,
});
const happening = { done: false };

export const ENGLISH_EVENTS: Readonly<Record<EventType, EnglishEvent>> = {
  'armed-clash': name('clashes', happening),
  'government-regains-territory': name('change of control', happening),
  'non-state-actor-overtakes-territory': name('change of control', happening),
  'non-violent-transfer-of-territory': name('change of control', happening),
  'air-drone-strike': name('air or drone strikes', { hits: true }),
  'shelling-artillery-missile': name('shelling or missile fire', { hits: true }),
  'chemical-weapon': name('chemical attack', { hits: true }),
  'remote-explosive-landmine-ied': name('bomb or mine explosion'),
  'suicide-bomb': name('suicide bombing'),
  grenade: name('grenade attack'),
  attack: name('armed attack', { against: 'on' }),
  'abduction-forced-disappearance': name('abduction', { against: 'of' }),
  'sexual-violence': name('sexual violence', { against: 'against' }),
  'excessive-force-against-protesters': name('excessive force against protesters'),
  'protest-with-intervention': name('protest met with intervention', happening),
  'peaceful-protest': name('protest', happening),
  'violent-demonstration': name('violent demonstration', happening),
  'mob-violence': name('mob violence', happening),
  agreement: name('agreement', happening),
  arrests: name('arrests', { against: 'of' }),
  'change-to-group-activity': name('new moves'),
  'disrupted-weapons-use': name('weapons seized or their use disrupted', happening),
  'headquarters-or-base-established': name('headquarters or base set up'),
  'looting-property-destruction': name('looting or destruction of property'),
  other: name('development', happening),
};
