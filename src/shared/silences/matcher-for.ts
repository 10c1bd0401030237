// The matchers of a silence over one incident, or over whatever happens at one place, as alerts.yaml writes them.
import type { Incident } from '../schema/index.ts';

export function matcherFor(
  { id, place }: Pick<Incident, 'id' | 'place'>,
  scope: 'incident' | 'place',
): string {
  return scope === 'place' && place ? `place = ${quoted(place.name)}` : `incident = ${quoted(id)}`;
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/gu, '\\$&')}"`;
