// What every reader makes of a feed, whatever its format.
import type { Feed } from '../../shared/config/feeds.ts';

export interface ParsedItem {
  guid: string | null;
  /** Absolute http(s) address; a relative one stays as it is where nobody knows the feed's own. */
  link: string | null;
  /** HTML as the feed carries it, like the two below; relative addresses are made absolute. */
  title: string | null;
  summary: string | null;
  content: string | null;
  /** ISO instant; null where the item says none that can be read. */
  publishedAt: string | null;
  authors: string[];
  categories: string[];
  /** Address of the post that this one forwards, where it says so. */
  origin?: string | null;
}

export const FEED_KINDS = ['rss', 'atom', 'rdf', 'json', 'sitemap', 'html', 'telegram'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

export interface ParsedFeed {
  kind: FeedKind;
  /** HTML, as the items’ titles. */
  title: string | null;
  /** HTML; what the outlet says of itself. */
  description: string | null;
  link: string | null;
  /** As the feed writes it, such as `ar` or `ar-SY`. */
  language: string | null;
  /** ISO instant of the feed's last change, as it says. */
  updatedAt: string | null;
  /** How long the feed asks to be left alone (`ttl`, `sy:`), in milliseconds. */
  refreshMs: number | null;
  items: ParsedItem[];
  /** WebSub: the hub that tells of news, and the feed’s own name. Absolute addresses. */
  hub?: string | null;
  self?: string | null;
  /** Where the items before these are to be had, if the feed has pages. */
  older?: string | null;
  /** What was wrong and was read all the same. */
  irregularities: string[];
}

/** How to find articles on a page: feeds.yaml, `list`. Selectors are CSS; `links` is a pattern of addresses. */
export type ListRules = NonNullable<Feed['list']>;

export interface ParseContext {
  /** Where the feed was found: the base of relative addresses. Empty where nobody knows. */
  url: string;
  /** Of times that name no zone. */
  timezone: string;
  now: Date;
  /** As feeds.yaml says; `auto` looks at what came. */
  kind?: Feed['kind'];
  list?: ListRules | undefined;
}
