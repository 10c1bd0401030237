// ntfy: a notification on phones. All notices of one incident share a sequence id, so that the latest stands in place
// of those before it; servers older than 2.16 show each, which is why an update names the first.
// https://docs.ntfy.sh/publish/#publish-as-json
import type { NtfySettings } from '../../shared/config.ts';
import type { RasidError } from '../../shared/errors.ts';
import type { DeliveryKind, Severity } from '../../shared/schema/index.ts';
import { firstLetters } from '../render/letters.ts';
import { type Answer, ask, readJson } from './ask.ts';
import type { Channel, Message } from './channel.ts';
import { notTaken, safe, statusFailure } from './failures.ts';
import { NO_ID, readPosted, writePosted } from './posted.ts';
import { retryAfterMs } from './retry-after.ts';
import { headlineOf, layOut } from './text/layout.ts';
import { plain, type Rich, slice } from './text/rich.ts';
import { numberedParts } from './text/split.ts';

/** Bytes of one message; what is longer would become an attachment. */
const LONGEST = 4096;
/** Longer titles stay in the message. Bytes; not documented, phones show two lines. */
const LONGEST_TITLE = 250;

const PRIORITIES: Record<Severity, number> = { extreme: 5, severe: 4, moderate: 3, minor: 2 };

/** Names of emoji that ntfy puts before the title. */
const TAGS: Record<DeliveryKind, string> = {
  new: 'rotating_light',
  update: 'arrows_counterclockwise',
  retract: 'x',
  silent: 'zzz',
  failing: 'warning',
  recovered: 'white_check_mark',
  digest: 'newspaper',
  undeliverable: 'warning',
  delivering: 'white_check_mark',
};

export function createNtfyChannel({ server, topic, token, timeout }: NtfySettings): Channel {
  const secrets = [topic.reveal(), ...(token === undefined ? [] : [token.reveal()])];
  const headers = {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token.reveal()}` }),
  };
  return {
    takesPictures: false,
    // The sequence id makes one notification of both.
    repeating: () => 'harmless',
    async send(message: Message, signal: AbortSignal) {
      const done = [...readPosted(message.parts?.at(-1)).shows];
      const publications = publicationsOf(message, topic.reveal());
      for (const publication of publications.slice(done.length)) {
        const body = JSON.stringify(publication);
        const answer = await ask({ who: 'ntfy', url: server, headers, body, timeout }, signal);
        if (answer.status < 200 || answer.status >= 300) throw failureOf(answer, secrets);
        const { id } = readJson(answer.text);
        done.push(typeof id === 'string' ? id : NO_ID);
        if (publications.length > 1) await message.note?.(writePosted({ shows: done, said: [] }));
      }
      const before = readPosted(message.previous?.providerMessageId).shows.length;
      for (let n = publications.length; n < before; n += 1) await takeBack(sequenceOf(message, n), signal);
      return { providerMessageId: writePosted({ shows: done, said: [] }) };
    },
  };

  /** A part of a longer notice before this one. What becomes of it changes nothing in what has been told. */
  async function takeBack(sequence: string, signal: AbortSignal): Promise<void> {
    const url = `${server.replace(/\/+$/u, '')}/${topic.reveal()}/${sequence}`;
    await ask({ who: 'ntfy', url, method: 'DELETE', headers, timeout }, signal).catch(() => {});
  }
}

/** The same for all notices of one incident. @param part from 0 */
const sequenceOf = ({ delivery }: Message, part: number): string =>
  part === 0 ? delivery.incidentId : `${delivery.incidentId}-${part + 1}`;

function publicationsOf(message: Message, topic: string) {
  const { delivery, assessment, text } = message;
  const { title, body } = titled(layOut(text, { links: 'line', refersTo: true }), headlineOf(text));
  const click = firstLink(message);
  return numberedParts(body, fits).map((part, n) => ({
    topic,
    title,
    message: part.text,
    sequence_id: sequenceOf(message, n),
    priority: PRIORITIES[assessment?.severity ?? delivery.severity],
    tags: [TAGS[delivery.kind]],
    ...(click === undefined ? {} : { click }),
  }));
}

const fits = ({ text }: Rich): boolean => Buffer.byteLength(text) <= LONGEST;

/** The headline as the title, and not a second time above the text. */
function titled(whole: Rich, headlines: string): { title: string; body: Rich } {
  const [head] = whole.spans;
  const end = head?.end ?? 0;
  const title = whole.text.slice(0, end);
  if (title === '' || Buffer.byteLength(title) > LONGEST_TITLE)
    return { title: shortened(headlines), body: whole };
  const body = slice(whole, end, whole.text.length);
  const shift = body.text.search(/\S/u);
  return { title, body: shift < 0 ? plain(title) : slice(body, shift, body.text.length) };
}

/** Openly: the whole headline stands in the message. */
function shortened(text: string): string {
  const kept = firstLetters(text, (start) => Buffer.byteLength(`${start}…`) <= LONGEST_TITLE);
  return kept.length < text.length ? `${kept}…` : text;
}

function firstLink({ text }: Message): string | undefined {
  const items = [text.ar, text.en].flatMap((words) => words?.sections ?? []).flatMap(({ items }) => items);
  return items.find(({ url }) => url !== null)?.url ?? undefined;
}

function failureOf({ status, headers, text }: Answer, secrets: readonly string[]): RasidError {
  const { error } = readJson(text);
  const words = typeof error === 'string' ? `: ${safe(error, secrets)}` : '';
  const message = `ntfy answered ${status}${words}`;
  if (status === 429) return notTaken(message, retryAfterMs(headers.get('retry-after'), new Date()));
  return statusFailure(status, message, words !== '');
}
