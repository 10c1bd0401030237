// Which war a place lay in on a day, and who its two sides were.

import type { GazetteerPlace } from '../../shared/schema/index.ts';
import { THEATRES } from '../lexicon/theatres.ts';

export interface Theatre {
  country: string;
  /** ISO days, both included. */
  from: string;
  to: string;
  /** null: the whole country. */
  circle: { latitude: number; longitude: number; km: number } | null;
  first: readonly string[];
  second: readonly string[];
  /** Who strikes from the air; the first side where nobody is named. */
  air: string | null;
  /** The first side holds the place throughout. */
  held: boolean;
}

const ROW =
  /^([A-Z]{2}) (\d{4}-\d\d-\d\d) (\d{4}-\d\d-\d\d|-) (?:@([\d.]+),([\d.]+),([\d.]+)|\*) ([a-z0-9+-]+) > ([a-z0-9+-]+)(?: air ([a-z-]+))?( held)?$/;

/** @throws Error naming a row of no known form. */
export function readTheatres(rows: string): Theatre[] {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const match = ROW.exec(row);
      if (!match) throw new Error(`theatres: row of no known form: ${row}`);
      const [, country, from, to, latitude, longitude, km, first, second, air, held] = match;
      return {
        country: country!,
        from: from!,
        to: to === '-' ? '9999-12-31' : to!,
        circle: km ? { latitude: Number(latitude), longitude: Number(longitude), km: Number(km) } : null,
        first: first!.split('+'),
        second: second!.split('+'),
        air: air ?? null,
        held: held !== undefined,
      };
    });
}

const theatres = readTheatres(THEATRES);
const byCountry = new Map<string, Theatre[]>();
for (const theatre of theatres)
  byCountry.set(theatre.country, [...(byCountry.get(theatre.country) ?? []), theatre]);

const KM_PER_DEGREE = 111.2;

/** The narrowest theatre that the place lay in on that ISO day. A country and an area have no point of their own. */
export function theatreAt(place: GazetteerPlace | null, country: string | null, day: string): Theatre | null {
  const land = place?.country ?? country;
  if (land === null) return null;
  const rows = byCountry.get(land);
  if (!rows) return null;
  return rows.find((row) => row.from <= day && day <= row.to && lies(place, row)) ?? null;
}

function lies(place: GazetteerPlace | null, { circle }: Theatre): boolean {
  if (circle === null) return true;
  if (!place || place.latitude === null || place.longitude === null || place.kind === 'country') return false;
  const north = (place.latitude - circle.latitude) * KM_PER_DEGREE;
  const east =
    (place.longitude - circle.longitude) * KM_PER_DEGREE * Math.cos((circle.latitude * Math.PI) / 180);
  return north * north + east * east <= circle.km * circle.km;
}
