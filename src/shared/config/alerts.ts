// config/alerts.yaml: who is told, about what, how often. The words are Alertmanager's.
import { z } from 'zod';
import { duration, durationOrNever } from './duration.ts';
import { receiverSchema } from './receivers.ts';
import { checkReceivers, inherit, ROOT, routeSchema, unknownReceiver } from './routes.ts';

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

export const alertsFileSchema = z
  .strictObject({
    receivers: z.array(receiverSchema).min(1, 'at least one receiver is needed'),
    route: routeSchema,
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
    receivers.forEach(({ name, fallback }, index) => {
      const path = ['receivers', index, 'fallback'];
      if (fallback === name) report(path, `"${name}" cannot be its own fallback`);
      else if (fallback !== undefined && !names.has(fallback)) report(path, unknownReceiver(fallback, names));
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
