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

/** In the page’s order; several where the body is cut into parts that stand side by side. */
export function namedBodies(root: Element): Element[] {
  const marked = [...root.querySelectorAll('[itemprop~="articleBody"]')];
  const named = marked.length > 0 ? marked : [...root.querySelectorAll('[class], [id]')].filter(isNamed);
  const lengths = new Map(named.map((element) => [element, element.textContent.trim().length]));
  const longest = Math.max(0, ...lengths.values());
  const first = named.find(
    (element) => lengths.get(element)! >= SHORTEST && lengths.get(element)! >= longest * SHARE,
  );
  if (!first) return [];
  const body = named.findLast(
    (element) => first.contains(element) && lengths.get(element)! >= lengths.get(first)! * MOST,
  )!;
  return named.filter(({ className }) => className === body.className);
}

const isNamed = (element: Element): boolean => NAME.test(namesOf(element));

const LEAD =
  /(?:^|[ -])(?:(?:article|story|news|post|entry|content|page)-?(?:lead|lede|intro|summary|excerpt|abstract|deck?|standfirst|brief|sub-?(?:title|head(?:ing|line)?)|desc(?:ription)?)|standfirst|sub-?title|sub-?head(?:ing|line)?)(?= |$|-)|(?:^| )(?:lead|lede|intro|summary|excerpt|deck?|sapo)(?= |$)/;

/** What stands between the headline and the body under a name of its own: a summary that the body does not repeat. */
export function namedLeads(root: Element, body: Element): Element[] {
  const all = [...root.querySelectorAll('h1, h2, [class], [id]')];
  const before = all.slice(0, all.indexOf(body));
  const headline = before.findLastIndex(({ localName }) => localName === 'h1');
  return headline < 0
    ? []
    : before.slice(headline).filter((element) => LEAD.test(namesOf(element)) && !element.contains(body));
}
