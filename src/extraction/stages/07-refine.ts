// Stage 7. Refiners in a stated order: what is told twice is kept once, control swallows the clash it ended.
import type { CodedEvent } from '../../shared/schema/index.ts';
import type { Knowledge } from '../document.ts';
import { dropContainers } from '../refiners/container.ts';
import { dropLoose } from '../refiners/loose.ts';
import { dropPeacetime } from '../refiners/peacetime.ts';
import { mergeRepeats, type StatedSides } from '../refiners/repeats.ts';

export function refine(
  events: readonly CodedEvent[],
  stated: StatedSides,
  country: string | null,
  knowledge: Knowledge,
): CodedEvent[] {
  return dropLoose(dropContainers(mergeRepeats(dropPeacetime(events, country, knowledge), stated)));
}
