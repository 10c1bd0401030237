// CSV for people with a spreadsheet: a byte order mark, so that Excel reads Arabic, and both languages side by side.
import type { Incident } from '../shared/schema/index.ts';
import { csvLine, listCell } from './csv.ts';
import type { ExportFormat } from './format.ts';
import { type PlainRow, plainRow } from './plain-row.ts';

const BYTE_ORDER_MARK = '\uFEFF';

export const SPREADSHEET_COLUMNS = [
  'id',
  'revision',
  'date',
  'first_told_at',
  'last_told_at',
  'class',
  'type',
  'status',
  'headline_ar',
  'headline_en',
  'place_ar',
  'place_en',
  'governorate_ar',
  'governorate_en',
  'country',
  'country_en',
  'latitude',
  'longitude',
  'precision',
  'side1_ar',
  'side1_en',
  'side2_ar',
  'side2_en',
  'control_mode',
  'control_to_en',
  'control_from_en',
  'deaths_lowest',
  'deaths_highest',
  'independent_sources',
  'outlets',
  'claimed_by_en',
  'denied_by',
  'link',
  'quote',
  'updated_at',
] as const;

export const spreadsheet: ExportFormat<Incident> = {
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  head: () => BYTE_ORDER_MARK + csvLine(SPREADSHEET_COLUMNS),
  piece(incident, knows) {
    const row = plainRow(incident, knows);
    return csvLine(SPREADSHEET_COLUMNS.map((column) => cellOf(row[column])));
  },
  glue: '',
  tail: () => '',
};

const cellOf = (value: PlainRow[string] | undefined) =>
  typeof value === 'object' && value !== null ? listCell(value) : (value ?? null);
