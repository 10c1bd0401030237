// A receiver of Standard Webhooks that knows each delivery by its id and takes no large body.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Asked, type Shown, type StandIn, serve } from './server.ts';

export const SECRET = 'whsec_cmFzaWQtdGVzdC1zZWNyZXQtMDEyMzQ1Njc=';

export async function webhookStandIn(options = ''): Promise<StandIn> {
  const shown = new Map<string, Shown>();
  const refusals: string[] = [];
  const server = await serve({
    answer: (asked) => {
      const id = String(asked.headers['webhook-id']);
      const text = asked.body.toString('utf8');
      if (!verified(asked)) refusals.push('signature');
      if (asked.body.length >= 20_000) refusals.push('too long');
      if (!shown.has(id)) shown.set(id, { id, text, edits: 0, thread: null });
      return refusals.length > 0 ? { status: 400 } : { status: 204 };
    },
    failing: {
      busy: { status: 429, headers: { 'retry-after': '7' } },
      broken: { status: 500, body: 'no' },
      refuse: { status: 410, body: `gone, ${SECRET}` },
    },
  });
  return {
    ...server,
    settings: `webhook: { url: '${server.url}/hook', secret: '${SECRET}', timeout: 10s${options} }`,
    secrets: [SECRET, SECRET.slice(6)],
    refusals,
    shown: () => [...shown.values()],
  };
}

/** A receiver’s own verification, written from the specification. */
export function verified({ headers, body }: Asked, secret = SECRET): boolean {
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body.toString('utf8')}`;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key).update(signed, 'utf8').digest();
  return String(headers['webhook-signature'])
    .split(' ')
    .filter((part) => part.startsWith('v1,'))
    .map((part) => Buffer.from(part.slice(3), 'base64'))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
}
