// Whether two lists of actors can mean the same people, and how closely a list names them.
import { ALLIANCES, NOBODY, PARTS, VAGUE } from './camps.ts';

/** What each actor belongs to directly. */
const LARGER = new Map<string, Set<string>>();

for (const table of [PARTS, ALLIANCES, VAGUE]) {
  for (const [whole, parts] of Object.entries(table)) {
    for (const part of parts) LARGER.set(part, (LARGER.get(part) ?? new Set()).add(whole));
  }
}

/** A part of it, or a part of its part, and so on; `seen` breaks circles. */
function belongsTo(actor: string, whole: string, seen = new Set<string>()): boolean {
  if (seen.has(actor)) return false;
  seen.add(actor);
  const larger = LARGER.get(actor);
  if (larger === undefined) return false;
  return larger.has(whole) || [...larger].some((one) => belongsTo(one, whole, seen));
}

const meet = (a: string, b: string): boolean => a === b || belongsTo(a, b) || belongsTo(b, a);

/** The actors of a side that say who it was. */
export const named = (side: readonly string[]): string[] => side.filter((actor) => !NOBODY.has(actor));

/** Some actor of one list is, or can be, one of the other. */
export const overlap = (a: readonly string[], b: readonly string[]): boolean =>
  named(a).some((one) => named(b).some((other) => meet(one, other)));

/** Both lists say who it was, and they have nobody in common. */
export const contradict = (a: readonly string[], b: readonly string[]): boolean =>
  named(a).length > 0 && named(b).length > 0 && !overlap(a, b);

/** How closely a side is named: 2 an actor, 1 a camp, 0 nobody. */
export function precisionOf(side: readonly string[]): 0 | 1 | 2 {
  const known = named(side);
  if (known.length === 0) return 0;
  return known.some((actor) => !(actor in VAGUE)) ? 2 : 1;
}
