// The same event across articles: who tells it, who claims it, who denies it, and the best that is known.
import { z } from 'zod';
import { instant, isoDate } from './article.ts';
import { CORRECTION_KINDS } from './correction-kinds.ts';
import {
  actorId,
  controlSchema,
  edited,
  IMPLIED,
  locationSchema,
  passing,
  placeSchema,
  sidesSchema,
  speakerSchema,
  unlisted,
} from './event.ts';
import { CONTROL_MODES, EVENT_CLASSES, EVENT_STATUSES, EVENT_TYPES } from './vocabulary.ts';

export const sourceSchema = z.strictObject({
  articleId: z.string().min(1),
  eventIndex: z.number().int().nonnegative().describe('Which of the article’s events this is'),
  outlet: z.string().min(1),
  title: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: instant.nullable(),
  fetchedAt: instant,
  syndicationId: z.string().min(1),
  type: z.enum(EVENT_TYPES),
  sides: sidesSchema,
  place: placeSchema.nullable(),
  location: locationSchema.nullable(),
  control: controlSchema.nullable(),
  status: z.enum(EVENT_STATUSES),
  date: isoDate.nullable(),
  fatalities: z.number().int().nonnegative().nullable(),
  speaker: speakerSchema.nullable(),
  quote: z.string().min(1).describe('The words in the text that carry the event'),
  rule: z.string(),
  implied: z.array(z.enum(IMPLIED)).describe('What was filled in from context, not stated'),
  passing,
  unlisted,
  ...edited,
  publisher: z
    .string()
    .nullable()
    .describe('Who publishes the outlet, where that is known: outlets of one publisher are one source'),
});
export type Source = z.infer<typeof sourceSchema>;

/** The sources that tell it, without those that only mention it in passing. */
export const tellingOf = <T extends Pick<Source, 'passing'>>({ sources }: { sources: readonly T[] }): T[] =>
  sources.filter(({ passing }) => passing !== true);

/** Nobody tells it as an event: all its sources only mention it. */
export const isMentioned = (told: { sources: readonly Pick<Source, 'passing'>[] }): boolean =>
  tellingOf(told).length === 0;

/**
 * `known`: tells again who has long held a place, so that nobody is told of it; kept, because a report that comes late
 * can make it news. `mentioned`: so far only touched in passing; nobody is told of it until an article tells it as an
 * event. `merged`: it turned out to be the same as another, which goes on in its place.
 */
export const INCIDENT_STATES = ['active', 'known', 'mentioned', 'merged', 'retracted'] as const;

/** Kept, but shown and told to nobody. */
export const HIDDEN_STATES = ['known', 'mentioned'] as const;

/** A correction that holds, as incidents carry it. */
export const appliedSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(CORRECTION_KINDS),
  by: z.string().min(1),
  why: z.string().min(1),
  at: instant,
});
export type Applied = z.infer<typeof appliedSchema>;

export const incidentSchema = z.strictObject({
  id: z.string().min(1),
  revision: z.number().int().positive(),
  state: z.enum(INCIDENT_STATES),
  class: z.enum(EVENT_CLASSES),
  type: z.enum(EVENT_TYPES),
  sides: sidesSchema,
  place: placeSchema.nullable(),
  location: locationSchema.nullable(),
  control: controlSchema.nullable(),
  status: z.enum(EVENT_STATUSES).describe('`claimed` until somebody outside the claiming side reports it'),
  date: isoDate.nullable(),
  fatalities: z
    .strictObject({
      lowest: z.number().int(),
      highest: z.number().int(),
      lowestBy: z.string().describe('Outlet that gives the lowest figure'),
      highestBy: z.string(),
    })
    .nullable()
    .describe('Lowest and highest figure told'),
  sources: z.array(sourceSchema).describe('In order of publication'),
  independentSources: z
    .number()
    .int()
    .nonnegative()
    .describe('Those who tell that it happened, counted once for each text, outlet and publisher'),
  claimedBy: z.array(actorId),
  reportedBy: z
    .array(z.string())
    .describe('Outlets that report it as no side’s claim, the first to do so first'),
  deniedBy: z.array(z.string()).describe('Names of those who deny it, as written'),
  firstToldAt: instant,
  lastToldAt: instant,
  mergedInto: z
    .string()
    .nullable()
    .describe('Id of the incident that goes on in its place, where it is merged'),
  reason: z
    .string()
    .describe('Why the latest revision was made: «joined: same place, both sides, 3 h apart»'),
  corrections: z
    .array(appliedSchema)
    .optional()
    .describe('What editors said of it that holds, oldest first; absent where they said nothing'),
  createdAt: instant,
  updatedAt: instant,
});
export type Incident = z.infer<typeof incidentSchema>;

export const isHidden = ({ state }: Pick<Incident, 'state'>): boolean =>
  HIDDEN_STATES.some((one) => one === state);
/** What a report can still join. */
export const isOpen = (incident: Pick<Incident, 'state'>): boolean =>
  incident.state === 'active' || isHidden(incident);

/** `reverted`: lost again within a day (ACLED’s one-day rule), so that it never was a hold. */
export const CONTROL_STATUSES = ['claimed', 'reported', 'contested', 'confirmed', 'reverted'] as const;

/** One line of the ledger of control: from this time on, somebody says that these hold the place. */
export const controlEntrySchema = z.strictObject({
  id: z.string().min(1),
  placeId: z.string().min(1),
  placeName: z.string().min(1),
  nameEn: z.string().nullable(),
  within: z.string().nullable(),
  holders: z.array(actorId),
  from: z.array(actorId),
  mode: z.enum(CONTROL_MODES),
  status: z.enum(CONTROL_STATUSES),
  since: instant,
  incidentId: z.string().min(1),
  independentSources: z.number().int().nonnegative(),
  claimedBy: z.array(actorId),
  reportedBy: z.array(z.string()).describe('Outlets that report it as no side’s claim'),
  deniedBy: z.array(z.string()).describe('Names of those who deny it, as written'),
  updatedAt: instant,
});
export type ControlEntry = z.infer<typeof controlEntrySchema>;
