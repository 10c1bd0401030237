// Where reports can meet: the keys under which the record finds the incidents that a new report may touch.
import type { Source } from './incident.ts';
import { levelled } from './levelled.ts';
import { remembered } from './remembered.ts';

export type Placed = Pick<Source, 'place' | 'location'>;

const LABEL = 'group:';

/** Gazetteer id, or `text:` and the levelled name; null without a place. */
export function placeIdOf({ place, location }: Placed): string | null {
  if (location) return location.placeId;
  return place === null ? null : `text:${levelled(place.name)}`;
}

/**
 * Reports of one place share a `place` or a `name`; reports of one governorate share an `area`; those that an editor
 * has brought together share a `group`, wherever and whenever they were.
 */
export const spotsOf = remembered((report: Placed & Pick<Source, 'group'>): readonly string[] => {
  const { place, location } = report;
  const id = placeIdOf(report);
  if (place === null || id === null) return [];
  const area = location?.admin1 ? [`area:${location.country ?? ''}/${levelled(location.admin1)}`] : [];
  const label = report.group === undefined ? [] : [LABEL + report.group];
  return [`place:${id}`, `name:${levelled(place.name)}`, ...area, ...label];
});

/** Of what an editor has brought together. */
export const isLabel = (spot: string): boolean => spot.startsWith(LABEL);

/** Of one place, not merely of one governorate. */
export const isNarrow = (spot: string): boolean => !spot.startsWith('area:');
