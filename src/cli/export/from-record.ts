// An export straight from the record, which no `rasid start` may hold meanwhile where it is the embedded one.
import { createIncidentWording } from '../../alerts/index.ts';
import { exportChunks, exportQuery, standing, toFilter } from '../../dashboard/index.ts';
import { createKnowledge, type ExportFormatName } from '../../exports/index.ts';
import { RasidError } from '../../shared/errors.ts';
import { openConfig, withRecord } from '../alerts/open-record.ts';
import type { Values } from '../command.ts';
import type { ExportSource } from './source.ts';

/** @throws RasidError DATA_LOCKED, saying how to ask the board instead; what else opening record and configuration throws. */
export async function fromRecord<T>(
  values: Values,
  format: ExportFormatName,
  parameters: Record<string, string>,
  use: (source: ExportSource) => Promise<T>,
): Promise<T> {
  const { actors, feeds, alerts } = openConfig(values);
  const knows = createKnowledge(createIncidentWording(actors, alerts), actors, feeds);
  const { text, ...filters } = exportQuery.parse(parameters);
  const request = { format, filter: toFilter(filters), withText: text === 'true', at: new Date() };
  const tally = { written: 0, leftOut: 0 };
  const open = withRecord(values, async (store) =>
    use({
      chunks: exportChunks(store, knows, request, tally),
      total: format === 'ndjson' ? undefined : await store.incidents.count(standing(request.filter)),
      done: () => tally.written + tally.leftOut,
      leftOut: () => tally.leftOut,
    }),
  );
  return open.catch((error) => {
    throw lockedOut(error, format);
  });
}

function lockedOut(error: unknown, format: ExportFormatName): unknown {
  if (!(error instanceof RasidError) || error.code !== 'DATA_LOCKED') return error;
  const instead = `rasid export --format ${format} --from http://127.0.0.1:7300`;
  return new RasidError(
    'DATA_LOCKED',
    `${error.message}. While Rasid runs, ask its board: ${instead} (with --token-file where it asks who may)`,
    { cause: error },
  );
}
