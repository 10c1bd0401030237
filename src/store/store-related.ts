// Articles are stored beside their look-alikes: over all processes one stores at a time, since copies that come in at
// one instant must find each other; those of one process that wait for their turn go together, in one transaction.
import type { Database, Transaction } from './database.ts';
import { inTurn } from './in-turn.ts';
import type { ArticleStore, StoredArticle, SyndicationCandidate } from './store.ts';
import { similar, storeAll } from './store-articles.ts';
import { together } from './together.ts';

/** Advisory lock of storing articles beside their look-alikes. */
const RELATING = 7_245_007;
/** Readings of feeds that go together. */
const AT_ONCE = 8;

type StoreRelated = ArticleStore['storeRelated'];
interface Asked {
  given: Parameters<StoreRelated>[0];
  since: Date;
  relate: Parameters<StoreRelated>[2];
}

export function createStoreRelated(db: Database): StoreRelated {
  const store = together(
    (asked: Asked[], begun) => inTurn(db, RELATING, (tx) => storeAmong(tx, asked), begun),
    AT_ONCE,
  );
  return async (given, since, relate) => (given.length === 0 ? [] : store({ given, since, relate }));
}

async function storeAmong(tx: Transaction, asked: readonly Asked[]): Promise<string[][]> {
  const known = await similar(
    tx,
    asked.flatMap(({ given }) => given),
    new Date(Math.min(...asked.map(({ since }) => since.getTime()))),
  );
  const related = relateAll(asked, known);
  const waiting = new Set(await storeAll(tx, related.flat()));
  // Where two list one article, one of them sends it on.
  return related.map((articles) => articles.map(({ id }) => id).filter((id) => waiting.delete(id)));
}

/** Each sees what is stored already and what those before it bring: the latest first. */
function relateAll(asked: readonly Asked[], known: readonly SyndicationCandidate[]): StoredArticle[][] {
  let before = [...known];
  return asked.map(({ relate }) => {
    const articles = relate(before);
    before = [...articles.map((article) => ({ articleId: article.id, ...article })), ...before];
    return articles;
  });
}
