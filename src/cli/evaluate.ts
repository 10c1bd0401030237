// `rasid evaluate GOLD.json…`: reads annotated articles afresh and scores the reading.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { renderReport, evaluate as score, sortLosses } from '../extraction/index.ts';
import { messageOf, RasidError } from '../shared/errors.ts';
import { eventSchema, toCorpusEvent } from '../shared/schema/index.ts';
import type { Run } from './command.ts';
import { openExtractor } from './reader.ts';

const goldSchema = z.array(
  z.object({
    id: z.string(),
    outlet: z.string().nullish(),
    title: z.string().nullish(),
    text: z.string({ error: 'has no text: gold that only points to one (textFrom) cannot be read' }),
    publishedAt: z.string().nullish(),
    events: z.array(eventSchema),
  }),
);

export const evaluate: Run = async (values, files) => {
  if (files.length === 0) throw new RasidError('USAGE', 'evaluate: name at least one gold file');
  const gold = files.flatMap(readGold);
  const extractor = openExtractor(values.config as string | undefined);
  const now = new Date();
  const readings = new Map(gold.map((doc) => [doc.id, extractor(doc, now, { trace: true }).reading!]));
  const predictions = new Map([...readings].map(([id, { events }]) => [id, events.map(toCorpusEvent)]));
  const report = score(gold, predictions);
  const coded = new Map(gold.map(({ id, events }) => [id, events]));
  const losses = sortLosses(
    report.details,
    (id) => coded.get(id)!,
    (id) => readings.get(id)!,
  );
  console.log(
    values.json === true
      ? JSON.stringify({ ...report, losses })
      : renderReport(report, { show: values.show === true, losses }),
  );
  return 0;
};

function readGold(file: string) {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new RasidError('USAGE', `evaluate: cannot read ${file}: ${messageOf(cause)}`, { cause });
  }
  const result = goldSchema.safeParse(value);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  throw new RasidError('USAGE', `evaluate: ${file} is no gold file: ${path.join('.')} ${message}`);
}
