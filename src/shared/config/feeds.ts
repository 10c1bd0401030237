// config/feeds.yaml: which outlets are watched, and how often.
import { z } from 'zod';
import { duration } from './duration.ts';

const MINUTE = 60_000;
const interval = () => duration({ min: 1000, max: 24 * 60 * MINUTE });

const url = z.string().refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
  error: 'must be an http or https address',
});

const timeZone = z.string().refine(
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

export const FEED_KINDS_CONFIGURED = ['auto', 'feed', 'sitemap', 'html', 'telegram'] as const;

/** `auto`: where the feed carries only a summary, the article’s own page is read. */
const fullText = z.enum(['auto', 'always', 'never']);

const feedEntry = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write ids in small Latin letters, digits and single hyphens'),
  outlet: z.string().min(1),
  url,
  country: country.optional(),
  every: interval().optional(),
  enabled: z.boolean().default(true),
  allowPrivate: z.boolean().optional(),
  timezone: timeZone.optional(),
  owner: z.string().optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'write the language like ar')
    .optional(),
  group: z.string().min(1).optional(),
  kind: z.enum(FEED_KINDS_CONFIGURED).default('auto'),
  list: list.optional(),
  fullText: fullText.optional(),
  page: page.optional(),
  userAgent: z.string().min(1).optional(),
});

const defaults = z.strictObject({
  every: interval().default(5 * MINUTE),
  timezone: timeZone.default('UTC'),
  allowPrivate: z.boolean().default(false),
  userAgent: z.string().min(1).optional(),
  alertWithin: duration({ min: MINUTE }).default(72 * 60 * MINUTE),
  fullText: fullText.default('auto'),
  robots: z.boolean().default(true),
  hostGap: duration({ min: 0, max: 10 * MINUTE }).default(2000),
  hostConnections: z.number().int().min(1).max(16).default(2),
});

/** Where hubs reach us: the public address of the board, with a slash at its end. */
const websub = z.strictObject({
  callback: url.transform((address) => (address.endsWith('/') ? address : `${address}/`)),
});

export const feedsFileSchema = z
  .strictObject({
    defaults: defaults.default(() => defaults.parse({})),
    websub: websub.optional(),
    feeds: z.array(feedEntry).default([]),
  })
  .superRefine(({ feeds }, context) => {
    const seen = new Map<string, number>();
    feeds.forEach(({ id }, index) => {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, index);
      else
        context.addIssue({
          code: 'custom',
          path: ['feeds', index, 'id'],
          message: `"${id}" is already the id of feeds[${first}]`,
        });
    });
  })
  .transform(({ defaults, websub, feeds }) => ({
    websub: websub ?? null,
    alertWithin: defaults.alertWithin,
    politeness: {
      gapMs: defaults.hostGap,
      connections: defaults.hostConnections,
      robots: defaults.robots,
    },
    feeds: feeds.map((feed) => ({
      ...feed,
      country: feed.country ?? null,
      every: feed.every ?? defaults.every,
      everyMs: feed.every ?? null,
      defaultMs: defaults.every,
      fullText: feed.fullText ?? defaults.fullText,
      allowPrivate: feed.allowPrivate ?? defaults.allowPrivate,
      timezone: feed.timezone ?? defaults.timezone,
      userAgent: feed.userAgent ?? defaults.userAgent,
    })),
  }));

/** `alertWithin` in milliseconds: items older than that are stored and read, but told to nobody. */
export type FeedsConfig = z.output<typeof feedsFileSchema>;
/** One feed with the defaults applied; `every` in milliseconds. */
export type Feed = FeedsConfig['feeds'][number];
