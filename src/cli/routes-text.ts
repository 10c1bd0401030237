// What the routes of alerts.yaml amount to, as lines, and what in them can hardly be meant.
import { type Config, type InhibitRule, type Matcher, matcherText, type Route } from '../shared/config.ts';

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const;

/** 90,000 ms → `1m30s`. */
export function durationText(ms: number): string {
  if (ms === 0) return '0s';
  let left = ms;
  return UNITS.map(([unit, size]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count > 0 ? `${count}${unit}` : '';
  }).join('');
}

export function routeLines(route: Route, depth = 2): string[] {
  return [
    `${'  '.repeat(depth)}${route.receiver} ← ${matchersText(route.matchers)}; ${timesText(route)}`,
    ...route.routes.flatMap((inner) => routeLines(inner, depth + 1)),
  ];
}

const matchersText = (matchers: readonly Matcher[]): string =>
  matchers.length === 0 ? 'everything' : matchers.map(matcherText).join(' and ');

function timesText(route: Route): string {
  const { groupBy, groupWait, groupInterval, repeatInterval } = route;
  const together = groupBy.length === 0 ? 'all together' : `together by ${groupBy.join(', ')}`;
  return [
    groupBy.includes('incident') ? 'each by itself' : together,
    `after ${durationText(groupWait)}`,
    `updates ${durationText(groupInterval)} apart, of one more source ${durationText(repeatInterval)}`,
    ...(route.muteTimes.length > 0 ? [`not in ${route.muteTimes.join(', ')}`] : []),
    ...(route.activeTimes.length > 0 ? [`only in ${route.activeTimes.join(', ')}`] : []),
    ...(route.continue ? ['then the next route too'] : []),
  ].join(', ');
}

export const inhibitLine = ({ sourceMatchers, targetMatchers, equal, within }: InhibitRule): string =>
  [
    `${matchersText(sourceMatchers)} mutes ${matchersText(targetMatchers)}`,
    ...(equal.length > 0 ? [`with the same ${equal.join(', ')}`] : []),
    `for ${durationText(within)}`,
  ].join(' ');

const ACTORS: ReadonlySet<string> = new Set(['actor', 'attacker', 'holder']);

/** What is valid and can hardly be meant. */
export function routeDoubts({ alerts, actors }: Pick<Config, 'alerts' | 'actors'>): string[] {
  const all = routesOf(alerts.route);
  const told = new Set([
    ...all.map(({ receiver }) => receiver),
    ...(alerts.health?.receivers ?? []),
    ...alerts.receivers.map(({ fallback }) => fallback),
  ]);
  const known = new Set(actors.map(({ id }) => id));
  const matchers = [
    ...all.flatMap((route) => route.matchers),
    ...alerts.inhibitRules.flatMap((rule) => [...rule.sourceMatchers, ...rule.targetMatchers]),
  ];
  const strangers = matchers.filter(
    ({ label, operator, value }) =>
      ACTORS.has(label) && (operator === '=' || operator === '!=') && value !== '' && !known.has(value),
  );
  return [
    ...alerts.receivers
      .filter(({ name }) => !told.has(name))
      .map(({ name }) => `${name} is told nothing: no route names it, nor is it a fallback`),
    ...all
      .flatMap(neverAsked)
      .map(
        (route) =>
          `a route to ${route.receiver} [${matchersText(route.matchers)}] is never asked: one before it takes everything`,
      ),
    ...strangers.map((matcher) => `${matcherText(matcher)} finds nothing: actors.yaml knows no such id`),
  ];
}

const routesOf = (route: Route): Route[] => [route, ...route.routes.flatMap(routesOf)];

/** Routes behind a sibling that takes everything. */
function neverAsked({ routes }: Route): Route[] {
  const last = routes.findIndex((route) => route.matchers.length === 0 && !route.continue);
  return last < 0 ? [] : routes.slice(last + 1);
}
