// Which statements of a session are kept prepared, under which names: PostgreSQL parses and plans a statement anew each
// time unless it is, and what we ask comes again and again.

/** Prepared when it is met for this time: what is said once is not worth keeping. */
const PREPARED_FROM = 3;
/** Each holds a plan in memory; those that were not used for longest go. */
const MOST_PREPARED = 150;
const MOST_COUNTED = 2_000;

/** Stands in a statement whose best plan hangs on its values: a plan for all values would be many times slower. */
export const PLANNED_ANEW = '/* planned anew */';

interface Kept {
  name: string;
  uses: number;
  /** performance.now() of its making. */
  madeAt: number;
}

export interface Use {
  /** Under which it is prepared, or is to be. */
  name: string;
  isNew: boolean;
  /** Names that are to be given up before. */
  gone: readonly string[];
}

/**
 * A kept plan is right for the tables as they were: a plan for an empty table reads a full one whole. It is made anew
 * after 8, 16, 32 … uses, and after a minute.
 */
const isStale = ({ uses, madeAt }: Kept): boolean =>
  (uses >= 8 && (uses & (uses - 1)) === 0) || performance.now() - madeAt > 60_000;

/** feature_not_supported: «cached plan must not change result type», after a table has changed. */
export const isOutdated = (error: unknown): boolean => (error as { code?: unknown }).code === '0A000';

/** Of one session. */
export class StatementBook {
  readonly #kept = new Map<string, Kept>();
  readonly #met = new Map<string, number>();
  #made = 0;

  /** @returns undefined for one that is not worth it. */
  use(text: string): Use | undefined {
    const known = this.#kept.get(text);
    if (!known && !this.#isWorthIt(text)) return undefined;
    const isNew = !known || isStale(known);
    const kept = isNew ? this.#make(known?.uses ?? 0) : known;
    kept.uses++;
    this.#kept.delete(text);
    this.#kept.set(text, kept);
    const gone = isNew && known ? [known.name] : [];
    return { name: kept.name, isNew, gone: [...gone, ...this.#overflow()] };
  }

  /** It could not be prepared, or is no longer. */
  forget(text: string): void {
    this.#kept.delete(text);
  }

  #make(uses: number): Kept {
    return { name: `rasid_${this.#made++}`, uses, madeAt: performance.now() };
  }

  #overflow(): string[] {
    if (this.#kept.size <= MOST_PREPARED) return [];
    const [[text, { name }]] = this.#kept as unknown as [[string, Kept]];
    this.#kept.delete(text);
    return [name];
  }

  #isWorthIt(text: string): boolean {
    if (text.includes(PLANNED_ANEW)) return false;
    const times = (this.#met.get(text) ?? 0) + 1;
    if (this.#met.size > MOST_COUNTED) this.#met.clear();
    this.#met.set(text, times);
    return times >= PREPARED_FROM;
  }
}
