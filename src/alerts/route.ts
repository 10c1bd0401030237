// The route tree, with Alertmanager's semantics: an incident enters at the top and goes down to the first child
// that matches, and to its later siblings too where that child says `continue`; a node none of whose children
// match keeps it.
import type { Matcher, Route } from '../shared/config.ts';
import type { Labels } from './labels.ts';

/** A label without values counts as empty, as in Alertmanager: `country = ""` finds what has no country. */
export function matches({ label, operator, value }: Matcher, labels: Labels): boolean {
  const values = labels[label].length > 0 ? labels[label] : [''];
  switch (operator) {
    case '=':
      return values.includes(value);
    case '!=':
      return !values.includes(value);
    case '=~':
      return values.some((one) => wholly(value).test(one));
    case '!~':
      return !values.some((one) => wholly(value).test(one));
  }
}

const wholly = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');

/** @returns the routes that take the incident, in the order of the tree; none where the top route does not match. */
export function routesFor(route: Route, labels: Labels): Route[] {
  if (!route.matchers.every((matcher) => matches(matcher, labels))) return [];
  const below: Route[] = [];
  for (const child of route.routes) {
    const taken = routesFor(child, labels);
    below.push(...taken);
    if (taken.length > 0 && !child.continue) break;
  }
  return below.length > 0 ? below : [route];
}
