// What holds for every channel, each against a stand-in of its service that enforces the service's limits: it returns
// when the message was taken, and otherwise throws a coded error that says whether to try again.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createConsoleChannel } from '../../../src/alerts/channels/console.ts';
import { layOut } from '../../../src/alerts/channels/text/layout.ts';
import type { Channel, Message } from '../../../src/alerts/index.ts';
import { deliverySchema } from '../../../src/shared/schema/index.ts';
import { follower, KINDS, lettersOf, longMessage, message } from './messages.ts';
import { discordStandIn } from './stand-ins/discord.ts';
import { ntfyStandIn } from './stand-ins/ntfy.ts';
import type { Fault, StandIn } from './stand-ins/server.ts';
import { slackHookStandIn, slackStandIn } from './stand-ins/slack.ts';
import { smtpStandIn } from './stand-ins/smtp.ts';
import { telegramStandIn } from './stand-ins/telegram.ts';
import { webhookStandIn } from './stand-ins/webhook.ts';
import { channelOf, failure, signal } from './support.ts';

/** Everything that a log could make of an error. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [error.message, error.stack, JSON.stringify(error), wordsOf(error.cause)].join('\n');
}

describe('every channel: console', () => {
  const silent = () => createConsoleChannel(() => {});
  it.each(Object.entries(KINDS))('takes %s', async (_, kind) => {
    expect(await silent().send(kind(), signal())).toEqual({ providerMessageId: null });
  });
  it('says what a second sending would do', () => {
    expect(silent().repeating({ id: 'd_1', kind: 'new', first: null })).toBe('harmless');
  });
});

interface Case {
  name: string;
  standIn: () => Promise<StandIn>;
  /** Whether people see the text, or a program the data. */
  reader: 'people' | 'program';
  /** Knows a delivery that comes again. */
  knows: boolean;
  refusal: 'RECEIVER_REFUSED' | 'RECEIVER_GONE';
  /** Where the service says when to come back. */
  waitMs: number | null;
  protocol?: 'smtp';
}

const CASES: Case[] = [
  {
    name: 'webhook',
    standIn: webhookStandIn,
    reader: 'program',
    knows: true,
    refusal: 'RECEIVER_GONE',
    waitMs: 7000,
  },
  {
    name: 'telegram',
    standIn: telegramStandIn,
    reader: 'people',
    knows: false,
    refusal: 'RECEIVER_REFUSED',
    waitMs: 7000,
  },
  {
    name: 'slack',
    standIn: slackStandIn,
    reader: 'people',
    knows: false,
    refusal: 'RECEIVER_REFUSED',
    waitMs: 7000,
  },
  {
    name: 'slack webhook',
    standIn: slackHookStandIn,
    reader: 'people',
    knows: false,
    refusal: 'RECEIVER_REFUSED',
    waitMs: 7000,
  },
  {
    name: 'discord',
    standIn: discordStandIn,
    reader: 'people',
    knows: false,
    refusal: 'RECEIVER_REFUSED',
    waitMs: 6500,
  },
  {
    name: 'ntfy',
    standIn: ntfyStandIn,
    reader: 'people',
    knows: true,
    refusal: 'RECEIVER_REFUSED',
    waitMs: 7000,
  },
  {
    name: 'email',
    standIn: smtpStandIn,
    reader: 'people',
    knows: true,
    refusal: 'RECEIVER_REFUSED',
    waitMs: null,
    protocol: 'smtp',
  },
];

describe.each(CASES)('every channel: $name', ({ standIn, reader, knows, refusal, waitMs, protocol }) => {
  const http = protocol !== 'smtp';
  /** A long text becomes several messages. */
  const splits = reader === 'people' && http;
  let service: StandIn;
  let channel: Channel;
  beforeEach(async () => {
    service = await standIn();
    channel = channelOf(service.settings);
  });
  afterEach(async () => {
    await channel.close?.();
    await service.close();
  });

  /** Waits for a second only. */
  const hasty = (): Channel => channelOf(service.settings.replace('timeout: 10s', 'timeout: 1s'));

  const sent = async (one: Message) => {
    const { providerMessageId } = await channel.send(one, signal());
    expect(service.refusals).toEqual([]);
    expect(deliverySchema.shape.providerMessageId.safeParse(providerMessageId).success).toBe(true);
    return providerMessageId;
  };

  it.each(Object.entries(KINDS))('takes %s', async (_, kind) => {
    const one = kind();
    await sent(one);
    expect(service.shown()).toHaveLength(1);
    if (reader === 'program') return;
    const words = lettersOf(layOut(one.text, { links: 'line', refersTo: false }).text);
    const arrived = lettersOf(service.shown()[0]!.text);
    expect(arrived.replace(/الرابط|link/gu, '')).toBe(words);
  });

  it.each(['update', 'retract'] as const)('takes %s after the first', async (kind) => {
    const told = await sent(message());
    const later = follower(kind, told);
    await sent(later);
    const now = service.shown();
    if (reader === 'program' || !http) expect(now).toHaveLength(2);
    if (reader === 'program') return;
    expect(now.some(({ text }) => text.includes(later.text.ar!.headline))).toBe(true);
  });

  it.each(['update', 'retract'] as const)('takes %s where nobody knows of a first', async (kind) => {
    await sent({ ...follower(kind, null), first: null, previous: null });
    expect(service.shown()).toHaveLength(1);
  });

  it.each(['17;', '<d_1@example.org>', 'C0OTHER/17.1;', '112233445566778899;', 'd_1'])(
    'takes an update where the receiver had another channel before: %s',
    async (told) => {
      await sent(follower('update', told));
      expect(service.shown()).toHaveLength(1);
    },
  );

  it('takes a text of any length, whole', async () => {
    const long = longMessage();
    await sent(long);
    if (reader === 'program') return;
    if (splits) expect(service.shown().length).toBeGreaterThan(1);
    const arrived = lettersOf(
      service
        .shown()
        .map(({ text }) => text.replace(/\s·\s(الرابط|link)$/gmu, ''))
        .join('\n'),
    );
    const words = lettersOf(layOut(long.text, { links: 'line', refersTo: false }).text);
    expect(arrived.length).toBe(words.length);
    expect(arrived).toBe(words);
  });

  it.runIf(splits)('goes on behind the parts that were taken when it is interrupted', async () => {
    const parts: string[] = [];
    const long = { ...longMessage(), note: async (part: string) => void parts.push(part) };
    service.faults.push(null, 'broken');
    expect(await failure(channel.send(long, signal()))).toMatchObject({ inDoubt: false });
    expect(service.shown()).toHaveLength(1);
    expect(parts).toHaveLength(1);
    await sent({ ...long, parts });
    const texts = service.shown().map(({ text }) => text);
    const marks = texts.map((text) => /\((\d+)\/\d+\)$/u.exec(text.trim())?.[1]);
    expect(marks.map(Number)).toEqual(texts.map((_, n) => n + 1));
  });

  it('says what a second sending would do, and means it', async () => {
    const again = channel.repeating({ id: 'd_1', kind: 'new', first: null });
    expect(again).toBe(knows ? 'harmless' : 'seen-twice');
    service.faults.push('drop');
    expect(await failure(channel.send(message(), signal()))).toMatchObject({
      code: 'RECEIVER_UNREACHABLE',
      retry: 'later',
      inDoubt: true,
    });
    expect(service.shown()).toHaveLength(1);
    await sent(message());
    expect(service.shown()).toHaveLength(knows ? 1 : 2);
  });

  it('waits for as long as a busy service asks', async () => {
    service.faults.push('busy');
    expect(await failure(channel.send(message(), signal()))).toMatchObject({
      code: 'RECEIVER_UNREACHABLE',
      retry: waitMs === null ? 'later' : { afterMs: waitMs },
      inDoubt: false,
    });
    expect(service.shown()).toEqual([]);
  });

  it.each([
    ['broken', 'RECEIVER_UNREACHABLE', 'later', undefined],
    ['gateway', 'RECEIVER_UNREACHABLE', 'later', undefined],
    ['redirect', 'RECEIVER_UNREACHABLE', 'later', false],
    ['refuse', refusal, 'never', undefined],
  ] as const)('%s: %s', async (fault, code, retry, inDoubt) => {
    if (!http && (fault === 'gateway' || fault === 'redirect')) return;
    service.faults.push(fault);
    const error = await failure(channel.send(message(), signal()));
    expect(error).toMatchObject({ code, retry });
    if (inDoubt !== undefined) expect(error.inDoubt).toBe(inDoubt);
    expect(service.asked).toHaveLength(1);
  });

  it('does not wait without end for an answer', async () => {
    service.faults.push('hang');
    const began = Date.now();
    const error = await failure(hasty().send(message(), signal()));
    expect(error).toMatchObject({ code: 'RECEIVER_UNREACHABLE', retry: 'later', inDoubt: true });
    expect(Date.now() - began).toBeLessThan(4000);
  });

  it('stops when told to', async () => {
    service.faults.push('hang');
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    expect(await failure(channel.send(message(), stop.signal))).toMatchObject({
      code: 'RECEIVER_UNREACHABLE',
    });
  });

  it('knows that nothing went out where nobody listens', async () => {
    await service.close();
    expect(await failure(channel.send(message(), signal()))).toMatchObject({
      code: 'RECEIVER_UNREACHABLE',
      inDoubt: false,
    });
    service = await standIn();
  });

  it.each<Fault>(['busy', 'broken', 'gateway', 'refuse', 'hang', 'drop', 'redirect'])(
    'keeps its secrets when it fails: %s',
    async (fault) => {
      if (!http && (fault === 'gateway' || fault === 'redirect')) return;
      service.faults.push(fault);
      const sender = fault === 'hang' ? hasty() : channel;
      const told = wordsOf(await failure(sender.send(message(), signal())));
      for (const secret of service.secrets) expect(told).not.toContain(secret);
      expect(told).not.toMatch(/https?:\/\/127/u);
    },
  );
});
