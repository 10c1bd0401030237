import { type Feed, loadConfig, type Route, readSettings } from '../shared/config.ts';
import type { Run } from './command.ts';
import { ROOT, SHIPPED_CONFIG } from './paths.ts';

/** `rasid check-config`: every fault with its line, or what the configuration amounts to. */
export const checkConfig: Run = async (values) => {
  const { configDir } = readSettings({ config: values.config as string | undefined }, ROOT);
  const { feeds, alerts, actors, gazetteer } = loadConfig(configDir, SHIPPED_CONFIG);
  const on = feeds.filter(({ enabled }) => enabled);
  console.log(`${configDir}: in order`);
  console.log(`  feeds      ${on.length} on, ${feeds.length - on.length} off`);
  if (groupsOf(feeds).length > 0) console.log(`  groups     ${groupsOf(feeds).join(', ')}`);
  console.log(`  receivers  ${alerts.receivers.map(({ name }) => name).join(', ')}`);
  console.log(`  routes     ${countRoutes(alerts.route)}`);
  console.log(`  health     ${alerts.health?.receivers.join(', ') ?? 'nobody is told'}`);
  console.log(`  actors     ${actors.length}`);
  if (gazetteer.length > 0) console.log(`  places     ${gazetteer.length} beside the built-in ones`);
  return 0;
};

/** `syria 2 of 14`: how many of each group are on. */
function groupsOf(feeds: readonly Feed[]): string[] {
  const groups = new Map<string, { on: number; all: number }>();
  for (const { group, enabled } of feeds) {
    if (group === undefined) continue;
    const { on, all } = groups.get(group) ?? { on: 0, all: 0 };
    groups.set(group, { on: on + Number(enabled), all: all + 1 });
  }
  return [...groups].map(([group, { on, all }]) => `${group} ${on} of ${all}`);
}

const countRoutes = (route: Route): number =>
  1 + route.routes.reduce((sum, inner) => sum + countRoutes(inner), 0);
