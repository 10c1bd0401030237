// A country's outline as outlines.json has it (made by scripts/map/outlines.ts), and where a point falls on it.

/** The picture, in pixels. */
export const WIDTH = 640;
export const HEIGHT = 360;

/** In a Mercator projection that fits the country into the picture: `scale` pixels a radian, shifted by x and y. */
export interface Outline {
  scale: number;
  x: number;
  y: number;
  /** All land in sight, as an SVG path in tenths of a pixel. */
  around: string;
  /** `names`: the governorate in Arabic and English, or nothing where the gazetteer has none for it. */
  regions: { names: string[]; path: string }[];
}

/** By two-letter country code. */
export type Outlines = Readonly<Record<string, Outline>>;

const EARTH_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

export interface Degrees {
  latitude: number;
  longitude: number;
}

/** In pixels from the upper left corner; null where the picture does not reach. */
export function pixelOf(
  { scale, x, y }: Outline,
  { latitude, longitude }: Degrees,
): [x: number, y: number] | null {
  const across = x + scale * radians(longitude);
  const down = y - scale * Math.log(Math.tan(Math.PI / 4 + radians(latitude) / 2));
  return across >= 0 && across <= WIDTH && down >= 0 && down <= HEIGHT ? [across, down] : null;
}

/** Mercator stretches away from the equator: what a kilometre measures at this latitude. */
export const pixelsPerKm = ({ scale }: Outline, latitude: number): number =>
  scale / (EARTH_KM * Math.cos(radians(latitude)));

/** The latitude in the middle of the picture. */
export function middleLatitude({ scale, y }: Outline): number {
  const up = (y - HEIGHT / 2) / scale;
  return ((2 * Math.atan(Math.exp(up)) - Math.PI / 2) * 180) / Math.PI;
}
