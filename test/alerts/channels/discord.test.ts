import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/alerts/index.ts';
import { follower, message } from './messages.ts';
import { type DiscordStandIn, discordStandIn } from './stand-ins/discord.ts';
import { fieldsOf } from './stand-ins/server.ts';
import { channelOf, failure, PICTURE, signal } from './support.ts';

let service: DiscordStandIn;
beforeEach(async () => {
  service = await discordStandIn();
});
afterEach(() => service.close());

const send = async (one: Message, settings = service.settings) => {
  const { providerMessageId } = await channelOf(settings).send(one, signal());
  expect(service.refusals).toEqual([]);
  return providerMessageId;
};

describe('discord', () => {
  it('makes an embed of each language, coloured by severity, and calls nobody', async () => {
    const one = message({ severity: 'extreme' });
    await send(one);
    const body = JSON.parse(service.asked[0]!.body.toString('utf8'));
    expect(body.embeds.map(({ title }: { title: string }) => title)).toEqual([
      one.text.ar!.headline,
      one.text.en!.headline,
    ]);
    expect(body.embeds[0].color).toBe(0xb91c1c);
    expect(body.embeds[0].description).toContain('[الرابط](https://example.org/a1)');
    expect(body.allowed_mentions).toEqual({ parse: [] });
  });

  it('takes nothing in a text for markup', async () => {
    const one = message();
    const words = {
      ...one.text.ar!,
      facts: [{ label: null, value: '*نجم* _خط_ [قوس](http://x) <@1> `رمز`' }],
    };
    await send({ ...one, text: { ...one.text, ar: words } });
    expect(service.shown()[0]!.text).toContain('*نجم* _خط_ [قوس](http://x) <@1> `رمز`');
  });

  it('edits the first, and says beside it what is new, with the first named', async () => {
    const told = await send(message());
    const later = follower('update', told);
    await send({
      ...later,
      text: { ...later.text, ar: { ...later.text.ar!, refersTo: 'إلحاقاً بخبر 21/11' } },
    });
    const [first, second] = service.shown();
    expect(first).toMatchObject({ edits: 1 });
    expect(first!.text).toContain('دارفور 24');
    expect(first!.text).not.toContain('إلحاقاً');
    expect(second!.text).toContain('إلحاقاً بخبر 21/11');
  });

  it('shows the map in the first embed, before and after an edit', async () => {
    const told = await send({ ...message(), picture: PICTURE });
    await send({ ...follower('update', told), picture: PICTURE });
    expect([...service.messages.values()].map(({ attachments }) => attachments)).toEqual([['map.png'], []]);
    const payload = JSON.parse(String((await fieldsOf(service.asked[1]!)).payload_json));
    expect(payload.embeds[0].image).toEqual({ url: 'attachment://map.png' });
    expect(payload.attachments[0].description).toBe('خريطة الفاشر · Map of El Fasher');
  });

  it('writes into a thread', async () => {
    await send(message(), service.settings.replace(' }', ", thread: '445566' }"));
    expect(service.asked[0]!.url.searchParams.get('thread_id')).toBe('445566');
  });

  it('knows when the webhook was deleted', async () => {
    const error = await failure(
      channelOf(service.settings.replace('webhooks/1', 'webhooks/2')).send(message(), signal()),
    );
    expect(error).toMatchObject({ code: 'RECEIVER_GONE', retry: 'never' });
  });
});
