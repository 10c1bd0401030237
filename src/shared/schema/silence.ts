// A silence, in Alertmanager's sense: what it matches is told to nobody (or not to the receivers it names) until it ends.
import { z } from 'zod';
import { instant } from './article.ts';

export const silenceSchema = z.strictObject({
  id: z.string().min(1),
  matchers: z.array(z.string().min(1)).min(1).describe('As in alerts.yaml: label = "value"; all must hold'),
  receivers: z.array(z.string().min(1)).nullable().describe('Only for these; null: for all'),
  comment: z.string().min(1),
  createdBy: z.string().min(1),
  startsAt: instant,
  endsAt: instant,
  createdAt: instant,
});
export type Silence = z.infer<typeof silenceSchema>;
