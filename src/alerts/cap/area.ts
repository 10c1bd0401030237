// Where an incident was, as CAP describes areas: in words, as a circle, and by codes of place.
import type { Incident } from '../../shared/schema/index.ts';
import type { Words } from '../render/words.ts';
import { type Element, element, optional } from './xml.ts';

/** Kilometres around the point, by how precisely the place is known: itself, near it, somewhere in a region. */
const RADIUS: Record<number, number> = { 1: 5, 2: 20, 3: 75 };

/** @returns nothing where no place is known. */
export function areasOf({ place, location }: Incident, language: Words['language']): Element[] {
  const inEnglish = language === 'en' && location !== null;
  const names = inEnglish ? [location.nameEn, location.admin1En] : [place?.name, place?.within];
  const description = [...new Set(names.filter(Boolean))].join(language === 'ar' ? '، ' : ', ');
  if (description === '') return [];
  const point = location && isPoint(location) ? `${location.latitude},${location.longitude}` : null;
  return [
    element('area', [
      element('areaDesc', description),
      optional('circle', point && `${point} ${RADIUS[location!.precision] ?? RADIUS[3]}`),
      ...codesOf(location),
    ]),
  ];
}

const isPoint = ({ latitude, longitude }: NonNullable<Incident['location']>): boolean =>
  Number.isFinite(latitude) && Number.isFinite(longitude);

const codesOf = (location: Incident['location']): Element[] =>
  location === null
    ? []
    : [code('ISO 3166-1', location.country), code('Rasid', location.placeId)].filter((one) => one !== null);

const code = (system: string, value: string | null): Element | null =>
  value === null ? null : element('geocode', [element('valueName', system), element('value', value)]);
