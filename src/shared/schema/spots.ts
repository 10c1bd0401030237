// Where reports can meet: the keys under which the record finds the incidents that a new report may touch.
import type { Source } from './incident.ts';
import { levelled } from './levelled.ts';

export type Placed = Pick<Source, 'place' | 'location'>;

/** Gazetteer id, or `text:` and the levelled name; null without a place. */
export function placeIdOf({ place, location }: Placed): string | null {
  if (location) return location.placeId;
  return place === null ? null : `text:${levelled(place.name)}`;
}

/** Reports of one place share a `place` or a `name`; reports of one governorate share an `area`. */
export function spotsOf(report: Placed): string[] {
  const { place, location } = report;
  const id = placeIdOf(report);
  if (place === null || id === null) return [];
  const area = location?.admin1 ? [`area:${location.country ?? ''}/${levelled(location.admin1)}`] : [];
  return [`place:${id}`, `name:${levelled(place.name)}`, ...area];
}

/** Of one place, not merely of one governorate. */
export const isNarrow = (spot: string): boolean => !spot.startsWith('area:');
