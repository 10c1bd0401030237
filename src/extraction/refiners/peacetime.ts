// States named by their countries fight on battlefields: outside them «السعودية» and «فرنسا» play, buy and sell.
import { type CodedEvent, classOf } from '../../shared/schema/index.ts';
import type { Doc, Knowledge } from '../document.ts';
import { theatreAt } from '../who/theatres.ts';
import type { StatedSides } from './repeats.ts';

/** Countries whose forces fight, but seldom at home: unless a theatre of theirs is open on the day. */
const QUIET = new Set(['SA', 'TR', 'TN', 'DZ', 'LB']);
const FOUGHT = new Set(['clash', 'control', 'strike']);

/** What names no armed group: in peacetime «المعارضة» and «مسلحون» demonstrate and rob. */
const NOBODY = new Set([
  'opposition-factions',
  'unidentified-armed-group',
  'government-forces',
  'protesters',
]);

/** Drops fights of states alone, of policemen, or of nobody named at all, at a place in no country at war. */
export function dropPeacetime(
  events: readonly CodedEvent[],
  told: StatedSides,
  { country, day }: Pick<Doc, 'country' | 'day'>,
  knowledge: Knowledge,
): CodedEvent[] {
  const isState = (id: string) =>
    id === 'police' || /^(?:state|external)-forces$/.test(knowledge.actors.get(id)?.kind ?? '');
  return events.filter((event) => {
    if (!FOUGHT.has(classOf(event.type))) return true;
    // A place that only its words make one lies where the text is about.
    const read = event.location?.placeId.startsWith('text:') === true && country !== null;
    const where = read ? country : (event.location?.country ?? country);
    if (where === 'IL' && event.rule.startsWith('shelling')) return true;
    const atWar = where !== null && isAtWar(where, day, knowledge);
    const stated = event.implied.includes('sides') ? event.sides[0] : event.sides.flat();
    const killed = (event.fatalities ?? 0) > 0 && !event.sides[0].some(isState);
    const sides = told.get(event);
    if (!atWar && !killed && sides && !sides.first && !sides.second) return false;
    return atWar || killed || stated.some((id) => !isState(id) && !NOBODY.has(id));
  });
}

const isAtWar = (country: string, day: string, { campsOf }: Knowledge): boolean =>
  (!QUIET.has(country) && campsOf(country).length > 0) || theatreAt(null, country, day)?.held === false;
