// The corpus schema: the one place where the shapes that flow through Rasid are written down.
//
// Terminology. An ARTICLE is one text from one outlet. An EVENT is what one article says happened. An INCIDENT
// is the same event across articles; each change to it is a REVISION. The LEDGER OF CONTROL holds, for each
// place, who is said to hold it since when. A NOTICE is the decision to tell about one revision; a DELIVERY is
// that notice on its way to one RECEIVER.
import { z } from 'zod';
import { articleSchema } from './article.ts';
import { correctionSchema } from './correction.ts';
import { codedEventSchema, eventSchema } from './event.ts';
import { healthNoticeSchema } from './health.ts';
import { controlEntrySchema, incidentSchema } from './incident.ts';
import {
  deliverySchema,
  digestNoticeSchema,
  digestWebhookBodySchema,
  healthWebhookBodySchema,
  noticeSchema,
  outageNoticeSchema,
  outageWebhookBodySchema,
  webhookBodySchema,
} from './notice.ts';
import { assessmentSchema } from './severity.ts';

export * from './actor.ts';
export * from './article.ts';
export * from './asked-correction.ts';
export * from './correction.ts';
export * from './correction-kinds.ts';
export * from './distance.ts';
export * from './event.ts';
export * from './gazetteer.ts';
export * from './health.ts';
export * from './incident.ts';
export * from './independent-sources.ts';
export * from './levelled.ts';
export * from './notice.ts';
export * from './polling.ts';
export * from './push.ts';
export * from './remembered.ts';
export * from './severity.ts';
export * from './silence.ts';
export * from './spots.ts';
export * from './told-at.ts';
export * from './vocabulary.ts';

const SCHEMAS = {
  Article: articleSchema,
  Event: eventSchema,
  CodedEvent: codedEventSchema,
  Incident: incidentSchema,
  Correction: correctionSchema,
  ControlEntry: controlEntrySchema,
  Notice: noticeSchema,
  Delivery: deliverySchema,
  WebhookBody: webhookBodySchema,
  Assessment: assessmentSchema,
  DigestNotice: digestNoticeSchema,
  OutageNotice: outageNoticeSchema,
  HealthNotice: healthNoticeSchema,
  HealthWebhookBody: healthWebhookBodySchema,
  DigestWebhookBody: digestWebhookBodySchema,
  OutageWebhookBody: outageWebhookBodySchema,
};

/** Every shape as one JSON Schema document (draft 2020-12), each under `$defs`. */
export function jsonSchema(): Record<string, unknown> {
  const definitions = Object.entries(SCHEMAS).map(([name, schema]) => {
    const { $schema: _, ...definition } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
    return [name, definition];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Rasid corpus schema',
    $defs: Object.fromEntries(definitions),
  };
}
