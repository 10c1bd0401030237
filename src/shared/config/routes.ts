// The route tree of config/alerts.yaml: which incident goes to whom, how soon and how often.
import { z } from 'zod';
import { duration } from './duration.ts';
import { groupBy } from './group-by.ts';
import { matcherList } from './matcher-list.ts';
import type { Label, Matcher } from './matchers.ts';
import { nearest } from './nearest.ts';

const MINUTE = 60_000;

const routeShape = {
  receiver: z.string().min(1).optional(),
  matchers: matcherList.default([]),
  group_by: groupBy.optional(),
  group_wait: duration().optional(),
  group_interval: duration().optional(),
  repeat_interval: duration().optional(),
  mute_time_intervals: z.array(z.string().min(1)).default([]),
  active_time_intervals: z.array(z.string().min(1)).default([]),
  continue: z.boolean().default(false),
};

export interface RouteEntry {
  receiver?: string | undefined;
  matchers: Matcher[];
  group_by?: Label[] | undefined;
  group_wait?: number | undefined;
  group_interval?: number | undefined;
  repeat_interval?: number | undefined;
  mute_time_intervals: string[];
  active_time_intervals: string[];
  continue: boolean;
  routes: RouteEntry[];
}

export const routeSchema: z.ZodType<RouteEntry> = z.strictObject({
  ...routeShape,
  get routes() {
    return z.array(routeSchema).default([]);
  },
}) as unknown as z.ZodType<RouteEntry>;

/** A route with everything it inherits filled in; times in milliseconds. */
export interface Route {
  receiver: string;
  matchers: Matcher[];
  groupBy: Label[];
  groupWait: number;
  groupInterval: number;
  repeatInterval: number;
  /** Names of intervals; not inherited, as in Alertmanager. */
  muteTimes: string[];
  activeTimes: string[];
  continue: boolean;
  routes: Route[];
}

type Inherited = Pick<Route, 'receiver' | 'groupBy' | 'groupWait' | 'groupInterval' | 'repeatInterval'>;

export const ROOT: Omit<Inherited, 'receiver'> = {
  groupBy: ['incident'],
  groupWait: 0,
  groupInterval: 5 * MINUTE,
  repeatInterval: 240 * MINUTE,
};

export function inherit(entry: RouteEntry, parent: Inherited): Route {
  const own = {
    receiver: entry.receiver ?? parent.receiver,
    groupBy: entry.group_by ?? parent.groupBy,
    groupWait: entry.group_wait ?? parent.groupWait,
    groupInterval: entry.group_interval ?? parent.groupInterval,
    repeatInterval: entry.repeat_interval ?? parent.repeatInterval,
  };
  return {
    ...own,
    matchers: entry.matchers,
    muteTimes: entry.mute_time_intervals,
    activeTimes: entry.active_time_intervals,
    continue: entry.continue,
    routes: entry.routes.map((inner) => inherit(inner, own)),
  };
}

export const unknownReceiver = (name: string, names: ReadonlySet<string>): string =>
  `no receiver is called "${name}"; there are: ${[...names].join(', ')}`;

function unknownInterval(name: string, names: ReadonlySet<string>): string {
  const guess = nearest(name, [...names]);
  const there = names.size === 0 ? 'define it under time_intervals' : `there are: ${[...names].join(', ')}`;
  return `no time interval is called "${name}"; ${guess ? `did you mean "${guess}"?` : there}`;
}

export type Path = (string | number)[];
export type Report = (path: Path, message: string) => void;

/** What a route names must be there: receivers and time intervals. */
export function checkRoute(
  entry: RouteEntry,
  known: { receivers: ReadonlySet<string>; intervals: ReadonlySet<string> },
  path: Path,
  report: Report,
): void {
  if (entry.receiver !== undefined && !known.receivers.has(entry.receiver)) {
    report([...path, 'receiver'], unknownReceiver(entry.receiver, known.receivers));
  }
  for (const key of ['mute_time_intervals', 'active_time_intervals'] as const) {
    entry[key].forEach((name, index) => {
      if (!known.intervals.has(name)) report([...path, key, index], unknownInterval(name, known.intervals));
    });
  }
  entry.routes.forEach((inner, index) => {
    checkRoute(inner, known, [...path, 'routes', index], report);
  });
}

/** The top route takes whatever nobody else does: it must name a receiver and cannot be muted. */
export function checkTop(route: RouteEntry, report: Report): void {
  if (route.receiver === undefined) report(['route'], 'the top route needs a receiver');
  for (const key of ['mute_time_intervals', 'active_time_intervals'] as const) {
    if (route[key].length > 0)
      report(['route', key], `the top route takes no ${key}; put them on a route below it`);
  }
}

/** Every area that a matcher asks for by name. */
export function checkAreas(entry: RouteEntry, areas: ReadonlySet<string>, path: Path, report: Report): void {
  checkAreaMatchers(entry.matchers, areas, [...path, 'matchers'], report);
  entry.routes.forEach((inner, index) => {
    checkAreas(inner, areas, [...path, 'routes', index], report);
  });
}

export function checkAreaMatchers(
  matchers: readonly Matcher[],
  areas: ReadonlySet<string>,
  path: Path,
  report: Report,
): void {
  matchers.forEach(({ label, operator, value }, index) => {
    if (label !== 'area' || operator.endsWith('~') || value === '' || areas.has(value)) return;
    const guess = nearest(value, [...areas]);
    const there = areas.size === 0 ? 'define it under areas' : `there are: ${[...areas].join(', ')}`;
    report([...path, index], `no area is called "${value}"; ${guess ? `did you mean "${guess}"?` : there}`);
  });
}
