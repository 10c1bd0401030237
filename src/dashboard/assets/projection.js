// Where a place falls on the map’s sheet (map.json: Mercator in hundredths of a degree), and which marks fall together.

const mercator = (latitude) => (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;

/** @returns [x, y] in units of the sheet. */
export const pointOf = ({ west, north, units }, { latitude, longitude }) => [
  (longitude - west) * units,
  (mercator(north) - mercator(latitude)) * units,
];

const KM_PER_DEGREE = 111.2;
/** Mercator stretches away from the equator. */
export const unitsPerKm = ({ units }, latitude) =>
  units / (KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180));

/** In this order one class stands for several at a place. */
export const CLASSES = ['control', 'clash', 'strike', 'blast', 'violence-against-civilians', 'other'];

/**
 * Marks that would lie on one another become one, in the middle of them.
 * @param cell units of the sheet within which marks fall together.
 */
export function gathered(marks, cell) {
  const cells = new Map();
  for (const mark of marks) {
    const key = `${Math.floor(mark.x / cell)},${Math.floor(mark.y / cell)}`;
    const group = cells.get(key);
    if (group) group.push(mark);
    else cells.set(key, [mark]);
  }
  return [...cells.values()].map((group) => {
    const counts = {};
    let [x, y, total, claimed] = [0, 0, 0, 0];
    for (const mark of group) {
      for (const [kind, count] of Object.entries(mark.classes)) counts[kind] = (counts[kind] ?? 0) + count;
      x += mark.x * mark.total;
      y += mark.y * mark.total;
      total += mark.total;
      claimed += mark.claimed;
    }
    const kind = CLASSES.find((one) => counts[one] > 0) ?? 'other';
    return { marks: group, x: x / total, y: y / total, total, claimed, kind, counts };
  });
}

/** [x, y, width, height] around points, no smaller than `least` either way. */
export function around(points, least, margin) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const width = Math.max(least, (right - left) * (1 + margin));
  const height = Math.max(least, (bottom - top) * (1 + margin));
  return [(left + right) / 2 - width / 2, (top + bottom) / 2 - height / 2, width, height];
}
