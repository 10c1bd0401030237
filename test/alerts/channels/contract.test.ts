// What holds for every channel: it returns when the message was taken, and otherwise throws a coded error that says
// whether to try again.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createConsoleChannel } from '../../../src/alerts/channels/console.ts';
import {
  type Channel,
  createChannel,
  type Message,
  renderContent,
  renderNotice,
} from '../../../src/alerts/index.ts';
import { RasidError } from '../../../src/shared/errors.ts';
import {
  deliverySchema,
  HEALTH_KINDS,
  type HealthKind,
  type HealthNotice,
  healthWebhookBodySchema,
  webhookBodySchema,
} from '../../../src/shared/schema/index.ts';
import { at, config, delivery, find, incident, notice } from '../build.ts';
import { type StandIn, standIn } from './stand-in.ts';

const SECRET = 'whsec_cmFzaWQtdGVzdC1zZWNyZXQtMDEyMzQ1Njc=';

/** Nothing was told before it. */
const ALONE = { first: null, previous: null, mark: null, assessment: null, picture: null };

function message(parts: Parameters<typeof delivery>[0] = {}): Message {
  const one = {
    about: 'incident',
    delivery: delivery(parts),
    notice: notice(),
    incident: incident(),
    before: null,
    earlierInDoubt: false,
  } as const;
  return { ...one, ...ALONE, text: renderNotice(one, { language: 'both', timezone: 'UTC' }, find) };
}

const healthNotice = (kind: HealthKind): HealthNotice => ({
  id: 'n_2',
  incidentId: 'h_1',
  revision: 1,
  kind,
  feeds: [
    {
      id: 'a',
      outlet: 'عنب بلدي',
      illness: 'silent',
      since: at('05:00'),
      until: kind === 'recovered' ? at('10:00') : null,
      rhythmMs: 720_000,
      cause: null,
      status: null,
      lastSuccessAt: at('10:00'),
      lastNewAt: at('05:00'),
    },
  ],
  watched: 60,
  createdAt: at('10:01'),
});

function healthMessage(kind: HealthKind): Message {
  const one = {
    about: 'health',
    delivery: { ...delivery(), incidentId: 'h_1', kind },
    notice: healthNotice(kind),
  } as const;
  return { ...one, ...ALONE, text: renderContent(one, { language: 'both', timezone: 'UTC' }, find) };
}

const webhook = (url: string, timeout = '1s'): Channel =>
  createChannel(
    config(`
receivers: [{ name: desk, webhook: { url: '${url}', secret: '${SECRET}', timeout: ${timeout} } }]
route: { receiver: desk }`).receivers[0]!,
  );

const signal = () => new AbortController().signal;
const failure = (sending: Promise<unknown>): Promise<RasidError> =>
  sending.then(
    () => expect.unreachable('it was sent'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(RasidError);
      return error as RasidError;
    },
  );

let server: StandIn;
beforeEach(async () => {
  server = await standIn();
});
afterEach(() => server.close());

describe.each([
  ['console', () => createConsoleChannel(() => {})],
  ['webhook', () => webhook(server.url)],
])('every channel: %s', (_, create) => {
  it('returns once the message is taken', async () => {
    const taken = await create().send(message(), signal());
    expect(deliverySchema.shape.providerMessageId.safeParse(taken.providerMessageId).success).toBe(true);
  });

  it('says how a message in doubt is settled', () => {
    const sent = { id: 'd_1', kind: 'new', first: null } as const;
    expect(['harmless', 'seen-twice']).toContain(create().repeating(sent));
  });

  it('sends updates and retractions', async () => {
    await create().send(message({ kind: 'update' }), signal());
    await create().send(message({ kind: 'retract' }), signal());
  });

  it.each(HEALTH_KINDS)('sends notices of health: %s', async (kind) => {
    await create().send(healthMessage(kind), signal());
  });
});

describe('channels over HTTP: webhook', () => {
  it.each([
    ['429 with Retry-After', 429, { 'retry-after': '7' }, 'RECEIVER_UNREACHABLE', { afterMs: 7000 }],
    ['503 with Retry-After', 503, { 'retry-after': '2' }, 'RECEIVER_UNREACHABLE', { afterMs: 2000 }],
    ['429 without', 429, {}, 'RECEIVER_UNREACHABLE', 'later'],
    ['500', 500, {}, 'RECEIVER_UNREACHABLE', 'later'],
    ['404, a deployment away from being right', 404, {}, 'RECEIVER_UNREACHABLE', 'later'],
    ['410', 410, {}, 'RECEIVER_REFUSED', 'never'],
    ['a redirect', 302, { location: '/elsewhere' }, 'RECEIVER_UNREACHABLE', 'later'],
  ])('%s', async (_, status, headers, code, retry) => {
    server.answer = (_request, response) => response.writeHead(status, headers).end('no');
    const error = await failure(webhook(server.url).send(message(), signal()));
    expect(error).toMatchObject({ code, retry });
    expect(server.receipts).toHaveLength(1);
  });

  it('a receiver that hangs', async () => {
    server.answer = () => {};
    const began = Date.now();
    const error = await failure(webhook(server.url).send(message(), signal()));
    expect(error).toMatchObject({ code: 'RECEIVER_UNREACHABLE', retry: 'later' });
    expect(Date.now() - began).toBeLessThan(3000);
  });

  it('a receiver that takes it and drops the connection', async () => {
    server.answer = (request) => request.socket.destroy();
    const error = await failure(webhook(server.url).send(message(), signal()));
    expect(error).toMatchObject({ code: 'RECEIVER_UNREACHABLE', retry: 'later' });
    server.answer = (_, response) => response.writeHead(200).end();
    await webhook(server.url).send(message(), signal());
    const [first, second] = server.receipts.map(({ headers }) => headers['webhook-id']);
    expect(second).toBe(first);
  });

  it('a receiver that is not there', async () => {
    const { url } = server;
    await server.close();
    expect(await failure(webhook(url).send(message(), signal()))).toMatchObject({
      code: 'RECEIVER_UNREACHABLE',
    });
    server = await standIn();
  });

  it('stops when told to', async () => {
    server.answer = () => {};
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    expect(await failure(webhook(server.url, '30s').send(message(), stop.signal))).toMatchObject({
      code: 'RECEIVER_UNREACHABLE',
    });
  });
});

describe('Standard Webhooks', () => {
  /** A receiver’s own verification, written from the specification. */
  function verified({ headers, body }: StandIn['receipts'][number]): boolean {
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64');
    const expected = createHmac('sha256', key).update(signed, 'utf8').digest();
    return String(headers['webhook-signature'])
      .split(' ')
      .filter((part) => part.startsWith('v1,'))
      .some((part) => timingSafeEqual(Buffer.from(part.slice(3), 'base64'), expected));
  }

  it('signs id, time and body', async () => {
    await webhook(server.url).send(message({ id: 'd_42' }), signal());
    const [receipt] = server.receipts;
    expect(receipt!.headers['webhook-id']).toBe('d_42');
    expect(Math.abs(Number(receipt!.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(5);
    expect(verified(receipt!)).toBe(true);
    expect(verified({ ...receipt!, body: `${receipt!.body} ` })).toBe(false);
  });

  it.each(['new', 'update', 'retract'] as const)('carries the incident whole: incident.%s', async (kind) => {
    await webhook(server.url).send(message({ kind }), signal());
    const body = webhookBodySchema.parse(JSON.parse(server.receipts[0]!.body));
    expect(body).toEqual({ type: `incident.${kind}`, timestamp: delivery().createdAt, data: incident() });
    expect(server.receipts[0]!.headers['content-type']).toBe('application/json');
  });
});

describe('webhook bodies about feeds', () => {
  it.each(HEALTH_KINDS)('carry the notice whole: feed.%s', async (kind) => {
    await webhook(server.url).send(healthMessage(kind), signal());
    const body = healthWebhookBodySchema.parse(JSON.parse(server.receipts[0]!.body));
    expect(body).toEqual({ type: `feed.${kind}`, timestamp: delivery().createdAt, data: healthNotice(kind) });
  });
});

describe('console', () => {
  it('prints Arabic, then English, each line behind a bar', async () => {
    let printed = '';
    await createConsoleChannel((text) => {
      printed += text;
    }).send(message(), signal());
    const plain = printed.replace(/\u001B\[\d+m/gu, '');
    expect(plain.indexOf('اشتباكات بين')).toBeLessThan(plain.indexOf('Clashes between'));
    expect(
      plain
        .trim()
        .split('\n')
        .every((line) => line.startsWith('┃')),
    ).toBe(true);
    expect(plain).toContain('┃ https://example.org/a1\n');
  });
});
