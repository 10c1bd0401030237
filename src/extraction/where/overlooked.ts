// Land that is told by what lies below it: «تلال مطلة على أ».
import { isFiniteVerb } from '../clause/arguments.ts';
import type { Doc, Sentence } from '../document.ts';

const BESIDE = 5;

/** «مواقع مطلة على أ»، «تلال مشرفة على مركز أ»: things by a place are taken of its land. */
export function overlooked({ units }: Doc, from: number, { to }: Sentence): number | null {
  const limit = Math.min(to, from + 2 * BESIDE);
  for (let at = from + 1; at < Math.min(to, from + BESIDE); at++) {
    if (!OVERLOOKS.test(units[at]!.stem)) continue;
    for (let k = at + 1; k < limit; k++) {
      const unit = units[k]!;
      if (unit.place) return unit.actor ? null : k;
      if (unit.actor || unit.conjunction || isFiniteVerb(unit)) return null;
    }
  }
  return null;
}
const OVERLOOKS = /^(?:ال)?(?:مطل|مشرف|محيط|قريب|متاخم|مجاور|محاذي)(?:ه|ين|ات)?$/;
