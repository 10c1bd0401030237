// Incidents that are alike in all but numbers and times are of one kind, and each kind keeps its figures: what is asked
// of the whole record is answered out of its kinds, of which there are fewer than incidents, the more the larger it is.
import { createGrowing } from './growing.ts';

/** What incidents of one kind have in common, each by its number among the values of its column. */
export interface Alike {
  place: number;
  actors: number;
  class: number;
  type: number;
  state: number;
  status: number;
}

export type KindColumns = ReturnType<typeof allocate>;

export interface Kinds {
  readonly size: number;
  /** One row for each kind; ask anew after each `of`. */
  readonly columns: KindColumns;
  of(alike: Alike): number;
  enter(kind: number, fatalities: number, lastToldAt: number): void;
  leave(kind: number, fatalities: number, lastToldAt: number): void;
  /**
   * Of each kind, when what is of it now was told last. Milliseconds since 1970.
   * @param kindOf the kind of each row, looked through where the one told last has left a kind.
   */
  toldLast(kindOf: Uint32Array, toldAt: Float64Array, size: number): Float64Array;
}

const allocate = (length: number) => ({
  place: new Uint32Array(length),
  actors: new Uint32Array(length),
  class: new Uint8Array(length),
  type: new Uint8Array(length),
  state: new Uint8Array(length),
  status: new Uint8Array(length),
  /** Of what is of each kind now; 0 where all of it changed. */
  incidents: new Uint32Array(length),
  fatalities: new Float64Array(length),
  /** Ask `toldLast`: too late where the one told last has left. */
  lastToldAt: new Float64Array(length),
});

/** More than there are classes, types, states or statuses. */
const FEW = 256;
/** More than there will be sets of actors; as many places still make a number that is exact. */
const MANY = 2 ** 26;

export function createKinds(): Kinds {
  const numbers = new Map<number, Map<number, number>>();
  const growing = createGrowing(allocate);
  const stale = new Set<number>();

  function add(alike: Alike): number {
    const kind = growing.push();
    for (const name of Object.keys(alike) as (keyof Alike)[]) growing.columns[name][kind] = alike[name];
    return kind;
  }

  return {
    get size() {
      return growing.size;
    },
    get columns() {
      return growing.columns;
    },
    of(alike) {
      const sort = ((alike.class * FEW + alike.type) * FEW + alike.state) * FEW + alike.status;
      const sameSort = numbers.get(sort) ?? new Map<number, number>();
      numbers.set(sort, sameSort);
      const key = alike.place * MANY + alike.actors;
      const kind = sameSort.get(key) ?? add(alike);
      sameSort.set(key, kind);
      return kind;
    },
    enter(kind, fatalities, told) {
      const { columns } = growing;
      columns.incidents[kind]! += 1;
      columns.fatalities[kind]! += fatalities;
      if (told < columns.lastToldAt[kind]!) return;
      columns.lastToldAt[kind] = told;
      stale.delete(kind);
    },
    leave(kind, fatalities, told) {
      const { columns } = growing;
      columns.incidents[kind]! -= 1;
      columns.fatalities[kind]! -= fatalities;
      if (told >= columns.lastToldAt[kind]!) stale.add(kind);
    },
    toldLast(kindOf, toldAt, size) {
      const { lastToldAt } = growing.columns;
      if (stale.size === 0) return lastToldAt;
      const isStale = new Uint8Array(growing.size);
      for (const kind of stale) {
        isStale[kind] = 1;
        lastToldAt[kind] = 0;
      }
      // All in one pass, however many they are: a nanosecond for each row.
      for (let row = 0; row < size; row++) {
        const kind = kindOf[row]!;
        if (isStale[kind] === 1 && toldAt[row]! > lastToldAt[kind]!) lastToldAt[kind] = toldAt[row]!;
      }
      stale.clear();
      return lastToldAt;
    },
  };
}
