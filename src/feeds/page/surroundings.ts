// Takes away what stands around an article: menus, shares, teasers, boxes, captions, comments. Told by tags, roles and
// the names that themes give; whatever a name says, what holds the headline or the body of the article stays.

import { namedBodies } from './named-body.ts';
import { isAroundByName } from './names-around.ts';
import { type Element, isElement } from './tree.ts';
import { type Weight, weigh } from './weights.ts';

const TAGS = new Set('aside button dialog figcaption footer menu nav'.split(' '));
const ROLES =
  /^(?:alert|alertdialog|banner|complementary|contentinfo|dialog|menu|menubar|navigation|search|toolbar)$/;

/** A share of the body’s text, or of the page’s where no body is named, that only the article can have. */
const BULK = 0.3;

/** Removes them from the tree below `root`. Linear in the elements, but for their depth. */
export function removeSurroundings(root: Element): void {
  const weights = weigh(root);
  const bodies = namedBodies(root, weights).own;
  const holders = holdersOf([...bodies, ...root.querySelectorAll('h1')]);
  const bulkOf = (element: Element) => weights.get(element)!.text * BULK;
  const walk = (element: Element, bulk: number) => {
    for (const child of [...element.childNodes].filter(isElement)) {
      const central = holders.has(child) || weights.get(child)!.text > bulk;
      if (child.hasAttribute('hidden') || (!central && isAround(child, weights.get(child)!))) child.remove();
      else walk(child, bodies.includes(child) ? bulkOf(child) : bulk);
    }
  };
  walk(root, bodies.length > 0 && !bodies.includes(root) ? Number.POSITIVE_INFINITY : bulkOf(root));
}

/** The elements that hold one of these, and these themselves. */
function holdersOf(centers: readonly Element[]): Set<Element> {
  const holders = new Set<Element>();
  for (const center of centers)
    for (let at: Element | null = center; at && !holders.has(at); at = at.parentElement) holders.add(at);
  return holders;
}

function isAround(element: Element, { linked }: Weight): boolean {
  if (TAGS.has(element.localName) || isAroundByName(element, linked)) return true;
  const role = element.getAttribute('role');
  return role !== null && ROLES.test(role);
}

const BOXES = new Set('div ol section table ul'.split(' '));
const LONGEST_HEADING = 40;
const SHORTEST_LINKS = 25;

/** Boxes of «اقرأ أيضاً» and links within an article: a short heading at most, and else what leads elsewhere. */
export function removeTeasers(root: Element): void {
  const weights = weigh(root);
  const walk = (element: Element) => {
    for (const child of [...element.childNodes].filter(isElement))
      if (isTeaser(child, weights.get(child)!)) child.remove();
      else walk(child);
  };
  walk(root);
}

const isTeaser = ({ localName }: Element, { text, linked }: Weight): boolean =>
  BOXES.has(localName) && text <= LONGEST_HEADING && linked >= SHORTEST_LINKS && linked >= text * 2;
