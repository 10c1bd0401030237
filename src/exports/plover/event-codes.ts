// PLOVER’s categories, modes and contexts (manual of February 2024) for ACLED’s sub-event types.
// https://github.com/openeventdata/PLOVER
import type { Incident } from '../../shared/schema/index.ts';

export interface PloverCode {
  readonly event: 'AGREE' | 'RETREAT' | 'PROTEST' | 'MOBILIZE' | 'COERCE' | 'ASSAULT';
  readonly mode: readonly string[];
  readonly context: readonly string[];
  /** Both sides act, as in a fight: PLOVER has them all as actors. */
  readonly isMutual?: boolean;
}

/** 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict. */
export const QUAD_CODES: Record<PloverCode['event'], 1 | 2 | 3 | 4> = {
  AGREE: 1,
  RETREAT: 2,
  PROTEST: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};

const assault = (mode: readonly string[] = [], context: readonly string[] = []): PloverCode => ({
  event: 'ASSAULT',
  mode,
  context,
});
const fight = (context: readonly string[]): PloverCode => ({ ...assault([], context), isMutual: true });
const mobilize: PloverCode = { event: 'MOBILIZE', mode: [], context: [] };

/** @returns null for what PLOVER has no category for. */
export function ploverCodeOf(incident: Incident): PloverCode | null {
  const { type, control, fatalities } = incident;
  switch (type) {
    case 'government-regains-territory':
    case 'non-state-actor-overtakes-territory':
      return fight(['territory']);
    case 'armed-clash':
      return fight([]);
    case 'non-violent-transfer-of-territory':
      return (control?.from.length ?? 0) > 0
        ? { event: 'RETREAT', mode: ['withdraw'], context: ['territory'] }
        : { ...mobilize, context: ['territory'] };
    case 'air-drone-strike':
      // Which of the two it was, the type does not say.
      return assault(['aerial', 'drone']);
    case 'shelling-artillery-missile':
      return assault(['heavy-weapons']);
    case 'remote-explosive-landmine-ied':
    case 'grenade':
      return assault(['explosives']);
    case 'suicide-bomb':
      return assault(['suicide-attack']);
    case 'chemical-weapon':
      return assault(['unconventional'], ['cbrn']);
    case 'attack':
      return assault((fatalities?.lowest ?? 0) > 0 ? ['targeted'] : []);
    case 'abduction-forced-disappearance':
      return assault(['abduct']);
    case 'sexual-violence':
      return assault(['sexual']);
    case 'excessive-force-against-protesters':
      return assault([], ['repression']);
    case 'looting-property-destruction':
      return assault(['destroy']);
    case 'protest-with-intervention':
      return { event: 'PROTEST', mode: ['demo'], context: ['repression'] };
    case 'peaceful-protest':
      return { event: 'PROTEST', mode: ['demo'], context: [] };
    case 'violent-demonstration':
    case 'mob-violence':
      return { event: 'PROTEST', mode: ['riot'], context: [] };
    case 'agreement':
      return { event: 'AGREE', mode: [], context: [], isMutual: true };
    case 'arrests':
      return { event: 'COERCE', mode: ['arrest'], context: [] };
    case 'disrupted-weapons-use':
      return { event: 'COERCE', mode: ['seize'], context: [] };
    case 'change-to-group-activity':
    case 'headquarters-or-base-established':
      return mobilize;
    case 'other':
      return null;
  }
}
