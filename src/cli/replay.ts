// `rasid replay`: reads stored articles again with the present extractor and shows what would change; with --apply
// it changes it; what editors corrected stays corrected. Nobody is told: what a new reading finds in old articles is no news. Articles that were replayed
// carry the present version, so that a run that was cut off goes on where it stopped.
import { EXTRACTOR_VERSION } from '../extraction/index.ts';
import { publishersOf, readFeeds, readSettings } from '../shared/config.ts';
import { RasidError } from '../shared/errors.ts';
import { createLogger } from '../shared/logger.ts';
import type { Article, CodedEvent } from '../shared/schema/index.ts';
import { createStore, openEngine, type Store } from '../store/index.ts';
import { commitEvents } from '../workers/commit-events.ts';
import type { Extractor } from '../workers/context.ts';
import { readArticle } from '../workers/read-article.ts';
import type { Run } from './command.ts';
import { ROOT } from './paths.ts';
import { openExtractor } from './reader.ts';
import { type Changes, changesBetween, isAlertable, isUnchanged } from './replay-changes.ts';

/** Articles taken from the record at once. */
const PAGE = 200;
/** More incidents than ever wait for their alerts at once. */
const MOST_WAITING = 10_000;

export const replay: Run = async (values) => {
  const settings = readSettings(values as Record<string, string | undefined>, ROOT);
  const since = values.since === undefined ? null : new Date(values.since as string);
  if (since && Number.isNaN(since.getTime()))
    throw new RasidError('USAGE', 'replay: --since takes a date or an instant like 2018-03-04');
  const extract = openExtractor(values.config as string | undefined);
  const logger = createLogger(settings.logLevel);
  const engine = await openEngine({ databaseUrl: settings.databaseUrl, dataDir: settings.dataDir, logger });
  try {
    const publisherOf = publishersOf(readFeeds(settings.configDir));
    const options = { since, all: values.all === true, apply: values.apply === true, publisherOf };
    const store = createStore(engine);
    const total = await replayArticles(store, extract, options, printChanges, showProgress);
    console.log(summaryOf(total, options.apply));
    const pruned = await store.articles.countPruned();
    if (pruned > 0) console.log(`left out: ${pruned} articles whose texts were pruned for their age`);
  } finally {
    await engine.close();
  }
  return 0;
};

export interface ReplayOptions {
  /** Only articles fetched since. */
  since: Date | null;
  /** Those too that the present version has read. */
  all: boolean;
  apply: boolean;
  /** Who publishes the outlet of a feed, as for a first reading. */
  publisherOf?: (feedId: string) => string | null;
}
export interface ReplayTotal {
  articles: number;
  differing: number;
  added: number;
  removed: number;
  changed: number;
  /** Incidents that were revised or would lose or change an event. */
  incidents: number;
  /** Events added that somebody would have been told of, had they been read in time. */
  untold: number;
}

/** Reads page after page, by id; `report` sees every article that is read otherwise now. */
export async function replayArticles(
  store: Store,
  extract: Extractor,
  { since, all, apply, publisherOf = () => null }: ReplayOptions,
  report: (article: Article, changes: Changes) => void = () => undefined,
  progress: (articles: number) => void = () => undefined,
  now: () => Date = () => new Date(),
): Promise<ReplayTotal> {
  const total = { articles: 0, differing: 0, added: 0, removed: 0, changed: 0, untold: 0 };
  const incidents = new Set<string>();
  const filter = { readBy: all ? null : EXTRACTOR_VERSION, since, limit: PAGE };
  let after = '';
  for (;;) {
    const page = await store.articles.read({ ...filter, after });
    for (const article of page) {
      const { events, corrections } = await readArticle(store, article, extract);
      const changes = changesBetween(await store.incidents.events(article.id), events);
      count(total, changes);
      if (!isUnchanged(changes)) {
        report(article, changes);
        for (const id of await store.incidents.of(article.id)) incidents.add(id);
      }
      if (!apply) continue;
      const commit = () =>
        commitEvents(store, article, events, now(), publisherOf(article.feedId), corrections);
      for (const id of await rewrite(store, article, changes, now(), commit)) incidents.add(id);
    }
    progress(total.articles);
    if (page.length < PAGE) return { ...total, incidents: incidents.size };
    after = page.at(-1)!.id;
  }
}

function count(total: Omit<ReplayTotal, 'incidents'>, changes: Changes): void {
  const { added, removed, changed } = changes;
  total.articles++;
  if (!isUnchanged(changes)) total.differing++;
  total.added += added.length;
  total.removed += removed.length;
  total.changed += changed.length;
  total.untold += added.filter(isAlertable).length;
}

/** Commits as a reading does, and marks what it revised as decided without a notice: but for what waited already. */
async function rewrite(
  store: Store,
  article: Article,
  changes: Changes,
  now: Date,
  commit: () => ReturnType<typeof commitEvents>,
): Promise<string[]> {
  if (isUnchanged(changes)) {
    await store.articles.markRead(article.id, article.fingerprint, EXTRACTOR_VERSION);
    return [];
  }
  const waiting = new Set((await store.incidents.undecided(now, MOST_WAITING)).map(({ id }) => id));
  const revised = await commit();
  for (const { id } of revised.filter((incident) => !waiting.has(incident.id)))
    await store.incidents.decideAlert(id, () => ({ notices: [], deliveries: [], supersede: [] }));
  return revised.map(({ id }) => id);
}

function printChanges({ id, title }: Article, { added, removed, changed }: Changes): void {
  const say = ({ type, place, evidence, passing }: CodedEvent) =>
    `${type}${passing ? ' (in passing)' : ''} · ${place?.name ?? '-'} · «${evidence}»`;
  const lines = [
    ...added.map((event) => `  + ${say(event)}`),
    ...removed.map((event) => `  - ${say(event)}`),
    ...changed.map(({ after, fields }) => `  ~ ${say(after)} · ${fields.join(', ')}`),
  ];
  console.log([`${id} · ${title ?? ''}`, ...lines].join('\n'));
}

function showProgress(articles: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${articles} articles read again `);
}

const summaryOf = (total: ReplayTotal, applied: boolean): string =>
  [
    `${total.articles} articles read again, ${total.differing} of them otherwise`,
    `events: ${total.added} added, ${total.removed} removed, ${total.changed} changed; incidents touched: ${total.incidents}`,
    `${total.untold} of the added events would have been told of as news; replay tells nobody`,
    applied ? 'written' : 'nothing was written: --apply writes it',
  ].join('\n');
