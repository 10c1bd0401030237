// Which side speaks through a medium or a spokesman that bears no side in its name.
import { hasConcept, type Unit } from '../document.ts';
import { WAR_MEDIA } from '../lexicon/party-voices.ts';

/** «العميد يحيى سريع»: the side that he speaks for. */
export const spokesmanIn = (units: readonly Unit[]): string | null => sideOf(units, 'spokesman.');

/** «وكالة أعماق», «سانا»: what a side prints and broadcasts, the side says; «الإعلام الحربي» is its country’s. */
export const mediumOf = (units: readonly Unit[], country: string | null): string | null =>
  sideOf(units, 'medium.') ??
  (units.some((unit) => hasConcept(unit, 'war-media')) ? (WAR_MEDIA[country ?? ''] ?? null) : null);

function sideOf(units: readonly Unit[], head: string): string | null {
  for (const { concepts } of units)
    for (const { id } of concepts) if (id.startsWith(head)) return id.slice(head.length);
  return null;
}
