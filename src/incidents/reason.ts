// Why a revision was made, as a sentence with its facts: «joined: same place, both sides, 3 h apart».
import type { Incident, Source } from '../shared/schema/index.ts';
import { sameIncident } from './same-incident.ts';
import { happenedAt } from './time.ts';

const key = ({ articleId, eventIndex }: Source): string => `${articleId} ${eventIndex}`;

export function reasonFor(
  sources: readonly Source[],
  before: Incident | undefined,
  articleId: string,
): string {
  if (before === undefined) {
    const outlets = [...new Set(sources.map(({ outlet }) => outlet))];
    return `new: first told by ${outlets.join(', ')}`;
  }
  const known = new Set(before.sources.map(key));
  const wasTold = before.sources.some((source) => source.articleId === articleId);
  if (wasTold) return 're-read: an article it rests on was read again';
  const joined = sources.find((source) => !known.has(key(source)));
  if (joined) return `joined: ${factsOf(joined, sources).join(', ')}`;
  return sources.length < before.sources.length
    ? `split: ${before.sources.length - sources.length} of its sources tell of another event`
    : 'summed up anew';
}

/** What the newcomer has in common with the report that lies nearest to it. */
function factsOf(joined: Source, sources: readonly Source[]): string[] {
  const nearest = sources
    .filter((source) => source !== joined)
    .toSorted((a, b) => gap(a, joined) - gap(b, joined))[0];
  return (nearest && sameIncident(joined, nearest)?.facts) ?? ['same place'];
}

const gap = (a: Source, b: Source): number => Math.abs(happenedAt(a) - happenedAt(b));
