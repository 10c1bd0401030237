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
    const known = opposed(kept.get(key), event) ? undefined : kept.get(key);
    const better = !known || fullness(event) > fullness(known);
    const [best, other] = better ? [event, known] : [known, event];
    const merged = other ? merge(best, other) : best;
    stated.set(merged, together(stated.get(best), other && stated.get(other)));
    kept.set(known || !kept.has(key) ? key : `${key}|${event.speaker?.actor}`, merged);
  }
  return withoutHeadlines([...kept.values()]);
}

const merge = (best: CodedEvent, other: CodedEvent): CodedEvent => ({
  ...attributed(completed(best, other), other),
  fatalities: best.fatalities ?? other.fatalities,
});

/** Two that are told of one place and are not one. */
function opposed(known: CodedEvent | undefined, event: CodedEvent): boolean {
  return known !== undefined && (claimedByBoth(known, event) || takenBack(known, event));
}

/** «سيطرت القوات على أ قبل أن تعلن الأخرى استردادها»: it changed hands twice. */
function takenBack(known: CodedEvent, { control, span }: CodedEvent): boolean {
  const [was, is] = [known.control, control];
  if (was?.mode !== 'captured' || is?.mode !== 'recaptured' || known.span.field !== span.field) return false;
  const reversed = was.to.some((id) => is.from.includes(id)) && is.to.some((id) => was.from.includes(id));
  return reversed && known.span.end < span.end;
}

/** «قال الجيش إنه سيطر على أ، وقالت الجماعة إنها سيطرت عليها»: each claims the place for itself. */
function claimedByBoth(known: CodedEvent, { control, status, speaker }: CodedEvent): boolean {
  if (!known.control || !control || status !== 'claimed' || known.status !== 'claimed') return false;
  const [one, other] = [known.speaker?.actor, speaker?.actor];
  return (
    one != null &&
    other != null &&
    known.control.to.includes(one) &&
    control.to.includes(other) &&
    one !== other
  );
}

/** A title does not say whose word it is: the text below it does. */
function attributed(best: CodedEvent, other: CodedEvent): CodedEvent {
  const bare =
    best.control && best.span.field === 'title' && best.speaker === null && best.status === 'reported';
  const claims = other.span.field === 'text' && (other.status === 'claimed' || other.status === 'denied');
  return bare && claims ? { ...best, status: other.status, speaker: other.speaker } : best;
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

/** A change of control, with the side that only another telling of it names: one left, then another came. */
function completed(best: CodedEvent, other: CodedEvent): CodedEvent {
  if (!best.control || !other.control) return best;
  const { to, from } = best.control;
  const taker = to.length > 0 ? to : other.control.to.filter((id) => !from.includes(id));
  const loser = from.length > 0 ? from : other.control.from.filter((id) => !taker.includes(id));
  const sides: CodedEvent['sides'] = taker.length > 0 ? [[...taker], [...loser]] : [[...loser], []];
  return { ...best, sides, control: { ...best.control, to: [...taker], from: [...loser] } };
}

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
