import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/alerts/index.ts';
import {
  digestWebhookBodySchema,
  HEALTH_KINDS,
  healthWebhookBodySchema,
  OUTAGE_KINDS,
  outageWebhookBodySchema,
  webhookBodySchema,
} from '../../../src/shared/schema/index.ts';
import { delivery, incident, outlets, source } from '../build.ts';
import { digestMessage, follower, healthMessage, healthNotice, message, outageMessage } from './messages.ts';
import type { StandIn } from './stand-ins/server.ts';
import { SECRET, verified, webhookStandIn } from './stand-ins/webhook.ts';
import { channelOf, signal } from './support.ts';

let service: StandIn;
beforeEach(async () => {
  service = await webhookStandIn();
});
afterEach(() => service.close());

const send = async (one: Message, settings = service.settings) => {
  await channelOf(settings).send(one, signal());
  expect(service.refusals).toEqual([]);
  return JSON.parse(service.asked.at(-1)!.body.toString('utf8'));
};

describe('the signature', () => {
  it('covers id, time and body', async () => {
    await send(message({ id: 'd_42' }));
    const [asked] = service.asked;
    expect(asked!.headers['webhook-id']).toBe('d_42');
    expect(asked!.headers['content-type']).toBe('application/json');
    expect(Math.abs(Number(asked!.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(5);
    expect(verified({ ...asked!, body: Buffer.concat([asked!.body, Buffer.from(' ')]) })).toBe(false);
  });

  it('is given by each secret while one is being changed', async () => {
    const next = `whsec_${Buffer.from('the next secret of enough bytes').toString('base64')}`;
    await send(message(), service.settings.replace(`'${SECRET}'`, `['${next}', '${SECRET}']`));
    const [asked] = service.asked;
    expect(verified(asked!, SECRET)).toBe(true);
    expect(verified(asked!, next)).toBe(true);
    expect(verified(asked!, `${next.slice(0, -4)}AAAA`)).toBe(false);
  });

  it('can be ed25519, which a receiver checks without the secret', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
    const secret = `whsk_${seed.toString('base64')}`;
    await send(message(), service.settings.replace(`'${SECRET}'`, `['${SECRET}', '${secret}']`));
    const { headers, body } = service.asked[0]!;
    const signature = String(headers['webhook-signature'])
      .split(' ')
      .find((part) => part.startsWith('v1a,'))!;
    const content = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`);
    const key = createPublicKey(publicKey.export({ format: 'pem', type: 'spki' }));
    expect(verify(null, content, key, Buffer.from(signature.slice(4), 'base64'))).toBe(true);
  });
});

describe('the body', () => {
  it.each(['new', 'update', 'retract'] as const)('carries the incident whole: incident.%s', async (kind) => {
    const assessment = { severity: 'severe', certainty: 'likely', reasons: [] } as const;
    const one = kind === 'new' ? message() : follower(kind, null);
    const body = webhookBodySchema.parse(await send({ ...one, assessment: { ...assessment, reasons: [] } }));
    expect(body).toEqual({
      type: `incident.${kind}`,
      timestamp: delivery().createdAt,
      data: {
        ...(one.about === 'incident' ? one.incident : incident()),
        sourcesOmitted: 0,
        notice: 'n_1',
        first: kind === 'new' ? null : 'n_1',
        changes: kind === 'new' ? [] : ['second-source'],
        assessment,
      },
    });
  });

  it.each(HEALTH_KINDS)('carries what is told of feeds: feed.%s', async (kind) => {
    const { type, data } = healthWebhookBodySchema.parse(await send(healthMessage(kind)));
    expect({ type, data }).toEqual({
      type: `feed.${kind}`,
      data: { ...healthNotice(kind), feedsOmitted: 0 },
    });
  });

  it('carries a digest with what each item shows', async () => {
    const { data } = digestWebhookBodySchema.parse(await send(digestMessage(3)));
    expect(data.incidents.map(({ id }) => id)).toEqual(data.items.map(({ incidentId }) => incidentId));
  });

  it.each(OUTAGE_KINDS)('carries what is told of another receiver: receiver.%s', async (kind) => {
    const { type, data } = outageWebhookBodySchema.parse(await send(outageMessage(kind)));
    expect([type, data.receiver]).toEqual([`receiver.${kind}`, 'syria-desk']);
  });

  it('says when it is a test', async () => {
    const body = webhookBodySchema.parse(await send({ ...message(), mark: 'test' }));
    expect(body.mark).toBe('test');
  });

  it('leaves out sources where it would be too long, counts them, and keeps every denial', async () => {
    const sources = outlets(90);
    sources[80] = source({ articleId: 'a80', outlet: 'o80', status: 'denied' });
    const { data } = webhookBodySchema.parse(await send(message({}, { sources })));
    expect(data.sources.length).toBeGreaterThan(10);
    expect(data.sources.length + data.sourcesOmitted).toBe(90);
    expect(data.sources.map(({ outlet }) => outlet)).toContain('o80');
  });

  it.each([
    [
      'one source with endless words',
      { sources: [source({ quote: 'قصف '.repeat(20_000), title: 'خ'.repeat(50_000) })] },
    ],
    ['an endless address', { sources: [source({ url: `https://example.org/${'a'.repeat(40_000)}` })] }],
    ['hundreds who deny', { sources: outlets(400).map((one) => ({ ...one, status: 'denied' as const })) }],
    [
      'hundreds of names',
      { deniedBy: Array.from({ length: 100 }, (_, n) => `الناطق ${n} ${'باسم '.repeat(200)}`) },
    ],
  ])('is valid and short in any case: %s', async (_, parts) => {
    webhookBodySchema.parse(await send({ ...message(), incident: incident(parts) } as Message));
    expect(service.asked[0]!.body.length).toBeLessThan(20_000);
  });

  it('is valid and short for hundreds of feeds and incidents', async () => {
    const one = healthMessage('silent');
    if (one.about !== 'health') return expect.unreachable();
    const feeds = Array.from({ length: 500 }, (_, n) => ({ ...one.notice.feeds[0]!, id: `feed-${n}` }));
    const { data } = healthWebhookBodySchema.parse(await send({ ...one, notice: { ...one.notice, feeds } }));
    expect(data.feeds.length + data.feedsOmitted).toBe(500);
    const digest = digestWebhookBodySchema.parse(await send(digestMessage(300)));
    expect(digest.data.items.length + digest.data.itemsOmitted).toBe(300);
    expect(digest.data.incidents).toHaveLength(digest.data.items.length);
  });
});
