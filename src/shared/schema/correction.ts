// What an editor says against what was read: it wins over every later reading of the same article.
import { z } from 'zod';
import { instant } from './article.ts';
import { CORRECTION_KINDS } from './correction-kinds.ts';
import {
  codedEventSchema,
  controlSchema,
  type Location,
  locationSchema,
  type Place,
  placeSchema,
  sidesSchema,
} from './event.ts';
import { EVENT_STATUSES, EVENT_TYPES } from './vocabulary.ts';

/** One event of one article, known again in later readings by its words, its type and its place. */
export const correctedReportSchema = z.strictObject({
  articleId: z.string().min(1),
  event: codedEventSchema.describe('As it was read; kept, because a later reading may no longer read it'),
  group: z
    .string()
    .min(1)
    .nullable()
    .describe('Of join and split: reports of one group are one incident, of two groups never'),
});
export type CorrectedReport = z.infer<typeof correctedReportSchema>;

/** What is so instead; what is absent stays as it is read. */
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

export const WHY_LIMIT = 1000;

export const correctionSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(CORRECTION_KINDS),
  incidentId: z.string().min(1).describe('On whose page it was made'),
  reports: z.array(correctedReportSchema).min(1).describe('The events that it changes'),
  fix: eventFixSchema.nullable().describe('Of kind `fix`: what is so instead'),
  by: z.string().min(1).describe('Who made it'),
  why: z.string().min(1).max(WHY_LIMIT),
  at: instant,
  undoneBy: z.string().nullable(),
  undoneAt: instant.nullable(),
});
export type Correction = z.infer<typeof correctionSchema>;

/** A place of the gazetteer that an editor can choose. */
export interface PlaceChoice {
  place: Place;
  location: Location;
}

/** The three groups that corrections make: what is joined, what is split off, and what it is split off from. */
export const groupIn = (correctionId: string, part: 'joined' | 'off' | 'rest'): string =>
  `${correctionId}/${part}`;
export const isSplitOff = (group: string | undefined): boolean => group?.endsWith('/off') ?? false;

/** Those that hold, in the order in which they were made: a later one wins. */
export const standing = (corrections: readonly Correction[]): Correction[] =>
  corrections
    .filter(({ undoneAt }) => undoneAt === null)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
