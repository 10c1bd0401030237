// The health of feeds: why one cannot be read, and what receivers are told of it.
import { z } from 'zod';
import { instant } from './article.ts';

export const CAUSES = [
  'dns-unknown',
  'dns-away',
  'connection-refused',
  'broken-off',
  'unreachable',
  'no-answer',
  'too-slow',
  'certificate-expired',
  'certificate-untrusted',
  'certificate-name',
  'not-http',
  'redirects',
  'packing',
  'login',
  'forbidden',
  'not-found',
  'gone',
  'too-often',
  'legal',
  'refused',
  'overloaded',
  'gateway',
  'server-error',
  'challenge',
  'web-page',
  'layout',
  'no-preview',
  'robots',
  'empty',
  'not-a-feed',
  'too-large',
  'private-address',
  'not-web',
  'shrunk',
  'unknown',
] as const;
export type CauseCode = (typeof CAUSES)[number];

/** A receiver hears of a feed that falls silent or fails for long, and when it is well again. */
export const ILLNESSES = ['silent', 'failing'] as const;
export type Illness = (typeof ILLNESSES)[number];
export const HEALTH_KINDS = [...ILLNESSES, 'recovered'] as const;
export type HealthKind = (typeof HEALTH_KINDS)[number];

const toldFeedSchema = z.strictObject({
  id: z.string().min(1),
  outlet: z.string(),
  illness: z.enum(ILLNESSES),
  since: instant.describe('Of the last sign of life, or of the first failure'),
  until: instant.nullable().describe('When it was well again; null while it is not'),
  rhythmMs: z.number().nullable().describe('How far apart its items usually are'),
  cause: z.enum(CAUSES).nullable().describe('Why it cannot be read'),
  status: z.number().int().nullable().describe('The HTTP status, where it was one'),
  lastSuccessAt: instant.nullable(),
  lastNewAt: instant.nullable(),
});
export type ToldFeed = z.infer<typeof toldFeedSchema>;

export const healthNoticeSchema = z.strictObject({
  id: z.string().min(1),
  incidentId: z.string().min(1).describe('Id of the spell of ill health that it tells of: h_…'),
  revision: z.number().int().positive().describe('1 when the spell begins, more as its feeds recover'),
  kind: z.enum(HEALTH_KINDS),
  feeds: z.array(toldFeedSchema).min(1).describe('What fell ill together is told together'),
  watched: z.number().int().nonnegative().describe('Feeds that are switched on'),
  createdAt: instant,
});
export type HealthNotice = z.infer<typeof healthNoticeSchema>;

/** What receivers were last told of one feed; kept with it in the record while the spell lasts. */
export const toldSchema = z.object({
  illness: z.enum(ILLNESSES),
  spellId: z.string().min(1),
  revision: z.number().int().positive(),
  since: instant,
  at: instant.describe('When they were told'),
  wellAt: instant.nullable().describe('Since when it is well, while the others of the spell are not'),
});
export type Told = z.infer<typeof toldSchema>;

/** Whatever stands in the record; what cannot be read was not told. */
export const readTold = (stored: unknown): Told | null => toldSchema.safeParse(stored).data ?? null;
