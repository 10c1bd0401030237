// A headline names the town, the text the quarter or the building of it: one event, at the place told more exactly.
import { type CodedEvent, classOf, kilometresBetween, type Location } from '../../shared/schema/index.ts';
import { placeKey } from '../where/place-key.ts';

const TOWNS = new Set(['city', 'town']);
/** What lies inside towns; a village or a height beside one stands for itself. */
const INNER = new Set(['quarter', 'facility', 'camp', 'road', 'base', 'crossing', 'airport', 'port']);
const SPOTS = new Set([...INNER, 'bridge']);
/** Within how many kilometres of its middle a town has its quarters. */
const TOWN_WIDTH = 11;
/** A building of a quarter lies within as many. */
const BLOCK = 2;
/** How far apart the two may be told in the text, in characters. */
const BESIDE = 90;
/** How many events in the text’s order may stand between them, and of how many a headline tells. */
const NEIGHBOURS = 6;
const FEW = 20;

/** Drops what is told of a town where the same is told of a part of it, which takes over the toll. */
export function dropTowns(events: readonly CodedEvent[]): CodedEvent[] {
  const heirs = new Map<CodedEvent, CodedEvent>();
  const towns = new Set<CodedEvent>();
  for (const [at, town] of events.entries()) {
    const headline = town.span.field === 'title' && at < FEW;
    const beside = headline ? events : events.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
    const part = beside.find((one) => isPartTold(town, one));
    if (!part) continue;
    towns.add(town);
    heirs.set(part, heir(heirs.get(part) ?? part, town));
  }
  return events.filter((event) => !towns.has(event)).map((event) => heirs.get(event) ?? event);
}

const heir = (part: CodedEvent, town: CodedEvent): CodedEvent => ({
  ...part,
  fatalities: part.fatalities ?? town.fatalities,
});

function isPartTold(town: CodedEvent, part: CodedEvent): boolean {
  const kind = classOf(town.type);
  return (
    town !== part &&
    kind !== 'control' &&
    kind !== 'other' &&
    kind === classOf(part.type) &&
    part.span.field === 'text' &&
    town.freshness === part.freshness &&
    (town.status === 'planned') === (part.status === 'planned') &&
    (isSpotOf(town, part) || (isToldBeside(town, part) && liesInTown(town, part)))
  );
}

/** In the headline, or by another word close by: what one word tells of both is a list. */
function isToldBeside({ span }: CodedEvent, part: CodedEvent): boolean {
  if (span.field === 'title') return true;
  const apart = Math.abs(span.start - part.span.start);
  return apart > 0 && apart < BESIDE;
}

/** «محيط مقر اللواء بمدينة أ»: a spot that nobody knows, said to lie in the town. */
const isSpotOf = (town: CodedEvent, { span, place, location }: CodedEvent): boolean =>
  span.start !== town.span.start &&
  location?.placeId.startsWith('text:') === true &&
  SPOTS.has(location.kind) &&
  placeKey(place?.within ?? '') === placeKey(town.place?.name ?? '\n');

function liesInTown(town: CodedEvent, part: CodedEvent): boolean {
  const { place, location } = town;
  const there = part.location;
  if (!place || !part.place || !location || !there) return false;
  if (isLoose(town, part)) return true;
  if (isBuildingOf(town, part)) return true;
  if (location.latitude === null || !TOWNS.has(location.kind)) return false;
  if (!INNER.has(there.kind) || location.country !== there.country) return false;
  if (part.place.within !== null && placeKey(part.place.within) === placeKey(place.name)) return true;
  if (there.latitude === null) return location.admin1 !== null && location.admin1 === there.admin1;
  return isNear(location, there);
}

/** «قصف مدرسة بحي أ» in a headline: the text calls the school by its name. */
function isBuildingOf({ span, place, location }: CodedEvent, part: CodedEvent): boolean {
  if (span.field !== 'title' || location!.kind !== 'quarter' || part.location!.kind !== 'facility')
    return false;
  return (
    placeKey(part.place!.within ?? '') === placeKey(place!.name) || isNear(location!, part.location!, BLOCK)
  );
}

/** «هجوم غرب أ» in a headline, «تبنى التفجير» in a governorate: the text knows the place itself. */
function isLoose({ span, location, fatalities }: CodedEvent, part: CodedEvent): boolean {
  const there = part.location!;
  if (WIDE.has(there.kind) || location!.admin1 === null || location!.admin1 !== there.admin1) return false;
  const near = span.field === 'title' && location!.precision === 2 && location!.placeId !== there.placeId;
  const whole = location!.kind === 'governorate' && fatalities !== null && part.fatalities === null;
  return near || (whole && classOf(part.type) !== 'clash');
}
const WIDE = new Set(['governorate', 'region', 'country', 'countryside', 'city', 'district']);

const isNear = (one: Location, other: Location, width = TOWN_WIDTH): boolean =>
  (kilometresBetween(one, other) ?? Number.POSITIVE_INFINITY) < width;
