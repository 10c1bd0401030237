// One place: who held it when, and what was told of it. A place of the gazetteer of which nothing was told is a place, too.
import { z } from 'zod';
import { apart, controlHistory } from '../../shared/control/index.ts';
import {
  controlEntrySchema,
  EVENT_CLASSES,
  incidentSchema,
  instant,
  locationSchema,
  type PlaceChoice,
} from '../../shared/schema/index.ts';
import type { KnownPlace } from '../../store/store.ts';
import type { BoardContext } from '../context.ts';
import { monthsOf } from './months.ts';
import { nearPlaceSchema, readNear } from './near-places.ts';

/** Lines of the ledger, the latest. */
export const LINES = 200;
const LATEST = 10;

const stretchSchema = z.strictObject({
  from: instant,
  until: instant.nullable().describe('null: it lasts'),
  holder: controlEntrySchema
    .nullable()
    .describe('The latest word on the whole place that is more than a claim'),
  disputed: z.array(controlEntrySchema).describe('What is claimed or contested since'),
  partly: z.array(controlEntrySchema).describe('What others are said to hold of it since'),
});

export const monthSchema = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  classes: z.partialRecord(z.enum(EVENT_CLASSES), z.number().int().positive()),
});

/** GET /api/places/:id */
export const placeRecordSchema = z.strictObject({
  place: z.strictObject({
    placeId: z.string().min(1),
    name: z.string().min(1),
    nameEn: z.string().nullable(),
    within: z.string().nullable(),
    location: locationSchema.nullable().describe('null where only the ledger names it'),
  }),
  histories: z
    .array(z.strictObject({ within: z.string().nullable(), stretches: z.array(stretchSchema) }))
    .describe('One for each place of that name; several only where the gazetteer does not know it'),
  ledger: z.array(controlEntrySchema).describe(`The latest ${LINES} lines, latest first`),
  months: z
    .array(monthSchema)
    .describe('Incidents by the month in which they were last told, first month first'),
  incidents: z.array(incidentSchema).describe(`The latest ${LATEST}, latest told first`),
  near: z
    .array(nearPlaceSchema)
    .describe('Where nothing was told of this place: the nearest of its governorate of which something was'),
});
export type PlaceRecord = z.infer<typeof placeRecordSchema>;

/** @returns undefined where neither the record nor the gazetteer knows it. */
export async function readPlaceRecord(
  { store, clock, resolvePlace }: Pick<BoardContext, 'store' | 'clock' | 'resolvePlace'>,
  placeId: string,
): Promise<PlaceRecord | undefined> {
  const place = placeOf(placeId, await store.places.get(placeId), resolvePlace?.(placeId) ?? []);
  if (!place) return undefined;
  const [ledger, days, incidents] = await Promise.all([
    store.incidents.control(placeId, LINES),
    store.incidents.days({ placeId }),
    store.incidents.list({ placeId, order: 'told', limit: LATEST }),
  ]);
  const histories = apart(ledger)
    .map((lines) => ({ within: lines[0]!.within, stretches: controlHistory(lines, clock()) }))
    .filter(({ stretches }) => stretches.length > 0);
  const near = incidents.length === 0 && place.location ? await readNear(store, place.location) : [];
  return { place, histories, ledger, months: monthsOf(days), incidents, near };
}

/** As the record knows it, else as the gazetteer does; what is only in the ledger has its location from there. */
function placeOf(
  placeId: string,
  told: KnownPlace | undefined,
  choices: readonly PlaceChoice[],
): KnownPlace | undefined {
  const known = choices.find(({ location }) => location.placeId === placeId);
  if (told) return { ...told, location: told.location ?? known?.location ?? null };
  if (!known) return undefined;
  const { place, location } = known;
  return { placeId, name: place.name, nameEn: location.nameEn, within: place.within, location };
}
