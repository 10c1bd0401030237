// `rasid feeds export`: the configured feeds as OPML on stdout, for other readers.
import { writeOpml } from '../../feeds/opml/write-opml.ts';
import { readFeedsFile } from '../../shared/config/feeds-file.ts';
import { type Feed, readSettings } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';
import type { Run } from '../command.ts';
import { ROOT } from '../paths.ts';

export const exportFeeds: Run = async (values, positionals) => {
  const { format = 'opml' } = values;
  if (positionals.length > 0)
    throw new RasidError('USAGE', 'feeds export: takes no file; it writes to standard output');
  if (format !== 'opml')
    throw new RasidError('USAGE', `feeds export: unknown format "${format}"; known is opml`);
  const { configDir } = readSettings({ config: values.config as string | undefined }, ROOT);
  const { feeds } = readFeedsFile(configDir).config;
  const listed = feeds.filter(isFeed);
  process.stdout.write(writeOpml('Rasid', listed, new Date()));
  if (listed.length < feeds.length)
    console.error(
      `${feeds.length - listed.length} left out: pages and Telegram channels, which other readers do not read`,
    );
  const secret = listed.filter(({ url }) => new URL(url).password !== '').length;
  if (secret > 0) console.error(`${secret} written without the password in their address`);
  return 0;
};

const isFeed = ({ kind, list, url }: Feed): boolean =>
  (kind === 'auto' || kind === 'feed') && list === undefined && !/^https:\/\/t\.me\/s\//.test(url);
