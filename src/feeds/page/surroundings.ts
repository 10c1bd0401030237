// Takes away what stands around an article: menus, shares, teasers, boxes, captions, comments. Told by tags, roles and
// the names that themes give; whatever a name says, what holds the headline or the body of the article stays.

import { namedBodies } from './named-body.ts';
import { isAroundByName } from './names-around.ts';
import { type Element, isElement } from './tree.ts';

const TAGS = new Set('aside button dialog figcaption footer menu nav'.split(' '));
const ROLES =
  /^(?:alert|alertdialog|banner|complementary|contentinfo|dialog|menu|menubar|navigation|search|toolbar)$/;

/** Where no element is named as the body: a share of the page’s text that only its article can have. */
const BULK = 0.3;

interface Weights {
  /** Characters outside of links. */
  text: number;
  linked: number;
}

/** Removes them from the tree below `root`. Linear in the elements, but for their depth. */
export function removeSurroundings(root: Element): void {
  const weights = new Map<Element, Weights>();
  weigh(root, weights);
  const central = centralTo(root, weights);
  const walk = (element: Element) => {
    for (const child of [...element.childNodes].filter(isElement)) {
      if (child.hasAttribute('hidden') || (!central(child) && isAround(child))) child.remove();
      else walk(child);
    }
  };
  walk(root);
}

function weigh(element: Element, weights: Map<Element, Weights>): Weights {
  const sum: Weights = { text: 0, linked: 0 };
  for (const child of element.childNodes) {
    if (isElement(child)) {
      const { text, linked } = weigh(child, weights);
      sum.text += text;
      sum.linked += linked;
    } else sum.text += child.textContent.trim().length;
  }
  const own = element.localName === 'a' ? { text: 0, linked: sum.text + sum.linked } : sum;
  weights.set(element, own);
  return own;
}

/** Holds the headline or the body, as it is named or, without a name, by its weight. */
function centralTo(root: Element, weights: ReadonlyMap<Element, Weights>): (element: Element) => boolean {
  const holders = new Set<Element>();
  const bodies = namedBodies(root).own;
  for (const center of [...bodies, ...root.querySelectorAll('h1')])
    for (let at: Element | null = center; at && !holders.has(at); at = at.parentElement) holders.add(at);
  const bulk = bodies.length > 0 ? Number.POSITIVE_INFINITY : weights.get(root)!.text * BULK;
  return (element) => holders.has(element) || weights.get(element)!.text > bulk;
}

function isAround(element: Element): boolean {
  if (TAGS.has(element.localName) || isAroundByName(element)) return true;
  const role = element.getAttribute('role');
  return role !== null && ROLES.test(role);
}

const BOXES = new Set('div ol section table ul'.split(' '));
const LONGEST_HEADING = 40;
const SHORTEST_LINKS = 25;

/** Boxes of «اقرأ أيضاً» and links within an article: a short heading at most, and else what leads elsewhere. */
export function removeTeasers(root: Element): void {
  const weights = new Map<Element, Weights>();
  weigh(root, weights);
  const walk = (element: Element) => {
    for (const child of [...element.childNodes].filter(isElement))
      if (isTeaser(child, weights.get(child)!)) child.remove();
      else walk(child);
  };
  walk(root);
}

const isTeaser = ({ localName }: Element, { text, linked }: Weights): boolean =>
  BOXES.has(localName) && text <= LONGEST_HEADING && linked >= SHORTEST_LINKS && linked >= text * 2;
