// One actor: where it fought, against whom, and what it took and lost.
import { z } from 'zod';
import {
  actorId,
  actorSchema,
  controlEntrySchema,
  EVENT_CLASSES,
  incidentSchema,
  instant,
} from '../../shared/schema/index.ts';
import type { BoardContext } from '../context.ts';
import { monthsOf } from './months.ts';
import { monthSchema } from './place-record.ts';

/** Incidents that are looked at for opponents. */
const AMONG = 1000;
const LATEST = 10;
const LINES = 30;
const PLACES = 2000;

const count = z.number().int().nonnegative();

/** GET /api/actors/:id */
export const actorRecordSchema = z.strictObject({
  id: actorId,
  actor: actorSchema
    .nullable()
    .describe('null where it is in no list: its id was made from the words of a report'),
  incidentCount: count,
  places: z
    .array(
      z.strictObject({
        placeId: z.string().min(1),
        name: z.string(),
        nameEn: z.string().nullable(),
        governorate: z.string().nullable(),
        country: z.string().nullable(),
        latitude: z.number().nullable(),
        longitude: z.number().nullable(),
        precision: z.number(),
        class: z.enum(EVENT_CLASSES),
        incidents: count,
        claimed: count,
        fatalities: count,
        lastToldAt: instant,
      }),
    )
    .describe('One row for each place and class'),
  opponents: z.array(
    z.strictObject({ actor: z.string().min(1), class: z.enum(EVENT_CLASSES), incidents: count }),
  ),
  opponentsAmong: count.describe('Latest incidents that were looked at for opponents'),
  territory: z
    .array(
      z.strictObject({
        month: z.string().regex(/^\d{4}-\d{2}$/),
        change: z.enum(['taken', 'lost']),
        disputed: z.boolean().describe('Claimed or contested'),
        times: count,
      }),
    )
    .describe('Whole places, by the ledger of control'),
  ledger: z.array(controlEntrySchema).describe(`The latest ${LINES} lines in which it takes or loses`),
  months: z.array(monthSchema),
  incidents: z.array(incidentSchema).describe(`The latest ${LATEST}, latest told first`),
});
export type ActorRecord = z.infer<typeof actorRecordSchema>;

/** @returns undefined where neither the list of actors nor the record knows it. */
export async function readActorRecord(
  { store, actors }: Pick<BoardContext, 'store' | 'actors'>,
  id: string,
): Promise<ActorRecord | undefined> {
  if (!actorId.safeParse(id).success) return undefined;
  const actor = actors.find((each) => each.id === id) ?? null;
  const filter = { actors: [id] };
  const incidents = await store.incidents.list({ ...filter, order: 'told', limit: LATEST });
  if (actor === null && incidents.length === 0) return undefined;
  const [incidentCount, days, places, faced, territory, ledger] = await Promise.all([
    store.incidents.count(filter),
    store.incidents.days(filter),
    store.incidents.places(filter, PLACES),
    store.actors.opponents(id, AMONG),
    store.actors.territory(id),
    store.actors.control(id, LINES),
  ]);
  const { opponents, among: opponentsAmong } = faced;
  const months = monthsOf(days);
  return {
    id,
    actor,
    incidentCount,
    places,
    opponents,
    opponentsAmong,
    territory,
    ledger,
    months,
    incidents,
  };
}
