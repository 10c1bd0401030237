// Where a page says, or lets guess, that its feeds are. Pure: nothing is fetched.

import { resolveLink } from '../parse/links.ts';
import { loadPage } from '../parse/page-tree.ts';
import { XmlEntities } from '../parse/xml-entities.ts';
import { readTags } from '../parse/xml-tags.ts';

const MOST_DECLARED = 20;
const MOST_LINKED = 12;
const MOST_SITEMAPS = 5;
const MOST_ANCHORS = 5000;

const FEED_TYPE = /^(?:application\/(?:rss|atom|rdf|feed)\b.*|(?:text|application)\/(?:rss|xml))/i;
/** The tail of an address that only a feed has. */
const FEED_PATH =
  /(?:^|\/)(?:feeds?|rss\d?|atom)(?:\.(?:xml|php|aspx?|rss))?\/?$|\.(?:rss|atom|rdf)$|(?:feed|rss|atom)\.xml$|[?&]feed=\w+/i;
const COMMENTS = /\/comments?\/|comments?[-_]feed|[?&]withcomments/i;

/** `<link rel="alternate">` first, then links whose address looks like a feed's; readers' comments are no news. */
export function declaredFeeds(html: string, pageUrl: string): string[] {
  const $ = loadPage(html);
  const base = resolveLink($('base[href]').attr('href'), pageUrl) ?? pageUrl;
  const addresses = (selector: string, fits: (href: string, type: string) => boolean) =>
    $(selector)
      .toArray()
      .slice(0, MOST_ANCHORS)
      .map((element) => [$(element).attr('href') ?? '', $(element).attr('type') ?? ''] as const)
      .filter(([href, type]) => fits(href, type) && !COMMENTS.test(href))
      .flatMap(([href]) => resolveLink(href, base) ?? []);
  const declared = addresses(
    'link[rel~="alternate" i][href]',
    (href, type) => FEED_TYPE.test(type) || (type === 'application/json' && /feed/i.test(href)),
  );
  const linked = addresses('a[href]', (href) => FEED_PATH.test(href.split('#')[0]!));
  return unique([...unique(declared).slice(0, MOST_DECLARED), ...unique(linked).slice(0, MOST_LINKED)]);
}

const USUAL = ['feed', 'rss', 'rss.xml', 'feed/?feed=rss2', '?feed=rss2', 'atom.xml'];

/** Addresses under which sites of all makes keep feeds: beside the page, where it lies in a folder, and at the root. */
export function usualFeeds(pageUrl: string): string[] {
  const { origin, pathname } = new URL(pageUrl);
  const section = pathname.split('/').filter((part) => part !== '' && !part.includes('.'))[0];
  const folders = section === undefined ? ['/'] : [`/${section}/`, '/'];
  return folders.flatMap((folder) => USUAL.map((name) => `${origin}${folder}${name}`));
}

/** The sitemaps that robots.txt names, those of news first. */
export function sitemapsOf(robotsTxt: string, origin: string): string[] {
  const named = [...robotsTxt.matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S{1,2000})/gim)];
  const sitemaps = unique(named.flatMap(([, address]) => resolveLink(address, origin) ?? []));
  return newsFirst(sitemaps).slice(0, MOST_SITEMAPS);
}

/** The sitemaps that an index of sitemaps lists, those of news alone. */
export function newsSitemapsIn(index: string, url: string): string[] {
  const entities = new XmlEntities();
  const found: string[] = [];
  let inside = false;
  const text = (raw: string) => {
    if (inside) found.push(raw);
  };
  readTags(
    index,
    {
      open: ({ name }) => {
        inside = name === 'loc';
      },
      close: () => {
        inside = false;
      },
      text,
      cdata: text,
      declaration: () => undefined,
    },
    (raw) => raw,
  );
  const sitemaps = found.flatMap((address) => resolveLink(entities.decode(address), url) ?? []);
  return unique(sitemaps)
    .filter((address) => NEWS.test(pathOf(address)))
    .slice(0, MOST_SITEMAPS);
}

const NEWS = /news/i;
const newsFirst = (addresses: readonly string[]) =>
  addresses.toSorted((a, b) => Number(NEWS.test(pathOf(b))) - Number(NEWS.test(pathOf(a))));

/** Hosts are often called news themselves. */
const pathOf = (address: string) => new URL(address).pathname;
const unique = (addresses: readonly string[]) => [...new Set(addresses)];
