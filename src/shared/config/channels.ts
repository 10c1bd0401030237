// The settings of each channel that a receiver of config/alerts.yaml can name.
import { z } from 'zod';
import { duration } from './duration.ts';
import { secret } from './secret.ts';

const MINUTE = 60_000;

/** How long one attempt may take. */
const timeout = duration({ min: 1000, max: MINUTE }).default(15_000);

const isWeb = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
const NOT_WEB = 'must be an http or https address';
const address = z.string().refine(isWeb, { error: NOT_WEB });
/** Whoever has the address can post: it is kept like a password. */
const secretAddress = secret((text) => (isWeb(text) ? undefined : NOT_WEB));
const token = secret((text) => (/^\S+$/.test(text) ? undefined : 'a token has no spaces'));

/** One alone or a list; a fault is told of the one that has it. */
const oneOrMore = <Value>(schema: z.ZodType<Value>) =>
  z.any().transform((given: unknown, context): Value[] => {
    const list = Array.isArray(given) ? given : [given];
    if (list.length === 0) context.addIssue({ code: 'custom', message: 'needs at least one' });
    return list.flatMap((one, index) => {
      const { data, error } = schema.safeParse(one);
      for (const { path, message } of error?.issues ?? []) {
        const where = Array.isArray(given) ? [index, ...path] : path;
        context.addIssue({ code: 'custom', path: where, message });
      }
      return data === undefined ? [] : [data];
    });
  });

/** How a service is told of an update: in the thread of the first message, by an edit of it, or both. */
export const UPDATES = ['thread', 'edit', 'both'] as const;
export type Updates = (typeof UPDATES)[number];
const updates = z.enum(UPDATES).default('both');

const webhookSecret = secret((text) =>
  /^whs(ec|k)_[A-Za-z0-9+/_-]{8,}={0,2}$/.test(text)
    ? undefined
    : 'a webhook secret is whsec_ and at least 8 base64 characters; 24 random bytes are customary (whsk_ and 32 bytes sign with ed25519)',
);

export const webhook = z.strictObject({
  url: address,
  /** Several while the secret is being changed: each body is signed with all of them. */
  secret: oneOrMore(webhookSecret),
  timeout,
});

export const telegram = z.strictObject({
  token: secret((text) =>
    /^\d+:[\w-]{20,}$/.test(text) ? undefined : 'a Telegram token is digits, a colon and at least 20 letters',
  ),
  /** Its number, or the public name of a channel. */
  chat: z
    .union([z.number().int(), z.string().regex(/^(-?\d+|@\w{4,})$/, 'a chat is a number or an @name')])
    .transform(String),
  topic: z.number().int().positive().optional(),
  updates,
  api: address.default('https://api.telegram.org'),
  timeout,
});

/** As an app, which can edit and thread, or as an incoming webhook, which cannot. */
export const slack = z
  .strictObject({
    token: token.optional(),
    channel: z.string().min(1).optional(),
    webhook: secretAddress.optional(),
    updates,
    api: address.default('https://slack.com/api'),
    timeout,
  })
  .superRefine(({ token, channel, webhook }, context) => {
    const app = token !== undefined && channel !== undefined && webhook === undefined;
    const hook = webhook !== undefined && token === undefined && channel === undefined;
    if (!app && !hook)
      context.addIssue({ code: 'custom', message: 'slack needs token and channel, or webhook alone' });
  });

export const discord = z.strictObject({
  webhook: secretAddress,
  thread: z.string().regex(/^\d+$/, 'a thread is its number').optional(),
  updates,
  timeout,
});

export const ntfy = z.strictObject({
  server: address.default('https://ntfy.sh'),
  /** On a public server whoever knows the topic can read it. */
  topic: secret((text) =>
    /^[-\w]{1,64}$/.test(text) ? undefined : 'a topic is up to 64 letters, digits, - and _',
  ),
  token: token.optional(),
  timeout,
});

/** An address alone, or with a name before it. */
const mailbox = z
  .string()
  .regex(/^([^<>\r\n]*<)?[^\s<>@,;]+@[^\s<>@,;]+>?$/, 'an address is a@b.org or Name <a@b.org>');

export const email = z.strictObject({
  smtp: secret((text) =>
    URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== ''
      ? undefined
      : 'smtp is smtp://user:password@host:587, or smtps:// for TLS from the start',
  ),
  from: mailbox,
  to: oneOrMore(mailbox),
  /** Behind the @ of Message-ID; by itself the domain of `from`. */
  domain: z
    .string()
    .regex(/^[\w-]+(\.[\w-]+)*$/, 'a domain is like example.org')
    .optional(),
  /** Where readers are let out: an https address or a mailto. */
  unsubscribe: z
    .string()
    .regex(/^(https:\/\/|mailto:)[^\s<>]+$/, 'unsubscribe is https:// or mailto:')
    .optional(),
  timeout,
});

/** A feed that the board serves at /alerts/NAME.atom. */
export const feed = z.strictObject({
  /** Where its messages are kept; the board reads them there. */
  folder: z.string().min(1),
  /** Who answers for the messages; CAP allows no spaces, commas, < or & in it. */
  sender: z.string().regex(/^[^\s,<&]+@[^\s,<&]+$/, 'a sender is like desk@example.org'),
});

/** Hosts of the push services of browsers; with a dot before it, all below it. */
const PUSH_SERVICES = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  '.notify.windows.com',
  'web.push.apple.com',
];

/** The keys are made by `npx web-push generate-vapid-keys`. */
export const webpush = z.strictObject({
  public_key: z.string().regex(/^[\w-]{87}$/, 'public_key is 87 letters of base64url'),
  private_key: secret((text) =>
    /^[\w-]{43}$/.test(text) ? undefined : 'private_key is 43 letters of base64url',
  ),
  subject: z.string().regex(/^(mailto:|https:\/\/)\S+$/, 'subject is mailto: or https://'),
  /** How long a push service keeps what a browser does not fetch. */
  ttl: duration({ max: 28 * 24 * 60 * MINUTE }).default(24 * 60 * MINUTE),
  services: z.array(z.string().min(1)).default(PUSH_SERVICES),
  timeout,
});

export type WebhookSettings = z.output<typeof webhook>;
export type TelegramSettings = z.output<typeof telegram>;
export type SlackSettings = z.output<typeof slack>;
export type DiscordSettings = z.output<typeof discord>;
export type NtfySettings = z.output<typeof ntfy>;
export type EmailSettings = z.output<typeof email>;
export type FeedSettings = z.output<typeof feed>;
export type WebpushSettings = z.output<typeof webpush>;
