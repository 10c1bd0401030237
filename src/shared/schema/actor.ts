// Who fights, and under which names. Filled from config/actors.yaml.
import { z } from 'zod';
import { isoDate } from './article.ts';
import { actorId } from './event.ts';
import { ACTOR_KINDS } from './vocabulary.ts';

export const actorSchema = z.strictObject({
  id: actorId,
  ar: z.array(z.string().min(1)).describe('Names and nicknames; the first is the one to show'),
  en: z.string().min(1),
  kind: z.enum(ACTOR_KINDS),
  country: z.string().length(2).nullable(),
  parent: actorId.optional().describe('The larger body it belongs to'),
  from: isoDate.optional().describe('First day on which the names mean this actor'),
  until: isoDate.optional().describe('First day on which they no longer do'),
});
export type Actor = z.infer<typeof actorSchema>;
