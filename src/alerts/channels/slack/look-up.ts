// Whether a delivery of which nobody knows has arrived: Slack keeps with each message whose delivery it was.
// https://docs.slack.dev/messaging/message-metadata
import type { Channel, Message } from '../channel.ts';
import { type Posted, writePosted } from '../posted.ts';
import { earlierOf } from '../tell.ts';
import type { Api } from './api.ts';

const CHANNEL_ID = /^[CGD][A-Z0-9]{6,}$/u;

/** «channel/timestamp»; of this channel, where it is configured by its id. */
export const idsOf = (channel: string): RegExp =>
  CHANNEL_ID.test(channel) ? new RegExp(`^${channel}/[\\d.]+$`, 'u') : /^[A-Z0-9]+\/[\d.]+$/u;

export const EVENT_TYPE = 'rasid_delivery';

/** What stands in a message’s metadata. */
export interface Mark {
  delivery: string;
  role: keyof Posted;
  /** From 0. */
  part: number;
  of: number;
}

type Found = Mark & { id: string };

/** Newest first; what is older than these pages is too old to be looked for. */
const MOST_PAGES = 5;
const PAGE = 200;

/**
 * @param send goes on where a part is missing.
 * @returns undefined where the channel is configured by name: the history is given out by id only.
 */
export function createLookUp(api: Api, channel: string, send: Channel['send']): Channel['lookUp'] {
  if (!CHANNEL_ID.test(channel)) return undefined;
  return async (message, signal) => {
    const earlier = earlierOf(message, idsOf(channel));
    const [head] = earlier.shows;
    const found = await marksOf(api, channel, head?.split('/')[1], message, signal);
    if (found.length === 0) return 'absent';
    const ids = (role: Mark['role']) =>
      found
        .filter((mark) => mark.role === role)
        .toSorted((a, b) => a.part - b.part)
        .map(({ id }) => id);
    const shows = ids('shows');
    const posted = { shows: shows.length > 0 ? shows : earlier.shows, said: ids('said') };
    const complete = found.length >= found[0]!.of;
    return complete
      ? { providerMessageId: writePosted(posted) }
      : send({ ...message, parts: [writePosted(posted)] }, signal);
  };
}

/** @param thread timestamp of the message that heads the thread to look in; undefined: in the channel. */
async function marksOf(
  api: Api,
  channel: string,
  thread: string | undefined,
  { delivery }: Message,
  signal: AbortSignal,
): Promise<Found[]> {
  const found = new Map<string, Found>();
  const method = thread === undefined ? 'conversations.history' : 'conversations.replies';
  const oldest = String(Math.floor(Date.parse(delivery.createdAt) / 1000));
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const where = {
      channel,
      ...(thread === undefined ? {} : { ts: thread }),
      ...(cursor === '' ? {} : { cursor }),
    };
    const asked = { ...where, oldest, limit: PAGE, include_all_metadata: true };
    const answer = await api.call(method, asked, signal);
    if (answer === 'gone') break;
    for (const mark of readMarks(answer.messages, channel, delivery.id))
      found.set(`${mark.role}${mark.part}`, mark);
    cursor = String((answer.response_metadata as { next_cursor?: string } | undefined)?.next_cursor ?? '');
    if (cursor === '') break;
  }
  return [...found.values()];
}

interface Listed {
  ts: string;
  metadata?: { event_type?: string; event_payload?: Mark };
}

const readMarks = (messages: unknown, channel: string, delivery: string): Found[] =>
  ((messages ?? []) as Listed[]).flatMap(({ ts, metadata }) => {
    const mark = metadata?.event_type === EVENT_TYPE ? metadata.event_payload : undefined;
    return mark?.delivery === delivery ? [{ ...mark, id: `${channel}/${ts}` }] : [];
  });
