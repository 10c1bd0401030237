// Standard Webhooks 1.0 over fetch. The receivers are the operator's own, so loopback and private addresses are
// fine here. https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
import type { WebhookSettings } from '../../shared/config.ts';
import { messageOf, RasidError } from '../../shared/errors.ts';
import type { AnyWebhookBody, Content } from '../../shared/schema/index.ts';
import type { Channel, Message } from './channel.ts';
import { retryAfterMs } from './retry-after.ts';
import { sign } from './sign.ts';

export function createWebhookChannel({ url, secret, timeout }: WebhookSettings): Channel {
  return {
    takesPictures: false,
    repeating: () => 'harmless',
    async send(message: Message, signal: AbortSignal) {
      const request = requestOf(message, secret.reveal(), new Date());
      const response = await post(url, request, AbortSignal.any([signal, AbortSignal.timeout(timeout)]));
      await response.body?.cancel();
      assertTaken(response);
      return { providerMessageId: null };
    },
  };
}

/** `webhook-id` is the same over all attempts; `webhook-timestamp` is the attempt’s own. */
function requestOf(content: Content, secret: string, now: Date): RequestInit {
  const { delivery } = content;
  const body = JSON.stringify(payloadOf(content));
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'rasid',
      'webhook-id': delivery.id,
      'webhook-timestamp': timestamp,
      'webhook-signature': sign({ id: delivery.id, timestamp, body }, secret),
    },
    body,
  };
}

function payloadOf(content: Content): AnyWebhookBody {
  const timestamp = content.delivery.createdAt;
  switch (content.about) {
    case 'incident':
      return { type: `incident.${content.delivery.kind}`, timestamp, data: content.incident };
    case 'health':
      return { type: `feed.${content.notice.kind}`, timestamp, data: content.notice };
    case 'digest':
      return { type: 'digest', timestamp, data: { ...content.notice, incidents: content.incidents } };
    case 'outage':
      return { type: `receiver.${content.notice.kind}`, timestamp, data: content.notice };
  }
}

async function post(url: string, request: RequestInit, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { ...request, signal });
  } catch (cause) {
    const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
    throw new RasidError('RECEIVER_UNREACHABLE', `the webhook did not answer: ${messageOf(reason)}`, {
      cause,
    });
  }
}

/** Only 2xx counts. 410 says: never again. */
function assertTaken(response: Response): void {
  if (response.ok) return;
  const { status } = response;
  const message = `the webhook answered ${status}`;
  if (status === 410) throw new RasidError('RECEIVER_GONE', message);
  const afterMs = retryAfterMs(response.headers.get('retry-after'), new Date());
  throw new RasidError('RECEIVER_UNREACHABLE', message, afterMs === undefined ? {} : { retry: { afterMs } });
}
