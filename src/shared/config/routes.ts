// The route tree of config/alerts.yaml: which incident goes to whom, how soon and how often.
import { z } from 'zod';
import { duration } from './duration.ts';
import { LABELS, type Matcher, parseMatcher } from './matchers.ts';

const MINUTE = 60_000;

const matcher = z.string().transform((text, context): Matcher => {
  const parsed = parseMatcher(text);
  if (!('fault' in parsed)) return parsed;
  context.addIssue({ code: 'custom', message: parsed.fault });
  return z.NEVER;
});

const routeShape = {
  receiver: z.string().min(1).optional(),
  matchers: z.array(matcher).default([]),
  group_by: z.array(z.enum(LABELS)).optional(),
  group_wait: duration().optional(),
  group_interval: duration().optional(),
  repeat_interval: duration().optional(),
  continue: z.boolean().default(false),
};

export interface RouteEntry {
  receiver?: string | undefined;
  matchers: Matcher[];
  group_by?: (typeof LABELS)[number][] | undefined;
  group_wait?: number | undefined;
  group_interval?: number | undefined;
  repeat_interval?: number | undefined;
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
  groupBy: (typeof LABELS)[number][];
  groupWait: number;
  groupInterval: number;
  repeatInterval: number;
  continue: boolean;
  routes: Route[];
}

export const ROOT: Omit<Route, 'receiver' | 'matchers' | 'continue' | 'routes'> = {
  groupBy: ['incident'],
  groupWait: 0,
  groupInterval: 5 * MINUTE,
  repeatInterval: 240 * MINUTE,
};

export function inherit(entry: RouteEntry, parent: Omit<Route, 'matchers' | 'continue' | 'routes'>): Route {
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
    continue: entry.continue,
    routes: entry.routes.map((inner) => inherit(inner, own)),
  };
}

export const unknownReceiver = (name: string, names: ReadonlySet<string>): string =>
  `no receiver is called "${name}"; there are: ${[...names].join(', ')}`;

export function checkReceivers(
  entry: RouteEntry,
  names: Set<string>,
  path: (string | number)[],
  report: (path: (string | number)[], message: string) => void,
): void {
  if (entry.receiver !== undefined && !names.has(entry.receiver)) {
    report([...path, 'receiver'], unknownReceiver(entry.receiver, names));
  }
  entry.routes.forEach((inner, index) => {
    checkReceivers(inner, names, [...path, 'routes', index], report);
  });
}
