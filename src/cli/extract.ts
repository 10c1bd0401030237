// `rasid extract`: JSON lines in, JSON lines out, in order. A bad line is answered with its error; the run goes on.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type ExtractInput, extractInputSchema, toCorpusEvent } from '../shared/schema/index.ts';
import type { Run } from './command.ts';
import { openExtractor } from './reader.ts';

const PROGRESS_MS = 1000;

export const extract: Run = async (values) => {
  const extractor = openExtractor(values.config as string | undefined);
  const shape = values.full === true ? <T>(event: T) => event : toCorpusEvent;
  const now = new Date();
  const progress = createProgress();
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const parsed = parseLine(line, number);
    const answer =
      'error' in parsed ? parsed : { id: parsed.id, events: extractor(parsed, now).events.map(shape) };
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain');
    progress.count('error' in parsed);
  }
  progress.end();
  return 0;
};

type BadLine = ({ id: string } | { line: number }) & { error: string };

function parseLine(line: string, number: number): ExtractInput | BadLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { line: number, error: 'not a JSON object on one line' };
  }
  const result = extractInputSchema.safeParse(value);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  const error = path.length > 0 ? `${path.join('.')}: ${message}` : message;
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' && id !== '' ? { id, error } : { line: number, error };
}

/** A running count on stderr while somebody watches; a closing line only if something was wrong. */
function createProgress() {
  const started = Date.now();
  let [done, faulty, shown] = [0, 0, started];
  const rate = () => Math.round(done / Math.max(0.001, (Date.now() - started) / 1000));
  return {
    count(bad: boolean) {
      done++;
      if (bad) faulty++;
      if (process.stderr.isTTY && Date.now() - shown > PROGRESS_MS) {
        shown = Date.now();
        process.stderr.write(`\r${done} articles, ${rate()}/s `);
      }
    },
    end() {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} articles, ${rate()}/s\n`);
      if (faulty > 0)
        console.error(`rasid: ${faulty} of ${done} lines could not be read; each is answered with its error`);
    },
  };
}
