// What an editor asks for, before it is held against the record.
import { z } from 'zod';
import { CORRECTION_KINDS, EVENT_TYPES, eventFixSchema, WHY_LIMIT } from '../shared/schema/index.ts';

const MOST_REPORTS = 500;

const text = (most: number) => z.string().trim().min(1).max(most);

export const askedSchema = z.strictObject({
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
  why: text(WHY_LIMIT),
});
export type Asked = z.output<typeof askedSchema>;
