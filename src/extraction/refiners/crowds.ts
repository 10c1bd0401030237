// A demonstration that the police break up, or that turns violent, is that one event: not a peaceful one beside it.
import type { CodedEvent, EventType } from '../../shared/schema/index.ts';
import { placeKey } from '../where/place-key.ts';

const GRAVER: ReadonlySet<EventType> = new Set([
  'protest-with-intervention',
  'excessive-force-against-protesters',
  'violent-demonstration',
]);

/** Drops a peaceful protest where the same text tells what became of it at that place. */
export function dropBrokenUp(events: readonly CodedEvent[]): CodedEvent[] {
  const crowd = ({ place, freshness }: CodedEvent) => `${place ? placeKey(place.name) : ''}|${freshness}`;
  const graver = new Set(events.filter(({ type }) => GRAVER.has(type)).map(crowd));
  return events.filter((event) => event.type !== 'peaceful-protest' || !graver.has(crowd(event)));
}
