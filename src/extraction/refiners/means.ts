// «قصف» alone does not say by what: where another telling of the same strike does, that is its type.
import type { CodedEvent } from '../../shared/schema/index.ts';
import { placeKey } from '../where/place-key.ts';
import type { StatedSides } from './repeats.ts';

/** Words that say from what ground a strike came; the rest are shelling only for want of a better guess. */
const FROM_GROUND = /مدفع|هاون|قذائف|قذيف|صاروخ|صواريخ|راجمات|دبابات|دانات|دانة|كاتيوشا|غراد/u;
const isOpen = ({ type, evidence }: CodedEvent): boolean =>
  type === 'shelling-artillery-missile' && !FROM_GROUND.test(evidence);

const dayOf = ({ date, implied }: CodedEvent): string | null => (implied.includes('date') ? null : date);

/** «يردون على قصف الطيران بقصف …»: who is named for both is the same. */
function allowsSide(open: CodedEvent, other: CodedEvent, stated: StatedSides): boolean {
  const [[one], [another]] = [open.sides, other.sides];
  const guessed = stated.get(open)?.first === false || stated.get(other)?.first === false;
  return guessed || one.length === 0 || another.length === 0 || one.some((id) => another.includes(id));
}

/** No news tells more strikes on one place. */
const MOST = 12;

/** One place, no two days and no two tolls: told once by its means and once without. */
function isSameStrike(open: CodedEvent, other: CodedEvent, stated: StatedSides): boolean {
  const [ours, theirs] = [dayOf(open), dayOf(other)];
  return (
    allowsSide(open, other, stated) &&
    (open.fatalities === null || other.fatalities === null || open.fatalities === other.fatalities) &&
    open.freshness === other.freshness &&
    (open.status === 'planned') === (other.status === 'planned') &&
    (ours === null || theirs === null || ours === theirs)
  );
}

function flownByPlace(events: readonly CodedEvent[]): ReadonlyMap<string, readonly CodedEvent[]> {
  const flown = new Map<string, CodedEvent[]>();
  for (const event of events) {
    if (event.type !== 'air-drone-strike' || event.place === null) continue;
    const key = placeKey(event.place.name);
    const there = flown.get(key) ?? [];
    if (there.length < MOST) there.push(event);
    flown.set(key, there);
  }
  return flown;
}

/** Gives a strike that does not say its means those of another telling of it at the same place. */
export function shareMeans(events: readonly CodedEvent[], stated: StatedSides): CodedEvent[] {
  const flown = flownByPlace(events);
  return events.map((event) => {
    if (!isOpen(event)) return event;
    const there = event.place ? flown.get(placeKey(event.place.name)) : undefined;
    const other = there?.find((one) => isSameStrike(event, one, stated));
    if (!other) return event;
    const typed = { ...event, type: other.type };
    stated.set(typed, stated.get(event) ?? { first: false, second: false });
    return typed;
  });
}
