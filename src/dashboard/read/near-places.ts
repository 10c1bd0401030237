// Where something was told of, around a place of which nothing was.
import { z } from 'zod';
import { kilometresBetween, type Location } from '../../shared/schema/index.ts';
import type { Store } from '../../store/store.ts';

const MOST = 6;
/** Places of one governorate that are looked at. */
const LOOKED_AT = 400;

export const nearPlaceSchema = z.strictObject({
  placeId: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  kilometres: z.number().nonnegative(),
});
export type NearPlace = z.infer<typeof nearPlaceSchema>;

/** @returns the nearest first; none where it is not known where the place lies. */
export async function readNear(
  { incidents }: Pick<Store, 'incidents'>,
  here: Location,
): Promise<NearPlace[]> {
  const { country, admin1 } = here;
  if (country === null || admin1 === null) return [];
  const rows = await incidents.places({ countries: [country], governorates: [admin1] }, LOOKED_AT);
  const places = new Map(rows.map((row) => [row.placeId, row]));
  return [...places.values()]
    .flatMap((row) => {
      const { placeId, name, nameEn } = row;
      const kilometres = placeId === here.placeId ? undefined : kilometresBetween(here, row);
      return kilometres === undefined ? [] : [{ placeId, name, nameEn, kilometres: Math.round(kilometres) }];
    })
    .toSorted((a, b) => a.kilometres - b.kilometres)
    .slice(0, MOST);
}
