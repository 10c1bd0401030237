// Discord by a webhook: embeds, edits of them, a map as an attachment. A webhook cannot answer a message, so what is
// new stands by itself and names the first.
import type { DiscordSettings } from '../../../shared/config.ts';
import type { Channel, Message } from '../channel.ts';
import { NO_ID } from '../posted.ts';
import { type Desk, repeatingOf, tell, type Ways } from '../tell.ts';
import { layOut, layOutNews } from '../text/layout.ts';
import type { Rich } from '../text/rich.ts';
import { numberedParts } from '../text/split.ts';
import { type Api, createApi } from './api.ts';
import { COLOURS, embedsOf, fitsDiscord } from './embeds.ts';

interface Part {
  rich: Rich;
  colour: number;
  picture: Message['picture'];
}

/** Webhooks are let through five times in two seconds. */
const PACE = { perMs: 400 };
const FILE = 'map.png';

/** What the ids of messages look like. */
const IDS = /^\d+$/u;

export function createDiscordChannel(settings: DiscordSettings): Channel {
  const api = createApi(settings);
  const { updates } = settings;
  return {
    takesPictures: true,
    pace: PACE,
    repeating: (sent) => repeatingOf(updates, IDS, sent),
    send: (message, signal) => tell(createDesk(api, signal), message, updates, waysOf(message)),
  };
}

function waysOf({ text, picture, assessment, delivery }: Message): Ways<Part> {
  const colour = COLOURS[assessment?.severity ?? delivery.severity];
  const parts = (rich: Rich, shown: Message['picture']): Part[] =>
    numberedParts(rich, fitsDiscord).map((part, n) => ({
      rich: part,
      colour,
      picture: n === 0 ? shown : null,
    }));
  const alone = { links: 'word', refersTo: true } as const;
  return {
    anew: () => parts(layOut(text, alone), picture),
    edited: () => parts(layOut(text, { ...alone, refersTo: false }), picture),
    answered: () => parts(layOut(text, alone), null),
    news: () => parts(layOutNews(text, alone), null),
    beside: () => [],
  };
}

function createDesk(api: Api, signal: AbortSignal): Desk<Part> {
  return {
    ids: IDS,
    async post(part) {
      const posted = await api.call('POST', '', contentOf(part), signal);
      return posted === 'gone' || typeof posted.id !== 'string' ? NO_ID : posted.id;
    },
    edit: async (id, part) =>
      (await api.call('PATCH', `/messages/${id}`, contentOf(part), signal)) !== 'gone',
    remove: async (id) => {
      await api.call('DELETE', `/messages/${id}`, {}, signal);
    },
  };
}

/** The list of attachments takes the place of those that were there. */
function contentOf({ rich, colour, picture }: Part): {
  headers?: Record<string, string>;
  body: string | FormData;
} {
  const embeds = embedsOf(rich, colour);
  const fixed = { allowed_mentions: { parse: [] } };
  if (picture === null) {
    const body = JSON.stringify({ embeds, ...fixed, attachments: [] });
    return { headers: { 'content-type': 'application/json' }, body };
  }
  const [first, ...rest] = embeds;
  const shown = [{ ...first, image: { url: `attachment://${FILE}` } }, ...rest];
  const description = [picture.alt.ar, picture.alt.en].join(' · ').slice(0, 1024);
  const body = new FormData();
  const attachments = [{ id: 0, filename: FILE, description }];
  body.set('payload_json', JSON.stringify({ embeds: shown, ...fixed, attachments }));
  body.set('files[0]', new Blob([picture.png as Uint8Array<ArrayBuffer>], { type: 'image/png' }), FILE);
  return { body };
}
