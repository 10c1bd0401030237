// Stage 7. Refiners in a stated order: what is told twice is kept once, control swallows the clash it ended.
import type { CodedEvent } from '../../shared/schema/index.ts';
import { classOf } from '../../shared/schema/index.ts';
import { placeKey } from '../place-key.ts';
import { dropContainers } from '../refiners/container.ts';

export function refine(events: readonly CodedEvent[]): CodedEvent[] {
  return dropContainers(mergeRepeats(events));
}

/** One event for each class, place and status of life: the fullest telling wins, and takes sides from the rest. */
function mergeRepeats(events: readonly CodedEvent[]): CodedEvent[] {
  const kept = new Map<string, CodedEvent>();
  for (const event of events) {
    const life = event.freshness === 'background' ? 'old' : event.status === 'planned' ? 'planned' : 'live';
    const key = `${classOf(event.type)}|${event.place ? placeKey(event.place.name) : ''}|${life}`;
    const known = kept.get(key);
    if (!known || fullness(event) > fullness(known)) kept.set(key, event);
  }
  return [...kept.values()];
}

const fullness = (event: CodedEvent): number =>
  (event.sides[0].length > 0 ? 2 : 0) +
  (event.sides[1].length > 0 ? 2 : 0) +
  (event.date ? 1 : 0) -
  event.implied.length;
