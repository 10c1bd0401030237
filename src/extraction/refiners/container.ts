// The specific place over its container: «في أبين» beside «في دوفس» of Abyan is the same fight told loosely.
import { type CodedEvent, classOf } from '../../shared/schema/index.ts';
import { placeKey } from '../place-key.ts';

const WIDE = new Set(['governorate', 'region', 'country', 'countryside']);
const FOUGHT = new Set(['clash', 'control', 'strike']);

/**
 * Drops an event at a wide area where one of its class, or a change of control, is told inside that area. Taking
 * «عدن» whole is more than taking a quarter of it: a governorate’s own change of control stays.
 */
export function dropContainers(events: readonly CodedEvent[]): CodedEvent[] {
  return events.filter((event) => !events.some((other) => other !== event && contains(event, other)));
}

/** «ريف دير الزور الشرقي» lies around دير الزور: a telling there that leaves its sides open adds nothing. */
const ruralSeat = (name: string): string =>
  name.replace(/^ريف /u, '').replace(/(?: (?:ال)?(?:شمالي|جنوبي|شرقي|غربي|أوسط|اوسط))+$/u, '');

/** Outside battle only what is of one type and tag is the same. */
const told = (wide: CodedEvent, narrow: CodedEvent): boolean =>
  wide.type === narrow.type && wide.tag === narrow.tag;

function contains(wide: CodedEvent, narrow: CodedEvent): boolean {
  const [a, b] = [classOf(wide.type), classOf(narrow.type)];
  const kin = a === b || (a === 'clash' && b === 'control');
  if (a === 'control' && wide.location?.kind === 'governorate') return false;
  if (
    !kin ||
    !(FOUGHT.has(a) || told(wide, narrow)) ||
    !wide.place ||
    !wide.location ||
    !WIDE.has(wide.location.kind)
  )
    return false;
  if (!narrow.location || WIDE.has(narrow.location.kind) || narrow.freshness !== wide.freshness) return false;
  if (!narrow.place || (narrow.status === 'planned') !== (wide.status === 'planned')) return false;
  const loose = wide.location.kind === 'countryside' && wide.implied.includes('sides');
  const area = placeKey(loose ? ruralSeat(wide.place.name) : wide.place.name);
  const inside = [narrow.location.admin1, narrow.place.within].some(
    (name) => name !== null && placeKey(name) === area,
  );
  return inside || (wide.location.kind === 'country' && wide.location.country === narrow.location.country);
}
