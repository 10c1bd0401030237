// Who took part, as ACLED writes it: one main actor a side, the others associated, and what kind each is.
import type { ActorKind, Incident } from '../../shared/schema/index.ts';
import { countryOf } from '../countries.ts';
import { englishName, type Knowledge } from '../knowledge.ts';
import type { EventWords } from './event-words.ts';

export interface Party {
  actor: string;
  associated: readonly string[];
  inter: Inter | '';
}

/** ACLED’s kinds of actor, in the order of its codes 1 to 8: an interaction names the lower one first. */
const INTERS = [
  'State forces',
  'Rebel group',
  'Political militia',
  'Identity militia',
  'Rioters',
  'Protesters',
  'Civilians',
  'External/Other forces',
] as const;
type Inter = (typeof INTERS)[number];

/** Unidentified armed groups are political militias by ACLED’s code; bodies that are none of these are «other». */
const INTER_OF: Record<ActorKind, Inter> = {
  'state-forces': 'State forces',
  'rebel-group': 'Rebel group',
  'political-militia': 'Political militia',
  'identity-militia': 'Identity militia',
  'external-forces': 'External/Other forces',
  rioters: 'Rioters',
  protesters: 'Protesters',
  civilians: 'Civilians',
  unidentified: 'Political militia',
  other: 'External/Other forces',
};

/** Bodies that ACLED names by the country they were met in. */
const GENERIC: Readonly<Record<string, { name: string; kind: ActorKind }>> = {
  'unidentified-armed-group': { name: 'Unidentified Armed Group', kind: 'unidentified' },
  civilians: { name: 'Civilians', kind: 'civilians' },
  protesters: { name: 'Protesters', kind: 'protesters' },
  rioters: { name: 'Rioters', kind: 'rioters' },
};

const NOBODY: Party = { actor: '', associated: [], inter: '' };

export function partiesOf(incident: Incident, words: EventWords, knows: Knowledge): [Party, Party] {
  const [first, second] = named(ordered(incident, words, knows), words);
  const country = incident.location?.country ?? null;
  return [partyOf(first, country, knows), partyOf(second, country, knows)];
}

/** `State forces-Rebel group`, `Protesters only`, or nothing. */
export function interactionOf([first, second]: readonly [Party, Party]): string {
  const inters = [first.inter, second.inter].filter((inter) => inter !== '');
  if (inters.length < 2) return inters.length === 0 ? '' : `${inters[0]} only`;
  return inters.toSorted((a, b) => INTERS.indexOf(a) - INTERS.indexOf(b)).join('-');
}

const ARMED = 'unidentified-armed-group';

type Sides = readonly [readonly string[], readonly string[]];

/** Who takes and who loses a place stand for sides that are not told; demonstrators come first, as ACLED has them. */
function ordered({ sides, control }: Incident, { event }: EventWords, knows: Knowledge): Sides {
  const first = sides[0].length > 0 ? sides[0] : (control?.to ?? []);
  const second = sides[1].length > 0 ? sides[1] : (control?.from ?? []);
  if (event !== 'Protests' && event !== 'Riots') return [first, second];
  const all = [...first, ...second];
  const isCrowd = (id: string) => ['protesters', 'rioters'].includes(kindOf(id, knows));
  return [all.filter(isCrowd), all.filter((id) => !isCrowd(id))];
}

/** Sides that a type cannot be without and that nobody names, as ACLED writes the unknown. */
function named([first, second]: Sides, { event }: EventWords): Sides {
  const or = (side: readonly string[], id: string) => (side.length > 0 ? side : [id]);
  switch (event) {
    case 'Battles':
      return [or(first, ARMED), or(second, ARMED)];
    case 'Explosions/Remote violence':
      return [or(first, ARMED), second];
    case 'Violence against civilians':
      return [or(first, ARMED), or(second, 'civilians')];
    case 'Protests':
      return [or(first, 'protesters'), second];
    case 'Riots':
      return [or(first, 'rioters'), second];
    default:
      return first.length > 0 ? [first, second] : [second, []];
  }
}

function partyOf(side: readonly string[], country: string | null, knows: Knowledge): Party {
  const [main, ...others] = side;
  if (main === undefined) return NOBODY;
  const name = (id: string) => nameOf(id, country, knows);
  return { actor: name(main), associated: others.map(name), inter: interOf(main, country, knows) };
}

function nameOf(id: string, country: string | null, knows: Knowledge): string {
  const generic = GENERIC[id]?.name;
  const where = countryOf(country)?.name;
  if (generic === undefined) return englishName(id, knows);
  return where === undefined ? generic : `${generic} (${where})`;
}

/** Bodies that no list knows are armed groups of whom no more is known. */
const kindOf = (id: string, { actor }: Knowledge): ActorKind =>
  actor(id)?.kind ?? GENERIC[id]?.kind ?? 'unidentified';

/** State forces outside their own country are external. */
function interOf(id: string, country: string | null, knows: Knowledge): Inter {
  const kind = kindOf(id, knows);
  const home = knows.actor(id)?.country ?? null;
  const isAbroad = kind === 'state-forces' && home !== null && country !== null && home !== country;
  return isAbroad ? 'External/Other forces' : INTER_OF[kind];
}
