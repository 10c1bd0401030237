// The best that is known of where it was: the most precise place that somebody tells.
import type { Placed, Source } from '../shared/schema/index.ts';
import { levelled } from '../shared/schema/index.ts';
import { best } from './best.ts';
import { breadthOf } from './breadth.ts';

const isKnown = ({ location }: Placed): boolean => location !== null && !location.placeId.startsWith('text:');

/**
 * The narrowest place; of one place the gazetteer’s knowledge before bare text, the place itself before its surroundings.
 * A spot that no map knows gives way to its town, but for control: to hold a quarter is not to hold the town.
 */
export function bestPlace(sources: readonly (Placed & Pick<Source, 'control'>)[]): Placed {
  const gains = sources.some(({ control }) => control !== null);
  const told = sources.map(({ place, location }) => ({ place, location }));
  const names = new Set(told.filter(isKnown).map(nameOf));
  const certain = told.filter((one) => isKnown(one) || !names.has(nameOf(one)));
  const found = gains ? certain : certain.filter((one) => !isUnknownSpot(one));
  return best(found.length > 0 ? found : certain, rankOf)!;
}

const isUnknownSpot = (one: Placed): boolean => breadthOf(one.location) === 0 && !isKnown(one);

const nameOf = ({ place }: Placed): string => levelled(place?.name ?? '');

const rankOf = (one: Placed): number =>
  -100 * breadthOf(one.location) +
  (isKnown(one) ? 10 : 0) +
  (one.location ? 4 - one.location.precision : 0) +
  (one.place?.within ? 0.5 : 0);
