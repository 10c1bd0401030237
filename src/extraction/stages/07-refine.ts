// Stage 7. Refiners in a stated order: what is told twice is kept once, control swallows the clash it ended.
import type { CodedEvent } from '../../shared/schema/index.ts';
import { classOf } from '../../shared/schema/index.ts';
import type { Knowledge } from '../document.ts';
import { placeKey } from '../place-key.ts';
import { dropContainers } from '../refiners/container.ts';
import { dropPeacetime } from '../refiners/peacetime.ts';

export function refine(
  events: readonly CodedEvent[],
  country: string | null,
  knowledge: Knowledge,
): CodedEvent[] {
  return dropContainers(mergeRepeats(dropPeacetime(events, country, knowledge)));
}

/** One event for each class, place and status of life: the fullest telling wins, and takes sides from the rest. */
function mergeRepeats(events: readonly CodedEvent[]): CodedEvent[] {
  const kept = new Map<string, CodedEvent>();
  for (const event of events) {
    const life = event.freshness === 'background' ? 'old' : event.status === 'planned' ? 'planned' : 'live';
    const key = `${kindOf(event)}|${event.place ? placeKey(event.place.name) : ''}|${life}`;
    const known = kept.get(key);
    if (!known || fullness(event) > fullness(known)) kept.set(key, event);
  }
  const all = [...kept.values()];
  return all.filter((event) => !all.some((other) => headlines(event, other)));
}

/** A strike in the title without a day is the one that the text tells at that place. */
const headlines = (title: CodedEvent, text: CodedEvent): boolean =>
  title.span.field === 'title' &&
  text.span.field === 'text' &&
  classOf(title.type) === 'strike' &&
  title.type === text.type &&
  title.date === null &&
  title.place !== null &&
  text.place !== null &&
  text.freshness === title.freshness &&
  text.status !== 'planned' &&
  placeKey(title.place.name) === placeKey(text.place.name);

/** Strikes are told apart by their means, and by their day where the text gives one; all else by its class. */
const kindOf = (event: CodedEvent): string => {
  const kind = classOf(event.type);
  if (kind === 'other' || kind === 'violence-against-civilians') return `${event.type}|${event.tag ?? ''}`;
  if (kind !== 'strike') return kind;
  return event.date && !event.implied.includes('date') ? `${event.type}|${event.date}` : event.type;
};

const fullness = (event: CodedEvent): number =>
  (event.sides[0].length > 0 ? 2 : 0) +
  (event.sides[1].length > 0 ? 2 : 0) +
  (event.date ? 1 : 0) -
  event.implied.length;
