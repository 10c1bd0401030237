// What polling has taught about one feed; kept with it in the record. Times are ISO instants.
import { z } from 'zod';

/** `hard`: somebody has to mend it. `soft`: the host says no for now. `passing`: the way there was broken. */
export const FAILURE_KINDS = ['passing', 'soft', 'hard'] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** How gently a host is asked. */
export interface HostManners {
  /** Least time from the beginning of one request to the next, in ms. */
  gapMs: number;
  /** Most requests under way at a time, over all processes. */
  connections: number;
  /** After this a request that nobody ended counts as lost, in ms. */
  leaseMs: number;
}

const count = z.number().int().nonnegative().default(0);
const instant = z.iso.datetime({ offset: true }).nullable().default(null);
const text = z.string().nullable().default(null);

export const pollingSchema = z.object({
  intervalMs: z
    .number()
    .nonnegative()
    .nullable()
    .default(null)
    .describe('To the next poll, when all is well'),
  arrivals: z
    .array(z.number())
    .default([])
    .describe('Publication instants of the latest items, epoch ms, oldest first'),
  windowMs: z
    .number()
    .nullable()
    .default(null)
    .describe('From the oldest to the newest item the feed lists at a time'),
  restMs: z.number().nullable().default(null).describe('How long the feed asks to be left alone'),
  emptyPolls: count.describe('Polls since the last that brought something new'),
  setback: z.number().nonnegative().default(0).describe('Weight of the failures since the last success'),
  failureKind: z.enum(FAILURE_KINDS).nullable().default(null),
  failingSince: instant,
  unconditional: z
    .boolean()
    .default(false)
    .describe('Its ETag or Last-Modified stayed while its items changed'),
  sinceFull: count.describe('Polls since the last one that asked for the whole feed'),
  bodyHash: text,
  movedTo: text.describe('Where it has redirected for good, and how often in a row'),
  movedTimes: count,
  kind: text,
  charset: text,
  irregularities: z.array(z.string()).default([]),
  listed: z.number().int().nonnegative().nullable().default(null).describe('Items of the last answer'),
  newestItemAt: instant,
  gaps: count.describe('Polls after which items may have been missed'),
  gap: z
    .object({ older: z.string(), pages: z.number().int().nonnegative() })
    .nullable()
    .default(null)
    .describe('A gap that is being read back: address of the next older page, and how many have been read'),
  fullText: count.describe('Articles of which the whole text was read'),
  summaries: count.describe('Articles of which only a summary could be read'),
  hub: z
    .object({ hub: z.string(), topic: z.string() })
    .nullable()
    .default(null)
    .describe('The WebSub hub that the feed offers, and the name under which the hub knows it'),
  noticed: z.enum(['silent', 'failing']).nullable().default(null).describe('What receivers were last told'),
});
export type Polling = z.infer<typeof pollingSchema>;

export const FRESH_POLLING: Polling = pollingSchema.parse({});
