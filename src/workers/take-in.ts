// Takes in what a reading of a feed lists: known articles under the ids they have, copies under one syndication id,
// and on to be read, by way of the article's own page where the feed carries only a summary.
import { addressKeys, type ReadFeed, recognise, sameTelling, wantsPage } from '../feeds/index.ts';
import type { Feed } from '../shared/config.ts';
import type { NewArticle } from '../shared/schema/index.ts';
import type { WorkerContext } from './context.ts';

/** Syndicated copies appear within days; older look-alikes are re-runs. */
const SYNDICATION_WINDOW_MS = 7 * 86_400_000;

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
  const waiting = await withSyndication(
    context,
    fresh.map(({ article }) => article),
    now,
  );
  const wants = new Set(waiting.filter((article) => wantsPage(feed, read.feed.kind, article)));
  const stored = new Set(
    await articles.store(
      waiting.map((article) => ({ ...article, fullText: wants.has(article) ? 'wanted' : 'unneeded' })),
    ),
  );
  await sendOn(
    context,
    feed,
    waiting.filter(({ id }) => stored.has(id)),
    wants,
    now,
  );
  return { stored: stored.size, known: listed.filter(({ known }) => known).length };
}

async function sendOn(
  { store, queues, logger }: Context,
  feed: Feed,
  articles: readonly NewArticle[],
  wants: ReadonlySet<NewArticle>,
  now: Date,
): Promise<void> {
  if (articles.length === 0) return;
  const [pages, texts] = [true, false].map((page) =>
    articles.filter((article) => wants.has(article) === page).map(({ id }) => ({ articleId: id })),
  ) as [{ articleId: string }[], { articleId: string }[]];
  await queues.addBulk('page', pages);
  await queues.addBulk('extract', texts);
  await store.articles.markQueued(
    articles.map(({ id }) => id),
    now,
  );
  logger.info({ feedId: feed.id, newItems: articles.length, pages: pages.length }, 'new articles stored');
}

/** Gives copies of one text the same syndication id, among what is stored and within this very reading. */
async function withSyndication({ store }: Context, articles: readonly NewArticle[], now: Date) {
  const since = new Date(now.getTime() - SYNDICATION_WINDOW_MS);
  const done: (NewArticle & { syndicationId: string })[] = [];
  for (const article of articles) {
    const keys = [...article.keys, ...addressKeys([article.origin])];
    const earlier = [...done, ...(await store.articles.similar({ ...article, keys }, since))];
    const copy = earlier.find((other) => sameTelling(other, article));
    done.push({ ...article, syndicationId: copy?.syndicationId ?? article.id });
  }
  return done;
}
