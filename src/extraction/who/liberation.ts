// Words that take sides: nobody who tells the news has a place «freed» by those from whom places are freed.
import { isFiniteVerb } from '../clause/arguments.ts';
import type { Doc } from '../document.ts';
import type { Rule } from '../rules/rule.ts';
import type { Sides } from './sides.ts';

/** Groups of whose gains the wires never say «تحرير»، «تطهير» or «دحر». */
const FREED_FROM: ReadonlySet<string> = new Set([
  'houthis',
  'houthi-saleh-forces',
  'saleh-forces',
  'isis',
  'al-qaeda',
  'aqap',
  'al-shabaab',
  'boko-haram',
  'taliban',
]);
const FREES = /(?:حرر|تحرير|طهر|تطهير|دحر)/;

/** «معركة تحرير المدينة»، «دحر الميليشيات»: turns the sides round where those it was freed from would have freed it, unless they say so. */
export function asFreed<T extends Sides>(
  doc: Doc,
  rule: Rule,
  trigger: number,
  sides: T,
  speaker: string | null,
): T {
  if (rule.event !== 'control' || sides.first.length === 0) return sides;
  const unit = doc.units[trigger]!;
  if (!FREES.test(unit.stem) || !sides.first.every((id) => FREED_FROM.has(id))) return sides;
  if (speaker !== null && sides.first.includes(speaker)) return sides;
  // «حرر الحوثيون»: somebody quotes them.
  if (isFiniteVerb(unit) && doc.units[trigger + 1]?.actor != null) return sides;
  return { ...sides, first: [...sides.second], second: [...sides.first] };
}
