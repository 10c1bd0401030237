// Actors and recipients as PLOVER’s entities: a country, a sector and a name.
import type { ActorKind, Incident } from '../../shared/schema/index.ts';
import { countryOf } from '../countries.ts';
import { englishName, type Knowledge } from '../knowledge.ts';
import type { PloverCode } from './event-codes.ts';

export interface PloverEntity {
  /** ISO 3166-1 alpha-3 of its home country; absent where it has none. */
  code?: string;
  sector: string;
  /** Its name in English. */
  entity_text?: string;
  /** Our id of it; PLOVER would have Wikidata’s here, which the list of actors does not hold. */
  identifier_text?: string;
}

/** Militias that ACLED calls political or communal are neither state nor rebels: PLOVER’s nearest is PRM. */
const SECTORS: Record<ActorKind, string> = {
  'state-forces': 'MIL',
  'external-forces': 'MIL',
  'rebel-group': 'REB',
  'political-militia': 'PRM',
  'identity-militia': 'PRM',
  civilians: 'CVL',
  protesters: 'CVL',
  rioters: 'CVL',
  unidentified: 'UAF',
  other: 'UNK',
};

/** PLOVER’s «generic unidentified actor»: a record must have at least one. */
const UNKNOWN: PloverEntity = { sector: 'UNK' };

/** Who acts and upon whom. In a withdrawal whoever leaves acts, and whoever takes over receives. */
export function entitiesOf(
  incident: Incident,
  { event, isMutual }: PloverCode,
  knows: Knowledge,
): { actor: PloverEntity[]; recipient: PloverEntity[] } {
  const entities = (ids: readonly string[]) => ids.map((id) => entityOf(id, knows));
  const { sides, control } = incident;
  if (event === 'RETREAT') {
    return { actor: entities(control?.from ?? []), recipient: entities(control?.to ?? []) };
  }
  const first = sides[0].length > 0 ? sides[0] : (control?.to ?? []);
  const second = sides[1].length > 0 ? sides[1] : (control?.from ?? []);
  const actor = isMutual ? entities([...first, ...second]) : entities(first);
  return {
    actor: actor.length > 0 ? actor : [UNKNOWN],
    recipient: isMutual ? [] : entities(second),
  };
}

function entityOf(id: string, knows: Knowledge): PloverEntity {
  const actor = knows.actor(id);
  const code = countryOf(actor?.country)?.iso3;
  return {
    ...(code && { code }),
    sector: actor ? SECTORS[actor.kind] : 'UNK',
    entity_text: englishName(id, knows),
    identifier_text: id,
  };
}
