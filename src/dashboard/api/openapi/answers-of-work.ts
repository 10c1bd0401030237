// The shapes of what is answered to whoever changes something, and to probes.
import { z } from 'zod';
import { articleSchema, correctionSchema, eventSchema, silenceSchema } from '../../../shared/schema/index.ts';

const count = z.number().int().nonnegative();
const ms = z.number().nonnegative();

export const correctionAnswer = z.strictObject({ correction: correctionSchema });

export const correctionsAnswer = z.strictObject({
  corrections: z.array(correctionSchema),
  nextCursor: z.string().nullable().describe('Goes into `cursor` for the next page; null on the last'),
});

export const goldAnswer = z.strictObject({
  documents: z.array(
    articleSchema
      .pick({ id: true, outlet: true, url: true, title: true, text: true, publishedAt: true })
      .extend({ events: z.array(eventSchema) }),
  ),
  waiting: count.describe('Corrected articles of this page that still wait to be read again'),
  after: z.string().nullable().describe('Goes into `after` for the next page; null on the last'),
});

export const silenceAnswer = z.strictObject({ silence: silenceSchema });
export const silencesAnswer = z.strictObject({ silences: z.array(silenceSchema) });

export const retriedAnswer = z.strictObject({
  retried: count.describe('Back at work'),
  dropped: count.describe('No longer there to work on, and taken out of quarantine'),
});

export const resentAnswer = z.strictObject({
  resent: z.array(z.string()).describe('Ids of deliveries that are sent again; a folded one by its digest'),
  refused: z.array(z.strictObject({ id: z.string(), because: z.string() })),
});

export const settledAnswer = z.strictObject({
  settled: z.boolean().describe('false where it was not in doubt'),
});

export const pushKeyAnswer = z.strictObject({
  publicKey: z.string().describe('VAPID (RFC 8292), base64url: `applicationServerKey` of a subscription'),
});

export const aliveAnswer = z.strictObject({
  status: z.literal('alive'),
  uptimeSeconds: count,
  eventLoopDelayMs: z.strictObject({ p50: ms, p99: ms, max: ms }),
});

export const readyAnswer = z.strictObject({
  status: z.enum(['ready', 'not ready']),
  checks: z
    .strictObject({ store: z.string(), queues: z.string() })
    .describe('`ok`, or what is wrong; strangers hear only that something is'),
});
