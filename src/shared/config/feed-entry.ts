// One entry of config/feeds.yaml, and the values that entries and defaults share.
import { z } from 'zod';
import { duration } from './duration.ts';
import { GRADES } from './feed-groups.ts';
import { telegramPreview } from './telegram-address.ts';

const MINUTE = 60_000;
export const interval = () => duration({ min: 1000, max: 24 * 60 * MINUTE });

const isWebAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
export const webAddress = z.string().refine(isWebAddress, { error: 'must be an http or https address' });
const url = z.string().transform(telegramPreview).pipe(webAddress);

export const timeZone = z.string().refine(
  (zone) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      return true;
    } catch {
      return false;
    }
  },
  { error: 'is no time zone; write one like Asia/Damascus' },
);

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}

const country = z.string().regex(/^[A-Z]{2}$/, 'write the country as two capital letters, like SY');

export const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'write the language like ar');

/** Selectors are CSS. The address pattern is a regular expression over the absolute link. */
const list = z
  .strictObject({
    links: z.string().refine(isPattern, { error: 'is no regular expression' }).optional(),
    item: z.string().min(1).optional(),
    title: z.string().min(1).optional(),
    link: z.string().min(1).optional(),
    date: z.string().min(1).optional(),
    summary: z.string().min(1).optional(),
  })
  .refine(({ links, item }) => links !== undefined || item !== undefined, {
    error: 'needs `links`, a pattern of article addresses, or `item`, a selector',
  });

const page = z.strictObject({
  text: z.string().min(1).optional(),
  remove: z.array(z.string().min(1)).default([]),
});

/** Whose voice it is, as far as it is known; `note` says who that is. */
export const OWNERS = ['state', 'state-funded', 'public', 'party', 'independent', 'private'] as const;

export const FEED_KINDS_CONFIGURED = ['auto', 'feed', 'sitemap', 'html', 'telegram'] as const;

/** `auto`: where the feed carries only a summary, the article’s own page is read. */
export const fullText = z.enum(['auto', 'always', 'never']);

export const feedEntry = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write ids in small Latin letters, digits and single hyphens'),
  outlet: z.string().min(1),
  url,
  country: country.optional(),
  every: interval().optional(),
  enabled: z.boolean().optional(),
  allowPrivate: z.boolean().optional(),
  timezone: timeZone.optional(),
  /** Who publishes it: feeds of one publisher are one source. */
  publisher: z.string().trim().min(1).optional(),
  owner: z.enum(OWNERS, { error: `write one of ${OWNERS.join(', ')}` }).optional(),
  note: z.string().optional(),
  language: language.optional(),
  group: z.string().min(1).optional(),
  grade: z.enum(GRADES, { error: 'write A, B or C' }).optional(),
  kind: z.enum(FEED_KINDS_CONFIGURED).default('auto'),
  list: list.optional(),
  fullText: fullText.optional(),
  page: page.optional(),
  userAgent: z.string().min(1).optional(),
});
