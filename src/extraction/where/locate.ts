// From a place as written to where it lies.
import type { Location, Place } from '../../shared/schema/index.ts';
import { normaliseName } from '../arabic/normalise.ts';
import { type Doc, hasConcept, type Knowledge, type PlaceMention } from '../document.ts';
import { areasOf, townOf } from './areas-of.ts';

const AREA_KINDS = new Set(['country', 'governorate', 'region', 'countryside', 'district']);
/** As the corpus schema has it. */
export const placeOf = (place: PlaceMention): Place => ({ name: place.name, within: withinOf(place) });

const withinOf = (place: PlaceMention): string | null => {
  const { known, within, area } = place;
  return known?.within ?? known?.admin1 ?? townOf(place) ?? within ?? area?.admin1 ?? null;
};

/** ACLED’s geo_precision: 1 the place itself, 2 near it or known by its area alone, 3 a whole region. */
function precisionOf(doc: Doc, at: number, { kind, known }: PlaceMention): Location['precision'] {
  if (AREA_KINDS.has(kind)) return 3;
  const near = hasConcept(doc.units[at - 1], 'prep.near') && !/^(?:وسط|امام)$/.test(doc.units[at - 1]!.stem);
  return known && !near ? 1 : 2;
}

/** Where a unit that names a place lies, pinned no better than the text and the gazetteer allow. */
export function locate(doc: Doc, at: number, place: PlaceMention, knowledge: Knowledge): Location {
  const { known } = place;
  const around = known ?? place.area;
  return {
    placeId: known?.id ?? `text:${normaliseName(place.name)}`,
    kind: place.kind,
    nameEn: known?.en ?? null,
    country: around?.country ?? null,
    admin1: around?.admin1 ?? null,
    admin1En: around?.admin1En ?? null,
    latitude: known?.latitude ?? null,
    longitude: known?.longitude ?? null,
    precision: precisionOf(doc, at, place),
    areas: areasOf(place, knowledge),
  };
}
