// Places in English: the gazetteer's name, or the Arabic one where it knows none.
import type { Incident } from '../../../shared/schema/index.ts';
import { clean, inEnglish } from '../bidi.ts';

type Placed = Pick<Incident, 'place' | 'location'>;

export function englishPlace({ place, location }: Placed): string | null {
  if (location?.nameEn) return location.nameEn;
  return place && inEnglish(clean(place.name));
}

/** « in El Fasher», with its space, or nothing. */
export function inPlace(placed: Placed): string {
  const name = englishPlace(placed);
  return name === null ? '' : ` in ${name}`;
}

const COUNTRY_NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** null for codes that are no country’s. */
export const englishCountry = (code: string | null | undefined): string | null =>
  (code && COUNTRY_NAMES.of(code)) || null;

/** «El Fasher, North Darfur, Sudan». */
export function wholeEnglishPlace(placed: Placed): string {
  const { location } = placed;
  const country = englishCountry(location?.country);
  const parts = [englishPlace(placed), location?.admin1En ?? null, country];
  return [...new Set(parts.filter((part) => part !== null))].join(', ');
}
