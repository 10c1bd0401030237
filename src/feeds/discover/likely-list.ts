// For a page without a feed: the pattern that the addresses of its articles most likely share.

import { resolveLink } from '../parse/links.ts';
import { loadPage } from '../parse/page-tree.ts';

/** Headlines are longer than names of sections. */
const SHORTEST_HEADLINE = 25;
const FEWEST_ARTICLES = 5;
const MOST_LINKS = 5000;
const ANY = '[^/?#]+';
const END_OF_PATH = '/?(?:[?#]|$)';
const END_OF_VALUE = '(?:[&#]|$)';
/** Sections of one outlet: from so many on, their names are taken for a variable part. */
const SECTIONS = 3;

export interface LikelyList {
  /** For `list.links` of feeds.yaml: a regular expression over absolute addresses. */
  links: string;
  /** Different articles on the page that fit. */
  articles: number;
}

/** @returns undefined where no shape of address is that of at least five headlines. */
export function likelyList(html: string, pageUrl: string): LikelyList | undefined {
  const articles = headlineLinks(html, pageUrl);
  const shapes = grouped(articles, shapeOf);
  const families = grouped(articles, familyOf);
  const best = largest(shapes);
  const family = best && families.get(familyOf(best.addresses[0]!));
  const sections = family && new Set(family.map(shapeOf)).size;
  const chosen =
    family && sections! >= SECTIONS ? { pattern: familyOf(family[0]!), addresses: family } : best;
  if (chosen === undefined || chosen.addresses.length < FEWEST_ARTICLES) return undefined;
  return {
    links: `^https?://${escaped(hostOf(pageUrl), true)}${chosen.pattern}`,
    articles: chosen.addresses.length,
  };
}

/** Different addresses of the outlet's own host that a headline links to. */
function headlineLinks(html: string, pageUrl: string): string[] {
  const $ = loadPage(html);
  $('script, style, nav, footer, template').remove();
  const base = resolveLink($('base[href]').attr('href'), pageUrl) ?? pageUrl;
  const found = new Set<string>();
  for (const element of $('a[href]').toArray().slice(0, MOST_LINKS)) {
    const words = ($(element).text() || $(element).attr('title') || '').replace(/\s+/g, ' ').trim();
    const link = words.length < SHORTEST_HEADLINE ? null : resolveLink($(element).attr('href'), base);
    if (link !== null && hostOf(link) === hostOf(pageUrl)) found.add(link.split('#')[0]!);
  }
  return [...found];
}

const grouped = (addresses: readonly string[], by: (address: string) => string) => {
  const groups = new Map<string, string[]>();
  for (const address of addresses) {
    const group = groups.get(by(address)) ?? [];
    group.push(address);
    groups.set(by(address), group);
  }
  return groups;
};

function largest(shapes: ReadonlyMap<string, string[]>) {
  const variable = [...shapes].filter(([, [address]]) => varies(address!));
  const [pattern, addresses] = variable.toSorted((a, b) => b[1].length - a[1].length)[0] ?? [];
  return pattern === undefined ? undefined : { pattern, addresses: addresses! };
}

/** `/news/123/title-of-it` as `/news/\d+/[^/?#]+`: what varies from article to article is left open. */
function shapeOf(address: string): string {
  const { path, end } = partsOf(address);
  return path.join('/') + end;
}

/** Shapes of the segments, and how the address ends: by a number in the query where it has one. */
function partsOf(address: string): { path: string[]; end: string } {
  const { pathname, searchParams } = new URL(address);
  const number = [...searchParams].find(([, value]) => /^\d+$/.test(value))?.[0];
  return {
    path: pathname.replace(/\/$/, '').split('/').map(segmentShape),
    end: number === undefined ? END_OF_PATH : `\\?(?:.*&)?${escaped(number)}=\\d+${END_OF_VALUE}`,
  };
}

/** The same with the names of sections left open too. */
function familyOf(address: string): string {
  const { path, end } = partsOf(address);
  const open = path.map((part, at) => (at > 0 && at < path.length - 1 && isName(part) ? ANY : part));
  return open.join('/') + end;
}

const isName = (shape: string) => !/\\d|\[/.test(shape);

function varies(address: string): boolean {
  const { path, end } = partsOf(address);
  return end !== END_OF_PATH || !path.every(isName);
}

function segmentShape(segment: string): string {
  if (/^\d+$/.test(segment)) return '\\d+';
  if (/^(?=.*\d)[A-Z0-9-]{8,}$/.test(segment)) return '[A-Z0-9-]+';
  if (/%[0-9a-f]{2}/i.test(segment) || segment.length > 24 || segment.split('-').length > 3) return ANY;
  return escaped(segment).replace(/\d+/g, '\\d+');
}

/** @param optionalWww for hosts that answer under both names. */
const escaped = (text: string, optionalWww = false): string =>
  (optionalWww ? '(?:www\\.)?' : '') + text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const hostOf = (address: string): string => new URL(address).host.replace(/^www\./, '');
