// `rasid feeds enable|disable NAME…`: switches groups and single feeds in feeds.yaml.
import type { GroupSwitch } from '../../shared/config/feed-groups.ts';
import {
  type FeedsFile,
  readFeedsFile,
  setFeedEnabled,
  setGroupSwitch,
} from '../../shared/config/feeds-file.ts';
import { type FeedsConfig, readSettings } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';
import type { Run } from '../command.ts';
import { ROOT } from '../paths.ts';
import { feedsCalled } from './names.ts';

const switcher =
  (on: boolean): Run =>
  async (values, names) => {
    const verb = on ? 'enable' : 'disable';
    if (names.length === 0) throw new RasidError('USAGE', `feeds ${verb}: name a group or the id of a feed`);
    const { configDir } = readSettings({ config: values.config as string | undefined }, ROOT);
    const value = on ? gradeOf(values.grade as string | undefined) : 'off';
    for (const name of names) assertKnown(readFeedsFile(configDir).config, name);
    for (const name of names) console.log(switchOne(readFeedsFile(configDir), name, on, value));
    return 0;
  };

export const enable = switcher(true);
export const disable = switcher(false);

function gradeOf(grade: string | undefined): GroupSwitch {
  if (grade === undefined) return 'on';
  if (grade === 'A' || grade === 'B') return grade;
  throw new RasidError('USAGE', `--grade: "${grade}" is no grade; write A or B`);
}

/** @throws RasidError USAGE where the name is neither a group nor an id, or both. */
function assertKnown({ feeds }: FeedsConfig, name: string): void {
  const called = feedsCalled(name, feeds);
  if (called.some(({ id }) => id === name) && called.some(({ group }) => group === name))
    throw new RasidError('USAGE', `"${name}" is both a feed and a group; edit feeds.yaml by hand`);
}

function switchOne(file: FeedsFile, name: string, on: boolean, value: GroupSwitch): string {
  const index = file.config.feeds.findIndex(({ id }) => id === name);
  if (index >= 0) {
    setFeedEnabled(file, index, on);
    return `${name} is ${on ? 'on' : 'off'}`;
  }
  const members = setGroupSwitch(file, name, value).feeds.filter(({ group }) => group === name);
  const active = members.filter(({ enabled }) => enabled);
  return `${name}: ${active.length} of ${members.length} feeds are on${exceptions(members, on)}`;
}

/** Members that say themselves what they are, against what was asked of the group. */
function exceptions(members: FeedsConfig['feeds'], on: boolean): string {
  const own = members.filter(({ ownSwitch }) => ownSwitch === !on).map(({ id }) => id);
  return own.length === 0 ? '' : `; by their own \`enabled: ${!on}\` not: ${own.join(', ')}`;
}
