// Standard Webhooks 1.0. The receivers are the operator's own, so loopback and private addresses are fine here.
// https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
import type { WebhookSettings } from '../../../shared/config.ts';
import { type Answer, ask } from '../ask.ts';
import type { Channel, Message } from '../channel.ts';
import { gone, notTaken } from '../failures.ts';
import { retryAfterMs } from '../retry-after.ts';
import { bodyOf } from './body.ts';
import { signatures } from './sign.ts';

export function createWebhookChannel({ url, secret, timeout }: WebhookSettings): Channel {
  const secrets = secret.map((one) => one.reveal());
  return {
    takesPictures: false,
    repeating: () => 'harmless',
    async send(message: Message, signal: AbortSignal) {
      const body = bodyOf(message);
      const headers = headersOf(message.delivery.id, body, secrets, new Date());
      assertTaken(await ask({ who: 'the webhook', url, headers, body, timeout }, signal));
      return { providerMessageId: null };
    },
  };
}

/** `webhook-id` is the same over all attempts; `webhook-timestamp` is the attempt’s own. */
function headersOf(id: string, body: string, secrets: readonly string[], now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures({ id, timestamp, body }, secrets),
  };
}

/** Only 2xx counts. 410 says: never again. */
function assertTaken({ status, headers }: Answer): void {
  if (status >= 200 && status < 300) return;
  const message = `the webhook answered ${status}`;
  if (status === 410) throw gone(message);
  throw notTaken(message, retryAfterMs(headers.get('retry-after'), new Date()));
}
