// The incidents that a reading can touch: those that rest on the article, and all of the same class at the same
// places. Everything else keeps still.
import type { Incident, Source } from '../shared/schema/index.ts';
import { classOf } from '../shared/schema/index.ts';
import { samePlace } from './same-place.ts';

type Spot = Pick<Source, 'type' | 'place' | 'location'>;

export function neighbourhood(
  active: readonly Incident[],
  told: readonly Source[],
  articleId: string,
): Incident[] {
  const own = active.filter(({ sources }) => sources.some((source) => source.articleId === articleId));
  const found = new Set(own);
  let edge: Spot[] = [...told, ...own.flatMap(({ sources }) => sources)];
  // A name without coordinates can tie two gazetteer places, so the search goes on from what it finds.
  while (edge.length > 0) {
    const next = active.filter((incident) => !found.has(incident) && touches(incident, edge));
    for (const incident of next) found.add(incident);
    edge = next.flatMap(({ sources }) => sources);
  }
  return active.filter((incident) => found.has(incident));
}

const touches = (incident: Incident, spots: readonly Spot[]): boolean =>
  spots.some(
    (spot) =>
      classOf(spot.type) === incident.class && incident.sources.some((source) => samePlace(source, spot)),
  );
