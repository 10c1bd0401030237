// A push service and the browser behind it: checks who sends (VAPID, RFC 8292), decrypts (RFC 8291, 8188), and
// replaces what has the same topic.
import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  verify,
} from 'node:crypto';
import { createRequire } from 'node:module';
import type { Subscribers } from '../../../../src/alerts/channels/webpush/webpush.ts';
import type { PushSubscriptionData } from '../../../../src/shared/schema/index.ts';
import { type Answered, type Asked, type Shown, type StandIn, serve } from './server.ts';

const webPush = createRequire(import.meta.url)('web-push') as typeof import('web-push');
const LARGEST = 4096;

export interface PushStandIn extends StandIn, Subscribers {
  subscribe(language?: PushSubscriptionData['language']): string;
  /** Answers of the service for these subscriptions, in place of its own. */
  answers: Map<string, number>;
  payloads: { id: string; payload: Record<string, string>; headers: Asked['headers'] }[];
}

export async function pushStandIn(): Promise<PushStandIn> {
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  const browsers = new Map<string, { ecdh: ECDH; auth: Buffer; data: PushSubscriptionData }>();
  const shown = new Map<string, Shown>();
  const refusals: string[] = [];
  const server = await serve({
    answer: (asked) => answer(asked),
    failing: {
      busy: { status: 429, headers: { 'retry-after': '7' } },
      broken: { status: 500 },
      refuse: { status: 403, body: `no, ${privateKey}` },
    },
  });
  const self: PushStandIn = {
    ...server,
    settings: `webpush: { public_key: ${publicKey}, private_key: ${privateKey}, subject: 'mailto:desk@example.org', services: ['${new URL(server.url).host}'], timeout: 10s }`,
    secrets: [privateKey],
    refusals,
    shown: () => [...shown.values()],
    answers: new Map(),
    payloads: [],
    list: async () => [...browsers].map(([id, { data }]) => ({ id, data })),
    gone: async (id) => void browsers.delete(id),
    subscribe(language = 'both') {
      const id = `b${browsers.size + 1}`;
      const ecdh = createECDH('prime256v1');
      const auth = randomBytes(16);
      const keys = { p256dh: ecdh.generateKeys('base64url'), auth: auth.toString('base64url') };
      browsers.set(id, { ecdh, auth, data: { endpoint: `${server.url}/send/${id}`, keys, language } });
      return id;
    },
  };
  return self;

  function answer({ url, headers, body }: Asked): Answered {
    const id = url.pathname.split('/').at(-1)!;
    const browser = browsers.get(id);
    const given = self.answers.get(id);
    if (given !== undefined) return { status: given };
    if (!browser) return { status: 404 };
    const fault = faultOf(headers, body);
    if (fault) {
      refusals.push(fault);
      return { status: 400 };
    }
    const payload = JSON.parse(decrypted(body, browser.ecdh, browser.auth));
    self.payloads.push({ id, payload, headers });
    const key = `${id} ${payload.tag}`;
    const edits = shown.has(key) ? shown.get(key)!.edits + 1 : 0;
    shown.set(key, { id: key, text: `${payload.title}\n${payload.body}`, edits, thread: null });
    return { status: 201 };
  }

  function faultOf(headers: Asked['headers'], body: Buffer): string | undefined {
    if (body.length > LARGEST) return 'payload is too large';
    if (headers['content-encoding'] !== 'aes128gcm') return 'content encoding';
    if (!/^\d+$/u.test(String(headers.ttl))) return 'no TTL';
    if (!/^(very-low|low|normal|high)$/u.test(String(headers.urgency))) return 'urgency';
    if (!/^[\w-]{1,32}$/u.test(String(headers.topic))) return 'topic';
    return signedBy(String(headers.authorization)) ? undefined : 'VAPID';
  }

  function signedBy(authorization: string): boolean {
    const [, token, key] = /^vapid t=([^,]+), k=(.+)$/u.exec(authorization) ?? [];
    if (!token || key !== publicKey) return false;
    const [head, claims, signature] = token.split('.') as [string, string, string];
    const point = Buffer.from(publicKey, 'base64url');
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    };
    const { aud } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
    const publicPart = {
      key: createPublicKey({ key: jwk, format: 'jwk' }),
      dsaEncoding: 'ieee-p1363' as const,
    };
    return (
      aud === new URL(server.url).origin &&
      verify('sha256', Buffer.from(`${head}.${claims}`), publicPart, Buffer.from(signature, 'base64url'))
    );
  }
}

/** RFC 8188 in one record, keyed as RFC 8291 says. */
function decrypted(body: Buffer, ecdh: ECDH, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const length = body.readUInt8(20);
  const sender = body.subarray(21, 21 + length);
  const sealed = body.subarray(21 + length);
  const secret = ecdh.computeSecret(sender);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender]);
  const material = Buffer.from(hkdfSync('sha256', secret, auth, info, 32));
  const key = Buffer.from(
    hkdfSync('sha256', material, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16),
  );
  const nonce = Buffer.from(hkdfSync('sha256', material, salt, Buffer.from('Content-Encoding: nonce\0'), 12));
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
}
