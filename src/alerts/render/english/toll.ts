// How many were killed, in English.
import type { Incident } from '../../../shared/schema/index.ts';

type Toll = NonNullable<Incident['fatalities']>;

/** «8 to 12» */
export const figures = ({ lowest, highest }: Toll): string =>
  lowest === highest ? `${highest}` : `${lowest} to ${highest}`;

/** «8 to 12 deaths» */
export function englishDeaths(toll: Toll): string {
  if (toll.highest === 0) return 'no deaths';
  return `${figures(toll)} ${toll.lowest === 1 && toll.highest === 1 ? 'death' : 'deaths'}`;
}

/** After «to»: «between 8 and 12 deaths». */
export const between = (toll: Toll): string =>
  toll.lowest === toll.highest ? englishDeaths(toll) : `between ${toll.lowest} and ${toll.highest} deaths`;
