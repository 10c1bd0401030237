// config/alerts.yaml: who is told, about what, how often. The words are Alertmanager's.
import { z } from 'zod';
import { LANGUAGES } from '../schema/index.ts';
import { duration, durationOrNever } from './duration.ts';
import { LABELS, type Matcher, parseMatcher } from './matchers.ts';
import { secret } from './secret.ts';

const MINUTE = 60_000;

const webhook = z.strictObject({
  url: z.string().refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
    error: 'must be an http or https address',
  }),
  secret: secret((value) =>
    /^whsec_[A-Za-z0-9+/_-]{8,}={0,2}$/.test(value)
      ? undefined
      : 'a webhook secret is whsec_ and at least 8 base64 characters; 24 random bytes are customary',
  ),
  timeout: duration({ min: 1000, max: MINUTE }).default(15_000),
});

const receiver = z
  .strictObject({
    name: z.string().min(1),
    language: z.enum(LANGUAGES).default('both'),
    timezone: z.string().default('UTC'),
    console: z.union([z.boolean(), z.null(), z.strictObject({})]).optional(),
    webhook: webhook.optional(),
  })
  .superRefine((entry, context) => {
    const channels = [
      entry.console !== undefined && entry.console !== false,
      entry.webhook !== undefined,
    ].filter(Boolean);
    if (channels.length !== 1) {
      context.addIssue({
        code: 'custom',
        message: `receiver "${entry.name}" needs exactly one channel: console or webhook`,
      });
    }
  });

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

interface RouteEntry {
  receiver?: string | undefined;
  matchers: Matcher[];
  group_by?: (typeof LABELS)[number][] | undefined;
  group_wait?: number | undefined;
  group_interval?: number | undefined;
  repeat_interval?: number | undefined;
  continue: boolean;
  routes: RouteEntry[];
}

const route: z.ZodType<RouteEntry> = z.strictObject({
  ...routeShape,
  get routes() {
    return z.array(route).default([]);
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

const ROOT: Omit<Route, 'receiver' | 'matchers' | 'continue' | 'routes'> = {
  groupBy: ['incident'],
  groupWait: 0,
  groupInterval: 5 * MINUTE,
  repeatInterval: 240 * MINUTE,
};

function inherit(entry: RouteEntry, parent: Omit<Route, 'matchers' | 'continue' | 'routes'>): Route {
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

const unknownReceiver = (name: string, names: ReadonlySet<string>): string =>
  `no receiver is called "${name}"; there are: ${[...names].join(', ')}`;

function checkReceivers(
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

/** Who is told of feeds that fall silent or fail; the words are Alertmanager's here too. */
const health = z.strictObject({
  receivers: z.array(z.string().min(1)).min(1, 'name a receiver, or leave `health` out'),
  silence: z.boolean().default(true),
  failing: durationOrNever({ min: 10 * MINUTE }).default(6 * 60 * MINUTE),
  group_interval: duration().default(15 * MINUTE),
});

/** Times in milliseconds. */
export interface HealthSettings {
  receivers: string[];
  /** Whether silence is told. */
  silence: boolean;
  /** Failing for so long is told; null: never. */
  failingMs: number | null;
  groupInterval: number;
}

export const alertsFileSchema = z
  .strictObject({
    receivers: z.array(receiver).min(1, 'at least one receiver is needed'),
    route,
    health: health.optional(),
  })
  .superRefine(({ receivers, route, health }, context) => {
    const report = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const names = new Set<string>();
    receivers.forEach(({ name }, index) => {
      if (names.has(name)) report(['receivers', index, 'name'], `two receivers are called "${name}"`);
      names.add(name);
    });
    if (route.receiver === undefined) report(['route'], 'the top route needs a receiver');
    checkReceivers(route, names, ['route'], report);
    health?.receivers.forEach((name, index) => {
      if (!names.has(name)) report(['health', 'receivers', index], unknownReceiver(name, names));
    });
  })
  .transform(({ receivers, route, health }) => ({
    receivers,
    route: inherit(route, { ...ROOT, receiver: route.receiver! }),
    /** null: nobody is told of the health of feeds. */
    health: health ? settingsOf(health) : null,
  }));

const settingsOf = (entry: z.output<typeof health>): HealthSettings => ({
  receivers: [...new Set(entry.receivers)],
  silence: entry.silence,
  failingMs: entry.failing,
  groupInterval: entry.group_interval,
});

export type AlertsConfig = z.output<typeof alertsFileSchema>;
export type Receiver = AlertsConfig['receivers'][number];
export type WebhookSettings = NonNullable<Receiver['webhook']>;
