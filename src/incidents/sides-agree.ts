// Whether two reports can mean the same opponents: nobody contradicts, and where both name somebody, somebody is
// named by both.
import type { Control, Sides, Source } from '../shared/schema/index.ts';
import { classOf } from '../shared/schema/index.ts';
import { contradict, named, overlap } from './actors-meet.ts';

export interface Agreement {
  /** How many sides both name alike. */
  shared: 0 | 1 | 2;
  /** Whether that suffices to join the two, with no third report between them. */
  enough: boolean;
  /** One names who began it, the other who was attacked. */
  complementary?: boolean;
  /** In words. */
  words: string;
}

/** @returns how far the sides agree; undefined where they contradict each other. */
export function sidesAgree(one: Source, other: Source): Agreement | undefined {
  const [a, b] = [listedOf(one), listedOf(other)];
  if (a.control && b.control) return directionsAgree(a.control, b.control);
  const kind = classOf(a.type);
  if (kind === 'clash' || kind === 'other') {
    const straight = aligned(a.sides, b.sides);
    const crossed = aligned(a.sides, [b.sides[1], b.sides[0]]);
    if (straight && (crossed?.shared ?? -1) <= straight.shared) return straight;
    return crossed && { ...crossed, complementary: false };
  }
  // Who was hit differs from report to report; who did it must not.
  if (contradict(a.sides[0], b.sides[0])) return undefined;
  return overlap(a.sides[0], b.sides[0])
    ? { shared: 1, enough: true, words: 'same attacker' }
    : { shared: 0, enough: true, words: 'attacker named by one at most' };
}

/** A body that no list knows, «مجلس ثوار المدينة», may be part of any: it speaks against nobody. */
function listedOf<T extends Pick<Source, 'type' | 'sides' | 'control' | 'unlisted'>>(source: T): T {
  const { sides, control, unlisted = [] } = source;
  if (unlisted.length === 0) return source;
  const listed = (side: readonly string[]) => side.filter((id) => !unlisted.includes(id));
  return {
    ...source,
    sides: [listed(sides[0]), listed(sides[1])],
    control: control && { ...control, to: listed(control.to), from: listed(control.from) },
  };
}

/**
 * «هجوم للدعم السريع» and «الجيش يصد هجوماً» do not contradict each other; on one day they are the two halves of one
 * fight, later only a report that names both sides ties them together.
 */
function aligned(a: Sides, b: Sides): Agreement | undefined {
  if (contradict(a[0], b[0]) || contradict(a[1], b[1])) return undefined;
  const shared = sharedSides([a[0], b[0]], [a[1], b[1]]);
  if (shared === 2) return { shared, enough: true, words: 'both sides' };
  if (shared === 1) return { shared, enough: true, words: 'one side' };
  const complementary = (isNamed(a[0]) && isNamed(b[1])) || (isNamed(a[1]) && isNamed(b[0]));
  return { shared, enough: nobody(a) || nobody(b), complementary, words: 'sides named by one at most' };
}

const isNamed = (side: readonly string[]): boolean => named(side).length > 0;

const nobody = (sides: Sides): boolean => !isNamed(sides[0]) && !isNamed(sides[1]);

type Pair = readonly [readonly string[], readonly string[]];

const sharedSides = (one: Pair, other: Pair): 0 | 1 | 2 =>
  (Number(overlap(...one)) + Number(overlap(...other))) as 0 | 1 | 2;

/** The same change of hands: not its reversal, and not somebody else’s. */
function directionsAgree(a: Control, b: Control): Agreement | undefined {
  if (opposite(a, b) || contradict(a.to, b.to) || contradict(a.from, b.from)) return undefined;
  const shared = sharedSides([a.to, b.to], [a.from, b.from]);
  const words = (['direction not contradicted', 'one side', 'both sides'] as const)[shared];
  return { shared, enough: true, words };
}

/** Whoever gains in one loses in the other. */
export const opposite = (a: Control, b: Control): boolean => overlap(a.to, b.from) || overlap(a.from, b.to);
