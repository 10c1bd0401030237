// One event for each class, place and status of life: what is told twice is kept once, each part as the telling
// has it that says it outright.
import { type CodedEvent, classOf } from '../../shared/schema/index.ts';
import { placeKey } from '../where/place-key.ts';
import type { Stated } from '../who/sides.ts';

export type StatedSides = Map<CodedEvent, Stated>;

/** One event for each class, place and status of life: the fullest telling wins, and takes sides from the rest. */
export function mergeRepeats(events: readonly CodedEvent[], stated: StatedSides): CodedEvent[] {
  const kept = new Map<string, CodedEvent>();
  const spelt = spellings(events);
  for (const event of events) {
    const life = event.freshness === 'background' ? 'old' : event.status === 'planned' ? 'planned' : 'live';
    const key = `${kindOf(event)}|${whereOf(event, spelt)}|${life}`;
    const known = kept.get(key);
    const better = !known || fullness(event) > fullness(known);
    const [best, other] = better ? [event, known] : [known, event];
    const merged = other
      ? completed({ ...best, fatalities: best.fatalities ?? other.fatalities }, other, stated)
      : best;
    stated.set(merged, together(stated.get(best), other && stated.get(other)));
    kept.set(key, merged);
  }
  return withoutHeadlines([...kept.values()]);
}

/** The first spelling of each place that the gazetteer knows: «عين العرب» and «كوباني» are one. */
function spellings(events: readonly CodedEvent[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { place, location } of events)
    if (place && location && !location.placeId.startsWith('text:') && !found.has(location.placeId))
      found.set(location.placeId, placeKey(place.name));
  return found;
}

const whereOf = ({ place, location }: CodedEvent, spelt: ReadonlyMap<string, string>): string =>
  (location && spelt.get(location.placeId)) ?? (place ? placeKey(place.name) : '');

const together = (a: Stated | undefined, b: Stated | undefined): Stated => ({
  first: a?.first === true || b?.first === true,
  second: a?.second === true || b?.second === true,
});

/** The fullest telling, with what another telling of the same event says outright in place of what was filled in. */
function completed(best: CodedEvent, other: CodedEvent, stated: StatedSides): CodedEvent {
  const [ours, theirs] = [stated.get(best), stated.get(other)];
  if (best.type !== other.type || !ours || !theirs) return best;
  const [mine, others] = [partiesOf(best), partiesOf(other)];
  const first = !ours.first && theirs.first ? others[0] : mine[0];
  const second = (!ours.second && theirs.second ? others[1] : mine[1]).filter((id) => !first.includes(id));
  if (!best.control) return { ...best, sides: [first, second] };
  const sides: CodedEvent['sides'] = first.length > 0 ? [first, second] : [second, []];
  return { ...best, sides, control: { ...best.control, to: first, from: second } };
}

/** Who did it and to whom; of a change of control, who has the place now and who had it. */
const partiesOf = ({ sides, control }: CodedEvent): [string[], string[]] =>
  control ? [control.to, control.from] : [sides[0], sides[1]];

/** A strike without a day of its own is the one that the text dates at that place, or tells below the title. */
function withoutHeadlines(events: readonly CodedEvent[]): CodedEvent[] {
  const undated = ({ date, implied }: CodedEvent) => date === null || implied.includes('date');
  const live = events.filter(({ status }) => status !== 'planned');
  const told = new Set(live.filter(({ span }) => span.field === 'text').map(strikeAt));
  const dated = new Set(live.filter((event) => !undated(event)).map(strikeAt));
  return events.filter((event) => {
    const strike = undated(event) ? strikeAt(event) : null;
    return strike === null || !(dated.has(strike) || (event.span.field === 'title' && told.has(strike)));
  });
}

/** A strike by its means, its place and whether it is news; null where it is no strike or has no place. */
const strikeAt = ({ type, freshness, place }: CodedEvent): string | null =>
  classOf(type) === 'strike' && place ? `${type}|${freshness}|${placeKey(place.name)}` : null;

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
