// What no source states: filled in from the context by whoever read the articles.
import { type Incident, type Source, tellingOf } from '../../shared/schema/index.ts';

type What = Source['implied'][number];

const gives: Record<What, (source: Source) => boolean> = {
  place: ({ place }) => place !== null,
  sides: ({ sides }) => sides.some((side) => side.length > 0),
  date: ({ date }) => date !== null,
};

/** Whether every source that gives it has it from the context alone. */
export function isImplied({ sources }: Pick<Incident, 'sources'>, what: What): boolean {
  const giving = tellingOf({ sources }).filter((source) => source.status !== 'denied' && gives[what](source));
  return giving.length > 0 && giving.every(({ implied }) => implied.includes(what));
}
