// The elements that a theme itself names as the body of its article.
import { type Element, namesOf } from './tree.ts';

/** `entry-content`, `articleBody`, `td-post-content`, `field--name-body`, `story_text`, … */
const NAME =
  /(?:^|[ -])(?:(?:article|story|news|post|entry|blog|item|node|single|details?|topic)-?(?:body|content|text|entry|copy|details?)|field-(?:name-)?body|wysiwyg|body-?text|text-?body|body-?content|the-?content)(?= |$|-(?:inner|content|wrapper|text|field|api)(?= |$))/;

/** Of the longest: a page may show several articles, the first is its own. */
const SHARE = 0.3;
/** Of the outer: what lies within it and has most of its text is the body more closely. */
const MOST = 0.5;
/** Characters: less is a label or an empty box. */
const SHORTEST = 60;

export interface NamedBodies {
  /** The body, or its parts where it is cut into several, in the page’s order. */
  own: Element[];
  /** Bodies of other articles that the page shows in full. */
  others: Element[];
}

export function namedBodies(root: Element): NamedBodies {
  const marked = [...root.querySelectorAll('[itemprop~="articleBody"]')];
  const named = marked.length > 0 ? marked : [...root.querySelectorAll('[class], [id]')].filter(isNamed);
  const lengths = new Map(named.map((element) => [element, element.textContent.trim().length]));
  const longest = Math.max(SHORTEST, ...lengths.values());
  const first = named.find((element) => lengths.get(element)! >= Math.max(longest * SHARE, SHORTEST));
  if (!first) return { own: [], others: [] };
  const body = named.findLast(
    (element) => first.contains(element) && lengths.get(element)! >= lengths.get(first)! * MOST,
  )!;
  const alike = named.filter(({ className }) => className === body.className);
  const article = headedBy(body);
  const isOwn = (element: Element) => element === body || article.contains(element);
  return { own: alike.filter(isOwn), others: alike.filter((element) => !isOwn(element)) };
}

const isNamed = (element: Element): boolean => NAME.test(namesOf(element));

/** The nearest element around the body that has a headline beside it: its article. */
function headedBy(body: Element): Element {
  let article = body;
  while (article.parentElement) {
    article = article.parentElement;
    const headlines = [...article.querySelectorAll('h1, h2')];
    if (headlines.some((headline) => !body.contains(headline))) break;
  }
  return article;
}
