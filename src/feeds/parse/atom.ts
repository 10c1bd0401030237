// Atom 0.3 and 1.0.
import { parseDate } from '../dates/dates.ts';
import { all, first, html, lines, text } from './fields.ts';
import { resolveBase, resolveLink } from './links.ts';
import type { ParseContext, ParsedFeed, ParsedItem } from './model.ts';
import { refreshMs } from './refresh.ts';
import { relationsOf } from './relations.ts';
import type { FeedItem, Fields, XmlRecords } from './xml-record.ts';

const DATES = ['published', 'issued', 'created', 'dc:date', 'pubdate', 'updated', 'modified'];

export function readAtom(records: XmlRecords, context: ParseContext): ParsedFeed {
  const { fields, attributes } = records;
  const base = resolveBase(attributes.get('xml:base'), context.url);
  return {
    kind: 'atom',
    title: html(first(fields, 'title'), base),
    link: alternate(fields, base),
    language: attributes.get('xml:lang') ?? text(fields, 'dc:language'),
    refreshMs: refreshMs(fields),
    items: records.items.map((item) => readEntry(item, base, context)),
    ...relationsOf(fields, base, context.url),
    irregularities: [...records.irregularities],
  };
}

function readEntry({ fields, attributes }: FeedItem, outer: string, context: ParseContext): ParsedItem {
  const base = resolveBase(attributes.get('xml:base'), outer);
  const guid = text(fields, 'id', 'guid');
  const date = text(fields, ...DATES);
  return {
    guid,
    link: alternate(fields, base) ?? (guid !== null && /^https?:\/\//i.test(guid) ? guid : null),
    title: html(first(fields, 'title', 'media:title'), base),
    summary: html(first(fields, 'summary', 'description', 'media:description'), base),
    content: html(first(fields, 'content', 'content:encoded'), base),
    publishedAt: date === null ? null : (parseDate(date, context)?.toISOString() ?? null),
    authors: lines(fields, 'author.name', 'author', 'dc:creator'),
    categories: categories(fields),
  };
}

function categories(fields: Fields): string[] {
  const terms = all(fields, 'category').map(
    ({ attributes, value }) => attributes.get('label') ?? attributes.get('term') ?? value.trim(),
  );
  return [...new Set([...terms.filter((term) => term !== ''), ...lines(fields, 'dc:subject')])];
}

/** The HTML alternate before any other link; text inside `<link>` is RSS habit. */
function alternate(fields: Fields, base: string): string | null {
  const links = all(fields, 'link').filter(({ attributes }) => attributes.has('href'));
  const fits = links.filter(({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate');
  const best =
    fits.find(({ attributes }) => (attributes.get('type') ?? 'text/html').includes('html')) ?? fits[0];
  if (best === undefined) return resolveLink(text(fields, 'feedburner:origlink', 'link'), base);
  return resolveLink(best.attributes.get('href'), resolveBase(best.attributes.get('xml:base'), base));
}
