// Corrected articles as gold documents, page after page. Left out is an article that still waits to be read again, since
// its events are not yet what its editor said, and one whose text was pruned for its age.
import { type GoldArticle, goldOf } from '../corrections/index.ts';
import type { Store } from '../store/store.ts';

export interface GoldPage {
  documents: GoldArticle[];
  /** Articles of this page that wait to be read again. */
  waiting: number;
  /** Where the next page begins; null on the last. */
  after: string | null;
}

export async function readGold(
  { articles, corrections, incidents }: Pick<Store, 'articles' | 'corrections' | 'incidents'>,
  after: string,
  limit: number,
): Promise<GoldPage> {
  const ids = await corrections.correctedArticles(after, limit);
  const pruned = await articles.pruned(ids);
  const documents: GoldArticle[] = [];
  let waiting = 0;
  for (const id of ids.filter((one) => !pruned.has(one))) {
    const article = await articles.get(id);
    if (article?.stage === 'extracted') documents.push(goldOf(article, await incidents.events(id)));
    else if (article) waiting++;
  }
  return { documents, waiting, after: ids.length < limit ? null : ids.at(-1)! };
}
