// Telling: the decision to tell (notice) and one telling to one receiver (delivery).
import { z } from 'zod';
import { instant } from './article.ts';
import { HEALTH_KINDS, type HealthKind, type HealthNotice } from './health.ts';
import { type Incident, incidentSchema } from './incident.ts';

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
  'retracted',
] as const;
export type Change = (typeof CHANGES)[number];

export const noticeSchema = z.strictObject({
  id: z.string().min(1),
  incidentId: z.string().min(1),
  revision: z.number().int().positive(),
  kind: z.enum(NOTICE_KINDS),
  changes: z.array(z.enum(CHANGES)),
  createdAt: instant,
});
export type Notice = z.infer<typeof noticeSchema>;
export const isHealthNotice = (notice: Notice | HealthNotice): notice is HealthNotice => 'feeds' in notice;

/** What is told: of an incident, or of the health of feeds. */
export const DELIVERY_KINDS = [...NOTICE_KINDS, ...HEALTH_KINDS] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

export const DELIVERY_STATES = [
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
    .describe('What it tells of: an incident (i_…), or a spell of ill feeds (h_…)'),
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
});
export type Delivery = z.infer<typeof deliverySchema>;

/** One delivery with what it tells: of an incident, or in `notice` alone how feeds are doing. */
export type Content = IncidentContent | HealthContent;
export interface IncidentContent {
  delivery: Delivery & { kind: NoticeKind };
  notice: Notice;
  incident: Incident;
}
export interface HealthContent {
  delivery: Delivery & { kind: HealthKind };
  notice: HealthNotice;
  incident: null;
}

/** Body of a Standard Webhooks delivery. */
export const webhookBodySchema = z.strictObject({
  type: z.enum(['incident.new', 'incident.update', 'incident.retract']),
  timestamp: instant,
  data: incidentSchema,
});
export type WebhookBody = z.infer<typeof webhookBodySchema>;
