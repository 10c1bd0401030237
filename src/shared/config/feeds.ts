// config/feeds.yaml: which outlets are watched, and how often.
import { z } from 'zod';
import { duration, durationOrNever } from './duration.ts';
import { feedEntry, fullText, interval, language, timeZone, webAddress } from './feed-entry.ts';
import { groupsSchema, isOn, strayGroups } from './feed-groups.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const defaults = z.strictObject({
  every: interval().default(5 * MINUTE),
  timezone: timeZone.default('UTC'),
  language: language.default('ar'),
  allowPrivate: z.boolean().default(false),
  userAgent: z.string().min(1).optional(),
  alertWithin: duration({ min: MINUTE }).default(72 * 60 * MINUTE),
  fullText: fullText.default('auto'),
  robots: z.boolean().default(true),
  hostGap: duration({ min: 0, max: 10 * MINUTE }).default(2000),
  hostConnections: z.number().int().min(1).max(16).default(2),
});

/** How long the record keeps what it no longer needs to tell what happened. */
const retention = z.strictObject({
  texts: durationOrNever({ min: 30 * DAY }).default(400 * DAY),
});

/** Where hubs reach us: the public address of the board, with a slash at its end. */
const websub = z.strictObject({
  callback: webAddress.transform((address) => (address.endsWith('/') ? address : `${address}/`)),
});

export const feedsFileSchema = z
  .strictObject({
    defaults: defaults.default(() => defaults.parse({})),
    retention: retention.default(() => retention.parse({})),
    websub: websub.optional(),
    groups: groupsSchema.default({}),
    feeds: z.array(feedEntry).default([]),
  })
  .superRefine(({ groups, feeds }, context) => {
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
    for (const { group, message } of strayGroups(groups, feeds))
      context.addIssue({ code: 'custom', path: ['groups', group], message });
  })
  .transform(({ defaults, retention, websub, groups, feeds }) => ({
    defaults,
    retention: { textsMs: retention.texts },
    websub: websub ?? null,
    alertWithin: defaults.alertWithin,
    politeness: {
      gapMs: defaults.hostGap,
      connections: defaults.hostConnections,
      robots: defaults.robots,
    },
    feeds: feeds.map((feed) => ({
      ...feed,
      enabled: isOn(feed, groups),
      /** Its own `enabled`, where it has one. */
      ownSwitch: feed.enabled,
      country: feed.country ?? null,
      every: feed.every ?? defaults.every,
      everyMs: feed.every ?? null,
      defaultMs: defaults.every,
      fullText: feed.fullText ?? defaults.fullText,
      allowPrivate: feed.allowPrivate ?? defaults.allowPrivate,
      timezone: feed.timezone ?? defaults.timezone,
      language: feed.language ?? defaults.language,
      userAgent: feed.userAgent ?? defaults.userAgent,
    })),
  }));

/**
 * `alertWithin` in milliseconds: items older than that are stored and read, but told to nobody. `textsMs`: articles’
 * texts are kept for so long; null: for ever.
 */
export type FeedsConfig = z.output<typeof feedsFileSchema>;
/** Who publishes the outlet of a feed, where that is said; null too for a feed that is there no more. */
export function publishersOf(
  feeds: readonly Pick<Feed, 'id' | 'publisher'>[],
): (feedId: string) => string | null {
  const publishers = new Map(feeds.map(({ id, publisher }) => [id, publisher ?? null]));
  return (feedId) => publishers.get(feedId) ?? null;
}

/** One feed with the defaults applied; `every` in milliseconds. */
export type Feed = FeedsConfig['feeds'][number];
