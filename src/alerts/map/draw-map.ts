// A small map of an incident's place as PNG: the same incident gives the same bytes.
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Incident } from '../../shared/schema/index.ts';
import { wholePlace } from '../render/arabic/place.ts';
import { withoutMarks } from '../render/bidi.ts';
import { wholeEnglishPlace } from '../render/english/place.ts';
import { type Assets, readAssets } from './assets.ts';
import { LATIN_FONT } from './letters.ts';
import { pictureOf, type Titles } from './picture.ts';

export interface Picture {
  png: Uint8Array;
  alt: Titles;
}

let ready: Promise<Assets> | undefined;

/** Loaded with the first picture, once in a process: 2.4 MB of program that most runs never need. */
function load(): Promise<Assets> {
  ready ??= readAssets().then(async (assets) => {
    await initWasm(assets.program);
    return assets;
  });
  return ready;
}

/** @returns null where the place is unknown, is a whole country, or has no map. */
export async function drawMap(incident: Pick<Incident, 'place' | 'location'>): Promise<Picture | null> {
  const { location } = incident;
  if (!location?.country || location.kind === 'country') return null;
  const { outlines, fonts } = await load();
  const outline = outlines[location.country];
  if (outline === undefined) return null;
  const titles = {
    ar: withoutMarks(wholePlace(incident)),
    en: withoutMarks(wholeEnglishPlace(incident)),
  };
  const svg = pictureOf(outline, location, titles);
  return svg === null ? null : { png: drawn(svg, fonts), alt: altOf(titles) };
}

/** The last ones drawn: one incident goes to several receivers, and drawing holds up everything else. */
const recent = new Map<string, Uint8Array>();
const MOST_RECENT = 16;

function drawn(svg: string, fonts: Uint8Array[]): Uint8Array {
  const png = recent.get(svg) ?? pngOf(svg, fonts);
  recent.delete(svg);
  recent.set(svg, png);
  if (recent.size > MOST_RECENT) recent.delete(recent.keys().next().value!);
  return png;
}

const altOf = ({ ar, en }: Titles): Titles => ({ ar: `خريطة: ${ar}`, en: `Map: ${en}` });

/** Twice as dense as it is wide, for telephones. */
function pngOf(svg: string, fontBuffers: Uint8Array[]): Uint8Array {
  const drawing = new Resvg(svg, {
    font: { fontBuffers, defaultFontFamily: LATIN_FONT },
    fitTo: { mode: 'zoom', value: DENSITY },
  });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
}

const DENSITY = 1.5;
