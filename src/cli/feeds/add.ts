// `rasid feeds add URL`: finds the feed that an address means and writes its entry into feeds.yaml.
import { stringify } from 'yaml';
import { htmlToLine } from '../../feeds/clean/html-text.ts';
import { type LikelyList, likelyList } from '../../feeds/discover/likely-list.ts';
import { assertAllows, fetchRobots, parseBytes } from '../../feeds/index.ts';
import { addFeeds, type FeedEntry, readFeedsFile } from '../../shared/config/feeds-file.ts';
import { telegramPreview } from '../../shared/config/telegram-address.ts';
import { type FeedsConfig, readSettings } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';
import { withoutLogin } from '../../shared/logger.ts';
import type { Run, Values } from '../command.ts';
import { ROOT } from '../paths.ts';
import { type Asker, Discovery, type Found, foundAt, type Page } from './discover.ts';
import { HostQueue } from './host-queue.ts';
import { KnownFeeds, newEntry } from './new-entry.ts';
import { plain } from './terminal.ts';

export const add: Run = async (values, [address, ...more]) => {
  if (!address || more.length > 0) throw new RasidError('USAGE', 'feeds add: name one address');
  const { configDir } = readSettings({ config: values.config as string | undefined }, ROOT);
  const file = readFeedsFile(configDir);
  const known = new KnownFeeds(file.config);
  const url = fullAddress(address);
  known.assertNew(url, values.id as string | undefined);
  const { best, list } = await find(url, file.config, values.html === true);
  known.assertNew(best.url);
  const entry = newEntry(wantedOf(best, list, values), known, file.config);
  if (values['dry-run'] === true) {
    console.log(`would be added to ${file.path}:\n${shown(entry)}`);
    return 0;
  }
  addFeeds(file, [entry]);
  console.log(`added to ${file.path}; read at the next start:\n${shown(entry)}`);
  return 0;
};

/** @throws RasidError USAGE. */
function fullAddress(text: string): string {
  const url = telegramPreview(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new RasidError('USAGE', `feeds add: ${text} is no http or https address`);
}

/** @throws RasidError FEED_NOT_A_FEED where there is no feed, saying what could be read instead. */
async function find(
  url: string,
  config: FeedsConfig,
  html: boolean,
): Promise<{ best: Found; list?: LikelyList }> {
  const { allowPrivate, userAgent, timezone } = config.defaults;
  const asker: Asker = { allowPrivate, userAgent, timezone, kind: 'auto' };
  const hosts = new HostQueue(config.politeness);
  const now = new Date();
  const discovery = new Discovery(hosts, asker, now, (text) => console.error(text));
  const result = await discovery.at(url);
  if ('found' in result && result.found.length > 0) {
    sayFound(result.found);
    return { best: result.found[0]! };
  }
  const page = 'page' in result ? result.page : undefined;
  const list = page && likelyList(page.html, page.url);
  if (!html || !page || !list) throw noFeed(url, discovery.tried, list);
  await assertAllowed(page, asker, hosts, config, now);
  return { best: listAt(page, { ...asker, kind: 'html', list: { links: list.links } }, now), list };
}

function noFeed(url: string, tried: number, list: LikelyList | undefined): RasidError {
  const page = list
    ? `; the page itself links to ${list.articles} articles under ${list.links}: to read it instead, add --html`
    : '';
  return new RasidError(
    'FEED_NOT_A_FEED',
    `no feed was found at ${withoutLogin(url)}, ${tried} addresses tried${page}`,
  );
}

/** A page is read by a machine again and again, so its host is asked whether it may be. */
async function assertAllowed(
  { url }: Page,
  asker: Asker,
  hosts: HostQueue,
  { politeness }: FeedsConfig,
  now: Date,
): Promise<void> {
  if (!politeness.robots) return;
  assertAllows(await hosts.run(url, asker, () => fetchRobots(url, asker, { now })), url);
}

function listAt({ html, url }: Page, asker: Asker, now: Date): Found {
  const { kind, list, timezone } = asker;
  const body = Buffer.from(html);
  const parsed = parseBytes(
    { body, contentType: 'text/html; charset=utf-8', url },
    { kind, list, timezone, now },
  );
  return foundAt(url, parsed);
}

function wantedOf({ url, title, language }: Found, list: LikelyList | undefined, values: Values) {
  const given = (name: string) => values[name] as string | undefined;
  return {
    url,
    id: given('id'),
    outlet: given('outlet') ?? (plain(htmlToLine(title ?? ''), false) || new URL(url).hostname),
    country: given('country'),
    group: given('group'),
    language: languageOf(language),
    list: list && { links: list.links },
  };
}

/** `ar-SY` and `AR` alike as feeds.yaml wants them; nothing where the feed says something else. */
function languageOf(text: string | null): string | undefined {
  const code = /^([A-Za-z]{2,3})(?:[-_].*)?$/.exec(text?.trim() ?? '')?.[1];
  return code?.toLowerCase();
}

function sayFound(found: readonly Found[]): void {
  const isTTY = process.stdout.isTTY ?? false;
  for (const [index, { url, kind, items, newestAt, title }] of found.entries()) {
    const newest = newestAt === null ? 'without dates' : `newest ${newestAt.slice(0, 16)}Z`;
    const name = title === null ? '' : `, ${plain(htmlToLine(title), isTTY)}`;
    console.log(`${index === 0 ? '→' : ' '} ${withoutLogin(url)}  ${kind}, ${items} items, ${newest}${name}`);
  }
}

const shown = (entry: FeedEntry): string =>
  stringify([{ ...entry, url: withoutLogin(entry.url) }], { lineWidth: 0 }).trimEnd();
