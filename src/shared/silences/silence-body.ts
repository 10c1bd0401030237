// What POST /api/silences takes.
import { z } from 'zod';
import { parseDuration } from '../config.ts';
import { instant } from '../schema/index.ts';

const MOST_MATCHERS = 20;

export const silenceBodySchema = z.strictObject({
  matchers: z
    .array(z.string().min(1).max(500))
    .min(1)
    .max(MOST_MATCHERS)
    .describe('As in alerts.yaml: label = "value"; all must hold'),
  receivers: z
    .array(z.string().min(1).max(200))
    .min(1)
    .max(100)
    .nullable()
    .default(null)
    .describe('Only for these; null: for all'),
  comment: z.string().trim().min(1).max(1000).describe('Why'),
  for: z
    .string()
    .refine((text) => (parseDuration(text) ?? 0) > 0, { error: 'is no duration: write 30m, 2h or 1d' })
    .optional()
    .describe('How long: 30m, 2h or 1d. Either this or `until`'),
  until: instant.optional().describe('When it ends. Either this or `for`'),
});
