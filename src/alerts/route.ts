// The route tree, with Alertmanager's semantics: an incident enters at the top and goes down to the first child
// that matches, and to its later siblings too where that child says `continue`; a node none of whose children
// match keeps it.
import type { Matcher, Route } from '../shared/config.ts';
import type { Labels } from './labels.ts';
import { matches } from './match.ts';

/** What became of an incident at one route, and below it. */
export interface RouteWalk {
  route: Route;
  /** The first matcher that does not hold; undefined where all do. */
  failing: Matcher | undefined;
  /** Whether this route itself keeps the incident. */
  takes: boolean;
  /** Whether an earlier sibling took it and let nobody after it try. */
  notAsked: boolean;
  below: RouteWalk[];
}

export function walkRoutes(route: Route, labels: Labels): RouteWalk {
  const failing = route.matchers.find((matcher) => !matches(matcher, labels));
  if (failing) return { route, failing, takes: false, notAsked: false, below: [] };
  let closed = false;
  const below = route.routes.map((child) => {
    if (closed) return { route: child, failing: undefined, takes: false, notAsked: true, below: [] };
    const walk = walkRoutes(child, labels);
    closed = walk.failing === undefined && !child.continue;
    return walk;
  });
  const takenBelow = below.some(({ failing, notAsked }) => failing === undefined && !notAsked);
  return { route, failing, takes: !takenBelow, notAsked: false, below };
}

/** @returns the routes that take the incident, in the order of the tree; none where the top route does not match. */
export function routesFor(route: Route, labels: Labels): Route[] {
  const taken = ({ route: own, takes, below }: RouteWalk): Route[] => (takes ? [own] : below.flatMap(taken));
  return taken(walkRoutes(route, labels));
}
