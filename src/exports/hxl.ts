// The same rows as ACLED’s, with a row of HXL hashtags under the header (https://hxlstandard.org).
import type { Incident } from '../shared/schema/index.ts';
import { ACLED_COLUMNS } from './acled/columns.ts';
import { acled } from './acled.ts';
import type { ExportFormat } from './format.ts';

export const hxl: ExportFormat<Incident> = {
  ...acled,
  // Written as it is: a hashtag begins with nothing that a spreadsheet would run.
  head: (at, knows) => `${acled.head(at, knows)}${Object.values(ACLED_COLUMNS).join(',')}\n`,
};
