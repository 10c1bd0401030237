// States named by their countries fight on battlefields: outside them «السعودية» and «فرنسا» play, buy and sell.
import { type CodedEvent, classOf } from '../../shared/schema/index.ts';
import type { Knowledge } from '../document.ts';

/** Countries whose forces fight, but seldom at home. */
const QUIET = new Set(['SA', 'TR', 'TN', 'DZ', 'LB']);
const FOUGHT = new Set(['clash', 'control', 'strike']);

/** Drops fights of states alone, or of policemen, at a place in no country at war. */
export function dropPeacetime(
  events: readonly CodedEvent[],
  country: string | null,
  knowledge: Knowledge,
): CodedEvent[] {
  const isState = (id: string) =>
    id === 'police' || /^(?:state|external)-forces$/.test(knowledge.actors.get(id)?.kind ?? '');
  return events.filter((event) => {
    if (!FOUGHT.has(classOf(event.type))) return true;
    const where = event.location?.country ?? country;
    if (where === 'IL' && event.rule.startsWith('shelling')) return true;
    const atWar = where !== null && !QUIET.has(where) && knowledge.campsOf(where).length > 0;
    const stated = event.implied.includes('sides') ? event.sides[0] : event.sides.flat();
    const killed = (event.fatalities ?? 0) > 0 && !event.sides[0].some(isState);
    return atWar || killed || !stated.every(isState);
  });
}
