// Areas of config/alerts.yaml: a circle around a point, or polygons as GeoJSON (RFC 7946), in a file or written out.
// An incident that lies in one has its name on the label `area`.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

/** [longitude, latitude], as in GeoJSON. */
export type Position = readonly [number, number];
/** Outer ring, then holes. */
export type Polygon = readonly (readonly Position[])[];

export type Area =
  | { readonly latitude: number; readonly longitude: number; readonly radiusKm: number }
  | { readonly polygons: readonly Polygon[] };

export type Areas = ReadonlyMap<string, Area>;

const position = z
  .array(z.number())
  .min(2)
  .transform(([longitude, latitude]): Position => [longitude!, latitude!])
  .refine(([longitude, latitude]) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90, {
    error: 'a position is [longitude, latitude], in degrees',
  });
const polygon = z.array(
  z.array(position).min(4, 'a ring has at least four positions, the last like the first'),
);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) }),
]);
const feature = z.object({ type: z.literal('Feature'), geometry });
const geojson = z
  .discriminatedUnion('type', [
    ...geometry.options,
    feature,
    z.object({ type: z.literal('FeatureCollection'), features: z.array(feature) }),
  ])
  .transform((given) => {
    const shapes =
      given.type === 'FeatureCollection'
        ? given.features.map(({ geometry: shape }) => shape)
        : [given.type === 'Feature' ? given.geometry : given];
    return shapes.flatMap((shape) => (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates));
  })
  .refine((polygons) => polygons.length > 0, { error: 'holds no polygon' });

const RADIUS = /^(\d+(?:\.\d+)?)\s*(km|m)$/;
const circle = z
  .strictObject({
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    radius: z.string().regex(RADIUS, 'a radius is written 25km or 800m'),
  })
  .transform(({ latitude, longitude, radius }): Area => {
    const [, amount, unit] = RADIUS.exec(radius)!;
    return { latitude, longitude, radiusKm: Number(amount) / (unit === 'm' ? 1000 : 1) };
  });

/** @param folder against which the names of files are meant. */
const shape = (folder: string) =>
  z
    .strictObject({ geojson: z.union([z.string(), z.looseObject({})]) })
    .transform(({ geojson: given }, context): Area => {
      const fault = (message: string) => {
        context.addIssue({ code: 'custom', path: ['geojson'], message });
        return z.NEVER;
      };
      const content = typeof given === 'string' ? readJson(resolve(folder, given)) : { json: given };
      if ('fault' in content) return fault(`${given}: ${content.fault}`);
      const { data, error } = geojson.safeParse(content.json);
      if (data) return { polygons: data };
      const { path, message } = error.issues[0]!;
      return fault(`no GeoJSON of polygons: ${[...path, ''].join('.')} ${message}`);
    });

function readJson(file: string): { json: unknown } | { fault: string } {
  try {
    return { json: JSON.parse(readFileSync(file, 'utf8')) };
  } catch (error) {
    return { fault: error instanceof SyntaxError ? `is no JSON: ${error.message}` : 'cannot be read' };
  }
}

export const areasSchema = (folder: string) =>
  z
    .record(z.string().min(1), z.looseObject({}))
    .default({})
    .transform((given, context): Areas => {
      const areas = new Map<string, Area>();
      for (const [name, entry] of Object.entries(given)) {
        const { data, error } = ('geojson' in entry ? shape(folder) : circle).safeParse(entry);
        if (data) areas.set(name, data);
        for (const issue of error?.issues ?? []) {
          context.addIssue({ ...issue, path: [name, ...issue.path] } as Parameters<
            typeof context.addIssue
          >[0]);
        }
      }
      return areas;
    });
