// Bytes of one feed to articles: 1 decode, 2 parse, 3 clean, 4 fingerprint. Pure.
import type { Feed } from '../shared/config/feeds.ts';
import { stableId } from '../shared/ids.ts';
import type { NewArticle } from '../shared/schema/index.ts';
import { cleanText, cleanTitle } from './clean/clean.ts';
import { decode } from './decode/decode.ts';
import { canonicalUrl } from './identity/canonical-url.ts';
import { fingerprintOf } from './identity/fingerprint.ts';
import { foldListing, keysOf } from './identity/keys.ts';
import { apart, ListedBefore, markOf } from './listed-before.ts';
import { type Carried, carriedBy, type Extent, type Habit, habitOf } from './page/extent.ts';
import { wantsPage } from './page/wants-page.ts';
import type { ParseContext, ParsedFeed, ParsedItem } from './parse/model.ts';
import { parseFeed } from './parse/parse-feed.ts';

export interface FeedBytes {
  body: Uint8Array;
  contentType: string | null;
  /** Where they came from, after redirects. */
  url: string;
}

export interface ReadFeed {
  /** In the feed's order, without repetitions. */
  articles: NewArticle[];
  /** How much of its article each item carries, by fingerprint, and what the feed does with most. */
  extents: ReadonlyMap<string, Extent>;
  habit: Habit;
  /** What was wrong and was read all the same; each said once. */
  irregularities: string[];
  /** Name of the encoding that the bytes were read in. */
  charset: string;
  feed: Omit<ParsedFeed, 'items' | 'irregularities'>;
}

/** Articles of one reading; the busiest wires list 300. What is beyond is an archive, or an attack. */
const MAX_ARTICLES = 2000;

/** What the readers make of the bytes, before anything is cleaned. @throws RasidError FEED_NOT_A_FEED. */
export function parseBytes(
  { body, contentType, url }: FeedBytes,
  context: Omit<ParseContext, 'url'> = { timezone: 'UTC', now: new Date() },
): { feed: ReadFeed['feed']; items: ParsedItem[]; irregularities: string[]; charset: string } {
  const decoded = decode(body, contentType);
  const { items, irregularities, ...feed } = parseFeed(decoded.text, { ...context, url });
  return {
    feed,
    items,
    irregularities: [...new Set([...decoded.irregularities, ...irregularities])],
    charset: decoded.charset,
  };
}

/** An item as an article, and how much of it; null for one without title and text. */
type Made = { article: Omit<NewArticle, 'fetchedAt'>; carried: Carried } | null;

/** Signature, keys and addresses weigh as much as a thousand characters. */
const WEIGHT_BESIDE_TEXT = 1000;

/** What feeds listed, for `readFeed` to go by. */
export const createListedBefore = (): ListedBefore<Made> =>
  new ListedBefore((made) => WEIGHT_BESIDE_TEXT + (made?.article.text.length ?? 0));

/**
 * @param before spares making again what the feed listed at its last reading; the result is the same.
 * @throws RasidError FEED_NOT_A_FEED saying what came instead.
 */
export function readFeed(
  bytes: FeedBytes,
  feed: Pick<Feed, 'id' | 'outlet' | 'country' | 'timezone'> & Partial<Pick<Feed, 'kind' | 'list'>>,
  now: Date,
  before?: ListedBefore<Made>,
): ReadFeed {
  const { timezone, kind, list } = feed;
  const parsed = parseBytes(bytes, { timezone, now, kind, list });
  const { items } = parsed;
  const irregularities = new Set(parsed.irregularities);
  const clashing = clashingGuids(items);
  const articles = new Map<string, NewArticle>();
  const carried = new Map<string, Carried>();
  if (items.length > MAX_ARTICLES) irregularities.add(`more than ${MAX_ARTICLES} items`);
  for (const made of makeAll(items.slice(0, MAX_ARTICLES), feed, clashing, now, before)) {
    if (made === null) irregularities.add('an item without title and text');
    else if (articles.has(made.article.id)) irregularities.add('an item twice');
    else {
      articles.set(made.article.id, { ...made.article, fetchedAt: now.toISOString() });
      carried.set(made.article.fingerprint, made.carried);
    }
  }
  const folded = foldListing([...articles.values()]);
  if (folded.length < articles.size) irregularities.add('an item twice');
  if (clashing.size > 0) irregularities.add('different items share a guid');
  if (items.some(({ publishedAt }) => publishedAt === null))
    irregularities.add('items without a readable date');
  return {
    articles: folded,
    extents: new Map([...carried].map(([fingerprint, { extent }]) => [fingerprint, extent])),
    habit: habitOf(folded.map(({ fingerprint }) => carried.get(fingerprint)!)),
    irregularities: [...irregularities],
    charset: parsed.charset,
    feed: parsed.feed,
  };
}

function makeAll(
  items: readonly ParsedItem[],
  feed: Pick<Feed, 'id' | 'outlet' | 'country'>,
  clashing: ReadonlySet<string>,
  now: Date,
  before: ListedBefore<Made> | undefined,
): Made[] {
  if (!before) return items.map((item) => make(item, feed, clashing));
  const known = before.of(feed.id);
  const listed = new Map<string, Made>();
  const all = items.map((item) => {
    const mark = markOf(item, feed.outlet, feed.country, item.guid !== null && clashing.has(item.guid));
    const made = known.get(mark);
    const one = made === undefined ? apart(make(item, feed, clashing)) : made;
    listed.set(mark, one);
    return one;
  });
  before.keep(feed.id, listed, now);
  return all;
}

/** Whether an article of this reading is only a summary, so that its own page must be read. */
export const wantsPageIn = (
  { feed: { kind }, extents, habit }: ReadFeed,
  feed: Pick<Feed, 'fullText'>,
  article: Pick<NewArticle, 'url' | 'text' | 'fingerprint'>,
): boolean =>
  wantsPage(feed, kind, article, { extent: extents.get(article.fingerprint) ?? 'unknown', habit });

function make(
  item: ParsedItem,
  feed: Pick<Feed, 'id' | 'outlet' | 'country'>,
  clashing: ReadonlySet<string>,
): Made {
  const title = cleanTitle(item.title);
  const text = longer(cleanText(item.content ?? ''), cleanText(item.summary ?? ''));
  if (title === null && text === '') return null;
  const url = item.link === null ? null : canonicalUrl(item.link);
  const named = { feedId: feed.id, url, title, publishedAt: item.publishedAt };
  const article = {
    ...named,
    id: stableId('a', feed.id, ...identity(item, url, title, text, clashing)),
    outlet: feed.outlet,
    country: feed.country,
    origin: item.origin ? canonicalUrl(item.origin) : null,
    text,
    ...fingerprintOf({ title, text }),
    keys: keysOf(named),
  };
  return { article, carried: carriedBy(item, text) };
}

const longer = (content: string, summary: string) => (summary.length > content.length ? summary : content);

/** The guid where it names one article, else the address, else the words. */
function identity(
  { guid }: ParsedItem,
  url: string | null,
  title: string | null,
  text: string,
  clashing: ReadonlySet<string>,
): string[] {
  if (guid !== null && !clashing.has(guid)) return [guid];
  return url === null ? ['', title ?? '', text] : ['', url];
}

/** Guids that one feed gives to items with different addresses: names of the feed, not of its items. */
function clashingGuids(items: readonly ParsedItem[]): Set<string> {
  const linkOf = new Map<string, string | null>();
  const clashing = new Set<string>();
  for (const { guid, link } of items) {
    if (guid === null) continue;
    const known = linkOf.get(guid);
    if (known === undefined) linkOf.set(guid, link);
    else if (known !== link) clashing.add(guid);
  }
  return clashing;
}
