// The text of an article's own page: by the outlet's selectors, by Readability, or from its JSON-LD.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import type { Feed } from '../../shared/config/feeds.ts';
import { cleanText, cleanTitle } from '../clean/clean.ts';
import { escapeHtml } from '../clean/html-text.ts';
import { shallow } from '../clean/shallow-html.ts';
import { parseDate } from '../dates/dates.ts';
import { comparableWords } from '../identity/comparable-text.ts';

export interface PageText {
  title: string | null;
  /** Plain paragraphs parted by \n; empty where the page holds no article. */
  text: string;
  /** ISO instant, where the page says one. */
  publishedAt: string | null;
  /** What gave the text. */
  by: 'selector' | 'readability' | 'json-ld' | 'nothing';
}

export interface PageContext {
  timezone: string;
  now: Date;
  page?: Feed['page'];
}

/** Weight beyond which a page is no article: English news pages weigh 7,000, at most 23,000. Readability costs by it. */
const MOST_WEIGHT = 120_000;
/** Below this a text is a caption or a notice. */
const SHORTEST_TEXT = 80;

/** What stands around articles, whatever the outlet. */
const AROUND =
  'script, style, noscript, template, iframe, form, nav, aside, button, figcaption, [role="navigation"], [role="complementary"], [hidden], [aria-hidden="true"], [class*="related"], [class*="newsletter"], [class*="social-share"], [class*="share-buttons"], [class*="breadcrumb"], [class*="advert"], [id*="comments"], [class*="author-box"], [class*="most-read"]';

/** Never throws for what a page holds; a page that is too large gives what its JSON-LD says. */
export function readPage(html: string, context: PageContext): PageText {
  const { html: flat, weight } = shallow(html);
  const { document } = parseHTML(flat);
  const about = statedBy(document, context);
  const headings = [
    about.title,
    ...[...document.querySelectorAll('h1')].map(({ textContent }) => textContent),
  ];
  const selected = context.page?.text ? bySelector(document, context.page.text, context.page.remove) : '';
  if (selected.length > 0) return { ...about, text: withoutHeading(selected, headings), by: 'selector' };
  const read =
    weight <= MOST_WEIGHT
      ? withoutHeading(byReadability(document, context.page?.remove ?? []), headings)
      : '';
  const stated = about.body;
  if (read.length >= SHORTEST_TEXT && read.length * 2 >= stated.length)
    return { ...about, text: read, by: 'readability' };
  if (stated.length >= SHORTEST_TEXT) return { ...about, text: stated, by: 'json-ld' };
  return { ...about, text: read, by: read === '' ? 'nothing' : 'readability' };
}

/** The text without its own headline at its head. */
function withoutHeading(text: string, headings: readonly (string | null)[]): string {
  const same = (line: string) => comparableWords(line).join(' ');
  const known = new Set(headings.flatMap((heading) => (heading ? [same(heading)] : [])));
  const lines = text.split('\n');
  while (lines.length > 1 && known.has(same(lines[0]!))) lines.shift();
  return lines.join('\n');
}

type Page = ReturnType<typeof parseHTML>['document'];
/** What is used of an element: the project is compiled without the browser’s types. */
interface Part {
  cloneNode(deep: boolean): unknown;
  querySelectorAll(selector: string): Iterable<{ remove(): void }>;
  readonly outerHTML: string;
}
type ReadabilityDocument = ConstructorParameters<typeof Readability>[0];

function bySelector(document: Page, selector: string, remove: readonly string[]): string {
  const parts = safely(() => [...document.querySelectorAll(selector)], []);
  return cleanText(parts.map((part) => without(part, remove)).join('\n'));
}

function without(part: Part, remove: readonly string[]): string {
  const copy = part.cloneNode(true) as Part;
  for (const around of [AROUND, ...remove])
    for (const one of safely(() => [...copy.querySelectorAll(around)], [])) one.remove();
  return copy.outerHTML;
}

function byReadability(document: Page, remove: readonly string[]): string {
  return safely(() => {
    for (const around of remove) for (const one of document.querySelectorAll(around)) one.remove();
    const article = new Readability(document as unknown as ReadabilityDocument, {
      charThreshold: 200,
    }).parse();
    return cleanText(article?.content ?? '');
  }, '');
}

const ARTICLE_TYPE =
  /(?:News|Blog|Report|Reportage|LiveBlog|Backgrounder|Analysis)?(?:Article|Posting|BlogPosting)$/;
const statement = z.object({
  '@type': z.union([z.string(), z.array(z.string())]),
  headline: z.string().optional(),
  articleBody: z.string().optional(),
  datePublished: z.string().optional(),
});

/** Title, time and text as the page states them for machines. */
function statedBy(document: Page, context: PageContext): Omit<PageText, 'text' | 'by'> & { body: string } {
  const found = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap((script) => nodes(script.textContent ?? ''))
    .map((node) => statement.safeParse(node).data)
    .find((node) => node && [node['@type']].flat().some((type) => ARTICLE_TYPE.test(type)));
  const meta = (name: string) =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? null;
  const date = found?.datePublished ?? meta('article:published_time');
  const title = found?.headline ?? meta('og:title');
  return {
    title: title === null ? null : cleanTitle(escapeHtml(title)),
    publishedAt: date === null ? null : (parseDate(date, context)?.toISOString() ?? null),
    body: found?.articleBody ? cleanText(found.articleBody) : '',
  };
}

/** The objects of a JSON-LD script, those of its graph among them. */
function nodes(json: string): unknown[] {
  const parsed = safely(() => JSON.parse(json) as unknown, null);
  const top = Array.isArray(parsed) ? parsed : [parsed];
  return top.flatMap((node) => {
    const graph = (node as { '@graph'?: unknown } | null)?.['@graph'];
    return Array.isArray(graph) ? graph : [node];
  });
}

function safely<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
