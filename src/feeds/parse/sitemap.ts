// Sitemaps with Google's news extension: addresses, titles and times of the last two days; no text.
import { all, first, html, instantIn, lines, text } from './fields.ts';
import { resolveLink } from './links.ts';
import type { ParseContext, ParsedFeed, ParsedItem } from './model.ts';
import type { FeedItem, XmlRecords } from './xml-record.ts';

export function readSitemap(records: XmlRecords, context: ParseContext): ParsedFeed {
  const items = records.items.map((item) => readEntry(item, context));
  const named = records.items.find(({ fields }) => text(fields, 'news:publication.news:name') !== null);
  const irregularities = new Set(records.irregularities);
  if (items.length > 0 && items.every(({ title }) => title === null))
    irregularities.add('a sitemap without news titles');
  return {
    kind: 'sitemap',
    title: named ? html(first(named.fields, 'news:publication.news:name'), context.url) : null,
    description: null,
    link: URL.canParse(context.url) ? new URL(context.url).origin : null,
    language: named ? text(named.fields, 'news:publication.news:language') : null,
    updatedAt: null,
    refreshMs: null,
    items: items.filter(({ link }) => link !== null),
    irregularities: [...irregularities],
  };
}

function readEntry({ fields }: FeedItem, context: ParseContext): ParsedItem {
  const link = resolveLink(text(fields, 'loc'), context.url);
  const keywords = all(fields, 'news:keywords').flatMap(({ value }) => value.split(/[,،]/));
  return {
    guid: null,
    link,
    title: html(
      first(fields, 'news:title', 'image:image.image:title', 'video:video.video:title'),
      context.url,
    ),
    summary: null,
    content: null,
    publishedAt: instantIn(fields, ['news:publication_date', 'lastmod'], context),
    authors: [],
    categories: [
      ...new Set([...lines(fields, 'news:genres'), ...keywords.map((word) => word.trim())]),
    ].filter((word) => word !== ''),
  };
}
