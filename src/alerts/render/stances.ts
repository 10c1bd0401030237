// Who reports it, who says it as a party to the fight, who denies it: told apart, so that a claim is never read as a
// report.
import type { Incident, Source } from '../../shared/schema/index.ts';

export const STANCES = ['reports', 'claims', 'denies'] as const;
export type Stance = (typeof STANCES)[number];

/** Sources shown of each stance; the others are counted. */
const MOST_OF_EACH = 4;

export function stanceOf({ status, speaker }: Source): Stance {
  if (status === 'denied') return 'denies';
  return status === 'claimed' || speaker?.kind === 'party' ? 'claims' : 'reports';
}

export interface Group {
  stance: Stance;
  all: Source[];
  /** The first in order of publication. */
  shown: Source[];
}

/** The stances that are taken. */
export const stancesOf = ({ sources }: Pick<Incident, 'sources'>): Group[] =>
  STANCES.map((stance): Group => {
    const all = sources.filter((source) => stanceOf(source) === stance);
    return { stance, all, shown: all.slice(0, MOST_OF_EACH) };
  }).filter(({ all }) => all.length > 0);
