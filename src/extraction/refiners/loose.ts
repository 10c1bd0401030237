// Loose talk: a fight «in the country» or somewhere in a region, between sides that the sentence does not name, is a
// remark about the war and no event of it.
import { type CodedEvent, classOf } from '../../shared/schema/index.ts';

const WHOLE = new Set(['country']);
const WIDE = new Set(['region', 'front', 'country']);
/** What goes on in a governorate as a whole, when nobody is named, is the course of the war. */
const COURSE = new Set(['armed-clash/attack-on', 'armed-clash/advances', 'armed-clash/gains-ground']);

/** The sentence is about the place itself: «أ تتعرض لهجوم من ب». */
const ABOUT = new Set(['armed-clash/comes-under-attack']);

/** Drops fights that the text places too widely for what it says of them, where it tells others closely. */
export function dropLoose(events: readonly CodedEvent[]): CodedEvent[] {
  const close = events.some((event) => isNews(event) && !isLoose(event));
  return events.filter((event) => !isLoose(event) || (!close && event.location?.kind !== 'country'));
}

const isNews = ({ type, freshness, status }: CodedEvent): boolean =>
  ['clash', 'control'].includes(classOf(type)) && freshness === 'new' && status !== 'planned';

function isLoose({ type, location, implied, rule, fatalities }: CodedEvent): boolean {
  const kind = location?.kind;
  if (kind === undefined || fatalities !== null || (ABOUT.has(rule) && !WHOLE.has(kind))) return false;
  const fought = classOf(type);
  if (fought === 'control') return WHOLE.has(kind);
  if (fought !== 'clash') return false;
  if (WHOLE.has(kind)) return true;
  return implied.includes('sides') && (WIDE.has(kind) || (kind === 'governorate' && COURSE.has(rule)));
}
