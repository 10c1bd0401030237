// Receivers of config/alerts.yaml: whom to tell, in which language and zone, over which channel.
import { z } from 'zod';
import { LANGUAGES } from '../schema/index.ts';
import { duration } from './duration.ts';
import { secret } from './secret.ts';

const MINUTE = 60_000;

const webhook = z.strictObject({
  url: z.string().refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
    error: 'must be an http or https address',
  }),
  secret: secret((value) =>
    /^whsec_[A-Za-z0-9+/_-]{8,}={0,2}$/.test(value)
      ? undefined
      : 'a webhook secret is whsec_ and at least 8 base64 characters; 24 random bytes are customary',
  ),
  timeout: duration({ min: 1000, max: MINUTE }).default(15_000),
});

export const receiverSchema = z
  .strictObject({
    name: z.string().min(1),
    language: z.enum(LANGUAGES).default('both'),
    timezone: z.string().default('UTC'),
    fallback: z.string().min(1).optional(),
    fallback_after: duration().default(10 * MINUTE),
    console: z.union([z.boolean(), z.null(), z.strictObject({})]).optional(),
    webhook: webhook.optional(),
  })
  .superRefine((entry, context) => {
    const channels = [
      entry.console !== undefined && entry.console !== false,
      entry.webhook !== undefined,
    ].filter(Boolean);
    if (channels.length !== 1) {
      context.addIssue({
        code: 'custom',
        message: `receiver "${entry.name}" needs exactly one channel: console or webhook`,
      });
    }
  });

export type Receiver = z.output<typeof receiverSchema>;
export type WebhookSettings = NonNullable<Receiver['webhook']>;
