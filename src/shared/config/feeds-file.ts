// config/feeds.yaml as a file that commands change: every edit is read again before it is written, and must amount
// to exactly what was meant. The file is replaced at once; where it is a symbolic link, what it leads to is.
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { z } from 'zod';
import { messageOf, RasidError } from '../errors.ts';
import type { feedEntry } from './feed-entry.ts';
import type { GroupSwitch } from './feed-groups.ts';
import { type FeedsConfig, feedsFileSchema } from './feeds.ts';
import { appendToList, insertMapBefore, setValue } from './yaml-edit.ts';
import { parseYaml } from './yaml-file.ts';

export const FEEDS_FILE = 'feeds.yaml';

export interface FeedsFile {
  path: string;
  source: string;
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
  const { groups } = readWritten(file.source);
  const source = groups
    ? setValue(file.source, ['groups', group], value)
    : insertMapBefore(file.source, 'feeds', 'groups', { [group]: value });
  return write(file, source, (written) => {
    written.groups = { ...written.groups, [group]: value };
  });
}

/** @param change what the edit means, done to the values of the file. */
function write(file: FeedsFile, source: string, change: (written: Written) => void): FeedsConfig {
  const meant = readWritten(file.source);
  change(meant);
  const config = readAgain(file.path, source);
  if (!isDeepStrictEqual(readWritten(source), meant))
    throw new RasidError('CONFIG_NOT_EDITABLE', `${file.path} is laid out in a way that cannot be added to`);
  if (readSource(file.path) !== file.source)
    throw new RasidError('CONFIG_NOT_EDITABLE', `${file.path} was changed by somebody else meanwhile`);
  replaceFile(file.path, source);
  return config;
}

function readAgain(path: string, source: string): FeedsConfig {
  try {
    return parseYaml(source, path, feedsFileSchema);
  } catch (cause) {
    const why = `the change would leave ${path} faulty: ${messageOf(cause)}`;
    throw new RasidError('CONFIG_NOT_EDITABLE', why, { cause });
  }
}

const readWritten = (source: string): Written => (parse(source) as Written | null) ?? {};

function readSource(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new RasidError('CONFIG_MISSING', `cannot read ${path}: ${messageOf(cause)}`, { cause });
  }
}

/** A reader finds the old file or the new one, never half of either; links and rights stay. */
function replaceFile(path: string, source: string): void {
  let beside: string | undefined;
  try {
    const target = realpathSync(path);
    beside = `${target}.${process.pid}.new`;
    writeFileSync(beside, source, { mode: statSync(target).mode, flush: true });
    renameSync(beside, target);
  } catch (cause) {
    if (beside !== undefined) rmSync(beside, { force: true });
    throw new RasidError('CONFIG_NOT_WRITABLE', `cannot write ${path}: ${messageOf(cause)}`, { cause });
  }
}
