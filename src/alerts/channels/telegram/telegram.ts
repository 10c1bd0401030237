// Telegram: text with entities, answers in the thread of the first message, edits of it, and a picture beside it.
import type { TelegramSettings } from '../../../shared/config.ts';
import { RasidError } from '../../../shared/errors.ts';
import type { Channel, Message } from '../channel.ts';
import { NO_ID } from '../posted.ts';
import { type Desk, repeatingOf, tell, type Ways } from '../tell.ts';
import { layOut, layOutNews } from '../text/layout.ts';
import type { Rich } from '../text/rich.ts';
import { numberedParts } from '../text/split.ts';
import { type Api, type Called, createApi } from './api.ts';
import { entitiesOf, fitsTelegram } from './entities.ts';

type Picture = NonNullable<Message['picture']>;
type Part = { rich: Rich } | { picture: Picture };

/** A message a second to one chat is what bots are advised not to exceed; 429 says more. */
const PACE = { perMs: 1000 };

/** What the ids of messages look like. */
const IDS = /^\d+$/u;

export function createTelegramChannel(settings: TelegramSettings): Channel {
  const api = createApi(settings);
  const { topic, updates } = settings;
  return {
    takesPictures: true,
    pace: PACE,
    repeating: (sent) => repeatingOf(updates, IDS, sent),
    send: (message, signal) => tell(createDesk(api, topic, signal), message, updates, waysOf(message)),
  };
}

/** The picture is a message of its own: a caption holds 1,024 characters, and could not be edited into a text. */
function waysOf({ text, picture }: Message): Ways<Part> {
  const parts = (rich: Rich): Part[] => numberedParts(rich, fitsTelegram).map((part) => ({ rich: part }));
  const alone = { links: 'word', refersTo: true } as const;
  const tied = { links: 'word', refersTo: false } as const;
  return {
    anew: () => parts(layOut(text, alone)),
    edited: () => parts(layOut(text, tied)),
    answered: () => parts(layOut(text, tied)),
    news: () => parts(layOutNews(text, tied)),
    beside: () => (picture === null ? [] : [{ picture }]),
  };
}

function createDesk(api: Api, topic: number | undefined, signal: AbortSignal): Desk<Part> {
  const where = (thread: string | null) => ({
    ...(topic === undefined ? {} : { message_thread_id: topic }),
    ...(thread === null
      ? {}
      : { reply_parameters: { message_id: Number(thread), allow_sending_without_reply: true } }),
  });
  return {
    ids: IDS,
    async post(part, thread) {
      if ('picture' in part) return postPicture(part.picture, thread);
      return idOf(await api.call('sendMessage', { ...textOf(part.rich), ...where(thread) }, signal));
    },
    async edit(id, part) {
      if ('picture' in part) return true;
      const fields = { message_id: Number(id), ...textOf(part.rich) };
      return (await api.call('editMessageText', fields, signal)) !== 'gone';
    },
    async remove(id) {
      await api.call('deleteMessage', { message_id: Number(id) }, signal);
    },
  };

  /** Where a chat takes no pictures, the text has been told all the same. */
  async function postPicture({ png }: Picture, thread: string | null): Promise<string> {
    try {
      const fields = { disable_notification: true, ...where(thread) };
      return idOf(await api.call('sendPhoto', fields, signal, png));
    } catch (error) {
      if (error instanceof RasidError && error.code === 'RECEIVER_REFUSED') return NO_ID;
      throw error;
    }
  }
}

const idOf = (called: Called): string => (called === 'gone' ? NO_ID : String(called.message_id ?? NO_ID));

const textOf = (rich: Rich) => ({
  text: rich.text,
  entities: entitiesOf(rich),
  link_preview_options: { is_disabled: true },
});
