// GeoJSON (RFC 7946): one feature an incident, a point where the place has one, null where it has none.
import type { Incident } from '../shared/schema/index.ts';
import type { ExportFormat } from './format.ts';
import { plainRow } from './plain-row.ts';

export const geojson: ExportFormat<Incident> = {
  mediaType: 'application/geo+json',
  extension: 'geojson',
  head: () => '{"type":"FeatureCollection","features":[\n',
  piece(incident, knows) {
    const { id, latitude: _y, longitude: _x, ...properties } = plainRow(incident, knows);
    return JSON.stringify({ type: 'Feature', id, geometry: pointOf(incident), properties });
  },
  glue: ',\n',
  tail: () => '\n]}\n',
};

/** Longitude first, WGS 84. How precise the point is stands in the properties. */
function pointOf({ location }: Incident): { type: 'Point'; coordinates: [number, number] } | null {
  if (location === null || location.latitude === null || location.longitude === null) return null;
  return { type: 'Point', coordinates: [location.longitude, location.latitude] };
}
