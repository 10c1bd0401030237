// The specific place over its container: «في أبين» beside «في دوفس» of Abyan is the same fight told loosely.
import { type CodedEvent, classOf } from '../../shared/schema/index.ts';
import { placeKey } from '../where/place-key.ts';

const WIDE = new Set(['governorate', 'region', 'country', 'countryside']);
const FOUGHT = new Set(['clash', 'control', 'strike']);

/**
 * Drops an event at a wide area where one of its class, or a change of control, is told inside that area. Taking
 * «عدن» whole is more than taking a quarter of it: a governorate’s own change of control stays.
 */
export function dropContainers(events: readonly CodedEvent[]): CodedEvent[] {
  const told = new Set(events.flatMap(areasTold));
  return events.filter((event) => !areasHeld(event).some((area) => told.has(area)));
}

/** «ريف دير الزور الشرقي» lies around دير الزور: a telling there that leaves its sides open adds nothing. */
const ruralSeat = (name: string): string =>
  name.replace(/^ريف /u, '').replace(/(?: (?:ال)?(?:شمالي|جنوبي|شرقي|غربي|أوسط|اوسط))+$/u, '');

/** In battle a class is told once; outside it only what is of one type and tag is the same. */
function tellings(event: CodedEvent, area: string): string {
  const kind = classOf(event.type);
  const left = event.control?.mode === 'withdrawal' || event.control?.mode === 'handover';
  const what = FOUGHT.has(kind) ? `${kind}${left ? '|left' : ''}` : `${event.type}|${event.tag ?? ''}`;
  return `${what}|${event.freshness}|${event.status === 'planned'}|${area}`;
}

/** The areas that a narrow event lies in; a change of control there is a clash there too. */
function areasTold(event: CodedEvent): string[] {
  const { place, location } = event;
  if (!place || !location) return [];
  // Any part of a governorate, its countryside too, is told more exactly than its seat in a headline.
  const beyond = isSeat(event) || event.span.field === 'title' ? null : location.admin1;
  const aroundSeat = beyond === null ? [] : [tellings(event, seatOf(placeKey(beyond)))];
  if (WIDE.has(location.kind)) return location.kind === 'governorate' ? [] : aroundSeat;
  const kind = classOf(event.type);
  const fought = kind === 'clash' || kind === 'control';
  const rural = fought ? [] : (location.areas ?? []).filter((area) => area.startsWith('ريف '));
  const names = [location.admin1, place.within, ...rural].filter((name) => name !== null).map(placeKey);
  const areas = [...names, inCountry(location.country)];
  const clash = classOf(event.type) === 'control' ? ({ ...event, type: 'armed-clash' } as const) : null;
  const inside = areas.flatMap((area) => [tellings(event, area), ...(clash ? [tellings(clash, area)] : [])]);
  return [...inside, ...aroundSeat];
}

/** The seat of a governorate, called as the governorate is: in a headline either is meant. */
const isSeat = ({ place, location }: CodedEvent): boolean =>
  location !== null &&
  location.admin1 !== null &&
  ['city', 'town'].includes(location.kind) &&
  placeKey(place!.name) === placeKey(location.admin1);
/** A headline in the plural may tell of strikes on the seat and around it. */
const SEVERAL = /غارات|ضربات/u;
const seatOf = (area: string): string => `${area}\n`;

/** The areas that a wide event would be told inside of, had somebody told it more exactly. */
function areasHeld(event: CodedEvent): string[] {
  const { place, location } = event;
  if (!place || !location) return [];
  if (isSeat(event) && event.span.field === 'title' && !SEVERAL.test(event.evidence))
    return [tellings(event, seatOf(placeKey(place.name)))];
  if (!WIDE.has(location.kind) || event.fatalities !== null) return [];
  const kind = classOf(event.type);
  if (kind === 'control' && location.kind === 'governorate') return [];
  // «معارك في ريف درعا الشرقي» beside a village taken there: the fight over the whole of it is told too.
  // A headline names the countryside for the village that the text tells of.
  const whole = location.kind === 'countryside' && event.span.field !== 'title';
  if ((kind === 'clash' || kind === 'control') && whole) return [];
  const open = event.implied.includes('sides') || event.sides.some((side) => side.length === 0);
  const loose = location.kind === 'countryside' && open;
  const names = [placeKey(loose ? ruralSeat(place.name) : place.name)];
  if (isNational(location)) names.push(inCountry(location.country));
  return names.map((area) => tellings(event, area));
}

/** A country, or a side of it: «شمال سوريا». */
const isNational = ({ kind, admin1 }: NonNullable<CodedEvent['location']>): boolean =>
  kind === 'country' || (kind === 'region' && admin1 === null);

/** No name of an area has a line break. */
const inCountry = (country: string | null): string => `\n${country}`;
