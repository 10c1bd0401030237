// Reads articles as the river does and keeps incidents and ledger in memory: the real extractor, the real fingerprints,
// the real consolidation; only the database is left out.
import { openExtractor } from '../../src/cli/reader.ts';
import { keptOf } from '../../src/extraction/index.ts';
import { fingerprintOf, sameTelling } from '../../src/feeds/identity/fingerprint.ts';
import { Desk, type Report } from '../incidents/build.ts';
import type { StreamArticle, Streams } from './load.ts';

/** Each article with its events, its publisher and the text that it reprints, in order of publication. */
export function readStreams({ articles, outlets }: Streams): Report[] {
  const extract = openExtractor(undefined);
  const owners = new Map(outlets.map(({ outlet, owner }) => [outlet, owner]));
  const texts = syndicationIds(articles);
  return articles.map((article) => {
    const { id, outlet, title, text, publishedAt } = article;
    const reading = extract({ id, outlet, title, text, publishedAt }, new Date(publishedAt));
    return {
      id,
      outlet,
      publisher: owners.get(outlet) ?? null,
      publishedAt,
      text: texts.get(id)!,
      events: keptOf(reading),
    };
  });
}

/** As taking in does: a copy of an earlier text goes by that text’s id. */
function syndicationIds(articles: readonly StreamArticle[]): Map<string, string> {
  const told = articles.map((article) => ({ ...fingerprintOf(article), keys: [], id: article.id }));
  const ids = new Map<string, string>();
  told.forEach((article, index) => {
    const copied = told.slice(0, index).find((earlier) => sameTelling(earlier, article));
    ids.set(article.id, copied ? ids.get(copied.id)! : article.id);
  });
  return ids;
}

export function tellAll(reports: readonly Report[]): Desk {
  const desk = new Desk();
  for (const report of reports) desk.tell(report);
  return desk;
}
