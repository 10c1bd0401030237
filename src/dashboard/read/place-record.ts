// One place: who held it when, and what was told of it.
import { z } from 'zod';
import { apart, controlHistory } from '../../shared/control/index.ts';
import {
  controlEntrySchema,
  EVENT_CLASSES,
  incidentSchema,
  instant,
  locationSchema,
} from '../../shared/schema/index.ts';
import type { BoardContext } from '../context.ts';
import { monthsOf } from './months.ts';

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
});
export type PlaceRecord = z.infer<typeof placeRecordSchema>;

/** @returns undefined where the record has nothing of it. */
export async function readPlaceRecord(
  { store, clock }: Pick<BoardContext, 'store' | 'clock'>,
  placeId: string,
): Promise<PlaceRecord | undefined> {
  const place = await store.places.get(placeId);
  if (!place) return undefined;
  const [ledger, days, incidents] = await Promise.all([
    store.incidents.control(placeId, LINES),
    store.incidents.days({ placeId }),
    store.incidents.list({ placeId, order: 'told', limit: LATEST }),
  ]);
  const histories = apart(ledger)
    .map((lines) => ({ within: lines[0]!.within, stretches: controlHistory(lines, clock()) }))
    .filter(({ stretches }) => stretches.length > 0);
  return { place, histories, ledger, months: monthsOf(days), incidents };
}
