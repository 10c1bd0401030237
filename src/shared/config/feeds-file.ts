// config/feeds.yaml as a file that commands change; edited-file.ts says how carefully.
import { join } from 'node:path';
import type { z } from 'zod';
import { readSource, readWritten, type SourceFile, writeEdited } from './edited-file.ts';
import type { feedEntry } from './feed-entry.ts';
import type { GroupSwitch } from './feed-groups.ts';
import { type FeedsConfig, feedsFileSchema } from './feeds.ts';
import { appendToList, insertMapBefore, setValue } from './yaml-edit.ts';
import { parseYaml } from './yaml-file.ts';

export const FEEDS_FILE = 'feeds.yaml';

export interface FeedsFile extends SourceFile {
  config: FeedsConfig;
}

/** An entry as somebody would write it. */
export type FeedEntry = z.input<typeof feedEntry>;

/** The file’s own values, before any default. */
interface Written {
  groups?: Record<string, unknown> | null;
  feeds?: Record<string, unknown>[] | null;
}

/** @throws RasidError CONFIG_MISSING, CONFIG_INVALID. */
export function readFeedsFile(folder: string): FeedsFile {
  const path = join(folder, FEEDS_FILE);
  const source = readSource(path);
  return { path, source, config: parseYaml(source, path, feedsFileSchema) };
}

/** Adds entries at the end. @throws RasidError CONFIG_INVALID, CONFIG_NOT_EDITABLE, CONFIG_NOT_WRITABLE. */
export function addFeeds(file: FeedsFile, entries: readonly FeedEntry[]): FeedsConfig {
  return write(file, appendToList(file.source, 'feeds', entries), (written) => {
    written.feeds = [...(written.feeds ?? []), ...entries.map((entry) => ({ ...entry }))];
  });
}

/** Writes `enabled` on the entry with this index. @throws as addFeeds does. */
export function setFeedEnabled(file: FeedsFile, index: number, enabled: boolean): FeedsConfig {
  return write(file, setValue(file.source, ['feeds', index, 'enabled'], enabled), ({ feeds }) => {
    feeds![index]!.enabled = enabled;
  });
}

/** Writes the group's line under `groups`. @throws as addFeeds does. */
export function setGroupSwitch(file: FeedsFile, group: string, value: GroupSwitch): FeedsConfig {
  const { groups } = readWritten<Written>(file.source);
  const source = groups
    ? setValue(file.source, ['groups', group], value)
    : insertMapBefore(file.source, 'feeds', 'groups', { [group]: value });
  return write(file, source, (written) => {
    written.groups = { ...written.groups, [group]: value };
  });
}

const write = (file: FeedsFile, source: string, change: (written: Written) => void): FeedsConfig =>
  writeEdited(file, source, feedsFileSchema, change);
