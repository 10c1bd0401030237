// A browser's subscription to web push (W3C Push API, RFC 8291): where to send, and the keys to encrypt for it.
import { z } from 'zod';
import { LANGUAGES } from './vocabulary.ts';

export const pushSubscriptionSchema = z.strictObject({
  endpoint: z.url({ protocol: /^https?$/ }),
  keys: z.strictObject({
    p256dh: z.string().min(1).describe('Public key of the browser, base64url'),
    auth: z.string().min(1).describe('Shared secret of the subscription, base64url'),
  }),
  language: z.enum(LANGUAGES).describe('Of the page it was made on'),
});
export type PushSubscriptionData = z.infer<typeof pushSubscriptionSchema>;
