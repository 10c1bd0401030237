// The channel a receiver in alerts.yaml asks for.
import type { Receiver } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';
import type { Channel } from './channel.ts';
import { createConsoleChannel } from './console.ts';
import { createDiscordChannel } from './discord/discord.ts';
import { createEmailChannel } from './email/email.ts';
import { refused } from './failures.ts';
import { createFeedChannel } from './feed/feed.ts';
import { createNtfyChannel } from './ntfy.ts';
import { createSlackChannel } from './slack/slack.ts';
import { createTelegramChannel } from './telegram/telegram.ts';
import { createWebhookChannel } from './webhook/webhook.ts';
import { createWebpushChannel, type Subscribers } from './webpush/webpush.ts';

/** What channels want of the record. */
export interface ChannelPorts {
  subscribers: Subscribers;
}

const NO_RECORD: ChannelPorts = {
  subscribers: {
    list: async () => {
      throw refused('web push needs the record, which keeps the browsers: only `rasid start` sends it');
    },
    gone: async () => {},
  },
};

/** @throws RasidError CONFIG_INVALID where it names none (the configuration’s own check comes first). */
export function createChannel(receiver: Receiver, ports: ChannelPorts = NO_RECORD): Channel {
  const { console, webhook, telegram, slack, discord, ntfy, email, feed, webpush } = receiver;
  if (webhook) return createWebhookChannel(webhook);
  if (telegram) return createTelegramChannel(telegram);
  if (slack) return createSlackChannel(slack);
  if (discord) return createDiscordChannel(discord);
  if (ntfy) return createNtfyChannel(ntfy);
  if (webpush) return createWebpushChannel(webpush, receiver.name, ports.subscribers);
  if (feed) return createFeedChannel(feed);
  if (email) return createEmailChannel(email);
  if (console !== undefined && console !== false) return createConsoleChannel();
  throw new RasidError('CONFIG_INVALID', `receiver "${receiver.name}" has no channel`);
}
