// Draws the sheet of a map: land, governorates, marks by class, who holds what. Attributes and classes only.
import { gathered, unitsPerKm } from './projection.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Pixels within which marks fall together. */
const NEAR = 26;
const NEAR_KM = 12;
const HOLD = 6;
export const HOLDER_TONES = 8;

export function element(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Shapes differ as well as colours: one unit wide, around the middle. */
const SHAPES = {
  clash: 'M-1-1L0-.4 1-1 .4 0 1 1 0 .4-1 1-.4 0Z',
  control: 'M-.8-1.2L1-.6-.4 0V1.2H-.8Z',
  strike: 'M0 1.1L-1-.8H1Z',
  blast: 'M1 0A1 1 0 1 1-1 0 1 1 0 1 1 1 0Z',
  'violence-against-civilians': 'M0-1.1L1.1 0 0 1.1-1.1 0Z',
  other: 'M-.8-.8H.8V.8H-.8Z',
};

/** Land that never changes, and a group for each layer above it. */
export function sheetOf(outlines, language) {
  const regions = element('g', { class: 'regions' });
  const byName = new Map();
  for (const country of outlines.countries) {
    // Of this line the land itself hides the inner half, and each neighbour drawn before shows the outer one.
    const border = element('path', { d: country.regions.map(({ path }) => path).join(''), class: 'border' });
    const group = element('g', { class: 'country' }, border);
    for (const { ar, en, path } of country.regions) {
      const shape = element('path', { d: path, class: 'region', fill: 'url(#hatch)' });
      if (ar) {
        shape.append(element('title', {}, language === 'ar' ? ar : en));
        byName.set(`${country.code} ${ar}`, shape);
      }
      group.append(shape);
    }
    regions.append(group);
  }
  const hatch = element(
    'pattern',
    { id: 'hatch', width: 12, height: 12, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { class: 'hatch', width: 5, height: 12 }),
  );
  const [labels, holds, marks] = ['labels', 'holds', 'marks'].map((name) => element('g', { class: name }));
  const sheet = element(
    'svg',
    { preserveAspectRatio: 'xMidYMid meet', role: 'img' },
    element('defs', {}, hatch),
    element('path', { d: outlines.around, class: 'around' }),
    regions,
    labels,
    holds,
    marks,
  );
  return { sheet, labels, holds, marks, byName };
}

/** Countries’ names where there is room for them. @param scale units a pixel. */
export function drawLabels(layer, outlines, scale, language) {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  layer.replaceChildren(
    ...outlines.countries
      .filter(({ box: [left, , right] }) => (right - left) / scale > 90)
      .map(({ code, box: [left, top, right, bottom] }) =>
        element(
          'text',
          { transform: `translate(${(left + right) / 2} ${(top + bottom) / 2}) scale(${scale})` },
          names.of(code),
        ),
      ),
  );
}

/** Regions are shaded, not pinned: `precision` 3 says no more than the area. */
export function shadeRegions(byName, marks) {
  for (const shape of byName.values()) shape.classList.remove('told');
  const pinned = [];
  for (const mark of marks) {
    const shape = mark.precision === 3 && byName.get(`${mark.country} ${mark.governorate}`);
    if (shape) shape.classList.add('told');
    pinned.push({ ...mark, area: mark.precision === 3 });
  }
  return pinned;
}

/** @returns what is drawn, each with its element, for whoever points at it. */
export function drawMarks(layer, outlines, marks, scale) {
  const groups = gathered(marks, NEAR * scale);
  const drawn = groups.map((group) => {
    const { x, y, total, claimed, kind } = group;
    const one = group.marks.length === 1 ? group.marks[0] : undefined;
    const area = group.marks.every((mark) => mark.area);
    const radius = 7 + Math.min(9, 2.2 * Math.log2(total));
    // Fingers are broader than shapes.
    const content = [element('circle', { class: 'hit', r: radius + 5 })];
    if (one?.precision === 2) {
      const halo = Math.max(radius + 4, (NEAR_KM * unitsPerKm(outlines, one.latitude)) / scale);
      content.push(element('circle', { class: 'halo', r: halo }));
    }
    content.push(
      area
        ? element('circle', { class: 'area', r: radius + 3 })
        : element('path', { class: 'shape', d: SHAPES[kind], transform: `scale(${radius})` }),
    );
    if (total > 1)
      content.push(
        element('text', { y: area ? 4 : radius + 12 }, new Intl.NumberFormat(localeOf()).format(total)),
      );
    const said = claimed === total ? 'claimed' : '';
    const mark = element(
      'g',
      { class: `mark ${kind} ${said}`, transform: `translate(${x} ${y}) scale(${scale})` },
      ...content,
    );
    return { mark, group };
  });
  layer.replaceChildren(...drawn.map(({ mark }) => mark));
  return drawn;
}

/** @param tones number of the colour of each holder, by id. */
export function drawHolds(layer, holds, tones, scale) {
  const drawn = holds.map((hold) => {
    const tone = tones.get(hold.holders[0]) ?? HOLDER_TONES - 1;
    const mark = element('rect', {
      class: `hold h${tone} ${hold.status}`,
      x: -HOLD,
      y: -HOLD,
      width: 2 * HOLD,
      height: 2 * HOLD,
      transform: `translate(${hold.x} ${hold.y}) scale(${scale})`,
    });
    return { mark, hold };
  });
  layer.replaceChildren(...drawn.map(({ mark }) => mark));
  return drawn;
}

/** The reader’s language and digits. */
export const localeOf = () =>
  `${document.documentElement.lang}-u-nu-${new URLSearchParams(location.search).get('digits') ?? 'latn'}`;
