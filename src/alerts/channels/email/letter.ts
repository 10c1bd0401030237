// A notice as a letter: its Message-ID is the delivery's, so that a server that gets it twice keeps one; an update
// names the letters before it, so that mail programs show them as one conversation. RFC 5322, section 3.6.4.
import type { SendMailOptions } from 'nodemailer';
import type { EmailSettings } from '../../../shared/config.ts';
import type { Severity } from '../../../shared/schema/index.ts';
import type { Message } from '../channel.ts';
import { htmlOf } from './html.ts';

const COLOURS: Record<Severity, string> = {
  extreme: '#b91c1c',
  severe: '#ea580c',
  moderate: '#ca8a04',
  minor: '#2563eb',
};

const MESSAGE_ID = /^<[^<>\s]+>$/u;

type Settings = Pick<EmailSettings, 'from' | 'to' | 'domain' | 'unsubscribe'>;

export function letterOf(message: Message, { from, to, domain, unsubscribe }: Settings): SendMailOptions {
  const { text, first, previous, picture, assessment, delivery } = message;
  const host = domain ?? domainOf(from);
  const severity = assessment?.severity ?? delivery.severity;
  // A receiver may have had another channel when the first was told.
  const before = [first, previous].flatMap((one) => MESSAGE_ID.exec(one?.providerMessageId ?? '')?.[0] ?? []);
  const image =
    picture === null ? null : { id: `map.${delivery.id}@${host}`, alt: altOf(picture.alt, message) };
  return {
    from,
    to,
    subject: oneLine((text.ar ?? text.en)?.headline ?? ''),
    messageId: `<${delivery.id}@${host}>`,
    ...(before.length === 0 ? {} : { inReplyTo: before[0]!, references: [...new Set(before)] }),
    ...(severity === 'extreme' ? { priority: 'high' as const } : {}),
    headers: {
      // RFC 3834: no holiday notes, please.
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe === undefined ? {} : { 'List-Unsubscribe': `<${unsubscribe}>` }),
    },
    text: text.plain,
    html: htmlOf(text, COLOURS[severity], image),
    textEncoding: 'base64',
    // What stands in a text is never read from disk or from the network.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(picture === null || image === null
      ? {}
      : {
          attachments: [
            {
              filename: 'map.png',
              content: Buffer.from(picture.png),
              contentType: 'image/png',
              cid: image.id,
            },
          ],
        }),
  };
}

const domainOf = (from: string): string => /@([^>\s]+)>?$/u.exec(from)?.[1] ?? 'localhost';

const altOf = (alt: { ar: string; en: string }, { text }: Message): string =>
  [text.ar && alt.ar, text.en && alt.en].filter(Boolean).join(' · ');

/** A header has no lines. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
