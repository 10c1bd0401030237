// Which incidents of a desk are which of the truth: where one of the truth has more than one, it is told as new again.
import type { Incident } from '../../src/shared/schema/index.ts';
import { levelled } from '../../src/shared/schema/index.ts';
import type { StreamIncident, Streams } from './load.ts';
import { articlesOf } from './pairs.ts';

export interface Match {
  id: string;
  truth: StreamIncident;
  /** The fullest comes first. */
  found: Incident[];
}

interface Candidate {
  id: string;
  truth: StreamIncident;
  tellers: ReadonlySet<string>;
}

export function matchesOf(streams: Streams, incidents: readonly Incident[]): Match[] {
  const candidates = [...streams.incidents].map(([id, truth]): Candidate => {
    const telling = streams.articles.filter(({ tells }) => tells.includes(id));
    return { id, truth, tellers: new Set(telling.map((article) => article.id)) };
  });
  const matches = new Map(candidates.map(({ id, truth }) => [id, { id, truth, found: [] as Incident[] }]));
  for (const incident of incidents) {
    const nearest = candidates
      .filter((one) => one.truth.class === incident.class && sharedBy(one, incident) > 0)
      .toSorted(
        (a, b) => likeness(b, incident) - likeness(a, incident) || a.tellers.size - b.tellers.size,
      )[0];
    if (nearest) matches.get(nearest.id)!.found.push(incident);
  }
  for (const { found } of matches.values()) found.sort((a, b) => b.sources.length - a.sources.length);
  return [...matches.values()];
}

const sharedBy = ({ tellers }: Candidate, incident: Incident): number =>
  articlesOf(incident).filter((article) => tellers.has(article)).length;

/** Articles first; of equals, the one of the same place, then the one of the same gain. */
const likeness = (candidate: Candidate, incident: Incident): number =>
  4 * sharedBy(candidate, incident) +
  2 * Number(incident.place !== null && levelled(incident.place.name) === levelled(candidate.truth.place)) +
  Number(candidate.truth.control?.to.some((id) => incident.control?.to.includes(id)) ?? false);
