// Telling: the decision to tell (notice) and one telling to one receiver (delivery).
import { z } from 'zod';
import { instant } from './article.ts';
import { HEALTH_KINDS, type HealthKind, type HealthNotice, healthNoticeSchema } from './health.ts';
import { type ControlEntry, type Incident, incidentSchema } from './incident.ts';
import { assessmentSchema, SEVERITIES } from './severity.ts';

export const NOTICE_KINDS = ['new', 'update', 'retract'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What made a revision worth telling again. */
export const CHANGES = [
  'second-source',
  'more-sources',
  'confirmed',
  'denied',
  'fatalities',
  'control',
  'sides',
  'place',
  'corrected',
  'merged',
  'retracted',
] as const;
export type Change = (typeof CHANGES)[number];

export const noticeSchema = z.strictObject({
  id: z.string().min(1),
  incidentId: z.string().min(1),
  revision: z.number().int().positive(),
  kind: z.enum(NOTICE_KINDS),
  changes: z.array(z.enum(CHANGES)),
  previous: z
    .strictObject({
      incidentId: z.string().min(1).describe('Another one’s, where that was merged into this'),
      revision: z.number().int().positive(),
      status: incidentSchema.shape.status,
      fatalities: incidentSchema.shape.fatalities,
    })
    .optional()
    .describe('What those who get it were told last of it; absent in a first notice'),
  createdAt: instant,
});
export type Notice = z.infer<typeof noticeSchema>;

/** Why notices were held back and are told together. */
export const HOLD_REASONS = ['group', 'quiet-hours', 'cap'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Several notices to one receiver in one message. */
export const digestNoticeSchema = z.strictObject({
  id: z.string().min(1),
  incidentId: z.string().min(1).describe('Id of the digest: g_…'),
  revision: z.literal(1),
  kind: z.literal('digest'),
  reason: z.enum(HOLD_REASONS),
  items: z
    .array(
      z.strictObject({
        deliveryId: z.string().min(1),
        incidentId: z.string().min(1),
        revision: z.number().int().positive(),
        kind: z.enum(NOTICE_KINDS),
        changes: z.array(z.enum(CHANGES)),
      }),
    )
    .min(1)
    .describe('What was held back, in the order of its first holding'),
  from: instant.describe('When the first of them was held back'),
  createdAt: instant,
});
export type DigestNotice = z.infer<typeof digestNoticeSchema>;

/** Told to a second receiver when nothing reaches the first, and when it is reached again. */
export const OUTAGE_KINDS = ['undeliverable', 'delivering'] as const;
export type OutageKind = (typeof OUTAGE_KINDS)[number];
export const outageNoticeSchema = z.strictObject({
  id: z.string().min(1),
  incidentId: z.string().min(1).describe('Id of the outage: o_…'),
  revision: z.number().int().positive(),
  kind: z.enum(OUTAGE_KINDS),
  receiver: z.string().min(1).describe('Who cannot be reached'),
  since: instant.describe('Of the first failure since something last went out'),
  waiting: z.number().int().nonnegative().describe('Deliveries to it that have not gone out'),
  error: z.string().nullable().describe('The latest failure'),
  createdAt: instant,
});
export type OutageNotice = z.infer<typeof outageNoticeSchema>;

/** What a fallback knows of a receiver that cannot be reached. */
export interface ToldOutage {
  /** Id of the outage: o_… */
  id: string;
  /** ISO instants: of the first failure, and of the notice. */
  since: string;
  at: string;
}

export type AnyNotice = Notice | HealthNotice | DigestNotice | OutageNotice;

/** What a notice tells of. */
export function aboutOf({ kind }: Pick<AnyNotice, 'kind'>): Content['about'] {
  if ((NOTICE_KINDS as readonly string[]).includes(kind)) return 'incident';
  if ((HEALTH_KINDS as readonly string[]).includes(kind)) return 'health';
  return kind === 'digest' ? 'digest' : 'outage';
}

/** What is told: of an incident, of several, of the health of feeds, or of a receiver out of reach. */
export const DELIVERY_KINDS = [...NOTICE_KINDS, ...HEALTH_KINDS, 'digest', ...OUTAGE_KINDS] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/**
 * `held`: waits to be told together with others (group, quiet hours, cap); `folded`: is told as part of a digest.
 * `uncertain`: nobody knows whether it went out. `superseded`: a newer one was planned before it went out.
 */
export const DELIVERY_STATES = [
  'held',
  'folded',
  'pending',
  'sending',
  'sent',
  'retry',
  'dead',
  'uncertain',
  'superseded',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const deliverySchema = z.strictObject({
  id: z.string().min(1).describe('Idempotency id: the same over every attempt'),
  noticeId: z.string().min(1),
  incidentId: z
    .string()
    .min(1)
    .describe(
      'What it tells of: an incident (i_…), a spell of ill feeds (h_…), a digest (g_…), an outage (o_…)',
    ),
  revision: z.number().int().positive(),
  kind: z.enum(DELIVERY_KINDS),
  receiver: z.string().min(1),
  state: z.enum(DELIVERY_STATES),
  attempts: z.number().int().nonnegative(),
  dueAt: instant.describe('Not sent before this time'),
  leaseUntil: instant
    .nullable()
    .describe('While `sending`: after this time nobody knows whether it went out'),
  providerMessageId: z.string().nullable(),
  error: z.string().nullable(),
  createdAt: instant,
  sentAt: instant.nullable(),
  severity: z.enum(SEVERITIES).describe('Of what it tells, when it was decided'),
  hold: z
    .strictObject({ reason: z.enum(HOLD_REASONS), group: z.string().min(1) })
    .nullable()
    .describe('Why it is or was held back, and with whom it is told: one digest for each receiver and group'),
  foldedInto: z.string().nullable().describe('Delivery of the digest it is told in'),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** One delivery with what it tells. Which of the four it is, `delivery.kind` says, and `about` for short. */
export type Content = IncidentContent | HealthContent | DigestContent | OutageContent;
export interface IncidentContent {
  about: 'incident';
  delivery: Delivery & { kind: NoticeKind };
  notice: Notice;
  incident: Incident;
  /** The revision that the receiver saw last; null where it has seen none. */
  before: Incident | null;
  /** An earlier notice of the same may have reached the receiver or not: nobody knows. This one stands for itself. */
  earlierInDoubt: boolean;
  /** Its line in the ledger of control as it stands now; null where it has none. */
  ledger?: ControlEntry | null;
}
export interface HealthContent {
  about: 'health';
  delivery: Delivery & { kind: HealthKind };
  notice: HealthNotice;
}
export interface DigestContent {
  about: 'digest';
  delivery: Delivery & { kind: 'digest' };
  notice: DigestNotice;
  /** The revision each item shows, in the order of the items. */
  incidents: Incident[];
}
export interface OutageContent {
  about: 'outage';
  delivery: Delivery & { kind: OutageKind };
  notice: OutageNotice;
}

/** `test`: sent by hand; `repeat`: an earlier attempt may have arrived. Absent in what is neither. */
const mark = z.enum(['test', 'repeat']).optional();
/** Less than 20 kB hold so much: what is left out is counted. */
const omitted = z.number().int().nonnegative();
const toldIncidentSchema = incidentSchema.extend({
  sourcesOmitted: omitted.describe('Sources that the body has no room for'),
});

/** Body of a Standard Webhooks delivery. */
export const webhookBodySchema = z.strictObject({
  type: z.enum(['incident.new', 'incident.update', 'incident.retract']),
  timestamp: instant,
  mark,
  data: toldIncidentSchema.extend({
    notice: z.string().min(1).describe('Id of the notice'),
    first: z.string().nullable().describe('Id of the first notice of the incident that reached the receiver'),
    changes: z.array(z.enum(CHANGES)).describe('What is new since the last'),
    assessment: assessmentSchema.nullable(),
  }),
});
export type WebhookBody = z.infer<typeof webhookBodySchema>;

/** Body of a Standard Webhooks delivery of a digest. */
export const digestWebhookBodySchema = z.strictObject({
  type: z.literal('digest'),
  timestamp: instant,
  mark,
  data: digestNoticeSchema.extend({
    incidents: z.array(toldIncidentSchema).describe('What each item shows, in the order of the items'),
    itemsOmitted: omitted.describe('Items at the end, with their incidents, that the body has no room for'),
  }),
});
/** Body of a Standard Webhooks delivery about another receiver. */
export const outageWebhookBodySchema = z.strictObject({
  type: z.enum(['receiver.undeliverable', 'receiver.delivering']),
  timestamp: instant,
  mark,
  data: outageNoticeSchema,
});
/** Body of a Standard Webhooks delivery about feeds. */
export const healthWebhookBodySchema = z.strictObject({
  type: z.enum(['feed.silent', 'feed.failing', 'feed.recovered']),
  timestamp: instant,
  mark,
  data: healthNoticeSchema.extend({ feedsOmitted: omitted }),
});
export type AnyWebhookBody =
  | WebhookBody
  | z.infer<typeof healthWebhookBodySchema>
  | z.infer<typeof digestWebhookBodySchema>
  | z.infer<typeof outageWebhookBodySchema>;
