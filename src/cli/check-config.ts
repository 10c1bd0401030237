import { BOARD_ROLES } from '../shared/access.ts';
import { type Access, type Feed, loadConfig, type Receiver, readSettings } from '../shared/config.ts';
import type { Run } from './command.ts';
import { ROOT, SHIPPED_CONFIG } from './paths.ts';
import { durationText, inhibitLine, routeDoubts, routeLines } from './routes-text.ts';

/** `rasid check-config`: every fault with its line, or what the configuration amounts to. */
export const checkConfig: Run = async (values) => {
  const { configDir } = readSettings({ config: values.config as string | undefined }, ROOT);
  const { feeds, alerts, actors, gazetteer, access } = loadConfig(configDir, SHIPPED_CONFIG);
  const on = feeds.filter(({ enabled }) => enabled);
  console.log(`${configDir}: in order`);
  console.log(`  feeds      ${on.length} on, ${feeds.length - on.length} off`);
  if (groupsOf(feeds).length > 0) console.log(`  groups     ${groupsOf(feeds).join(', ')}`);
  console.log(`  receivers  ${alerts.receivers.map(({ name }) => name).join(', ')}`);
  console.log(['  routes', ...routeLines(alerts.route)].join('\n'));
  for (const rule of alerts.inhibitRules) console.log(`  inhibition ${inhibitLine(rule)}`);
  if (alerts.areas.size > 0) console.log(`  areas      ${[...alerts.areas.keys()].join(', ')}`);
  for (const line of sparedLines(alerts.receivers)) console.log(`  ${line}`);
  console.log(`  health     ${alerts.health?.receivers.join(', ') ?? 'nobody is told'}`);
  console.log(`  access     ${accessLine(access)}`);
  console.log(`  actors     ${actors.length}`);
  if (gazetteer.length > 0) console.log(`  places     ${gazetteer.length} beside the built-in ones`);
  for (const doubt of routeDoubts({ alerts, actors })) console.log(`  doubtful   ${doubt}`);
  return 0;
};

/** How many of each may use the board. */
function accessLine({ users, tokens, proxy }: Access): string {
  const roles = BOARD_ROLES.map((role) => [role, users.filter((user) => user.role === role).length] as const);
  const named = roles.filter(([, count]) => count > 0).map(([role, count]) => `${count} ${role}`);
  const parts = [
    ...named,
    ...(tokens.length > 0 ? [`${tokens.length} ${tokens.length === 1 ? 'token' : 'tokens'}`] : []),
    ...(proxy ? [`a proxy${proxy.header ? ` that names users in ${proxy.header}` : ''}`] : []),
  ];
  return parts.join(', ') || 'nobody is named: the board answers on this machine only';
}

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

/** Quiet hours and caps of those who have them. */
function sparedLines(receivers: readonly Receiver[]): string[] {
  return receivers.flatMap(({ name, quiet_hours: quiet, cap, timezone }) => [
    ...(quiet ? [`quiet      ${name}: ${clockText(quiet.from)} to ${clockText(quiet.to)} ${timezone}`] : []),
    ...(cap ? [`cap        ${name}: ${cap.count} in ${durationText(cap.per)}`] : []),
  ]);
}

const clockText = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
