// What one article says happened. `eventSchema` is the corpus schema to the letter; `codedEventSchema` adds
// what the machine knows about its own reading (rule, words, coordinates) and never leaves without it.
import { z } from 'zod';
import { isoDate } from './article.ts';
import {
  CONTROL_MODES,
  CONTROL_TYPES,
  EVENT_STATUSES,
  EVENT_TYPES,
  FRESHNESS,
  PLACE_KINDS,
} from './vocabulary.ts';

export const actorId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
export const sideSchema = z.array(actorId);
export const sidesSchema = z.tuple([sideSchema, sideSchema]);
export type Sides = z.infer<typeof sidesSchema>;

export const placeSchema = z.strictObject({
  name: z.string().min(1).describe('As written, less its head noun'),
  within: z.string().nullable().describe('The larger area it lies in, as stated or known'),
});
export type Place = z.infer<typeof placeSchema>;

export const controlSchema = z.strictObject({
  to: z.array(actorId),
  from: z.array(actorId),
  mode: z.enum(CONTROL_MODES),
});
export type Control = z.infer<typeof controlSchema>;

const eventShape = {
  type: z.enum(EVENT_TYPES),
  sides: sidesSchema,
  place: placeSchema.nullable(),
  control: controlSchema.optional().describe('Only on the three control types'),
  status: z.enum(EVENT_STATUSES),
  freshness: z.enum(FRESHNESS),
  date: isoDate.nullable(),
  fatalities: z.number().int().nonnegative().nullable(),
  evidence: z.string().min(1).describe('The words in the text that carry the event'),
  tag: z.string().optional().describe('Says what an event of type `other` is'),
  optional: z.literal(true).optional().describe('In annotated corpora only: leaving it out is no mistake'),
};

const controlOnlyWhereItBelongs = (event: { type: string; control?: unknown }) =>
  (event.control !== undefined) === (CONTROL_TYPES as readonly string[]).includes(event.type);
const CONTROL_RULE = {
  error: 'control belongs to the three control types, and to each of them',
  path: ['control'],
};

export const eventSchema = z.strictObject(eventShape).refine(controlOnlyWhereItBelongs, CONTROL_RULE);
export type Event = z.infer<typeof eventSchema>;

/** Where a place is, as far as it deserves to be known. */
export const locationSchema = z.strictObject({
  placeId: z.string().min(1).describe('Gazetteer id, or `text:` and the normalised name where it knows none'),
  kind: z.enum(PLACE_KINDS),
  nameEn: z.string().nullable(),
  country: z.string().length(2).nullable(),
  admin1: z.string().nullable().describe('Governorate, in Arabic'),
  admin1En: z.string().nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  precision: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .describe('ACLED geo_precision: 1 the named place itself, 2 near it or a small area, 3 a larger region'),
  areas: z
    .array(z.string().min(1))
    .optional()
    .describe('Names of larger areas that it is said or known to lie in, as written; absent in old readings'),
});
export type Location = z.infer<typeof locationSchema>;

export const SPEAKER_KINDS = ['party', 'official', 'monitor', 'media', 'witness', 'unnamed'] as const;
export const speakerSchema = z.strictObject({
  name: z.string().min(1).describe('As written'),
  kind: z.enum(SPEAKER_KINDS),
  actor: actorId.nullable().describe('Whose voice it is, where a party speaks'),
});
export type Speaker = z.infer<typeof speakerSchema>;

/** What a reading may fill in from the context. */
export const IMPLIED = ['sides', 'place', 'date'] as const;

/** A mention is no event: no rule read one. It can only join an incident that others tell of. */
export const passing = z
  .literal(true)
  .optional()
  .describe('Place and words of the class stand together, but no rule read an event from them');

/** Bodies that no list of actors knows: who knows whether another report means them by another name. */
export const unlisted = z
  .array(actorId)
  .optional()
  .describe('Actors of the sides that are in no list, their ids made from the words of the text');

/** What an editor may set, as it was read: a correction that is taken back puts it back. */
export const factsSchema = z.strictObject({
  type: z.enum(EVENT_TYPES),
  sides: sidesSchema,
  place: placeSchema.nullable(),
  location: locationSchema.nullable(),
  control: controlSchema.nullable(),
  status: z.enum(EVENT_STATUSES),
  fatalities: z.number().int().nonnegative().nullable(),
  implied: z.array(z.enum(IMPLIED)),
  unlisted: z.array(actorId).nullable(),
});
export type Facts = z.infer<typeof factsSchema>;

/** What editors made of a report; absent where none has touched it. */
export const edited = {
  group: z
    .string()
    .min(1)
    .optional()
    .describe('Set by editors: reports of one group are one incident, of two groups never'),
  corrected: z
    .strictObject({
      by: z.array(z.string().min(1)).min(1).describe('Ids of the corrections that hold, oldest first'),
      read: factsSchema.describe('As it was read'),
    })
    .optional()
    .describe('Set by editors: what stands here is not what was read'),
};

export const spanSchema = z.strictObject({
  field: z.enum(['title', 'text']),
  start: z.number().int().nonnegative().describe('UTF-16 offset into the original field'),
  end: z.number().int().nonnegative(),
});

export const codedEventSchema = z
  .strictObject({
    ...eventShape,
    location: locationSchema.nullable(),
    rule: z.string().describe('Id of the rule that fired: event-type/what-it-sees'),
    span: spanSchema.describe('Where the evidence stands'),
    speaker: speakerSchema.nullable(),
    implied: z.array(z.enum(IMPLIED)).describe('What was filled in from context, not stated'),
    passing,
    unlisted,
    ...edited,
  })
  .refine(controlOnlyWhereItBelongs, CONTROL_RULE);
export type CodedEvent = z.infer<typeof codedEventSchema>;

/** The event as the corpus schema has it, without what the machine adds for itself. */
export function toCorpusEvent(coded: CodedEvent): Event {
  const {
    location: _l,
    rule: _r,
    span: _s,
    speaker: _p,
    implied: _i,
    passing: _a,
    unlisted: _u,
    group: _g,
    corrected: _c,
    ...event
  } = coded;
  return event;
}
