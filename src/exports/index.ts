// The room's door: the formats by name, and how their files are written.
import type { Incident } from '../shared/schema/index.ts';
import { acled } from './acled.ts';
import { cap } from './cap.ts';
import type { ExportFormat } from './format.ts';
import { geojson } from './geojson.ts';
import { hxl } from './hxl.ts';
import { plover } from './plover.ts';
import { spreadsheet } from './spreadsheet.ts';

export { chunksOf, type ExportFormat, type Tally } from './format.ts';
export { createKnowledge, type Knowledge, type Wording } from './knowledge.ts';
export { ndjson, type ReadArticle } from './ndjson.ts';

/** Those that say incidents; `ndjson` says articles. */
export const INCIDENT_FORMATS = {
  acled,
  hxl,
  plover,
  geojson,
  cap,
  csv: spreadsheet,
} as const satisfies Record<string, ExportFormat<Incident>>;
export type IncidentFormat = keyof typeof INCIDENT_FORMATS;

export const EXPORT_FORMATS = [...(Object.keys(INCIDENT_FORMATS) as IncidentFormat[]), 'ndjson'] as const;
export type ExportFormatName = IncidentFormat | 'ndjson';
