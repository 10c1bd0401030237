// How much text stands in each element of a page, inside of links and outside.
import { type Element, isElement } from './tree.ts';

/** Characters. */
export interface Weight {
  text: number;
  linked: number;
}

export type Weights = ReadonlyMap<Element, Weight>;

/** Of `root` and everything below it. Linear. */
export function weigh(root: Element): Weights {
  const weights = new Map<Element, Weight>();
  const visit = (element: Element, inLink: boolean): Weight => {
    const sum: Weight = { text: 0, linked: 0 };
    for (const child of element.childNodes) {
      if (isElement(child)) {
        const { text, linked } = visit(child, inLink || child.localName === 'a');
        sum.text += text;
        sum.linked += linked;
      } else sum[inLink ? 'linked' : 'text'] += child.textContent.trim().length;
    }
    weights.set(element, sum);
    return sum;
  };
  visit(root, root.localName === 'a');
  return weights;
}
