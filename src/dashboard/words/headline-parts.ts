import type { Incident } from '../../shared/schema/index.ts';

/** What a headline is made of: names already in the reader’s language. */
export interface HeadlineParts {
  incident: Incident;
  sides: [string[], string[]];
  /** Who holds the place now and who held it before, by the incident. */
  to: string[];
  from: string[];
  place: string | undefined;
}
