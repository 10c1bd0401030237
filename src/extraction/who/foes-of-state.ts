// Names that a state calls whoever fights it: the war of that place and day tells whom they mean.
import type { GazetteerPlace } from '../../shared/schema/index.ts';
import type { Unit } from '../document.ts';
import type { GenericActor } from '../lexicon/generic-actors.ts';
import { theatreAt } from './theatres.ts';

/** «الإرهابيين»، «المتمردين»: whoever fights the state there on that day, or null where that is no matter of place. */
export function foeOfState(
  { foesIn }: GenericActor,
  around: GazetteerPlace | null,
  country: string | null,
  day: string,
): string | null {
  if (country === null || !foesIn?.includes(country)) return null;
  return theatreAt(around?.country === country ? around : null, country, day)?.second[0] ?? null;
}

/** The first place of a sentence that lies in the country, which of its namesakes ever is meant. */
export const placeAmong = (units: readonly Unit[], country: string | null): GazetteerPlace | null => {
  for (const { place } of units) {
    const here =
      place && !place.weak && (place.known ?? place.candidates.find((one) => one.country === country));
    if (here && here.country === country && here.kind !== 'country') return here;
  }
  return null;
};
