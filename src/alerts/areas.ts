// Which of the named areas an incident lies in.
import type { Area, Areas, Polygon } from '../shared/config.ts';
import type { Location } from '../shared/schema/index.ts';

const EARTH_RADIUS_KM = 6371;

/**
 * @returns names of areas. None for a place known only as a region (precision 3): its coordinates are those of the
 * region's middle, which says nothing of where in it something happened.
 */
export function areasOf(location: Location | null, areas: Areas): string[] {
  if (location === null || location.precision === 3) return [];
  const { latitude, longitude } = location;
  if (latitude === null || longitude === null) return [];
  const point = { latitude, longitude };
  return [...areas].filter(([, area]) => contains(area, point)).map(([name]) => name);
}

interface Point {
  latitude: number;
  longitude: number;
}

const contains = (area: Area, point: Point): boolean =>
  'polygons' in area
    ? area.polygons.some((polygon) => liesIn(polygon, point))
    : distanceKm(area, point) <= area.radiusKm;

/** Along a great circle (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const across = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude));
  const chord = half(a.latitude, b.latitude) + across * half(a.longitude, b.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Inside the outer ring and in none of the holes: a ray crosses its rings an odd number of times. */
function liesIn(polygon: Polygon, { latitude, longitude }: Point): boolean {
  let crossings = 0;
  for (const ring of polygon) {
    ring.forEach(([x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length]!;
      if (y > latitude === nextY > latitude) return;
      if (longitude < x + ((latitude - y) / (nextY - y)) * (nextX - x)) crossings++;
    });
  }
  return crossings % 2 === 1;
}
