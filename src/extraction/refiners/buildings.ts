// A building, a market or a crossroads that no gazetteer knows is a part of the town told beside it: «تركز القتال
// قرب سوق المواشي», «استلمت مقر الحامية» tell the fight for the town once more.
import { type CodedEvent, classOf } from '../../shared/schema/index.ts';
import { placeKey } from '../where/place-key.ts';

const TOWNS = new Set(['city', 'town', 'village', 'camp', 'district']);
const FOUGHT = new Set(['clash', 'control', 'strike']);
/** What stands inside towns; a checkpoint, a height or a base stands for itself. */
const URBAN =
  /^(?:مقر(?! (?:معسكر|قاعده|لواء|فرقه|فوج|كتيبه))|مبني|محطه|سوق|دوار|ميدان|ساحه|شارع|قصر|اداره|مخفر|مديريه امن|مجمع|كراج) /u;
/** How far apart the two may be told, in characters. */
const BESIDE = 240;

/** Drops a fight at an unknown building where the same fight is told of a town right before it. */
export function dropBuildings(events: readonly CodedEvent[]): CodedEvent[] {
  const towns = events.filter(({ location }) => location !== null && TOWNS.has(location.kind));
  return events.filter((event) => !isBuilding(event) || !towns.some((town) => tellsOf(town, event)));
}

const isBuilding = ({ type, place, location }: CodedEvent): boolean =>
  FOUGHT.has(classOf(type)) &&
  place !== null &&
  location?.placeId.startsWith('text:') === true &&
  URBAN.test(placeKey(place.name));

function tellsOf(town: CodedEvent, building: CodedEvent): boolean {
  const apart = building.span.start - town.span.end;
  return (
    classOf(town.type) === classOf(building.type) &&
    town.freshness === building.freshness &&
    (town.status === 'planned') === (building.status === 'planned') &&
    town.location!.country === building.location!.country &&
    town.span.field === building.span.field &&
    apart < BESIDE &&
    building.sides[0].every((id) => town.sides[0].includes(id))
  );
}
