// How far apart two places lie, near enough for towns and their quarters.
import type { Location } from './event.ts';

const KM_PER_DEGREE = 111.2;

/** In kilometres; undefined where somebody’s coordinates are not known. */
export function kilometresBetween(a: Point | null, b: Point | null): number | undefined {
  if (a?.latitude == null || a.longitude == null || b?.latitude == null || b.longitude == null)
    return undefined;
  const eastward = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180);
  return KM_PER_DEGREE * Math.hypot(a.latitude - b.latitude, eastward);
}

type Point = Pick<Location, 'latitude' | 'longitude'>;
