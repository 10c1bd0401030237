// Stage 7. Refiners in a stated order: what is told twice is kept once, control swallows the clash it ended.
import type { CodedEvent } from '../../shared/schema/index.ts';
import type { Doc, Knowledge } from '../document.ts';
import { dropBuildings } from '../refiners/buildings.ts';
import { dropContainers } from '../refiners/container.ts';
import { dropBrokenUp } from '../refiners/crowds.ts';
import { dropLoose } from '../refiners/loose.ts';
import { shareMeans } from '../refiners/means.ts';
import { dropPeacetime } from '../refiners/peacetime.ts';
import { dropTowns } from '../refiners/quarters.ts';
import { mergeRepeats, type StatedSides } from '../refiners/repeats.ts';

/** Which country the document is about, and of which day it is. */
type About = Pick<Doc, 'country' | 'day'>;

interface Refiner {
  /** Why it takes an event away, as `rasid try` says it. */
  why: string;
  run: (events: readonly CodedEvent[]) => CodedEvent[];
}

const refinersFor = (stated: StatedSides, doc: About, knowledge: Knowledge): Refiner[] => [
  { why: 'no fight in peacetime', run: (events) => dropPeacetime(events, stated, doc, knowledge) },
  { why: 'of one means', run: (events) => shareMeans(events, stated) },
  { why: 'told twice', run: (events) => mergeRepeats(events, stated) },
  { why: 'broken up or turned violent', run: dropBrokenUp },
  { why: 'a building of a town told of', run: dropBuildings },
  { why: 'a town told of by its quarter', run: dropTowns },
  { why: 'told more exactly inside this area', run: dropContainers },
  { why: 'too widely placed for what is said', run: dropLoose },
];

export const refine = (
  events: readonly CodedEvent[],
  stated: StatedSides,
  doc: About,
  knowledge: Knowledge,
): CodedEvent[] => refinersFor(stated, doc, knowledge).reduce((left, { run }) => run(left), [...events]);

export interface Dropped {
  event: CodedEvent;
  why: string;
}
/** What refining takes away, and why: the same steps as `refine`, watched. */
export function droppedBy(
  events: readonly CodedEvent[],
  stated: StatedSides,
  doc: About,
  knowledge: Knowledge,
): Dropped[] {
  const dropped: Dropped[] = [];
  let before: readonly CodedEvent[] = events;
  for (const { why, run } of refinersFor(new Map(stated), doc, knowledge)) {
    const after = run(before);
    const kept = new Set(after.map(({ span }) => span));
    dropped.push(...before.filter(({ span }) => !kept.has(span)).map((event) => ({ event, why })));
    before = after;
  }
  return dropped;
}
