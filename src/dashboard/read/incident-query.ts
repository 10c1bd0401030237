// The filters that the board and the API share, as they stand in an address.
import { z } from 'zod';
import { EVENT_CLASSES, EVENT_STATUSES } from '../../shared/schema/index.ts';
import type { IncidentFilter } from '../../store/store.ts';
import { decodeCursor } from './cursor.ts';

export const MAX_LIMIT = 200;

export const incidentFilters = {
  class: z.enum(EVENT_CLASSES).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two capital letters, like SY')
    .optional(),
  status: z.enum(EVENT_STATUSES).optional(),
  place: z.string().min(1).max(200).optional(),
  cursor: z
    .string()
    .max(500)
    .transform((text, context) => {
      const keyset = decodeCursor(text);
      if (!keyset) context.addIssue({ code: 'custom', message: 'is no cursor of this API' });
      return keyset ?? z.NEVER;
    })
    .optional(),
};

export const limitUpTo = (most: number, usual: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(1).max(most, `must be at most ${most}`))
    .default(usual);

export const incidentQuery = z.strictObject({ ...incidentFilters, limit: limitUpTo(MAX_LIMIT, 50) });
export type IncidentQuery = z.output<typeof incidentQuery>;

/** As the record wants it; one more than asked, to know whether there is a next page. */
export function toFilter(query: IncidentQuery): IncidentFilter {
  return {
    ...(query.class && { class: query.class }),
    ...(query.country && { country: query.country }),
    ...(query.status && { status: query.status }),
    ...(query.place && { placeId: query.place }),
    ...(query.cursor && { before: query.cursor }),
    limit: query.limit + 1,
  };
}
