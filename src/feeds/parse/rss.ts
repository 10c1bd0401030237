// RSS 0.9x, 1.0 (RDF) and 2.0, and CDF before them: one reader, since outlets mix them freely.
import { all, first, html, instantIn, lines, text } from './fields.ts';
import { resolveBase, resolveLink } from './links.ts';
import type { ParseContext, ParsedFeed, ParsedItem } from './model.ts';
import { refreshMs } from './refresh.ts';
import { relationsOf } from './relations.ts';
import type { Attributes, FeedItem, Field, Fields, XmlRecords } from './xml-record.ts';

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
  'updated',
];
const FEED_DATES = [
  'lastbuilddate',
  'pubdate',
  'dc:date',
  'atom:updated',
  'dcterms:modified',
  'dcterms:created',
  'dcterms:issued',
];
const SUMMARIES = [
  'description',
  'atom:summary',
  'summary',
  'dc:description',
  'abstract',
  'itunes:summary',
  'itunes:subtitle',
  'media:description',
];
const CONTENTS = [
  'content:encoded',
  'atom:content',
  'content',
  'xhtml:body',
  'body',
  'xhtml:div',
  'fulltext',
  'fullitem',
  'prodlink',
];

export function readRss(records: XmlRecords, context: ParseContext): ParsedFeed {
  const { fields, attributes } = records;
  const channel = all(fields, 'channel')[0]?.attributes ?? attributes;
  const declared = attributes.get('xml:base') ?? channel.get('xml:base');
  const found = resolveBase(declared, context.url);
  const link = resolveLink(text(fields, 'link') ?? alternate(fields) ?? channel.get('href'), found);
  const base = declared === undefined ? resolveBase(link, context.url) : found;
  return {
    kind: records.root === 'rdf' ? 'rdf' : 'rss',
    title: html(first(fields, 'title', 'dc:title', 'atom:title'), base),
    description: html(
      first(
        fields,
        'description',
        'dc:description',
        'atom:subtitle',
        'itunes:subtitle',
        'itunes:summary',
        'abstract',
      ),
      base,
    ),
    link,
    language: text(fields, 'language', 'dc:language') ?? attributes.get('xml:lang') ?? null,
    updatedAt: instantIn(fields, FEED_DATES, context, channel.get('lastmod')),
    refreshMs: refreshMs(fields),
    items: records.items.map((item) => readItem(item, base, context)),
    ...relationsOf(fields, base, context.url),
    irregularities: [...records.irregularities],
  };
}

function readItem({ fields, attributes }: FeedItem, outer: string, context: ParseContext): ParsedItem {
  const base = resolveBase(attributes.get('xml:base'), outer);
  const guid = text(fields, 'guid', 'atom:id', 'id') ?? attributes.get('rdf:about') ?? null;
  const summary = first(fields, ...SUMMARIES);
  return {
    guid,
    link: resolveLink(linkOf(fields, guid, attributes), base),
    title: html(first(fields, 'title', 'dc:title', 'media:title', 'atom:title'), base),
    summary: html(summary, base),
    content: html(first(fields, ...CONTENTS) ?? secondSummary(fields, summary), base),
    publishedAt: instantIn(fields, DATES, context, attributes.get('lastmod')),
    authors: lines(
      fields,
      'dc:creator',
      'author.name',
      'author',
      'dc:author',
      'atom:author',
      'itunes:author',
    ),
    categories: lines(fields, 'category', 'dc:subject'),
  };
}

/** Where an item has a summary beside its description, one of them is the text. */
function secondSummary(fields: Fields, summary: Field | undefined): Field | undefined {
  const second = first(fields, 'summary', 'atom:summary');
  return second === summary ? undefined : second;
}

/** The outlet's own address before a redirecting one; a guid serves where it is an address and does not deny it. */
function linkOf(fields: Fields, guid: string | null, attributes: Attributes): string | null {
  const own = text(fields, 'feedburner:origlink', 'link');
  if (own?.startsWith('<')) return /\shref\s*=\s*["']?([^"'\s>]{1,2000})/i.exec(own)?.[1] ?? null;
  const linked = own ?? alternate(fields) ?? attributes.get('href');
  if (linked !== undefined && linked !== null) return linked;
  const permalink = all(fields, 'guid')[0]?.attributes.get('ispermalink')?.trim().toLowerCase();
  const isAddress = guid !== null && (permalink === 'true' || /^https?:\/\//i.test(guid));
  return isAddress && permalink !== 'false'
    ? guid
    : (all(fields, 'enclosure')[0]?.attributes.get('url') ?? null);
}

/** `atom:link` inside RSS, and `<link href>` of those who mix. */
function alternate(fields: Fields): string | null {
  const links = [...all(fields, 'link'), ...all(fields, 'atom:link')].map(({ attributes }) => attributes);
  const fit = links.find((link) => link.has('href') && (link.get('rel') ?? 'alternate') === 'alternate');
  return fit?.get('href') ?? null;
}
