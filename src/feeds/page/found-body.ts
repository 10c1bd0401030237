// The article's lines as they are found in the page: by Readability, and by the names that its theme gives.
import { Readability } from '@mozilla/readability';
import { agreedLines } from './agreed-lines.ts';
import { articleLines } from './article-lines.ts';
import { namedBodies } from './named-body.ts';
import { namedLeads } from './named-leads.ts';
import { removeSurroundings, removeTeasers } from './surroundings.ts';
import { type Document, type Element, safely } from './tree.ts';

/** Characters that Readability is content with: briefs are short. */
const ENOUGH = 200;

/** Takes the tree apart. @param headings of the page, as they may stand above its text. */
export function foundBody(document: Document, headings: readonly string[]): string[] {
  const linesOf = (element: Element) => {
    removeTeasers(element);
    return articleLines(element.outerHTML, headings);
  };
  const copied = (element: Element) => linesOf(element.cloneNode(true));
  removeSurroundings(document.body);
  const { own, others } = namedBodies(document.body);
  const leads = own.slice(0, 1).flatMap((body) => namedLeads(document.body, body).flatMap(copied));
  const parts = own.map(copied);
  const marked = [...document.querySelectorAll('article')].find((article) => article.querySelector('h1'));
  const whole = marked && own.length === 0 ? copied(marked) : [];
  for (const other of others) other.remove();
  const read = byReadability(document);
  return agreedLines({ read: read ? linesOf(read) : [], parts, leads, whole });
}

function byReadability(document: Document): Element | undefined {
  type Tree = ConstructorParameters<typeof Readability>[0];
  return safely(() => {
    const options = { charThreshold: ENOUGH, serializer: (node: unknown) => node as Element };
    return new Readability<Element>(document as unknown as Tree, options).parse()?.content ?? undefined;
  }, undefined);
}
