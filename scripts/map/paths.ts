// Rings of pixels into short SVG paths: simplified by Douglas and Peucker (1973), written as relative tenths.

export type Point = [x: number, y: number];
export type Ring = Point[];
/** left, top, right, bottom */
export type Extent = readonly [number, number, number, number];

/** Pixels that an outline may stray by. */
const TOLERANCE = 0.45;
/** Pixels that a ring must reach over in one direction. */
const LEAST = 1.2;
/** Pixels beyond the picture after which nothing is seen. */
const MARGIN = 40;

// biome-ignore lint/suspicious/noExplicitAny: GeoJSON as it comes
export function ringsOf(geometry: any): Ring[] {
  if (geometry === null) return [];
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** Whether any of it can be seen. */
export function within(ring: Ring, [left, top, right, bottom]: Extent): boolean {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (Math.max(east - west, south - north) < LEAST) return false;
  return west < right && east > left && north < bottom && south > top;
}

/** What lies far outside the picture is drawn in to its margin. */
export const clampedIn = (ring: Ring): Ring =>
  ring.map(([x, y]): Point => [clamped(x, 640), clamped(y, 360)]);

/** @param tolerance how far it may stray, in the ring’s own units. */
export function simplified(near: Ring, tolerance = TOLERANCE): Ring {
  // A closed ring has no ends to span a line between: it is cut where it is farthest from its beginning.
  const far = near.reduce(
    (best, point, index) => (apart(point, near[0]!) > apart(near[best]!, near[0]!) ? index : best),
    0,
  );
  return [...thinned(near.slice(0, far + 1), tolerance), ...thinned(near.slice(far), tolerance).slice(1)];
}

const clamped = (value: number, size: number): number => Math.min(size + MARGIN, Math.max(-MARGIN, value));
const apart = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function thinned(line: Ring, tolerance: number): Ring {
  if (line.length < 3) return line;
  const [first, last] = [line[0]!, line.at(-1)!];
  let [worst, at] = [0, 0];
  for (let index = 1; index < line.length - 1; index++) {
    const off = offLine(line[index]!, first, last);
    if (off > worst) [worst, at] = [off, index];
  }
  if (worst <= tolerance) return [first, last];
  return [...thinned(line.slice(0, at + 1), tolerance), ...thinned(line.slice(at), tolerance).slice(1)];
}

function offLine(point: Point, from: Point, to: Point): number {
  const length = apart(from, to);
  if (length === 0) return apart(point, from);
  return (
    Math.abs((to[0] - from[0]) * (from[1] - point[1]) - (from[0] - point[0]) * (to[1] - from[1])) / length
  );
}

/** «M123 456l-3 4…z» in tenths of a pixel. */
export const pathOf = (rings: readonly Ring[]): string =>
  wholePathOf(rings.map((ring) => ring.map(([x, y]): Point => [x * 10, y * 10])));

/** The same in whole units. */
export const wholePathOf = (rings: readonly Ring[]): string => rings.map(ringPath).join('');

function ringPath(ring: Ring): string {
  const whole = ring.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  const steps = whole
    .slice(1)
    .map(([x, y], index): Point => [x - whole[index]![0], y - whole[index]![1]])
    .filter(([dx, dy]) => dx !== 0 || dy !== 0);
  const text = steps
    .map(([dx, dy]) => `${dx} ${dy}`)
    .join(' ')
    .replaceAll(' -', '-');
  return `M${whole[0]!.join(' ')}l${text}z`;
}
