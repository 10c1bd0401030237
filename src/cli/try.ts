// `rasid try "نص"`: how a text is read, stage by stage, and which rules won.
import { renderTrace } from '../extraction/report/render-trace.ts';
import { RasidError } from '../shared/errors.ts';
import type { Run } from './command.ts';
import { openExtractor } from './reader.ts';

export const tryText: Run = async (values, words) => {
  const text = words.join(' ').trim();
  if (text === '') throw new RasidError('USAGE', 'try: give the text in quotation marks');
  const at = new Date((values.at as string | undefined) ?? Date.now());
  if (Number.isNaN(at.getTime()))
    throw new RasidError('USAGE', 'try: --at takes a date or an instant like 2018-03-04T09:30:00Z');
  const extractor = openExtractor(values.config as string | undefined);
  const extraction = extractor({ id: 'try', text, publishedAt: at.toISOString() }, at, { trace: true });
  console.log(renderTrace(text, extraction, { colour: process.stdout.isTTY === true }));
  return 0;
};
