// The elements that a theme itself names as the body of its article.
import { type Element, namesOf } from './tree.ts';
import { type Weights, weigh } from './weights.ts';

/** `entry-content`, `articleBody`, `td-post-content`, `field--name-body`, `story_text`, … */
const NAME =
  /(?:^|[ -])(?:(?:article|story|news|post|entry|blog|node|single|details?)-?(?:body|content|text|entry|copy|details?)|field-(?:name-)?body|wysiwyg|body-?text|text-?body|body-?content|the-?content)(?= |$|-(?:inner|content|wrapper|text|field|api)(?= |$))/;

/** Of the longest: a page may show several articles, the first is its own. */
const SHARE = 0.3;
/** Of the outer: what lies within it and has most of its text is the body more closely. */
const MOST = 0.5;
/** Characters outside of links: less is a label or an empty box. */
const SHORTEST = 60;

export interface NamedBodies {
  /** The body, or its parts where it is cut into several, in the page’s order. */
  own: Element[];
  /** Bodies of other articles that the page shows in full. */
  others: Element[];
}

export function namedBodies(root: Element, weights: Weights = weigh(root)): NamedBodies {
  const marked = [...root.querySelectorAll('[itemprop~="articleBody"]')];
  const named = marked.length > 0 ? marked : [...root.querySelectorAll('[class], [id]')].filter(isNamed);
  const lengthOf = (element: Element) => weights.get(element)!.text;
  const longest = Math.max(SHORTEST, ...named.map(lengthOf));
  const first = named.find((element) => lengthOf(element) >= Math.max(longest * SHARE, SHORTEST));
  if (!first) return { own: [], others: [] };
  const body = named.findLast(
    (element) => first.contains(element) && lengthOf(element) >= lengthOf(first) * MOST,
  )!;
  const alike = named.filter(({ className }) => className === body.className);
  const article = articleAround(body, root);
  const isOwn = (element: Element) => element === body || article.contains(element);
  return { own: alike.filter(isOwn), others: alike.filter((element) => !isOwn(element)) };
}

const isNamed = (element: Element): boolean => NAME.test(namesOf(element));

/** The `article` around the body; else the nearest element around it that has a headline beside it. */
function articleAround(body: Element, root: Element): Element {
  const marked = body.parentElement?.closest('article');
  if (marked) return marked;
  const kind = root.querySelector('h1') ? 'h1' : 'h2';
  let article = body;
  while (article.parentElement) {
    article = article.parentElement;
    if ([...article.querySelectorAll(kind)].some((headline) => !body.contains(headline))) break;
  }
  return article;
}
