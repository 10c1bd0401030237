import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/alerts/index.ts';
import { follower, longMessage, message } from './messages.ts';
import { type SlackStandIn, slackHookStandIn, slackStandIn } from './stand-ins/slack.ts';
import { channelOf, failure, signal } from './support.ts';

let service: SlackStandIn;
beforeEach(async () => {
  service = await slackStandIn();
});
afterEach(() => service.close());

const send = async (one: Message) =>
  (await channelOf(service.settings).send(one, signal())).providerMessageId;
const bodies = () => service.asked.map(({ body }) => JSON.parse(body.toString('utf8')));

describe('slack', () => {
  it('puts headlines into headers, the rest into sections, and both into notifications', async () => {
    const one = message();
    await send(one);
    const [{ text, blocks }] = bodies();
    expect(blocks.map(({ type }: { type: string }) => type)).toEqual([
      'header',
      'section',
      'header',
      'section',
    ]);
    expect(blocks[0].text.text).toBe(one.text.ar!.headline);
    expect(text).toBe(`${one.text.ar!.headline} · ${one.text.en!.headline}`);
    expect(blocks[1].text.text).toContain('<https://example.org/a1|الرابط>');
  });

  it('lets nothing in a text call somebody or become a link', async () => {
    const one = message();
    const words = {
      ...one.text.ar!,
      headline: 'خبر <!channel> & <@U1>',
      facts: [{ label: null, value: '<http://x|y>' }],
    };
    await send({ ...one, text: { ...one.text, ar: words } });
    expect(service.refusals).toEqual([]);
    const [{ blocks }] = bodies();
    expect(blocks[0].text.text).toBe('خبر &lt;!channel&gt; &amp; &lt;@U1&gt;');
  });

  it('edits the first and answers in its thread; a withdrawal is shown in the channel too', async () => {
    const told = await send(message());
    await send(follower('update', told));
    await send(follower('retract', told, 3));
    const [first, ...answers] = service.shown();
    expect(first!.edits).toBe(2);
    expect(answers.map(({ thread }) => thread)).toEqual([first!.id, first!.id]);
    const posts = bodies().filter(({ ts }) => ts === undefined);
    expect(posts.map(({ reply_broadcast }) => reply_broadcast)).toEqual([undefined, undefined, true]);
  });

  it('tells anew what it finds deleted', async () => {
    const told = await send(message());
    service.messages.clear();
    await send(follower('update', told));
    expect(service.shown()).toHaveLength(1);
    expect(service.shown()[0]!.text).toContain('دارفور 24');
  });

  it('finds again by its delivery what has arrived', async () => {
    const channel = channelOf(service.settings);
    expect(await channel.lookUp!(message(), signal())).toBe('absent');
    service.faults.push('drop');
    await failure(channel.send(message(), signal()));
    const found = await channel.lookUp!(message(), signal());
    const [shown] = service.shown();
    expect(found).toEqual({ providerMessageId: `C0RASID01/${shown!.id};` });
    expect(await channel.lookUp!(message({ id: 'd_other' }), signal())).toBe('absent');
  });

  it('finds an answer in its thread', async () => {
    const told = await send(message());
    const update = follower('update', told);
    service.faults.push(null, 'drop');
    await failure(channelOf(service.settings).send(update, signal()));
    const found = await channelOf(service.settings).lookUp!(update, signal());
    const [first, answer] = service.shown();
    expect(found).toEqual({ providerMessageId: `C0RASID01/${first!.id};C0RASID01/${answer!.id}` });
  });

  it('goes on behind the parts that it finds', async () => {
    const long = longMessage();
    service.faults.push(null, 'drop');
    const channel = channelOf(service.settings);
    await failure(channel.send(long, signal()));
    const found = await channel.lookUp!(long, signal());
    const texts = service.shown().map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(found).toMatchObject({ providerMessageId: expect.stringContaining(service.shown().at(-1)!.id) });
    expect(texts.at(-1)).toMatch(new RegExp(`\\(${texts.length}/${texts.length}\\)$`, 'u'));
  });

  it('cannot look into a channel that it knows by name only', () => {
    expect(channelOf("slack: { token: xoxb-1, channel: '#alerts' }").lookUp).toBeUndefined();
  });

  it.each([
    ['invalid_auth', 'RECEIVER_REFUSED', 'never', undefined],
    ['token_revoked', 'RECEIVER_GONE', 'never', undefined],
    ['internal_error', 'RECEIVER_UNREACHABLE', 'later', true],
    ['service_unavailable', 'RECEIVER_UNREACHABLE', 'later', false],
    ['ratelimited', 'RECEIVER_UNREACHABLE', 'later', false],
  ])('%s', async (error, code, retry, inDoubt) => {
    service.faults.push('refuse');
    service.failing.refuse = { status: 200, body: { ok: false, error } };
    expect(await failure(send(message()))).toMatchObject({ code, retry, inDoubt });
  });
});

describe('slack by an incoming webhook', () => {
  it('names the first notice in an update, since it can neither edit nor answer', async () => {
    await service.close();
    service = await slackHookStandIn();
    const told = await send(message());
    const later = follower('update', told);
    const ar = { ...later.text.ar!, refersTo: 'إلحاقاً بخبر 21/11' };
    await send({ ...later, text: { ...later.text, ar } });
    expect(service.shown()).toHaveLength(2);
    expect(service.shown()[1]!.text).toContain('إلحاقاً بخبر 21/11');
  });
});
