// What a decision needs to know beside the incident, as the configuration has it: what nobody asks for is not looked up.
import type { AlertsConfig, InhibitRule, Route } from '../shared/config.ts';
import { EVENT_CLASSES, type EventClass } from '../shared/schema/index.ts';
import { isApart } from './group.ts';
import { matches } from './match.ts';

export interface Surroundings {
  now: Date;
  /** Active incidents that may inhibit it, told since. */
  nearby: { classes: EventClass[]; samePlace: boolean; since: Date } | null;
  /** Groups that were told since, and all that wait. */
  groupsSince: Date | null;
  /** Messages to these receivers since. */
  recent: { receivers: string[]; since: Date } | null;
}

export function surroundingsOf({ inhibitRules, route, receivers }: AlertsConfig, now: Date): Surroundings {
  const before = (ms: readonly number[]) => new Date(now.getTime() - Math.max(...ms));
  const grouped = routesOf(route).filter((one) => !isApart(one));
  const capped = receivers.filter(({ cap }) => cap !== undefined);
  const holding = grouped.length > 0 || capped.length > 0;
  return {
    now,
    nearby:
      inhibitRules.length === 0
        ? null
        : {
            classes: EVENT_CLASSES.filter((kind) => inhibitRules.some((rule) => mayInhibit(rule, kind))),
            samePlace: inhibitRules.every(({ equal }) => equal.includes('place')),
            since: before(inhibitRules.map(({ within }) => within)),
          },
    groupsSince: holding ? before([0, ...grouped.map(({ groupInterval }) => groupInterval)]) : null,
    recent:
      capped.length === 0
        ? null
        : { receivers: capped.map(({ name }) => name), since: before(capped.map(({ cap }) => cap!.per)) },
  };
}

const routesOf = (route: Route): Route[] => [route, ...route.routes.flatMap(routesOf)];

/** Whether an incident of this class can be the source of a rule, as far as its class decides it. */
const mayInhibit = ({ sourceMatchers }: InhibitRule, kind: EventClass): boolean =>
  sourceMatchers
    .filter(({ label }) => label === 'class')
    .every((matcher) => matches(matcher, { class: [kind] } as unknown as Parameters<typeof matches>[1]));
