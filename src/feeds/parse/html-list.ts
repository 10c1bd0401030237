// A page that lists articles, for outlets without a feed: by a pattern of their addresses, or by selectors.
import * as cheerio from 'cheerio';
import { escapeHtml } from '../clean/html-text.ts';
import { parseDate } from '../dates/dates.ts';
import { resolveLink } from './links.ts';
import type { ListRules, ParseContext, ParsedFeed, ParsedItem } from './model.ts';

type Page = cheerio.CheerioAPI;
type Selection = ReturnType<Page>;

const DATED = 'time[datetime], time, [itemprop="datePublished"], [class*="date"], [class*="time"]';
/** A link's text is a headline from here on; «المزيد» and section names are shorter. */
const SHORTEST_TITLE = 15;
/** A date may stand this many elements above the link. */
const CARD_HEIGHT = 4;
const MOST_LINKS = 5000;

/** @returns undefined where the page lists no article by these rules. */
export function readHtmlList(
  source: string,
  rules: ListRules,
  context: ParseContext,
): ParsedFeed | undefined {
  const $ = cheerio.load(source);
  $('script, style, template, noscript').remove();
  const base = resolveLink($('base[href]').attr('href'), context.url) ?? context.url;
  const items =
    rules.item === undefined ? byPattern($, rules, base, context) : bySelector($, rules, base, context);
  if (items.length === 0) return undefined;
  const undated = items.every(({ publishedAt }) => publishedAt === null);
  return {
    kind: 'html',
    title: escapeHtml(fold($('title').first().text())) || null,
    description: null,
    link: context.url || null,
    language: $('html').attr('lang') ?? null,
    updatedAt: null,
    refreshMs: null,
    items,
    irregularities: undated ? ['a list without dates'] : [],
  };
}

function bySelector($: Page, rules: ListRules, base: string, context: ParseContext): ParsedItem[] {
  const pattern = patternOf(rules);
  return $(rules.item)
    .toArray()
    .slice(0, MOST_LINKS)
    .flatMap((element) => {
      const card = $(element);
      const anchor = rules.link
        ? card.find(rules.link).first()
        : card.is('a')
          ? card
          : card.find('a[href]').first();
      const link = resolveLink(anchor.attr('href'), base);
      const title = fold((rules.title ? card.find(rules.title).first() : anchor).text());
      if (link === null || title === '' || (pattern && !pattern.test(link))) return [];
      const summary = rules.summary ? fold(card.find(rules.summary).first().text()) : '';
      return [item(link, title, summary, dateIn($, card, rules.date, context))];
    });
}

/** Every address that fits, with the longest text that links to it and the date of the card it stands in. */
function byPattern($: Page, rules: ListRules, base: string, context: ParseContext): ParsedItem[] {
  const pattern = patternOf(rules)!;
  const found = new Map<string, { title: string; anchor: Selection }>();
  for (const element of $('a[href]').toArray().slice(0, MOST_LINKS)) {
    const anchor = $(element);
    const link = resolveLink(anchor.attr('href'), base);
    if (link === null || !pattern.test(link)) continue;
    const [bare] = link.split('#') as [string];
    const heading = anchor.find('h1, h2, h3, h4').first();
    const words = fold((heading.length > 0 ? heading : anchor).text()) || fold(anchor.attr('title') ?? '');
    const known = found.get(bare);
    if (!known || words.length > known.title.length) found.set(bare, { title: words, anchor });
  }
  return [...found]
    .filter(([, { title }]) => title.length >= SHORTEST_TITLE)
    .map(([link, { title, anchor }]) => item(link, title, '', cardDate($, anchor, rules.date, context)));
}

/** The nearest date above a link, as long as the element holds no other article’s. */
function cardDate(
  $: Page,
  anchor: Selection,
  selector: string | undefined,
  context: ParseContext,
): string | null {
  let card = anchor;
  for (let height = 0; height <= CARD_HEIGHT; height++) {
    const links = new Set(
      card
        .find('a[href]')
        .toArray()
        .map((element) => $(element).attr('href')),
    );
    if (links.size > 3) return null;
    const date = dateIn($, card, selector, context);
    if (date !== null) return date;
    card = card.parent();
  }
  return null;
}

function dateIn(
  $: Page,
  card: Selection,
  selector: string | undefined,
  context: ParseContext,
): string | null {
  for (const element of card
    .find(selector ?? DATED)
    .toArray()
    .slice(0, 5)) {
    const one = $(element);
    for (const text of [one.attr('datetime'), one.attr('content'), one.text()]) {
      const date = text ? parseDate(fold(text), context) : null;
      if (date) return date.toISOString();
    }
  }
  return null;
}

const item = (link: string, title: string, summary: string, publishedAt: string | null): ParsedItem => ({
  guid: null,
  link,
  title: escapeHtml(title),
  summary: summary === '' ? null : escapeHtml(summary),
  content: null,
  publishedAt,
  authors: [],
  categories: [],
});

const patternOf = ({ links }: ListRules): RegExp | undefined =>
  links === undefined ? undefined : new RegExp(links, 'u');

const fold = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
