// Telling: the decision to tell (notice) and one telling to one receiver (delivery).
import { z } from 'zod';
import { instant } from './article.ts';
import { incidentSchema } from './incident.ts';

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
  incidentId: z.string().min(1),
  revision: z.number().int().positive(),
  kind: z.enum(NOTICE_KINDS),
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

/** Body of a Standard Webhooks delivery. */
export const webhookBodySchema = z.strictObject({
  type: z.enum(['incident.new', 'incident.update', 'incident.retract']),
  timestamp: instant,
  data: incidentSchema,
});
export type WebhookBody = z.infer<typeof webhookBodySchema>;
