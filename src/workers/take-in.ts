// Takes in what a reading of a feed lists: known articles under the ids they have, copies under one syndication id,
// and on to be read, by way of the article's own page where the feed carries only a summary.
import { addressKeys, type ReadFeed, recognise, Tellings, wantsPageIn } from '../feeds/index.ts';
import type { Feed } from '../shared/config.ts';
import type { Article, NewArticle } from '../shared/schema/index.ts';
import type { SyndicationCandidate } from '../store/store.ts';
import type { WorkerContext } from './context.ts';

/** Syndicated copies appear within days; older look-alikes are re-runs. */
const SYNDICATION_WINDOW_MS = 7 * 86_400_000;

type Telling = NewArticle & { syndicationId: string };
type Waiting = Pick<Article, 'id' | 'fullText' | 'publishedAt'>;
type Context = Pick<WorkerContext, 'store' | 'queues' | 'logger'>;

/** @returns how many of the articles are new or changed, and how many were known before. */
export async function takeIn(
  context: Context,
  feed: Feed,
  read: ReadFeed,
  now: Date,
): Promise<{ stored: number; known: number }> {
  const { articles } = context.store;
  const listed = recognise(read.articles, await articles.known(feed.id, read.articles));
  const fresh = listed.filter(({ article, known }) => known?.fingerprint !== article.fingerprint);
  const waiting = fresh.map(({ article }) => {
    const wanted = wantsPageIn(read, feed, article);
    // Those without a page to wait for are the sweeper's until they are queued.
    const queuedAt = wanted ? now.toISOString() : null;
    return { ...article, fullText: wanted ? ('wanted' as const) : ('unneeded' as const), queuedAt };
  });
  const since = new Date(now.getTime() - SYNDICATION_WINDOW_MS);
  const stored = new Set(
    await articles.storeRelated(waiting.map(withOrigin), since, (candidates) =>
      withSyndication(waiting, candidates.map(withOrigin)),
    ),
  );
  await sendOn(
    context,
    feed,
    waiting.filter(({ id }) => stored.has(id)),
    now,
  );
  return { stored: stored.size, known: listed.filter(({ known }) => known).length };
}

async function sendOn(
  { store, queues, logger }: Context,
  feed: Feed,
  articles: readonly Waiting[],
  now: Date,
): Promise<void> {
  if (articles.length === 0) return;
  const wanted = ({ fullText }: Waiting) => fullText === 'wanted';
  const add = (queue: 'page' | 'extract', some: readonly Waiting[]) =>
    queues.addBulk(
      queue,
      some.map(({ id }) => ({ articleId: id })),
      some.map((article) => (isNews(article, now) ? {} : { priority: LATER })),
    );
  const [pages, ready] = [articles.filter(wanted), articles.filter((article) => !wanted(article))];
  await add('page', pages);
  await add('extract', ready);
  await store.articles.markQueued(
    ready.map(({ id }) => id),
    now,
  );
  const articleIds = articles.map(({ id }) => id);
  logger.info({ feedId: feed.id, articleIds, pages: pages.length }, 'new articles stored');
}

/** What a feed lists when it is first met is mostly old: it waits behind what has just been published anywhere. */
const isNews = ({ publishedAt }: Waiting, now: Date): boolean =>
  publishedAt === null || now.getTime() - Date.parse(publishedAt) < NEWS_MS;
const NEWS_MS = 6 * 3_600_000;
const LATER = 10;

/** Gives copies of one text the same syndication id, among what is stored and within this very reading. */
function withSyndication<Fresh extends NewArticle>(
  articles: readonly Fresh[],
  known: readonly SyndicationCandidate[],
): (Fresh & { syndicationId: string })[] {
  const [told, before] = [new Tellings<Telling>(), new Tellings(known)];
  return articles.map((article) => {
    const telling = withOrigin(article);
    const copy = told.copyOf(telling) ?? before.copyOf(telling);
    const syndicationId = copy?.syndicationId ?? article.id;
    told.add({ ...telling, syndicationId });
    return { ...article, syndicationId };
  });
}

/** Known by whence it comes as well. */
const withOrigin = <Found extends { keys: string[]; origin?: string | null | undefined }>(
  found: Found,
): Found => ({
  ...found,
  keys: [...found.keys, ...addressKeys([found.origin])],
});
