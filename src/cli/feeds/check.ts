// `rasid feeds check`: tries feeds side by side, with the poller's guards and manners, and says how each is doing.
import { type FeedsFile, readFeedsFile } from '../../shared/config/feeds-file.ts';
import { type Feed, readSettings } from '../../shared/config.ts';
import type { Run } from '../command.ts';
import { ROOT } from '../paths.ts';
import { HostQueue } from './host-queue.ts';
import { feedsCalled } from './names.ts';
import { createProgress } from './progress.ts';
import { plain, shortened, table } from './terminal.ts';
import { type TriedFeed, tryFeed } from './try-feed.ts';

/** Where some feeds are not well; the code of errors that concern one feed. */
const SOME_FAIL = 1;
const MARKS = { well: 'ok', doubtful: '??', failed: 'FAIL' } as const;

/** @returns 0 where all are well, 1 where some are not. */
export const check: Run = async (values, names) => {
  const { configDir } = readSettings({ config: values.config as string | undefined }, ROOT);
  const { config } = readFeedsFile(configDir);
  const feeds = chosen(config, names, values.all === true);
  const tried = await tryAll(feeds, new HostQueue(config.politeness), new Date());
  if (values.json === true) console.log(JSON.stringify(tried, null, 2));
  else if (feeds.length > 0) console.log(report(tried, values.verbose === true, new Date()));
  else console.error('no feed is switched on; `rasid feeds check --all` tries those that are off');
  return tried.every(({ verdict }) => verdict === 'well') ? 0 : SOME_FAIL;
};

/** Those named, by id or group, on or off; else all that are on. @throws RasidError USAGE on a name that is neither. */
function chosen({ feeds }: FeedsFile['config'], names: readonly string[], all: boolean): Feed[] {
  if (names.length === 0) return feeds.filter(({ enabled }) => all || enabled);
  return [...new Set(names.flatMap((name) => feedsCalled(name, feeds)))];
}

async function tryAll(feeds: readonly Feed[], hosts: HostQueue, now: Date): Promise<TriedFeed[]> {
  const progress = createProgress(feeds.length);
  const tried = await Promise.all(
    feeds.map(async (feed) => {
      const result = await tryFeed(feed, hosts, now);
      progress.step(result.verdict === 'well');
      return result;
    }),
  );
  progress.end();
  return tried;
}

function report(tried: readonly TriedFeed[], verbose: boolean, now: Date): string {
  const { isTTY = false, columns = 0 } = process.stdout;
  const addressWidth = isTTY ? Math.max(24, columns - 100) : Number.POSITIVE_INFINITY;
  const head = ['', 'id', 'address', 'kind', 'charset', 'items', 'newest', 'text', 'verdict'];
  const rows = tried.map((feed) => [
    MARKS[feed.verdict],
    feed.id,
    shortened(feed.address, addressWidth),
    feed.kind ?? '-',
    feed.charset ?? '-',
    feed.kind === null ? '-' : String(feed.items),
    feed.newestAt === null ? '-' : ageOf(feed.newestAt, now),
    feed.kind === null ? '-' : feed.fullText,
    plain(feed.cause, isTTY),
  ]);
  const [first = '', ...lines] = table([head, ...rows]).split('\n');
  const remarks = (index: number) =>
    verbose ? tried[index]!.irregularities.map((text) => `        ${plain(text, isTTY)}`) : [];
  return [first, ...lines.flatMap((line, index) => [line, ...remarks(index)]), '', summary(tried)].join('\n');
}

function summary(tried: readonly TriedFeed[]): string {
  const count = (verdict: TriedFeed['verdict']) => tried.filter((feed) => feed.verdict === verdict).length;
  return `${count('well')} well, ${count('doubtful')} doubtful, ${count('failed')} failed`;
}

/** `12m`, `5h`, `3d`: rounded down. */
function ageOf(instant: string, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(instant)) / 60_000));
  if (minutes < 60) return `${minutes}m`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)}h` : `${Math.floor(minutes / 1440)}d`;
}
