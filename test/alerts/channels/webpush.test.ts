import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPushService } from '../../../src/alerts/channels/webpush/webpush.ts';
import { type Channel, createChannel, type Message } from '../../../src/alerts/index.ts';
import { config } from '../build.ts';
import { follower, KINDS, longMessage, message } from './messages.ts';
import { type PushStandIn, pushStandIn } from './stand-ins/push.ts';
import { failure, signal } from './support.ts';

let service: PushStandIn;
let channel: Channel;
beforeEach(async () => {
  service = await pushStandIn();
  const { receivers } = config(`receivers: [{ name: desk, ${service.settings} }]\nroute: { receiver: desk }`);
  channel = createChannel(receivers[0]!, { subscribers: service });
});
afterEach(() => service.close());

const send = async (one: Message) => {
  await channel.send(one, signal());
  expect(service.refusals).toEqual([]);
};

describe('web push', () => {
  it.each(Object.entries(KINDS))('takes %s', async (_, kind) => {
    service.subscribe();
    await send(kind());
    expect(service.shown()).toHaveLength(1);
  });

  it('tells each browser in its language, with its direction, and where the whole stands', async () => {
    for (const language of ['ar', 'en', 'both'] as const) service.subscribe(language);
    const one = message({ severity: 'extreme' });
    await send(one);
    expect(service.payloads.map(({ payload: { lang, dir, title } }) => [lang, dir, title])).toEqual([
      ['ar', 'rtl', one.text.ar!.headline],
      ['en', 'ltr', one.text.en!.headline],
      ['ar', 'rtl', one.text.ar!.headline],
    ]);
    expect(service.payloads[0]).toMatchObject({
      payload: { tag: 'i_1', url: '/incidents/i_1' },
      headers: { urgency: 'high', topic: 'i_1', ttl: '86400' },
    });
  });

  it('puts a later notice in the place of the first', async () => {
    service.subscribe();
    await send(message());
    await send(follower('update', null));
    expect(service.shown()).toHaveLength(1);
    expect(service.shown()[0]!.edits).toBe(1);
  });

  it('shortens openly what is too long for a notification', async () => {
    service.subscribe();
    const one = longMessage();
    const facts = [{ label: null, value: 'قصف عنيف على المدينة '.repeat(400) }];
    const ar = { ...one.text.ar!, facts };
    await send({ ...one, text: { ...one.text, ar } });
    const title = 'عنوان '.repeat(2000);
    await send({ ...one, text: { ...one.text, ar: { ...ar, headline: title } } });
    expect(service.payloads[0]!.payload.body).toMatch(/…$/u);
    expect(service.payloads[1]!.payload.title).toMatch(/…$/u);
    expect(service.payloads.every(({ payload }) => Buffer.byteLength(JSON.stringify(payload)) <= 3993)).toBe(
      true,
    );
  });

  it.each([404, 410])('forgets a browser that is gone: %s', async (status) => {
    const id = service.subscribe();
    service.subscribe();
    service.answers.set(id, status);
    await send(message());
    expect((await service.list('desk')).map((one) => one.id)).toEqual(['b2']);
    expect(service.shown()).toHaveLength(1);
  });

  it('reaches all others where one fails, and on the next attempt only that one', async () => {
    const ids = [service.subscribe(), service.subscribe(), service.subscribe()];
    service.answers.set(ids[1]!, 500);
    const parts: string[] = [];
    const one = { ...message(), note: async (part: string) => void parts.push(part) };
    expect(await failure(channel.send(one, signal()))).toMatchObject({ code: 'RECEIVER_UNREACHABLE' });
    expect(service.payloads.map(({ id }) => id).toSorted()).toEqual(['b1', 'b3']);
    service.answers.clear();
    await send({ ...one, parts });
    expect(service.payloads.map(({ id }) => id).at(-1)).toBe('b2');
    expect(service.payloads).toHaveLength(3);
  });

  it('is content where nobody has subscribed', async () => {
    await send(message());
    expect(service.asked).toEqual([]);
  });

  it.each([
    ['busy', 'RECEIVER_UNREACHABLE', { afterMs: 7000 }],
    ['broken', 'RECEIVER_UNREACHABLE', 'later'],
    ['refuse', 'RECEIVER_REFUSED', 'never'],
    ['hang', 'RECEIVER_UNREACHABLE', 'later'],
    ['drop', 'RECEIVER_UNREACHABLE', 'later'],
  ] as const)('%s: %s', async (fault, code, retry) => {
    service.subscribe();
    service.faults.push(fault);
    const settings = service.settings.replace('timeout: 10s', 'timeout: 1s');
    const { receivers } = config(`receivers: [{ name: desk, ${settings} }]\nroute: { receiver: desk }`);
    const hasty = createChannel(receivers[0]!, { subscribers: service });
    const error = await failure(hasty.send(message(), signal()));
    expect(error).toMatchObject({ code, retry });
    for (const secret of service.secrets) expect(error.message).not.toContain(secret);
  });

  it('posts to push services only', () => {
    const services = ['fcm.googleapis.com', '.notify.windows.com'];
    expect(isPushService('https://fcm.googleapis.com/fcm/send/x', services)).toBe(true);
    expect(isPushService('https://wns2.notify.windows.com/w/?token=x', services)).toBe(true);
    for (const endpoint of [
      'https://evil.example.org/fcm.googleapis.com',
      'http://fcm.googleapis.com/fcm/send/x',
      'https://169.254.169.254/latest',
      'https://fcm.googleapis.com.evil.example.org/',
      'no address',
    ])
      expect(isPushService(endpoint, services)).toBe(false);
  });
});
