// The map as SVG. The mark says how well the place is known (ACLED's geo_precision): a point, a circle around where
// it must be, or the shaded region without any pin.
import type { Location } from '../../shared/schema/index.ts';
import { fitting, runsOf } from './letters.ts';
import { HEIGHT, middleLatitude, type Outline, pixelOf, pixelsPerKm, WIDTH } from './outline.ts';

export interface Titles {
  ar: string;
  en: string;
}

/** What precision 2 means here, in kilometres; ACLED gives no figure. */
const NEARBY_KM = 15;
const LEAST_CIRCLE = 11;
/** Letters of a title that fit across. */
const MOST_AR = 62;
const MOST_EN = 58;

/** @returns null where neither a point nor a region can be shown. */
export function pictureOf(outline: Outline, location: Location, titles: Titles): string | null {
  const tinted = outline.regions.filter(({ names }) => isOf(names, location));
  const mark = markOf(outline, location);
  if (mark === '' && (tinted.length === 0 || pinned(location))) return null;
  const land = outline.regions.filter((region) => !tinted.includes(region));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#d3dfe6"/>`,
    `<g transform="scale(.1)" fill-rule="evenodd" stroke-linejoin="round">`,
    path(outline.around, '#e7e4dd', '#d2cec4', 6),
    path(land.map(({ path }) => path).join(''), '#fbf9f4', '#b3aa99', 7),
    path(tinted.map(({ path }) => path).join(''), pinned(location) ? '#f7dcc0' : '#eeb07f', '#b0662f', 10),
    '</g>',
    mark,
    title(titles, location),
    scaleBar(outline, location),
    text(WIDTH - 12, HEIGHT - 9, 'end', 10, '#5d6a72', 'Outlines: Natural Earth'),
    '</svg>',
  ].join('');
}

const isOf = (names: readonly string[], { admin1, admin1En }: Location): boolean =>
  names.some((name) => name === admin1 || name === admin1En);

const pinned = ({ precision }: Location): boolean => precision < 3;

const path = (d: string, fill: string, stroke: string, width: number): string =>
  d === '' ? '' : `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`;

function markOf(outline: Outline, { latitude, longitude, precision }: Location): string {
  const at = latitude === null || longitude === null ? null : pixelOf(outline, { latitude, longitude });
  if (at === null || latitude === null || precision === 3) return '';
  const [x, y] = at.map((value) => Math.round(value * 10) / 10);
  if (precision === 1) {
    return `<circle cx="${x}" cy="${y}" r="7.5" fill="#b3261e" stroke="#fff" stroke-width="2.5"/>`;
  }
  const radius = Math.max(LEAST_CIRCLE, Math.round(NEARBY_KM * pixelsPerKm(outline, latitude) * 10) / 10);
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="#b3261e" fill-opacity=".25" stroke="#b3261e" stroke-width="2" stroke-dasharray="5 3"/>`;
}

const NOTES: Record<Location['precision'], Titles | null> = {
  1: null,
  2: { ar: 'موضع تقريبي', en: 'approximate position' },
  3: { ar: 'المنطقة كلها، والموضع غير محدد', en: 'area only, no exact position' },
};

/** Arabic from the right, English below it from the left, on a band that keeps both readable. */
function title({ ar, en }: Titles, { precision }: Location): string {
  const note = NOTES[precision];
  const english = fitting(en, MOST_EN) + (note === null ? '' : ` (${note.en})`);
  return [
    `<rect width="${WIDTH}" height="68" fill="#fff" fill-opacity=".9"/>`,
    text(WIDTH - 16, 31, 'end', sizeOf(ar, 24, MOST_AR), '#1d2429', fitting(ar, MOST_AR)),
    text(16, 56, 'start', sizeOf(english, 16, MOST_EN), '#3c464d', english),
    note === null ? '' : text(WIDTH - 16, 56, 'end', 15, '#9a3412', note.ar),
  ].join('');
}

/** Shorter titles are set larger. */
const sizeOf = (text: string, largest: number, most: number): number =>
  Math.min(largest, Math.round((largest * most * 0.75) / Math.min(text.length, most)));

const text = (
  x: number,
  y: number,
  anchor: 'start' | 'end',
  size: number,
  fill: string,
  content: string,
): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}" fill="${fill}">${runsOf(content)}</text>`;

const LONGEST_BAR = 130;

/** One, two or five of a power of ten kilometres, measured where the place is. */
function scaleBar(outline: Outline, { latitude }: Location): string {
  const pixels = pixelsPerKm(outline, latitude ?? middleLatitude(outline));
  const km = roundLength(LONGEST_BAR / pixels);
  const end = Math.round((16 + km * pixels) * 10) / 10;
  const y = HEIGHT - 12;
  return [
    `<path d="M16 ${y - 5}V${y}H${end}V${y - 5}" fill="none" stroke="#3c464d" stroke-width="1.5"/>`,
    text(end + 6, y + 2, 'start', 12, '#3c464d', `${km} km`),
  ].join('');
}

function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [5, 2, 1].find((factor) => factor * power <= most) ?? 1;
  return Math.round(step * power * 1000) / 1000;
}
