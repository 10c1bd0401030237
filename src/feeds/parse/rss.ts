// RSS 0.9x, 1.0 (RDF) and 2.0: one reader, since outlets mix them freely.
import { parseDate } from '../dates/dates.ts';
import { all, first, html, lines, text } from './fields.ts';
import { resolveBase, resolveLink } from './links.ts';
import type { ParseContext, ParsedFeed, ParsedItem } from './model.ts';
import { refreshMs } from './refresh.ts';
import { relationsOf } from './relations.ts';
import type { FeedItem, Fields, XmlRecords } from './xml-record.ts';

/** Where an item may say when it was published, the most trusted first. */
const DATES = [
  'pubdate',
  'dc:date',
  'atom:published',
  'published',
  'dcterms:issued',
  'dcterms:created',
  'date',
  'atom:updated',
  'dcterms:modified',
];

export function readRss(records: XmlRecords, context: ParseContext): ParsedFeed {
  const { fields, attributes } = records;
  const channelBase = all(fields, 'channel')[0]?.attributes.get('xml:base');
  const declared = attributes.get('xml:base') ?? channelBase;
  const found = resolveBase(declared, context.url);
  const link = resolveLink(text(fields, 'link') ?? alternate(fields), found);
  const base = declared === undefined ? (link ?? context.url) : found;
  return {
    kind: records.root === 'rdf' ? 'rdf' : 'rss',
    title: html(first(fields, 'title', 'dc:title', 'atom:title'), base),
    link,
    language: text(fields, 'language', 'dc:language') ?? attributes.get('xml:lang') ?? null,
    refreshMs: refreshMs(fields),
    items: records.items.map((item) => readItem(item, base, context)),
    ...relationsOf(fields, base, context.url),
    irregularities: [...records.irregularities],
  };
}

function readItem({ fields, attributes }: FeedItem, outer: string, context: ParseContext): ParsedItem {
  const base = resolveBase(attributes.get('xml:base'), outer);
  const guid = text(fields, 'guid', 'atom:id', 'id') ?? attributes.get('rdf:about') ?? null;
  const date = text(fields, ...DATES);
  return {
    guid,
    link: resolveLink(linkOf(fields, guid), base),
    title: html(first(fields, 'title', 'dc:title', 'media:title', 'atom:title'), base),
    summary: html(
      first(fields, 'description', 'atom:summary', 'dc:description', 'itunes:summary', 'media:description'),
      base,
    ),
    content: html(
      first(
        fields,
        'content:encoded',
        'atom:content',
        'content',
        'xhtml:body',
        'body',
        'fulltext',
        'fullitem',
      ),
      base,
    ),
    publishedAt: date === null ? null : (parseDate(date, context)?.toISOString() ?? null),
    authors: lines(fields, 'dc:creator', 'author.name', 'author', 'atom:author', 'itunes:author'),
    categories: lines(fields, 'category', 'dc:subject'),
  };
}

/** The outlet's own address before a redirecting one; a guid serves where it is an address and does not deny it. */
function linkOf(fields: Fields, guid: string | null): string | null {
  const own = text(fields, 'feedburner:origlink', 'link') ?? alternate(fields);
  if (own !== null) return own;
  const isAddress = guid !== null && /^https?:\/\//i.test(guid);
  const denied = all(fields, 'guid')[0]?.attributes.get('ispermalink')?.toLowerCase() === 'false';
  return isAddress && !denied ? guid : (all(fields, 'enclosure')[0]?.attributes.get('url') ?? null);
}

/** `atom:link` inside RSS, and `<link href>` of those who mix. */
function alternate(fields: Fields): string | null {
  const links = [...all(fields, 'link'), ...all(fields, 'atom:link')].map(({ attributes }) => attributes);
  const fit = links.find((link) => link.has('href') && (link.get('rel') ?? 'alternate') === 'alternate');
  return fit?.get('href') ?? null;
}
