// A page that lists articles, for outlets without a feed: by a pattern of their addresses, or by selectors.
import { escapeHtml } from '../clean/html-text.ts';
import { CardDates } from './card-dates.ts';
import { resolveLink } from './links.ts';
import type { ListRules, ParseContext, ParsedFeed, ParsedItem } from './model.ts';
import { type Element, elementsIn, foldSpace, loadPage, type Page, shortText } from './page-tree.ts';

/** A link's text is a headline from here on; «المزيد» and section names are shorter. */
const SHORTEST_TITLE = 15;
const LONGEST_TITLE = 1000;
const MOST_LINKS = 5000;
/** Articles of one page; the longest front pages list 200. */
const MOST_ARTICLES = 500;
/** Nodes inside a link among which its heading is sought. */
const LINK_NODES = 50;

interface ListPage {
  $: Page;
  rules: ListRules;
  pattern: RegExp | undefined;
  base: string;
  dates: CardDates;
}

/** @returns undefined where the page lists no article by these rules. */
export function readHtmlList(
  source: string,
  rules: ListRules,
  context: ParseContext,
): ParsedFeed | undefined {
  const $ = loadPage(source);
  $('script, style, template, noscript').remove();
  const page: ListPage = {
    $,
    rules,
    pattern: rules.links === undefined ? undefined : new RegExp(rules.links, 'u'),
    base: resolveLink($('base[href]').attr('href'), context.url) ?? context.url,
    dates: new CardDates($, rules.date, context),
  };
  const items = rules.item === undefined ? byPattern(page) : bySelector(page);
  if (items.length === 0) return undefined;
  const undated = items.every(({ publishedAt }) => publishedAt === null);
  return {
    kind: 'html',
    title: escapeHtml(foldSpace($('title').first().text())) || null,
    description: null,
    link: context.url || null,
    language: $('html').attr('lang') ?? null,
    updatedAt: null,
    refreshMs: null,
    items,
    irregularities: undated ? ['a list without dates'] : [],
  };
}

function bySelector({ $, rules, pattern, base, dates }: ListPage): ParsedItem[] {
  const cards = $(rules.item).toArray().slice(0, MOST_ARTICLES) as Element[];
  return cards.flatMap((element) => {
    const card = $(element);
    const own = card.is('a') ? card : card.find('a[href]').first();
    const anchor = rules.link ? card.find(rules.link).first() : own;
    const link = resolveLink(anchor.attr('href'), base);
    const title = foldSpace((rules.title ? card.find(rules.title).first() : anchor).text());
    if (link === null || title === '' || (pattern && !pattern.test(link))) return [];
    const summary = rules.summary ? foldSpace(card.find(rules.summary).first().text()) : '';
    return [itemOf(link, title, summary, dates.inside(element))];
  });
}

/** Every address that fits, with the longest text that links to it and the date of the card it stands in. */
function byPattern({ $, pattern, base, dates }: ListPage): ParsedItem[] {
  const found = new Map<string, { title: string; anchor: Element }>();
  for (const anchor of $('a[href]').toArray().slice(0, MOST_LINKS) as Element[]) {
    const link = resolveLink(anchor.attribs.href, base);
    if (link === null || !pattern?.test(link)) continue;
    const [bare] = link.split('#') as [string];
    const title = titleOf(anchor);
    const known = found.get(bare);
    if (!known || title.length > known.title.length) found.set(bare, { title, anchor });
  }
  return [...found]
    .filter(([, { title }]) => title.length >= SHORTEST_TITLE)
    .slice(0, MOST_ARTICLES)
    .map(([link, { title, anchor }]) => itemOf(link, title, '', dates.around(anchor)));
}

/** The heading inside a link, else all of its text, else what it says to the mouse. */
function titleOf(anchor: Element): string {
  const heading = elementsIn(anchor, LINK_NODES).find(({ name }) => /^h[1-4]$/.test(name));
  return shortText(heading ?? anchor, LONGEST_TITLE) || foldSpace(anchor.attribs.title ?? '');
}

const itemOf = (link: string, title: string, summary: string, publishedAt: string | null): ParsedItem => ({
  guid: null,
  link,
  title: escapeHtml(title),
  summary: summary === '' ? null : escapeHtml(summary),
  content: null,
  publishedAt,
  authors: [],
  categories: [],
});
