// Atom 0.3 and 1.0.
import { all, first, html, instantIn, lines, text } from './fields.ts';
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
    title: html(first(fields, 'title', 'dc:title'), base),
    description: html(first(fields, 'subtitle', 'tagline', 'description', 'dc:description'), base),
    link: alternate(fields, base),
    language: attributes.get('xml:lang') ?? text(fields, 'dc:language'),
    updatedAt: instantIn(fields, ['updated', 'modified', 'dc:date'], context),
    refreshMs: refreshMs(fields),
    items: records.items.map((item) => readEntry(item, base, context)),
    ...relationsOf(fields, base, context.url),
    irregularities: [...records.irregularities],
  };
}

function readEntry({ fields, attributes }: FeedItem, outer: string, context: ParseContext): ParsedItem {
  const base = resolveBase(attributes.get('xml:base'), outer);
  const guid = text(fields, 'id', 'guid');
  return {
    guid,
    link: alternate(fields, base) ?? (guid !== null && /^https?:\/\//i.test(guid) ? guid : null),
    title: html(first(fields, 'title', 'dc:title', 'media:title'), base),
    summary: html(first(fields, 'summary', 'description', 'dc:description', 'media:description'), base),
    content: html(first(fields, 'content', 'content:encoded'), base),
    publishedAt: instantIn(fields, DATES, context),
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

/** Some write relations as the addresses of their names. */
const isAlternate = (rel: string | undefined) =>
  /^(?:https?:\/\/\S{1,100}\/)?alternate$/i.test(rel?.trim() || 'alternate');

/** The HTML alternate before any other link; text inside `<link>` is RSS habit; content may lie elsewhere. */
function alternate(fields: Fields, base: string): string | null {
  const links = all(fields, 'link').filter(({ attributes }) => attributes.has('href'));
  const fits = links.filter(({ attributes }) => isAlternate(attributes.get('rel')));
  const best =
    fits.find(({ attributes }) => (attributes.get('type') ?? 'text/html').includes('html')) ?? fits[0];
  const elsewhere = all(fields, 'content')[0]?.attributes.get('src');
  if (best === undefined) return resolveLink(text(fields, 'feedburner:origlink', 'link') ?? elsewhere, base);
  return resolveLink(best.attributes.get('href'), resolveBase(best.attributes.get('xml:base'), base));
}
