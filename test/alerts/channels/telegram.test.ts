import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/alerts/index.ts';
import { follower, longMessage, message } from './messages.ts';
import { type TelegramStandIn, telegramStandIn } from './stand-ins/telegram.ts';
import { channelOf, failure, PICTURE, signal } from './support.ts';

let service: TelegramStandIn;
beforeEach(async () => {
  service = await telegramStandIn();
});
afterEach(() => service.close());

const send = async (one: Message, options = '') => {
  const { providerMessageId } = await channelOf(service.settings.replace(' }', `${options} }`)).send(
    one,
    signal(),
  );
  expect(service.refusals).toEqual([]);
  return providerMessageId;
};
const methods = () => service.asked.map(({ url }) => url.pathname.split('/').at(-1));

describe('telegram', () => {
  it('marks headline and links over the text, and shows no preview', async () => {
    const one = message();
    await send(one);
    const [shown] = [...service.messages.values()];
    const marked = shown!.entities.map(({ offset, length, ...rest }) => ({
      ...rest,
      text: shown!.text.slice(offset, offset + length),
    }));
    expect(marked).toContainEqual({ type: 'bold', text: one.text.ar!.headline });
    expect(marked).toContainEqual({ type: 'text_link', url: 'https://example.org/a1', text: 'الرابط' });
    const body = JSON.parse(service.asked[0]!.body.toString('utf8'));
    expect(body).toMatchObject({ link_preview_options: { is_disabled: true } });
    expect(body).not.toHaveProperty('parse_mode');
  });

  it('answers the first with what is new, and edits it to show the present state', async () => {
    const told = await send(message());
    const update = follower('update', told);
    await send(update);
    const [first, answer] = service.shown();
    expect(first).toMatchObject({ edits: 1, thread: null });
    expect(first!.text).toContain('دارفور 24');
    expect(answer).toMatchObject({ thread: first!.id });
    expect(answer!.text).toContain(update.text.ar!.whatsNew);
    expect(answer!.text).not.toContain('دارفور 24،');
  });

  it('keeps every later notice on the thread and the edits of the first', async () => {
    const told = await send(message());
    const update = follower('update', told);
    const second = await send(update);
    const retraction = follower('retract', told, 3);
    await send({ ...retraction, previous: { ...update.delivery, providerMessageId: second } });
    const [first, ...answers] = service.shown();
    expect(first!.edits).toBe(2);
    expect(first!.text).toContain(retraction.text.ar!.headline);
    expect(answers.map(({ thread }) => thread)).toEqual([first!.id, first!.id]);
  });

  it('only edits where it is told to, and then may be asked again', async () => {
    const told = await send(message(), ', updates: edit');
    await send(follower('update', told), ', updates: edit');
    expect(service.shown()).toHaveLength(1);
    const channel = channelOf(service.settings.replace(' }', ', updates: edit }'));
    const { delivery, first } = follower('update', told);
    expect(channel.repeating({ ...delivery, first })).toBe('harmless');
    await send(follower('update', told), ', updates: edit');
    expect(service.shown()[0]!.edits).toBe(1);
  });

  it('only answers where it is told to', async () => {
    const told = await send(message(), ', updates: thread');
    await send(follower('update', told), ', updates: thread');
    const [first, answer] = service.shown();
    expect(first!.edits).toBe(0);
    expect(answer!.text).toContain('دارفور 24');
  });

  it.each(['both', 'edit', 'thread'])('tells anew what it finds deleted: %s', async (updates) => {
    const told = await send(message());
    service.messages.clear();
    const id = await send(follower('update', told), `, updates: ${updates}`);
    expect(service.shown()).toHaveLength(1);
    expect(service.shown()[0]!.text).toContain('دارفور 24');
    expect(id).not.toBe(told);
  });

  it('edits a text of fewer parts, and one of more', async () => {
    const long = longMessage();
    const told = await send(long);
    const parts = service.shown().length;
    expect(parts).toBeGreaterThan(2);
    const short = { ...follower('update', told), text: message().text };
    const after = await send(short, ', updates: edit');
    expect(service.shown()).toHaveLength(1);
    const again = { ...follower('update', told, 3), text: long.text };
    await send({ ...again, previous: { ...short.delivery, providerMessageId: after } }, ', updates: edit');
    expect(service.shown()).toHaveLength(parts);
    expect(service.shown()[0]!.text).toMatch(/\(1\/\d+\)$/u);
  });

  it('shows a picture beside the text, once, without ringing again', async () => {
    const parts: string[] = [];
    const one = { ...message(), picture: PICTURE, note: async (part: string) => void parts.push(part) };
    service.faults.push(null, 'broken');
    await failure(channelOf(service.settings).send(one, signal()));
    await send({ ...one, parts });
    expect(methods()).toEqual(['sendMessage', 'sendPhoto', 'sendPhoto']);
    const [text, photo] = service.shown();
    expect(photo).toMatchObject({ text: '[photo]', thread: text!.id });
  });

  it('is content with the text where a chat takes no pictures', async () => {
    service.faults.push(null, 'refuse');
    await send({ ...message(), picture: PICTURE });
    expect(service.shown()).toHaveLength(1);
  });

  it('follows a group into the supergroup it has become', async () => {
    service.movedTo = '-1009876543210';
    await send(message());
    expect(service.shown()).toHaveLength(1);
    expect(methods()).toEqual(['sendMessage', 'sendMessage']);
  });

  it('writes into a topic', async () => {
    const told = await send(message(), ', topic: 42');
    await send(follower('update', told), ', topic: 42');
    expect([...service.messages.values()].map(({ topic }) => topic)).toEqual([42, 42]);
  });

  it.each([
    ['a wrong token', (settings: string) => settings.replace('AAexample', 'AAanother')],
    ['a chat that is not there', (settings: string) => settings.replace('chat: -100', 'chat: -200')],
  ])('gives up at %s', async (_, change) => {
    const error = await failure(channelOf(change(service.settings)).send(message(), signal()));
    expect(error).toMatchObject({ code: 'RECEIVER_REFUSED', retry: 'never' });
  });
});
