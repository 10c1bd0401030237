// Slack as an app: posts, answers in threads, edits, and looks up by metadata what may have arrived.

import type { Secret } from '../../../shared/config/secret.ts';
import type { SlackSettings } from '../../../shared/config.ts';
import type { Channel, Message } from '../channel.ts';
import { NO_ID } from '../posted.ts';
import { type Desk, repeatingOf, tell, type Ways } from '../tell.ts';
import { headlineOf, layOut, layOutNews } from '../text/layout.ts';
import type { Rich } from '../text/rich.ts';
import { numberedParts } from '../text/split.ts';
import { type Api, createApi } from './api.ts';
import { blocksOf, escaped, fitsSlack } from './blocks.ts';
import { createIncomingWebhook } from './incoming-webhook.ts';
import { createLookUp, EVENT_TYPE, idsOf, type Mark } from './look-up.ts';

interface Part {
  rich: Rich;
  /** For notifications and readers aloud. */
  fallback: string;
  mark: Mark;
  /** Whether an answer in the thread is shown in the channel too. */
  broadcast: boolean;
}

/** A message a second to one channel. */
const PACE = { perMs: 1000 };

export function createSlackChannel(settings: SlackSettings): Channel {
  const { token, channel, webhook } = settings;
  if (webhook !== undefined) return createIncomingWebhook(webhook, settings.timeout);
  // The configuration holds either: its own check comes first.
  return createApp({ ...settings, token: token!, channel: channel! });
}

function createApp({
  token,
  channel,
  api: root,
  updates,
  timeout,
}: SlackSettings & { token: Secret; channel: string }): Channel {
  const api = createApi(token, root, timeout);
  const send: Channel['send'] = (message, signal) =>
    tell(createDesk(api, channel, signal), message, updates, waysOf(message));
  const lookUp = createLookUp(api, channel, send);
  return {
    takesPictures: false,
    pace: PACE,
    repeating: (sent) => repeatingOf(updates, idsOf(channel), sent),
    send,
    ...(lookUp === undefined ? {} : { lookUp }),
  };
}

function waysOf({ text, delivery }: Message): Ways<Part> {
  const fallback = escaped(headlineOf(text));
  const parts = (role: Mark['role'], rich: Rich): Part[] =>
    numberedParts(rich, fitsSlack).map((part, n, { length }) => ({
      rich: part,
      fallback,
      mark: { delivery: delivery.id, role, part: n, of: length },
      broadcast: role === 'said' && n === 0 && delivery.kind === 'retract',
    }));
  const alone = { links: 'word', refersTo: true } as const;
  const tied = { links: 'word', refersTo: false } as const;
  return {
    anew: () => parts('shows', layOut(text, alone)),
    edited: () => parts('shows', layOut(text, tied)),
    answered: () => parts('said', layOut(text, tied)),
    news: () => parts('said', layOutNews(text, tied)),
    beside: () => [],
  };
}

/** Ids are «channel/timestamp»: edits want the channel’s id, where the configuration may have its name. */
function createDesk(api: Api, channel: string, signal: AbortSignal): Desk<Part> {
  const post = async (part: Part, thread: string | null): Promise<string> => {
    const posted = await api.call(
      'chat.postMessage',
      { ...contentOf(part), ...placeOf(channel, thread, part) },
      signal,
    );
    if (posted === 'gone') return thread === null ? NO_ID : post(part, null);
    const { channel: id, ts } = posted;
    return typeof id === 'string' && typeof ts === 'string' ? `${id}/${ts}` : NO_ID;
  };
  return {
    ids: idsOf(channel),
    post,
    edit: async (id, part) =>
      (await api.call('chat.update', { ...contentOf(part), ...messageOf(id) }, signal)) !== 'gone',
    remove: async (id) => {
      await api.call('chat.delete', messageOf(id), signal);
    },
  };
}

const contentOf = ({ rich, fallback, mark }: Part) => ({
  text: fallback,
  blocks: blocksOf(rich),
  unfurl_links: false,
  unfurl_media: false,
  metadata: { event_type: EVENT_TYPE, event_payload: mark },
});

function placeOf(channel: string, thread: string | null, { broadcast }: Part) {
  if (thread === null) return { channel };
  const head = messageOf(thread);
  return { channel: head.channel, thread_ts: head.ts, ...(broadcast ? { reply_broadcast: true } : {}) };
}

export function messageOf(id: string): { channel: string; ts: string } {
  const [channel = '', ts = ''] = id.split('/');
  return { channel, ts };
}
