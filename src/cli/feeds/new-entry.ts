// An entry of feeds.yaml for an address that is new there: named, placed and checked.
import { z } from 'zod';
import { addressKey, countryOf, idFor, zoneOf } from '../../feeds/discover/feed-names.ts';
import { feedEntry } from '../../shared/config/feed-entry.ts';
import type { FeedEntry } from '../../shared/config/feeds-file.ts';
import type { FeedsConfig } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';

export interface Wanted {
  url: string;
  id?: string | undefined;
  /** The address that an id is made of, where it is another: the outlet’s own rather than a carrier’s. */
  named?: string | undefined;
  outlet: string;
  country?: string | undefined;
  group?: string | undefined;
  language?: string | undefined;
  /** For a page without a feed. */
  list?: { links: string } | undefined;
}

/** What feeds.yaml names already. */
export class KnownFeeds {
  readonly ids: Set<string>;
  readonly #byAddress: Map<string, string>;

  constructor({ feeds }: Pick<FeedsConfig, 'feeds'>) {
    this.ids = new Set(feeds.map(({ id }) => id));
    this.#byAddress = new Map(feeds.map(({ url, id }) => [addressKey(url), id]));
  }

  /** The id of the feed that reads this address. */
  at(url: string): string | undefined {
    return this.#byAddress.get(addressKey(url));
  }

  add({ id, url }: FeedEntry): void {
    this.ids.add(id);
    this.#byAddress.set(addressKey(url), id);
  }

  /** @throws RasidError FEED_KNOWN. */
  assertNew(url: string, id?: string): void {
    const known = this.at(url);
    if (known !== undefined) throw new RasidError('FEED_KNOWN', `"${known}" reads this address already`);
    if (id !== undefined && this.ids.has(id))
      throw new RasidError('FEED_KNOWN', `"${id}" is already the id of another feed`);
  }
}

/**
 * Says only what the defaults of the file do not; keys in the order in which the file has them.
 * @throws RasidError USAGE where a given value is none.
 */
export function newEntry(
  wanted: Wanted,
  known: KnownFeeds,
  { defaults }: Pick<FeedsConfig, 'defaults'>,
): FeedEntry {
  const { url, named = url, outlet, group, language, list } = wanted;
  const { id = idFor(named, known.ids), country = countryOf(named) } = wanted;
  const timezone = country === undefined ? undefined : zoneOf(country);
  const entry: FeedEntry = {
    id,
    outlet,
    url,
    ...(list ? { kind: 'html', list } : {}),
    ...(country ? { country } : {}),
    ...(group ? { group } : {}),
    ...(language && language !== defaults.language ? { language } : {}),
    ...(timezone && timezone !== defaults.timezone ? { timezone } : {}),
  };
  const { error } = feedEntry.safeParse(entry);
  if (error === undefined) return entry;
  throw new RasidError('USAGE', z.prettifyError(error).replaceAll('\n', ' '));
}
