// Text to feed: sniffs the format and hands it to its reader; what is no feed is named for what it is.
import { RasidError } from '../../shared/errors.ts';
import { unescapeHtml } from '../clean/html-text.ts';
import { readAtom } from './atom.ts';
import { readHtmlList } from './html-list.ts';
import { readJsonFeed } from './json-feed.ts';
import type { ParseContext, ParsedFeed } from './model.ts';
import { nameWhatCame } from './not-a-feed.ts';
import { readRss } from './rss.ts';
import { readSitemap } from './sitemap.ts';
import { isOnTelegram, isTelegram, readTelegram } from './telegram.ts';
import { readXmlRecords } from './xml-records.ts';

/**
 * Linear in the length of the text, whatever it holds. Broken feeds are read as far as they go, with
 * `irregularities` that say what was wrong.
 * @throws RasidError FEED_NOT_A_FEED saying what came instead.
 */
export function parseFeed(text: string, context: ParseContext): ParsedFeed {
  const feed = readerFor(text, context)(text, context);
  if (feed !== undefined) return feed;
  throw new RasidError('FEED_NOT_A_FEED', `the address gives ${whatCame(text, context)}`);
}

type Reader = (text: string, context: ParseContext) => ParsedFeed | undefined;

/** By what feeds.yaml says of the source, else by where it lies and how it begins. */
function readerFor(text: string, { kind = 'auto', url, list }: ParseContext): Reader {
  if (kind === 'telegram' || (kind === 'auto' && isTelegram(url))) return readTelegram;
  if (kind === 'html' || (kind === 'auto' && list !== undefined))
    return (page, context) => readHtmlList(page, list ?? {}, context);
  const start = /[^\s\ufeff]/.exec(text)?.[0];
  return start === '{' || start === '[' ? readJsonFeed : readAny;
}

/** XML; else a feed that stands in a page, escaped, or JSON behind something else. */
function readAny(text: string, context: ParseContext): ParsedFeed | undefined {
  const feed = readXml(text, context);
  if (feed !== undefined) return feed;
  const wrapped = readWrapped(text, context);
  wrapped?.irregularities.push('the feed is wrapped in something else');
  return wrapped;
}

function readWrapped(text: string, context: ParseContext): ParsedFeed | undefined {
  const escaped = /&lt;(?:\?xml|rss|feed|rdf:RDF)\s/i.exec(text);
  if (escaped) return readXml(unescapeHtml(text.slice(escaped.index)), context);
  // A page may hold any JSON: only what says that it is a feed is taken for one.
  const json = text.includes('jsonfeed.org/version') ? /\{\s*"[a-z_]{1,40}"\s*:/.exec(text) : null;
  return json ? readJsonFeed(text.slice(json.index), context) : undefined;
}

function whatCame(text: string, { kind, url, list }: ParseContext): string {
  if (kind === 'telegram' || isOnTelegram(url))
    return 'no public preview: the channel is private, restricted, or not there';
  if ((kind === 'html' || list !== undefined) && /<html|<body|<a\s/i.test(text))
    return `a page on which nothing fits ${list?.item ? `the selector "${list.item}"` : `the pattern "${list?.links}"`}; its layout may have changed`;
  return nameWhatCame(text);
}

function readXml(text: string, context: ParseContext): ParsedFeed | undefined {
  const records = readXmlRecords(text);
  if (records.root === undefined) return undefined;
  const inPage = records.firstElement === 'html' || records.firstElement === 'head';
  if (inPage && records.items.length === 0) return undefined;
  if (records.root === 'urlset') return readSitemap(records, context);
  return records.root === 'feed' ? readAtom(records, context) : readRss(records, context);
}
