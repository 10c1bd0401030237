// E-mail over SMTP, on connections that are kept. Who was refused while others were not is tried again alone.
import { createTransport, type Transporter } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import type { EmailSettings } from '../../../shared/config.ts';
import type { Channel, Message } from '../channel.ts';
import { inDoubt, refused } from '../failures.ts';
import { letterOf } from './letter.ts';
import { smtpFailure } from './smtp-failures.ts';

/** Connections to one mail server at a time. */
const CONNECTIONS = 2;

export function createEmailChannel(settings: EmailSettings): Channel {
  const { to, timeout } = settings;
  const address = new URL(settings.smtp.reveal());
  const transport: Transporter<SMTPPool.SentMessageInfo> = createTransport(optionsOf(address, timeout));
  // A failure of an idle connection is the next letter's matter.
  transport.on('error', () => {});
  const secrets = [settings.smtp.reveal(), decodeURIComponent(address.password)];
  return {
    takesPictures: true,
    // The Message-ID makes one letter of both.
    repeating: () => 'harmless',
    async send(message: Message, signal: AbortSignal) {
      const letter = letterOf(message, settings);
      const reached = new Set(message.parts?.at(-1)?.split(' ') ?? []);
      const left = to.map(addressOf).filter((one) => !reached.has(one));
      const envelope = { from: addressOf(settings.from), to: left };
      const info = await stopping(transport.sendMail({ ...letter, envelope }), signal, secrets);
      await settle(info, [...reached], message, secrets);
      return { providerMessageId: letter.messageId! };
    },
    close: async () => transport.close(),
  };
}

/** Without the name before it. */
const addressOf = (mailbox: string): string => /<([^>]+)>$/u.exec(mailbox)?.[1] ?? mailbox;

/** A password goes over no wire in the clear: without TLS it stays on this machine. */
function optionsOf({ protocol, hostname, port, username, password }: URL, timeout: number): SMTPPool.Options {
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/gu, '');
  const local = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/u.test(host);
  return {
    pool: true,
    maxConnections: CONNECTIONS,
    // Whether to send again is the ledger's decision.
    maxRequeues: 0,
    host,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && username !== '' && !local,
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
  };
}

/** nodemailer cannot be stopped: the wait for it can. */
async function stopping<Info>(
  sending: Promise<Info>,
  signal: AbortSignal,
  secrets: readonly string[],
): Promise<Info> {
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(inDoubt('the mail server: the program stopped before the answer'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([
      sending.catch((fault) => Promise.reject(smtpFailure(fault, secrets))),
      stopped,
    ]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** @throws RasidError where some were not reached: again for those who may be later, else for good. */
async function settle(
  { accepted, rejected, rejectedErrors = [] }: SMTPPool.SentMessageInfo,
  reached: readonly string[],
  message: Message,
  secrets: readonly string[],
): Promise<void> {
  if (rejected.length === 0) return;
  await message.note?.([...reached, ...accepted.map(String)].join(' '));
  const failures = rejectedErrors.map((fault) => smtpFailure(fault, secrets));
  const later = failures.find(({ code }) => code !== 'RECEIVER_REFUSED');
  if (later) throw later;
  const why = failures[0]?.message ?? 'the mail server refused them';
  throw refused(`${rejected.length} of the recipients get no letter: ${why}`);
}
