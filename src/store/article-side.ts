// What the record can do for articles: known again, stored once, read, and counted.
import type { Article, KnownArticle, NewArticle } from '../shared/schema/index.ts';

/** `fullText` says whether the article’s own page must be read first. */
export type StoredArticle = NewArticle & {
  syndicationId: string;
  fullText?: Article['fullText'];
  /** When a job for it is queued; null: the sweeper sees to it. */
  queuedAt?: string | null;
};

/** An earlier article that may be the same text: the poll worker compares signatures and decides. */
export interface SyndicationCandidate {
  articleId: string;
  syndicationId: string;
  signature: number[];
  fingerprint: string;
  keys: string[];
  origin?: string | null;
}

export interface ArticleStore {
  /** Articles since `since`, the latest first, that share with one of these the fingerprint, a band of the signature, a key or whence they come. */
  similar(
    articles: readonly Pick<NewArticle, 'fingerprint' | 'signature' | 'keys' | 'origin' | 'url'>[],
    since: Date,
  ): Promise<SyndicationCandidate[]>;
  /**
   * Stores articles at stage `stored`. One whose id is known is left alone unless its fingerprint changed: then
   * title, text, fingerprint and signature are replaced and it goes back to `stored` to be read again.
   * @returns ids that now wait to be read.
   */
  store(articles: readonly StoredArticle[]): Promise<string[]>;
  /**
   * One transaction, serial over all processes (advisory lock): hands `relate` what `similar` finds of these articles,
   * and stores what it returns as `store` does. Copies that come in at one instant find each other that way.
   * @returns ids that now wait to be read.
   */
  storeRelated(
    articles: readonly Pick<NewArticle, 'fingerprint' | 'signature' | 'keys' | 'origin' | 'url'>[],
    since: Date,
    relate: (candidates: SyndicationCandidate[]) => StoredArticle[],
  ): Promise<string[]>;
  /** Articles of the feed that have one of these ids or keys: lets a poll skip work on what it has seen. */
  known(feedId: string, articles: readonly Pick<NewArticle, 'id' | 'keys'>[]): Promise<KnownArticle[]>;
  get(id: string): Promise<Article | undefined>;
  /** Those of these that are there, by id. */
  some(ids: readonly string[]): Promise<Map<string, Article>>;
  /**
   * Puts the text of the article’s own page in place of the feed’s, and sends it back to be read.
   * @returns whether that changed anything.
   */
  setPageText(
    id: string,
    page: Pick<NewArticle, 'title' | 'text' | 'publishedAt' | 'fingerprint' | 'signature'>,
  ): Promise<boolean>;
  /** Notes that the page is out of reach: the summary is all there is. */
  pageFailed(id: string): Promise<void>;
  /** Counts one more attempt at reading and returns the article; undefined where it no longer waits to be read. */
  begin(id: string): Promise<Article | undefined>;
  /**
   * The same, together with others that are begun at the same time; `suspect` where it was begun a few times and its
   * reading never ended: that one is to be begun by itself, lest it take others down with it again.
   */
  beginAmong(id: string): Promise<Article | 'suspect' | undefined>;
  /** Notes that a job for these was queued at this time, so that the sweeper leaves them alone for a while. */
  markQueued(ids: readonly string[], at: Date): Promise<void>;
  /** Articles at stage `stored` whose job was queued before `queuedBefore`, or never. */
  waiting(queuedBefore: Date, limit: number): Promise<string[]>;
  /** Articles at stage `extracted` that have their text, by id after `after`: those that another version than `readBy` has read, or all. */
  read(filter: {
    readBy: string | null;
    since: Date | null;
    after: string;
    limit: number;
  }): Promise<Article[]>;
  /** Notes that this version reads in the article what is recorded of it; not where its text has changed. */
  markRead(id: string, fingerprint: string, extractorVersion: string): Promise<void>;
  /**
   * Drops the texts of at most `limit` articles that were first seen before `before` and have been read; their titles,
   * addresses and events stay. @returns how many.
   */
  prune(before: Date, now: Date, limit: number): Promise<number>;
  /** Those of these whose text was dropped. */
  pruned(ids: readonly string[]): Promise<ReadonlySet<string>>;
  countPruned(): Promise<number>;
  counts(): Promise<Record<Article['stage'], number>>;
  /** By feed, over the articles first seen since: of how many the whole text, of how many only a summary was read. */
  wholeTexts(since: Date): Promise<{ feedId: string; whole: number; summaries: number }[]>;
  latest(limit: number): Promise<Article[]>;
}
