// What an editor says against what was read: it wins over every later reading of the same article.
import { z } from 'zod';
import { instant } from './article.ts';
import { controlSchema, locationSchema, placeSchema, sidesSchema } from './event.ts';
import { EVENT_STATUSES, EVENT_TYPES } from './vocabulary.ts';

/** `wrong`: it did not happen, or is no event. `join` and `split` say which reports are one incident, and which never. */
export const CORRECTION_KINDS = ['wrong', 'fix', 'join', 'split'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** Which event of an article is meant, whatever its number in a later reading. */
export const reportRefSchema = z.strictObject({
  articleId: z.string().min(1),
  quote: z.string().min(1).describe('The words in the text that carry the event'),
  type: z.enum(EVENT_TYPES).describe('As it was read'),
});
export type ReportRef = z.infer<typeof reportRefSchema>;

export const eventFixSchema = z.strictObject({
  type: z.enum(EVENT_TYPES).optional(),
  sides: sidesSchema.optional(),
  place: placeSchema.nullable().optional(),
  location: locationSchema.nullable().optional(),
  control: controlSchema.nullable().optional(),
  status: z.enum(EVENT_STATUSES).optional(),
  fatalities: z.number().int().nonnegative().nullable().optional(),
});
export type EventFix = z.infer<typeof eventFixSchema>;

export const correctionSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(CORRECTION_KINDS),
  incidentId: z.string().min(1).describe('On whose page it was made'),
  reports: z.array(reportRefSchema).min(1).describe('The events that it changes'),
  fix: eventFixSchema.nullable().describe('Of kind `fix`: what is so instead'),
  group: z
    .string()
    .nullable()
    .describe('Of join and split: reports with one group are one incident, with another never'),
  by: z.string().min(1).describe('Who made it'),
  why: z.string().min(1).max(1000),
  at: instant,
  undoneBy: z.string().nullable(),
  undoneAt: instant.nullable(),
});
export type Correction = z.infer<typeof correctionSchema>;
