// What an editor asks for, before it is held against the record.
import { z } from 'zod';
import { eventFixSchema, WHY_LIMIT } from './correction.ts';
import { CORRECTION_KINDS } from './correction-kinds.ts';
import { EVENT_TYPES } from './vocabulary.ts';

const MOST_REPORTS = 500;

const text = (most: number) => z.string().trim().min(1).max(most);

/** Body of POST /api/corrections. */
export const askedCorrectionSchema = z.strictObject({
  kind: z.enum(CORRECTION_KINDS),
  incidentId: text(200).describe('Whose sources are meant'),
  reports: z
    .array(z.strictObject({ articleId: text(500), quote: text(5000), type: z.enum(EVENT_TYPES).optional() }))
    .min(1)
    .max(MOST_REPORTS)
    .optional()
    .describe('Which of its sources; all of them where they are not named'),
  with: text(200).optional().describe('Of kind `join`: the incident that is the same'),
  fix: eventFixSchema.optional().describe('Of kind `fix`: what is so instead'),
  why: text(WHY_LIMIT).describe('Kept with the correction, and shown'),
});
export type AskedCorrection = z.output<typeof askedCorrectionSchema>;
