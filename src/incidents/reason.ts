// Why a revision was made, as a sentence with its facts: «joined: same place, both sides, 3 h apart».
import type { Incident, Source } from '../shared/schema/index.ts';
import { breadthOf } from './breadth.ts';
import { sameButForPlace } from './same-incident.ts';
import { samePlace } from './same-place.ts';
import { happenedAt } from './time.ts';

const key = ({ articleId, eventIndex }: Source): string => `${articleId} ${eventIndex}`;

/** @param others incidents that some of the sources belonged to before. */
export function reasonFor(
  sources: readonly Source[],
  before: Incident | undefined,
  articleId: string,
  others: readonly Incident[],
): string {
  if (before === undefined) return firstReason(sources, articleId, others);
  const known = new Set(before.sources.map(key));
  const wasTold = before.sources.some((source) => source.articleId === articleId);
  if (wasTold) return 're-read: an article it rests on was read again';
  const joined = sources.filter((source) => !known.has(key(source)));
  const newcomer = joined.find((source) => source.articleId === articleId) ?? joined[0];
  const other = others.find(({ id }) => id !== before.id);
  if (newcomer && other) return `merged: ${factsOf(newcomer, sources).join(', ')}; takes in ${other.id}`;
  if (newcomer)
    return `${newcomer.passing ? 'mentioned' : 'joined'}: ${factsOf(newcomer, sources).join(', ')}`;
  return sources.length < before.sources.length
    ? `split: ${before.sources.length - sources.length} of its sources tell of another event`
    : 'summed up anew';
}

function firstReason(sources: readonly Source[], articleId: string, others: readonly Incident[]): string {
  const [from] = others;
  if (from && sources.every((source) => source.articleId !== articleId))
    return `split: told apart from ${from.id}`;
  const outlets = [...new Set(sources.map(({ outlet }) => outlet))];
  return `new: first told by ${outlets.join(', ')}`;
}

/** What the newcomer has in common with the report that lies nearest to it, of the same place if there is one. */
function factsOf(joined: Source, sources: readonly Source[]): string[] {
  const nearest = sources
    .filter((source) => source !== joined)
    .toSorted(
      (a, b) =>
        Number(samePlace(b, joined)) - Number(samePlace(a, joined)) || gap(a, joined) - gap(b, joined),
    )[0];
  if (nearest === undefined) return ['same event'];
  return [placeFact(joined, nearest), ...(sameButForPlace(joined, nearest)?.facts ?? [])];
}

function placeFact(a: Source, b: Source): string {
  if (samePlace(a, b)) return 'same place';
  const broad = breadthOf(a.location) > breadthOf(b.location) ? a : b;
  return `inside ${broad.place!.name}`;
}

const gap = (a: Source, b: Source): number => Math.abs(happenedAt(a) - happenedAt(b));
