// What is new between the revision a receiver saw last and this one, before any language says it.
import {
  type Applied,
  type Change,
  type Incident,
  independentTellers,
  type Source,
} from '../../shared/schema/index.ts';

export interface News {
  changes: readonly Change[];
  now: Incident;
  /** What the receiver saw last; null where that is not known. */
  before: Incident | null;
  tellers: number;
  tellersBefore: number | null;
  /** Outlets that tell it now and did not then; empty where that is not known. */
  newOutlets: string[];
  /** Who denies it now and did not then, as written; all who do where that is not known. */
  newDeniers: string[];
  toll: TollNews;
  place: 'closer' | 'corrected' | 'told';
  /** By side: who is named now and was not then, and who no longer is. */
  sides: { added: string[]; removed: string[] }[];
  /** What editors said since, as far as it is known. */
  edits: Applied[];
  /** Type or status, where an editor changed them: nothing else tells of these. */
  otherwise: { type: boolean; status: boolean };
}

/** `first`: none was told before; `range`: neither up nor down alone. */
export type TollNews = 'first' | 'up' | 'down' | 'range' | 'told';

export function newsOf(changes: readonly Change[], now: Incident, before: Incident | null): News {
  const shown = changes.includes('confirmed')
    ? changes.filter((change) => change !== 'second-source')
    : changes;
  return {
    changes: shown,
    now,
    before,
    tellers: independentTellers(now),
    tellersBefore: before && independentTellers(before),
    newOutlets: before ? outletsOf(now).filter((outlet) => !outletsOf(before).includes(outlet)) : [],
    newDeniers: before ? fresh(now.deniedBy, before.deniedBy) : now.deniedBy,
    toll: tollNews(now.fatalities, before),
    place: placeNews(now, before),
    sides: now.sides.map((side, index) => sideNews(side, before, index)),
    edits: editsSince(before, now),
    otherwise: {
      type: before !== null && before.type !== now.type,
      status:
        before !== null &&
        before.status !== now.status &&
        !SAID_BY_STATUS.some((one) => changes.includes(one)),
    },
  };
}

/** Changes that say what has become of the status. */
const SAID_BY_STATUS: readonly Change[] = ['confirmed', 'denied'];

/** Where nobody knows what was shown before, what took it back. */
const editsSince = (before: Incident | null, now: Incident): Applied[] =>
  (now.corrections ?? []).filter(({ id, kind }) =>
    before === null
      ? now.state === 'retracted' && kind === 'wrong'
      : !before.corrections?.some((one) => one.id === id),
  );

const telling = ({ status }: Source): boolean => status !== 'denied';
const outletsOf = ({ sources }: Incident): string[] => [
  ...new Set(sources.filter(telling).map(({ outlet }) => outlet.trim())),
];

/** Where nothing was added, whoever denies it now stands for the change. */
function fresh(now: readonly string[], before: readonly string[]): string[] {
  const added = now.filter((name) => !before.includes(name));
  return added.length > 0 ? added : [...now];
}

function tollNews(now: Incident['fatalities'], before: Incident | null): TollNews {
  if (before === null || now === null) return 'told';
  const then = before.fatalities;
  if (then === null) return 'first';
  if (now.highest > then.highest && now.lowest >= then.lowest) return 'up';
  if (now.highest < then.highest && now.lowest <= then.lowest) return 'down';
  return 'range';
}

const WIDER: ReadonlySet<string> = new Set(['country', 'governorate', 'region', 'district', 'countryside']);

/** Closer: the same area, told more exactly; corrected: another place. */
function placeNews(now: Incident, before: Incident | null): News['place'] {
  if (before === null || before.place === null) return 'told';
  const [here, there] = [now.location, before.location];
  const inside =
    now.place?.within === before.place.name ||
    (here !== null && here.admin1 === (there?.admin1 ?? before.place.name));
  const wasWider =
    there !== null &&
    here !== null &&
    (here.precision < there.precision || (WIDER.has(there.kind) && !WIDER.has(here.kind)));
  return inside && (wasWider || now.place?.within === before.place.name) ? 'closer' : 'corrected';
}

function sideNews(side: readonly string[], before: Incident | null, index: number): News['sides'][number] {
  if (before === null) return { added: [...side], removed: [] };
  const all = before.sides.flat();
  return {
    added: side.filter((id) => !all.includes(id)),
    removed: before.sides[index]!.filter((id) => !side.includes(id)),
  };
}
