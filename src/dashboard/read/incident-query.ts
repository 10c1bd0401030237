// The filters that the board, the API and the exports share, as they stand in an address.
import { z } from 'zod';
import { ASKED_AT, askedAt } from '../../shared/control/index.ts';
import { EVENT_CLASSES, EVENT_STATUSES, EVENT_TYPES } from '../../shared/schema/index.ts';
import { INCIDENT_ORDERS, type IncidentFilter, type IncidentListing } from '../../store/store.ts';
import { decodeCursor } from './cursor.ts';

export const MAX_LIMIT = 200;
/** Values of one parameter. */
const MOST_VALUES = 40;

/** `a,b`: one of them. */
const listOf = <Value extends string>(value: z.ZodType<Value, string>) =>
  z
    .string()
    .max(2000)
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(value).min(1).max(MOST_VALUES))
    .optional();

const oneOf = <const Values extends readonly [string, ...string[]]>(
  values: Values,
): z.ZodType<Values[number], string> =>
  z.string().pipe(z.enum(values, `must be one of ${values.join(', ')}`)) as never;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day alone, in UTC, begins or ends with that day. */
const time = (ofDay: (day: string) => Date) =>
  z
    .string()
    .max(40)
    .transform((text, context) => {
      const at = DAY.test(text) ? ofDay(text) : askedAt(text);
      if (at !== null && !Number.isNaN(at.getTime())) return at;
      context.addIssue({ code: 'custom', message: ASKED_AT });
      return z.NEVER;
    })
    .optional();

const startOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const endOf = (day: string): Date => new Date(startOf(day).getTime() + 86_400_000);

/** What narrows incidents down, without paging. */
export const narrowing = {
  class: listOf(oneOf(EVENT_CLASSES)),
  type: listOf(oneOf(EVENT_TYPES)),
  country: listOf(z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters, like SY')),
  governorate: listOf(z.string().min(1).max(100)),
  status: listOf(oneOf(EVENT_STATUSES)),
  actor: listOf(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be the id of an actor, like rsf')),
  place: z.string().min(1).max(200).optional(),
  sources: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a whole number')
    .transform(Number)
    .optional(),
  from: time(startOf),
  to: time(endOf),
  q: z.string().trim().min(1).max(200).optional(),
};

export const incidentFilters = {
  ...narrowing,
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

export const narrowingQuery = z.strictObject(narrowing);
export type Narrowing = z.output<typeof narrowingQuery>;

export const incidentQuery = z.strictObject({
  ...incidentFilters,
  order: z.enum(INCIDENT_ORDERS).default('updated'),
  limit: limitUpTo(MAX_LIMIT, 50),
});
export type IncidentQuery = z.output<typeof incidentQuery>;

/** As the record wants it. */
export function toFilter(query: Narrowing): IncidentFilter {
  const { class: classes, type, country, governorate, status, actor, place, sources, from, to, q } = query;
  return {
    classes,
    types: type,
    countries: country,
    governorates: governorate,
    statuses: status,
    actors: actor,
    placeId: place,
    sourcesAtLeast: sources,
    from,
    to,
    text: q,
  };
}

/** One more than asked, to know whether there is a next page. */
export const toListing = (query: IncidentQuery): IncidentListing => ({
  ...toFilter(query),
  order: query.order,
  before: query.cursor,
  limit: query.limit + 1,
});
