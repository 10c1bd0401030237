// Summaries that stand between the headline and the body under names of their own.
import { type Element, namesOf } from './tree.ts';

const NAME =
  /(?:^|[ -])(?:(?:article|story|news|post|entry|content|page|headline)-?(?:lead|lede|intro|summary|excerpt|abstract|deck?|standfirst|brief|sub-?(?:title|head(?:ing|line)?)?|desc(?:ription)?)|standfirst|sub-?title|sub-?head(?:ing|line)?)(?= |$|-)|(?:^| )(?:lead|lede|intro|summary|excerpt|deck?|sapo)(?= |$)/;

/** In the page’s order; none where the page has no headline above the body. */
export function namedLeads(root: Element, body: Element): Element[] {
  const all = [...root.querySelectorAll('h1, h2, [class], [id]')];
  const before = all.slice(0, all.indexOf(body));
  const headline = before.findLastIndex(({ localName }) => localName === 'h1');
  if (headline < 0) return [];
  return before
    .slice(headline + 1)
    .filter((element) => NAME.test(namesOf(element)) && !element.contains(body));
}
