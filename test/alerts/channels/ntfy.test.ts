import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/alerts/index.ts';
import { follower, longMessage, message } from './messages.ts';
import { type NtfyStandIn, ntfyStandIn } from './stand-ins/ntfy.ts';
import { channelOf, signal } from './support.ts';

let service: NtfyStandIn;
beforeEach(async () => {
  service = await ntfyStandIn();
});
afterEach(() => service.close());

const send = async (one: Message) =>
  (await channelOf(service.settings).send(one, signal())).providerMessageId;

describe('ntfy', () => {
  it('has the headline as its title, the priority of its severity, and opens the first source', async () => {
    const one = message({ severity: 'severe' });
    await send(one);
    expect(service.publications).toMatchObject([
      {
        title: one.text.ar!.headline,
        priority: 4,
        tags: ['rotating_light'],
        click: 'https://example.org/a1',
      },
    ]);
    expect(service.publications[0]!.message).not.toContain(one.text.ar!.headline);
    expect(service.publications[0]!.message).toContain(one.text.en!.headline);
  });

  it('puts the latest notice of an incident in the place of those before it', async () => {
    const told = await send(message());
    await send(follower('update', told));
    expect(service.shown()).toHaveLength(1);
    expect(service.shown()[0]!.edits).toBe(1);
  });

  it('takes back the parts that a shorter notice no longer has', async () => {
    const told = await send(longMessage());
    expect(service.shown().length).toBeGreaterThan(1);
    await send(follower('retract', told));
    expect(service.shown()).toHaveLength(1);
  });

  it('keeps a long headline whole in the message, and shortens it openly in the title', async () => {
    const one = message();
    const headline = 'اشتباكات عنيفة '.repeat(30).trim();
    await send({ ...one, text: { ...one.text, ar: { ...one.text.ar!, headline } } });
    const [publication] = service.publications;
    expect(publication!.title).toMatch(/…$/u);
    expect(publication!.message!.startsWith(headline)).toBe(true);
  });
});
