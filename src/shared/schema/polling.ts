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

/** The last instant that a JavaScript date can show; the first is as far before 1970. */
const LAST_MS = 8.64e15;
const epochMs = z.number().min(-LAST_MS).max(LAST_MS);

/** Every field falls back by itself: what an older or newer version wrote costs what it does not know, not the feed. */
const count = z.number().int().nonnegative().catch(0);
const amount = z.number().nonnegative().nullable().catch(null);
const instant = z.iso.datetime({ offset: true }).nullable().catch(null);
const text = z.string().nullable().catch(null);
const webAddress = z.string().refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol));
const address = webAddress.nullable().catch(null);

const hours = z
  .object({
    first: z.number().int(),
    counts: z.array(z.number().int().nonnegative()).max(1000),
  })
  .catch({ first: 0, counts: [] });
/** `counts[0]` belongs to the hour of the epoch `first`, the others to the hours after it. */
export type Hours = z.infer<typeof hours>;

export const pollingSchema = z.object({
  intervalMs: amount.describe('To the next poll, when all is well'),
  arrivals: z
    .array(epochMs)
    .catch([])
    .describe('Publication instants of the latest items, epoch ms, oldest first'),
  hours: hours.describe('Items published in each hour of the last fortnight'),
  heardAt: instant.describe('The last sign of life: when an item newer than all before was first seen'),
  windowMs: amount.describe('From the oldest to the newest item the feed lists at a time'),
  restMs: amount.describe('How long the feed asks to be left alone'),
  emptyPolls: count.describe('Polls since the last that brought something new'),
  setback: z.number().nonnegative().catch(0).describe('Weight of the failures since the last success'),
  failureKind: z.enum(FAILURE_KINDS).nullable().catch(null),
  failingSince: instant,
  unconditional: z
    .boolean()
    .catch(false)
    .describe('Its ETag or Last-Modified stayed while its items changed'),
  sinceFull: count.describe('Polls since the last one that asked for the whole feed'),
  bodyHash: text,
  movedTo: address.describe('Where it has redirected for good, and how often in a row'),
  movedTimes: count,
  kind: text,
  charset: text,
  irregularities: z.array(z.string()).catch([]),
  listed: z.number().int().nonnegative().nullable().catch(null).describe('Items of the last answer'),
  usuallyListed: amount.describe('Items of an answer, as a rule'),
  shrunkSince: instant.describe('Since when it lists far fewer items than as a rule'),
  newestItemAt: instant,
  gaps: count.describe('Polls after which items may have been missed'),
  gap: z
    .object({ older: webAddress, pages: z.number().int().nonnegative() })
    .nullable()
    .catch(null)
    .describe('A gap that is being read back: address of the next older page, and how many have been read'),
  hub: z
    .object({ hub: webAddress, topic: z.string() })
    .nullable()
    .catch(null)
    .describe('The WebSub hub that the feed offers, and the name under which the hub knows it'),
  failed: count.describe('Failed polls in all'),
  items: count.describe('New items in all'),
});
export type Polling = z.infer<typeof pollingSchema>;

export const FRESH_POLLING: Polling = pollingSchema.parse({});

/** Whatever stands in the record as a polling; never throws. */
export const readPolling = (stored: unknown): Polling =>
  pollingSchema.safeParse(stored).data ?? FRESH_POLLING;
