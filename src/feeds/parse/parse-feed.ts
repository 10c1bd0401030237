// Text to feed: sniffs the format and hands it to its reader; what is no feed is named for what it is.
import { RasidError } from '../../shared/errors.ts';
import { readAtom } from './atom.ts';
import { readJsonFeed } from './json-feed.ts';
import type { ParseContext, ParsedFeed } from './model.ts';
import { nameWhatCame } from './not-a-feed.ts';
import { readRss } from './rss.ts';
import { readXmlRecords } from './xml-records.ts';

/**
 * Linear in the length of the text, whatever it holds. Broken feeds are read as far as they go, with
 * `irregularities` that say what was wrong.
 * @throws RasidError FEED_NOT_A_FEED saying what came instead.
 */
export function parseFeed(text: string, context: ParseContext): ParsedFeed {
  const start = /[^\s\ufeff]/.exec(text)?.[0];
  const feed = start === '{' || start === '[' ? readJsonFeed(text, context) : readXml(text, context);
  if (feed !== undefined) return feed;
  throw new RasidError('FEED_NOT_A_FEED', `the address gives ${nameWhatCame(text)}`);
}

function readXml(text: string, context: ParseContext): ParsedFeed | undefined {
  const records = readXmlRecords(text);
  if (records.root === undefined) return undefined;
  const inPage = records.firstElement === 'html' || records.firstElement === 'head';
  if (inPage && records.items.length === 0) return undefined;
  return records.root === 'feed' ? readAtom(records, context) : readRss(records, context);
}
