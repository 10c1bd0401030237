// ACLED’s CSV: its 31 columns in its order, readable by whatever reads ACLED. The data are ours, never ACLED’s.
import type { Incident } from '../shared/schema/index.ts';
import { ACLED_COLUMNS } from './acled/columns.ts';
import { acledRow } from './acled/row.ts';
import { csvLine } from './csv.ts';
import type { ExportFormat } from './format.ts';

const COLUMNS = Object.keys(ACLED_COLUMNS) as (keyof typeof ACLED_COLUMNS)[];

export const acled: ExportFormat<Incident> = {
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  head: () => csvLine(COLUMNS),
  piece(incident, knows) {
    const row = acledRow(incident, knows);
    return row && csvLine(COLUMNS.map((column) => row[column]));
  },
  glue: '',
  tail: () => '',
};
