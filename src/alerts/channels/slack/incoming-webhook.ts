// Slack by an incoming webhook: an address to post to, without ids. Nothing can be edited, so updates name the first.
// https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
import type { Secret } from '../../../shared/config/secret.ts';
import { ask } from '../ask.ts';
import type { Channel, Message } from '../channel.ts';
import { safe } from '../failures.ts';
import { NO_ID } from '../posted.ts';
import { type Desk, tell, type Ways } from '../tell.ts';
import { headlineOf, layOut } from '../text/layout.ts';
import type { Rich } from '../text/rich.ts';
import { numberedParts } from '../text/split.ts';
import { failureOf } from './api.ts';
import { blocksOf, escaped, fitsSlack } from './blocks.ts';

export function createIncomingWebhook(webhook: Secret, timeout: number): Channel {
  const url = webhook.reveal();
  const desk = (fallback: string, signal: AbortSignal): Desk<Rich> => ({
    // There are none.
    ids: /^\b$/u,
    async post(part) {
      const body = JSON.stringify({
        text: fallback,
        blocks: blocksOf(part),
        unfurl_links: false,
        unfurl_media: false,
      });
      const headers = { 'content-type': 'application/json; charset=utf-8' };
      const answer = await ask({ who: 'slack', url, headers, body, timeout }, signal);
      if (answer.status < 200 || answer.status >= 300)
        throw failureOf(answer, safe(answer.text, [url, new URL(url).pathname]));
      return NO_ID;
    },
    edit: async () => false,
    remove: async () => {},
  });
  return {
    takesPictures: false,
    pace: { perMs: 1000 },
    repeating: () => 'seen-twice',
    send: (message, signal) =>
      tell(desk(escaped(headlineOf(message.text)), signal), message, 'thread', waysOf(message)),
  };
}

function waysOf({ text }: Message): Ways<Rich> {
  const whole = () => numberedParts(layOut(text, { links: 'word', refersTo: true }), fitsSlack);
  return { anew: whole, edited: whole, answered: whole, news: whole, beside: () => [] };
}
