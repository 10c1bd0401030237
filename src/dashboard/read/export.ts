// An export as a stream of text: the record’s pages through one format. The same for the API and for the command.
import { setImmediate as others } from 'node:timers/promises';
import {
  chunksOf,
  type ExportFormatName,
  INCIDENT_FORMATS,
  type Knowledge,
  ndjson,
  type Tally,
} from '../../exports/index.ts';
import { type ArticleSource, articlePages, incidentPages } from '../../store/incident-pages.ts';
import type { IncidentFilter } from '../../store/store.ts';

export interface ExportRequest {
  format: ExportFormatName;
  filter: IncidentFilter;
  /** Of `ndjson` alone: with the articles’ own texts. */
  withText: boolean;
  /** When it is made. */
  at: Date;
}

/** What stands: what was withdrawn, and what turned out to be another’s report, would be counted twice. */
export const standing = (filter: IncidentFilter): IncidentFilter => ({ ...filter, states: ['active'] });

/**
 * Lets others work between any two chunks, and reads no further than its reader does.
 * @param tally is counted up on the way.
 */
export async function* exportChunks(
  store: ArticleSource,
  knows: Knowledge,
  { format, filter, withText, at }: ExportRequest,
  tally?: Tally,
): AsyncGenerator<string> {
  const wanted = standing(filter);
  const chunks =
    format === 'ndjson'
      ? chunksOf(ndjson(withText), articlePages(store, wanted), knows, at, tally)
      : chunksOf(INCIDENT_FORMATS[format], incidentPages(store, wanted), knows, at, tally);
  for await (const chunk of chunks) {
    yield chunk;
    await others();
  }
}
