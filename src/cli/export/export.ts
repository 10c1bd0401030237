// `rasid export`: reads the options, opens where it comes from, and writes it where it goes.
import type { Run } from '../command.ts';
import { INTERRUPTED, interrupted } from '../interrupted.ts';
import { fromBoard } from './from-board.ts';
import { fromRecord } from './from-record.ts';
import { writeOut } from './out.ts';
import { formatOf, parametersOf } from './parameters.ts';
import { watched } from './progress.ts';
import type { ExportSource } from './source.ts';

export const exportRecord: Run = async (values) => {
  const format = formatOf(values);
  const parameters = parametersOf(values, new Date());
  const out = (values.out as string | undefined) ?? '-';
  const from = values.from === undefined ? fromRecord : fromBoard;
  const { signal, stopListening } = interrupted();
  try {
    return await from(values, format, parameters, (source) => write(source, out, signal));
  } catch (error) {
    if (signal.aborted) return INTERRUPTED;
    throw error;
  } finally {
    stopListening();
  }
};

async function write(source: ExportSource, out: string, signal: AbortSignal): Promise<number> {
  // A bar would run through what a terminal is shown of the export itself.
  const chunks = out === '-' && process.stdout.isTTY ? source.chunks : watched(source);
  const fate = await writeOut(out, chunks, signal);
  if (fate === 'written' && out !== '-') console.error(summaryOf(source, out));
  else if (fate === 'written' && (source.leftOut() ?? 0) > 0) console.error(leftOutLine(source));
  return 0;
}

function summaryOf(source: ExportSource, out: string): string {
  const leftOut = source.leftOut();
  if (leftOut === undefined) return `written to ${out}`;
  const written = `${source.done() - leftOut} written to ${out}`;
  return leftOut === 0 ? written : `${written}; ${leftOutLine(source)}`;
}

const leftOutLine = (source: ExportSource): string =>
  `${source.leftOut()} left out: denied, only announced, or without a word in this format`;
