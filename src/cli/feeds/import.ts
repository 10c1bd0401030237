// `rasid feeds import FILE.opml`: writes the feeds of another reader's list into feeds.yaml.
import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { parseOpml } from '../../feeds/opml/parse-opml.ts';
import { addFeeds, type FeedEntry, readFeedsFile } from '../../shared/config/feeds-file.ts';
import { type FeedsConfig, readSettings } from '../../shared/config.ts';
import { messageOf, RasidError } from '../../shared/errors.ts';
import type { Run } from '../command.ts';
import { ROOT } from '../paths.ts';
import { KnownFeeds, newEntry } from './new-entry.ts';
import { plain } from './terminal.ts';

export const importFeeds: Run = async (values, [list, ...more]) => {
  if (!list || more.length > 0)
    throw new RasidError('USAGE', 'feeds import: name one OPML file, or - for standard input');
  const { configDir } = readSettings({ config: values.config as string | undefined }, ROOT);
  const file = readFeedsFile(configDir);
  const { feeds, faults } = parseList(list);
  const { entries, known } = newOnes(feeds, file.config);
  for (const { line, message } of faults)
    console.error(`${list}:${line}: ${plain(message, process.stderr.isTTY)}; left out`);
  const dry = values['dry-run'] === true;
  if (!dry && entries.length > 0) addFeeds(file, entries);
  if (dry && entries.length > 0) console.log(stringify(entries, { lineWidth: 0 }).trimEnd());
  const where = dry ? `would be added to ${file.path}` : `added to ${file.path}; read at the next start`;
  console.log(`${list}: ${entries.length} ${where}`);
  console.log(`  known already: ${known}\n  left out: ${faults.length} broken`);
  return 0;
};

/** @throws RasidError USAGE where the file cannot be read or is no OPML. */
function parseList(list: string) {
  let bytes: Buffer;
  try {
    bytes = readFileSync(list === '-' ? 0 : list);
  } catch (cause) {
    throw new RasidError('USAGE', `feeds import: cannot read ${list}: ${messageOf(cause)}`, { cause });
  }
  return parseOpml(bytes);
}

/** Entries for what feeds.yaml does not name yet; a feed that the list has twice counts as known. */
function newOnes(feeds: ReturnType<typeof parseOpml>['feeds'], config: FeedsConfig) {
  const known = new KnownFeeds(config);
  const entries: FeedEntry[] = [];
  for (const { url, title, page, language, group } of feeds) {
    if (known.at(url) !== undefined) continue;
    const entry = newEntry(
      {
        url,
        named: page ?? url,
        outlet: plain(title ?? '', false) || new URL(url).hostname,
        group: plain(group ?? '', false) || undefined,
        language: language ?? undefined,
      },
      known,
      config,
    );
    known.add(entry);
    entries.push(entry);
  }
  return { entries, known: feeds.length - entries.length };
}
