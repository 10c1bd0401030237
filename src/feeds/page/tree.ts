// The tree of a page, what is used of linkedom's elements, since the project knows no browser's types.
import { parseHTML } from 'linkedom';

export interface Element {
  readonly localName: string;
  readonly className: string;
  readonly childNodes: Iterable<Node>;
  readonly textContent: string;
  readonly outerHTML: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  cloneNode(deep: true): Element;
  contains(other: Element): boolean;
  closest(selector: string): Element | null;
  readonly parentElement: Element | null;
  remove(): void;
}
export type Node = Element | { readonly nodeType: number; readonly textContent: string; remove(): void };
export type Document = Omit<Element, 'remove'> & { readonly body: Element };

const ELEMENT = 1;
export const isElement = (node: Node): node is Element =>
  (node as unknown as { nodeType: number }).nodeType === ELEMENT;

/** @param markup of a page's body. */
export function treeOf(markup: string): Document {
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${markup}</body></html>`);
  return document as unknown as Document;
}

/** For selectors and scores that fail on odd trees. */
export function safely<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** Names that say what a thing has or lacks, or how it looks (`has-comments`, `md:w-4`), not what it is. */
const NO_NAME = /(?:^| )(?:(?:has|no|not|non|with|without|is)-\S+|\S*[:[\]]\S*|(?:max|min)-\S+)(?= |$)/g;

/** Its classes and its id as words: `relatedPosts article__meta` → `related-posts article-meta`. */
export const namesOf = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[_-]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(NO_NAME, '')
    .trim();
