// The whole configuration: the folder’s files and the environment, parsed once at the edge. Unknown keys are refused.
import { statSync } from 'node:fs';
import { type Access, readAccess } from './config/access.ts';
import { actorsFileSchema } from './config/actors.ts';
import { type AlertsConfig, alertsFileIn } from './config/alerts.ts';
import { type FeedsConfig, feedsFileSchema } from './config/feeds.ts';
import { readLocalGazetteer } from './config/gazetteer.ts';
import { readTemplates, type Template } from './config/templates.ts';
import { readYaml } from './config/yaml-file.ts';
import { messageOf, RasidError } from './errors.ts';
import type { Actor, GazetteerPlace } from './schema/index.ts';

export type { Access } from './config/access.ts';
export type { AlertsConfig, HealthSettings } from './config/alerts.ts';
export type { Area, Areas, Polygon } from './config/areas.ts';
export type {
  DiscordSettings,
  EmailSettings,
  FeedSettings,
  NtfySettings,
  SlackSettings,
  TelegramSettings,
  Updates,
  WebhookSettings,
  WebpushSettings,
} from './config/channels.ts';
export { parseDuration } from './config/duration.ts';
export { type Feed, type FeedsConfig, publishersOf } from './config/feeds.ts';
export type { Cap, QuietHours } from './config/holding-back.ts';
export type { InhibitRule } from './config/inhibit-rules.ts';
export { isOrdered, LABELS, type Label, rankOf } from './config/labels.ts';
export { type Matcher, matcherText, parseMatcher } from './config/matchers.ts';
export type { Receiver } from './config/receivers.ts';
export type { Route } from './config/routes.ts';
export { type Flags, ROLES, type Role, readSettings, type Settings } from './config/settings.ts';
export type { Choice, Part, Slot } from './config/template-text.ts';
export type { Template } from './config/templates.ts';
export type { Range, TimeInterval, TimeIntervals } from './config/time-intervals.ts';

export interface Config extends FeedsConfig {
  alerts: AlertsConfig;
  actors: Actor[];
  /** Places beside the built-in ones. */
  gazetteer: GazetteerPlace[];
  /** An operator’s own words for notices. */
  templates: Template[];
  /** Who may use the board. */
  access: Access;
}

/**
 * @param folder holds feeds.yaml, alerts.yaml and actors.yaml; a folder without actors.yaml uses `fallback`’s.
 * @throws RasidError CONFIG_MISSING or CONFIG_INVALID: one message with every fault of every file.
 */
export function loadConfig(folder: string, fallback: string): Config {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new RasidError('CONFIG_MISSING', `${folder} is no folder`);
  }
  const faults: string[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof RasidError) || error.code !== 'CONFIG_INVALID') throw error;
      faults.push(messageOf(error));
      return undefined;
    }
  };
  const feeds = attempt(() => readYaml(folder, 'feeds.yaml', feedsFileSchema));
  const alerts = attempt(() => readYaml(folder, 'alerts.yaml', alertsFileIn(folder)));
  const actors = attempt(() => readActors(folder, fallback));
  const gazetteer = attempt(() => readLocalGazetteer(folder));
  const templates = attempt(() => readTemplates(folder));
  const access = attempt(() => readAccess(folder));
  if (feeds && alerts && actors && gazetteer && templates && access) {
    return { ...feeds, alerts, actors, gazetteer, templates, access };
  }
  throw new RasidError('CONFIG_INVALID', faults.join('\n'));
}

/** The feeds alone; none where the folder has no feeds.yaml. */
export function readFeeds(folder: string): FeedsConfig['feeds'] {
  if (!statSync(`${folder}/feeds.yaml`, { throwIfNoEntry: false })?.isFile()) return [];
  return readYaml(folder, 'feeds.yaml', feedsFileSchema).feeds;
}

/** The actors alone: what reading needs, without feeds or receivers. */
export function readActors(folder: string, fallback: string): Actor[] {
  const own = statSync(`${folder}/actors.yaml`, { throwIfNoEntry: false })?.isFile();
  return readYaml(own ? folder : fallback, 'actors.yaml', actorsFileSchema);
}
