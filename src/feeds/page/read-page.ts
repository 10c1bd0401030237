// The text of an article's own page: by the outlet's selectors, as it is found in the page, or from its JSON-LD.
import type { Feed } from '../../shared/config/feeds.ts';
import { cleanTitle } from '../clean/clean.ts';
import { escapeHtml, htmlToParagraphs } from '../clean/html-text.ts';
import { parseDate } from '../dates/dates.ts';
import { articleLines } from './article-lines.ts';
import { type BoundedMarkup, boundedMarkup, unfolded } from './bounded-markup.ts';
import { foundBody } from './found-body.ts';
import { pageTitle } from './page-title.ts';
import { type Statement, statementOf } from './statement.ts';
import { removeSurroundings } from './surroundings.ts';
import { type Document, type Element, safely, treeOf } from './tree.ts';

export interface PageText {
  title: string | null;
  /** Plain paragraphs parted by \n; empty where the page holds no article. */
  text: string;
  /** ISO instant, where the page says one. */
  publishedAt: string | null;
  /** What gave the text; `readability` for what is found in the page without a selector. */
  by: 'selector' | 'readability' | 'json-ld' | 'nothing';
}

export interface PageContext {
  timezone: string;
  now: Date;
  /** The outlet’s name, which titles end in. */
  outlet?: string;
  page?: Feed['page'];
}

/** Characters: below this a text is a caption or a notice. */
const SHORTEST_TEXT = 80;

/** Never throws, and costs bounded time, whatever a page holds. */
export function readPage(html: string, context: PageContext): PageText {
  const page = boundedMarkup(html);
  const statement = statementOf(page);
  const title = titleOf(page, statement, context);
  return {
    title: title === null ? null : cleanTitle(escapeHtml(title)),
    publishedAt: statement.date === null ? null : (parseDate(statement.date, context)?.toISOString() ?? null),
    ...textOf(page, statement, title, context),
  };
}

function titleOf({ markup }: BoundedMarkup, statement: Statement, { outlet }: PageContext): string | null {
  return pageTitle({
    titles: statement.titles,
    shown: htmlToParagraphs(markup).map(({ text }) => text),
    outlets: outlet === undefined ? statement.outlets : [...statement.outlets, outlet],
  });
}

function textOf(
  { markup }: BoundedMarkup,
  statement: Statement,
  title: string | null,
  { page }: PageContext,
): Pick<PageText, 'text' | 'by'> {
  const document = treeOf(markup);
  const headings = [...(title === null ? [] : [title]), ...statement.titles, ...headingsOf(document)];
  const remove = page?.remove ?? [];
  const selected = page?.text === undefined ? [] : bySelector(document, page.text, remove, headings);
  if (selected.length > 0) return { text: selected.join('\n'), by: 'selector' };
  const find = (tree: Document) => {
    removeAll(tree.body, remove);
    return foundBody(tree, headings).join('\n');
  };
  const shown = find(document);
  const stated = statement.body;
  if (shown.length >= SHORTEST_TEXT && shown.length * 2 >= stated.length)
    return { text: shown, by: 'readability' };
  if (stated.length >= SHORTEST_TEXT) return { text: stated, by: 'json-ld' };
  const found = longer(shown, markup === unfolded(markup) ? '' : find(treeOf(unfolded(markup))));
  return { text: found, by: found === '' ? 'nothing' : 'readability' };
}

const longer = (one: string, other: string): string => (other.length > one.length ? other : one);

const headingsOf = (document: Document): string[] =>
  [...document.querySelectorAll('h1')].map(({ textContent }) => textContent.trim());

function bySelector(
  document: Document,
  selector: string,
  remove: readonly string[],
  headings: readonly string[],
): string[] {
  const html = selectAll(document, selector).map((part) => {
    const copy = part.cloneNode(true);
    removeAll(copy, remove);
    removeSurroundings(copy);
    return copy.outerHTML;
  });
  return articleLines(html.join('\n'), headings);
}

function removeAll(root: Element, selectors: readonly string[]): void {
  for (const selector of selectors) for (const element of selectAll(root, selector)) element.remove();
}

/** A selector that is none selects nothing. */
const selectAll = (root: Pick<Element, 'querySelectorAll'>, selector: string): Element[] =>
  safely(() => [...root.querySelectorAll(selector)], []);
