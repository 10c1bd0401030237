// Pairwise agreement, as record linkage is measured: two articles are a pair of a class where some incident of that
// class holds both.
import type { EventClass, Incident } from '../../src/shared/schema/index.ts';
import { EVENT_CLASSES } from '../../src/shared/schema/index.ts';
import type { StreamArticle, Streams } from './load.ts';

export interface Pairs {
  right: number;
  /** «class a b»: in one incident, telling of different ones. */
  wrong: string[];
  missed: string[];
}

export interface Scores {
  precision: number;
  recall: number;
  f1: number;
}

export function scoreOf({ right, wrong, missed }: Pairs): Scores {
  const precision = right / Math.max(1, right + wrong.length);
  const recall = right / Math.max(1, right + missed.length);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

export function pairsOf(streams: Streams, incidents: readonly Incident[]): Pairs {
  const pairs: Pairs = { right: 0, wrong: [], missed: [] };
  for (const kind of EVENT_CLASSES) {
    const truth = truePairs(streams, kind, ({ tells }) => tells);
    const free = truePairs(streams, kind, ({ tells, recalls }) => [...tells, ...recalls]);
    const found = new Set(
      incidents.filter((one) => one.class === kind).flatMap((one) => pairsAmong(articlesOf(one))),
    );
    const named = (pair: string) => `${kind} ${pair}`;
    pairs.right += [...found].filter((pair) => truth.has(pair)).length;
    pairs.wrong.push(...[...found].filter((pair) => !truth.has(pair) && !free.has(pair)).map(named));
    pairs.missed.push(...[...truth].filter((pair) => !found.has(pair)).map(named));
  }
  return pairs;
}

function truePairs(
  { articles, incidents }: Streams,
  kind: EventClass,
  told: (article: StreamArticle) => readonly string[],
): Set<string> {
  const holders = new Map<string, string[]>();
  for (const article of articles) {
    for (const id of told(article)) {
      if (incidents.get(id)?.class === kind) holders.set(id, [...(holders.get(id) ?? []), article.id]);
    }
  }
  return new Set([...holders.values()].flatMap(pairsAmong));
}

export const articlesOf = ({ sources }: Pick<Incident, 'sources'>): string[] => [
  ...new Set(sources.map(({ articleId }) => articleId)),
];

function pairsAmong(ids: readonly string[]): string[] {
  const sorted = [...new Set(ids)].toSorted();
  return sorted.flatMap((a, index) => sorted.slice(index + 1).map((b) => `${a} ${b}`));
}
