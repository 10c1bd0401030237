import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { htmlOf } from '../../../src/alerts/channels/email/html.ts';
import type { Channel, Message } from '../../../src/alerts/index.ts';
import { follower, message } from './messages.ts';
import { type SmtpStandIn, smtpStandIn } from './stand-ins/smtp.ts';
import { channelOf, failure, PICTURE, signal } from './support.ts';

let service: SmtpStandIn;
const opened: Channel[] = [];
beforeEach(async () => {
  service = await smtpStandIn();
});
afterEach(async () => {
  for (const channel of opened.splice(0)) await channel.close!();
  await service.close();
});

function open(options = ''): Channel {
  const channel = channelOf(service.settings.replace(/ [}]$/u, `${options} }`));
  opened.push(channel);
  return channel;
}
const send = async (one: Message, channel = open()) => {
  const { providerMessageId } = await channel.send(one, signal());
  expect(service.refusals).toEqual([]);
  return providerMessageId;
};

describe('e-mail', () => {
  it('is a letter in plain text and HTML, named after its delivery', async () => {
    const one = message({ id: 'd_42' });
    expect(await send(one)).toBe('<d_42@alerts.example.org>');
    const [letter] = [...service.letters.values()];
    expect(letter!.headers.get('message-id')).toBe('<d_42@alerts.example.org>');
    expect(letter!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(letter!.headers.get('content-type')).toContain('multipart/alternative');
    expect(letter!.parts.get('text/plain')!.trim().replaceAll('\r\n', '\n')).toBe(one.text.plain.trim());
    expect(letter!.parts.get('text/html')).toContain('dir="rtl"');
  });

  it('names the letters before it, so that they are shown as one conversation', async () => {
    const first = await send(message());
    const update = follower('update', first);
    const second = await send(update);
    const retraction = follower('retract', first, 3);
    await send({ ...retraction, previous: { ...update.delivery, providerMessageId: second } });
    const last = [...service.letters.values()].at(-1)!;
    expect(last.headers.get('in-reply-to')).toBe(first);
    expect(last.headers.get('references')).toBe(`${first} ${second}`);
  });

  it('shows the map inside the letter', async () => {
    await send({ ...message(), picture: PICTURE });
    const [letter] = [...service.letters.values()];
    expect(letter!.parts.get('text/html')).toContain('src="cid:map.d_1@alerts.example.org"');
    expect(letter!.parts.get('text/html')).toContain('alt="خريطة الفاشر · Map of El Fasher"');
    expect(letter!.parts.has('image/png')).toBe(true);
  });

  it('uses its own domain and says how to be let out, where that is configured', async () => {
    await send(message(), open(', domain: rasid.example.net, unsubscribe: "mailto:out@example.org"'));
    const [letter] = [...service.letters.values()];
    expect(letter!.headers.get('message-id')).toBe('<d_1@rasid.example.net>');
    expect(letter!.headers.get('list-unsubscribe')).toBe('<mailto:out@example.org>');
  });

  it('keeps its connection over letters', async () => {
    const channel = open();
    for (const id of ['d_1', 'd_2', 'd_3']) await send(message({ id }), channel);
    expect(service.connections).toBe(1);
  });

  it.each([
    [450, 'RECEIVER_UNREACHABLE'],
    [550, 'RECEIVER_REFUSED'],
  ])('reaches those whom it can, and tells of one who is refused with %s', async (status, code) => {
    service.refusing.set('away@example.org', status);
    const to = 'to: [desk@example.org, "Away <away@example.org>", third@example.org]';
    service.settings = service.settings.replace('to: [desk@example.org]', to);
    const channel = open();
    const parts: string[] = [];
    const one = { ...message(), note: async (part: string) => void parts.push(part) };
    expect(await failure(channel.send(one, signal()))).toMatchObject({ code });
    expect([...service.letters.values()][0]!.to).toEqual(['desk@example.org', 'third@example.org']);
    service.refusing.clear();
    await channel.send({ ...one, parts }, signal());
    expect([...service.letters.values()][0]!.to).toEqual([
      'desk@example.org',
      'third@example.org',
      'away@example.org',
    ]);
  });

  it('gives up at a wrong password', async () => {
    service.settings = service.settings.replace('p%40ss', 'false');
    const error = await failure(open().send(message(), signal()));
    expect(error).toMatchObject({ code: 'RECEIVER_REFUSED' });
    expect(error.message).not.toContain('false-word-of-rasid');
  });

  it('sends no password in the clear to another machine', async () => {
    const channel = channelOf(service.settings.replace('127.0.0.1', 'localhost.'));
    opened.push(channel);
    expect(await failure(channel.send(message(), signal()))).toMatchObject({ code: 'RECEIVER_UNREACHABLE' });
    expect(service.shown()).toEqual([]);
  });
});

describe('the HTML of a letter', () => {
  const FSI = '\u2068';
  const PDI = '\u2069';

  it('keeps names in their direction, and nothing in a text becomes markup', () => {
    const one = message().text;
    const facts = [{ label: null, value: `نقلت ${FSI}<b>SDF</b> & co${PDI} الخبر` }];
    const html = htmlOf({ ...one, en: null, ar: { ...one.ar!, facts } }, '#000', null);
    expect(html).toContain(`نقلت <bdi>${FSI}&lt;b&gt;SDF&lt;/b&gt; &amp; co${PDI}</bdi> الخبر`);
    expect(html.startsWith('<!doctype html>\n<html lang="ar" dir="rtl">')).toBe(true);
  });

  it('opens no element that it does not close, where isolates are broken', () => {
    const one = message().text;
    const facts = [`${FSI}open`, `close${PDI}`, `${PDI}${FSI}`].map((value) => ({ label: null, value }));
    const html = htmlOf({ ...one, en: null, ar: { ...one.ar!, facts, sections: [] } }, '#000', null);
    const count = (tag: string) => html.split(tag).length;
    expect(count('<bdi>')).toBe(count('</bdi>'));
    expect(html).not.toMatch(/<bdi>[^<]*<br>/u);
  });
});
