// Pages as trees to ask with selectors, in time that grows with their length and not with its square.
import * as cheerio from 'cheerio/slim';
import { shallowHtml } from '../clean/shallow-html.ts';

export type Page = cheerio.CheerioAPI;
export type Selection = ReturnType<Page>;
type Document = ReturnType<Page['root']>[number];
type Node = Document['children'][number];
export type Element = Extract<Node, { attribs: unknown }>;

/** htmlparser2 builds the tree: a browser's rules for misnested tags cost seconds on a page that is made for it. */
export function loadPage(source: string): Page {
  const rules = { xmlMode: false, decodeEntities: true, encodeEntities: 'utf8' } as const;
  return cheerio.load(shallowHtml(source), { xml: rules });
}

export const foldSpace = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** Nodes in the page's order from a root on, the root among them. */
function* nodesFrom(root: Node): Generator<Node> {
  const ahead: Node[] = [root];
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    yield node;
    if (!('children' in node)) continue;
    for (let child = node.children.length - 1; child >= 0; child--) ahead.push(node.children[child]!);
  }
}

/** An element and those inside it. @param most how many nodes are looked at. */
export function elementsIn(root: Element, most: number): Element[] {
  const found: Element[] = [];
  let seen = 0;
  for (const node of nodesFrom(root)) {
    if ('attribs' in node) found.push(node);
    if (++seen >= most) break;
  }
  return found;
}

/** An element's text on one line. @param most characters; undefined where it has more. */
export function shortText(root: Element, most: number): string | undefined {
  let text = '';
  for (const node of nodesFrom(root)) {
    if (node.type === 'text') text += node.data;
    if (text.length > most * 4) return undefined;
  }
  const line = foldSpace(text);
  return line.length > most ? undefined : line;
}
