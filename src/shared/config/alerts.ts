// config/alerts.yaml: who is told, about what, how often. The words are Alertmanager's.
import { z } from 'zod';
import type { AssessmentTable } from '../severity/index.ts';
import { areasSchema } from './areas.ts';
import { duration, durationOrNever } from './duration.ts';
import { inhibitRulesSchema } from './inhibit-rules.ts';
import { receiverSchema } from './receivers.ts';
import {
  checkAreaMatchers,
  checkAreas,
  checkRoute,
  checkTop,
  inherit,
  type Report,
  ROOT,
  routeSchema,
  unknownReceiver,
} from './routes.ts';
import { assessmentTable, certaintySchema, checkLevels, severitySchema } from './severity.ts';
import { type TimeIntervals, timeIntervalsSchema } from './time-intervals.ts';

const MINUTE = 60_000;

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

/** @param folder against which the names of files in it are meant. */
export const alertsFileIn = (folder: string) =>
  z
    .strictObject({
      receivers: z.array(receiverSchema).min(1, 'at least one receiver is needed'),
      route: routeSchema,
      inhibit_rules: inhibitRulesSchema,
      time_intervals: timeIntervalsSchema,
      areas: areasSchema(folder),
      severity: severitySchema.optional(),
      certainty: certaintySchema.optional(),
      health: health.optional(),
    })
    .superRefine((file, context) => {
      checkFile(file, (path, message) => context.addIssue({ code: 'custom', path, message }));
    })
    .transform(({ receivers, route, health, ...file }) => ({
      receivers,
      route: inherit(route, { ...ROOT, receiver: route.receiver! }),
      inhibitRules: file.inhibit_rules,
      timeIntervals: new Map(
        file.time_intervals.map(({ name, time_intervals }) => [name, time_intervals]),
      ) as TimeIntervals,
      areas: file.areas,
      assessment: assessmentTable(file) as AssessmentTable,
      /** null: nobody is told of the health of feeds. */
      health: health ? settingsOf(health) : null,
    }));

/** Files that it names lie beside the program. */
export const alertsFileSchema = alertsFileIn('.');

type AlertsFile = z.output<(typeof alertsFileSchema)['in']>;

function checkFile(file: AlertsFile, report: Report): void {
  const { route, health, areas } = file;
  const receivers = onlyOnce(
    file.receivers,
    'receivers',
    (name) => `two receivers are called "${name}"`,
    report,
  );
  const intervals = onlyOnce(
    file.time_intervals,
    'time_intervals',
    (name) => `two time intervals are called "${name}"`,
    report,
  );
  checkFallbacks(file.receivers, receivers, report);
  checkTop(route, report);
  checkRoute(route, { receivers, intervals }, ['route'], report);
  const named = new Set(areas.keys());
  checkAreas(route, named, ['route'], report);
  file.inhibit_rules.forEach(({ sourceMatchers, targetMatchers }, index) => {
    checkAreaMatchers(sourceMatchers, named, ['inhibit_rules', index, 'source_matchers'], report);
    checkAreaMatchers(targetMatchers, named, ['inhibit_rules', index, 'target_matchers'], report);
  });
  checkLevels(assessmentTable(file), report);
  health?.receivers.forEach((name, index) => {
    if (!receivers.has(name)) report(['health', 'receivers', index], unknownReceiver(name, receivers));
  });
}

function checkFallbacks(entries: AlertsFile['receivers'], names: ReadonlySet<string>, report: Report): void {
  entries.forEach(({ name, fallback }, index) => {
    const path = ['receivers', index, 'fallback'];
    if (fallback === name) report(path, `"${name}" cannot be its own fallback`);
    else if (fallback !== undefined && !names.has(fallback)) report(path, unknownReceiver(fallback, names));
  });
}

function onlyOnce(
  entries: readonly { name: string }[],
  key: string,
  fault: (name: string) => string,
  report: Report,
): ReadonlySet<string> {
  const names = new Set<string>();
  entries.forEach(({ name }, index) => {
    if (names.has(name)) report([key, index, 'name'], fault(name));
    names.add(name);
  });
  return names;
}

const settingsOf = (entry: z.output<typeof health>): HealthSettings => ({
  receivers: [...new Set(entry.receivers)],
  silence: entry.silence,
  failingMs: entry.failing,
  groupInterval: entry.group_interval,
});

export type AlertsConfig = z.output<typeof alertsFileSchema>;
