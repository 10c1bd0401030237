// Web push to the browsers that asked for it (RFC 8030, 8291, 8292). web-push encrypts and signs; we send.
import { createRequire } from 'node:module';
import type { WebpushSettings } from '../../../shared/config.ts';
import { RasidError } from '../../../shared/errors.ts';
import type { PushSubscriptionData, Severity } from '../../../shared/schema/index.ts';
import { ask } from '../ask.ts';
import type { Channel, Message } from '../channel.ts';
import { notTaken, refused, statusFailure } from '../failures.ts';
import { retryAfterMs } from '../retry-after.ts';
import { payloadOf } from './payload.ts';

// A CommonJS module whose exports no static reading finds.
const webPush = createRequire(import.meta.url)('web-push') as typeof import('web-push');

/** Where the browsers of a receiver are kept. */
export interface Subscribers {
  list(receiver: string): Promise<{ id: string; data: PushSubscriptionData }[]>;
  /** The push service knows it no more. */
  gone(id: string): Promise<void>;
}

const URGENCIES: Record<Severity, 'high' | 'normal' | 'low'> = {
  extreme: 'high',
  severe: 'high',
  moderate: 'normal',
  minor: 'low',
};

/** Requests at a time. */
const AT_ONCE = 10;

type Subscriber = Awaited<ReturnType<Subscribers['list']>>[number];

export function createWebpushChannel(
  settings: WebpushSettings,
  receiver: string,
  subscribers: Subscribers,
): Channel {
  const { timeout, services } = settings;
  return {
    takesPictures: false,
    // Topic and tag make one notification of both.
    repeating: () => 'harmless',
    async send(message: Message, signal: AbortSignal) {
      const reached = new Set(message.parts?.at(-1)?.split(' ') ?? []);
      const left = (await subscribers.list(receiver)).filter(({ id }) => !reached.has(id));
      let failure: RasidError | undefined;
      for (let n = 0; n < left.length; n += AT_ONCE) {
        const batch = left.slice(n, n + AT_ONCE);
        const failures = await Promise.all(batch.map((one) => attempt(one, message, signal)));
        for (const [index, { id }] of batch.entries()) if (failures[index] === undefined) reached.add(id);
        failure ??= failures.find((one) => one !== undefined);
      }
      if (failure === undefined) return { providerMessageId: null };
      if (reached.size > 0) await message.note?.([...reached].join(' '));
      throw failure;
    },
  };

  /** One browser that cannot be reached holds up no other. */
  async function attempt(
    one: Subscriber,
    message: Message,
    signal: AbortSignal,
  ): Promise<RasidError | undefined> {
    try {
      await push(one, message, signal);
      return undefined;
    } catch (error) {
      if (error instanceof RasidError) return error;
      throw error;
    }
  }

  async function push({ id, data }: Subscriber, message: Message, signal: AbortSignal): Promise<void> {
    if (!isPushService(data.endpoint, services)) return subscribers.gone(id);
    const { endpoint, headers, body } = webPush.generateRequestDetails(
      data,
      payloadOf(message, data.language),
      optionsOf(settings, message),
    );
    const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    // fetch counts the bytes itself.
    delete given['Content-Length'];
    const question = {
      who: 'the push service',
      url: endpoint,
      headers: given,
      body: body as Uint8Array,
      timeout,
    };
    const answer = await ask(question, signal);
    if (answer.status === 404 || answer.status === 410) return subscribers.gone(id);
    assertTaken(answer.status, answer.headers);
  }
}

function assertTaken(status: number, headers: Headers): void {
  if (status >= 200 && status < 300) return;
  const message = `the push service answered ${status}`;
  if (status === 429) throw notTaken(message, retryAfterMs(headers.get('retry-after'), new Date()));
  if (status === 401 || status === 403) throw refused(`${message}: it does not accept the VAPID keys`);
  throw statusFailure(status, message, true);
}

function optionsOf(
  { public_key: publicKey, private_key: privateKey, subject, ttl }: WebpushSettings,
  { delivery, assessment }: Message,
) {
  return {
    vapidDetails: { subject, publicKey, privateKey: privateKey.reveal() },
    contentEncoding: 'aes128gcm' as const,
    TTL: Math.round(ttl / 1000),
    urgency: URGENCIES[assessment?.severity ?? delivery.severity],
    // Up to 32 characters of base64url: what still waits at the service is replaced.
    topic: delivery.incidentId.replace(/[^\w-]/gu, '').slice(0, 32),
  };
}

/** Only push services are posted to: the address comes from whoever opens the board. */
export function isPushService(endpoint: string, services: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, host, hostname } = new URL(endpoint);
  const local = hostname === '127.0.0.1' || hostname === 'localhost';
  if (protocol !== 'https:' && !local) return false;
  return services.some((service) => host === service || (service.startsWith('.') && host.endsWith(service)));
}
