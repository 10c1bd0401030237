// Corrected articles as gold documents, page after page. An article that still waits to be read again is left out:
// its events are not yet what its editor said.
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
  const documents: GoldArticle[] = [];
  let waiting = 0;
  for (const id of ids) {
    const article = await articles.get(id);
    if (article?.stage === 'extracted') documents.push(goldOf(article, await incidents.events(id)));
    else if (article) waiting++;
  }
  return { documents, waiting, after: ids.length < limit ? null : ids.at(-1)! };
}
