// What a browser is pushed: a notification in its reader's language, and where the whole stands. The service worker of
// the page shows it as it is.
import type { PushSubscriptionData } from '../../../shared/schema/index.ts';
import { firstLetters } from '../../render/letters.ts';
import { lineOf, type Words } from '../../render/words.ts';
import type { Message } from '../channel.ts';

/** Bytes that every push service takes: 4,096 less what encryption adds (RFC 8291, section 4). */
const LONGEST = 3993;

export interface PushPayload {
  title: string;
  body: string;
  lang: 'ar' | 'en';
  dir: 'rtl' | 'ltr';
  /** Of the same incident: the later notification takes the earlier one’s place. */
  tag: string;
  /** On the board, in the same language. */
  url: string;
  /** When it was decided to tell it, in milliseconds since 1970: it may wait a day for the browser. */
  timestamp: number;
}

/** @returns JSON; a body that is too long ends in «…», and the address leads to all of it. */
export function payloadOf(
  { delivery, notice, text, about }: Message,
  language: PushSubscriptionData['language'],
): string {
  const words = (language === 'en' ? text.en : text.ar) ?? text.ar ?? text.en;
  if (words === null) throw new Error('a notice without words');
  const page = about === 'incident' ? `/incidents/${delivery.incidentId}` : '/';
  const payload: PushPayload = {
    title: words.headline,
    body: '',
    lang: words.language,
    dir: words.language === 'ar' ? 'rtl' : 'ltr',
    tag: delivery.incidentId,
    url: `${page}${words.language === 'en' ? '?lang=en' : ''}`,
    timestamp: Date.parse(notice.createdAt),
  };
  return fitted(payload, bodyOf(words));
}

const bodyOf = ({ whatsNew, facts }: Words): string =>
  [whatsNew, ...facts.map(lineOf)].filter((line) => line !== null).join('\n');

function fitted(payload: PushPayload, body: string): string {
  const whole = JSON.stringify({ ...payload, body });
  if (Buffer.byteLength(whole) <= LONGEST) return whole;
  const write = (part: Partial<PushPayload>) => JSON.stringify({ ...payload, ...part });
  const fits = (part: Partial<PushPayload>) => Buffer.byteLength(write(part)) <= LONGEST;
  if (!fits({ body: '…' })) {
    const title = firstLetters(payload.title, (start) => fits({ title: `${start}…` }));
    return write({ title: `${title}…` });
  }
  return write({ body: `${firstLetters(body, (start) => fits({ body: `${start}…` }))}…` });
}
