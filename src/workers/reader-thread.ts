// The thread that reads: builds the extractor once, then reads what it is given, one article after another.
import { parentPort, workerData } from 'node:worker_threads';
import { withLocal } from '../extraction/gazetteer/index.ts';
import { createExtractor } from '../extraction/index.ts';
import type { ReaderData, ReadingTask } from './reader.ts';

const { actors, gazetteer } = workerData as ReaderData;
const extract = createExtractor({ gazetteer: withLocal(gazetteer), actors });

parentPort!.on('message', (tasks: ReadingTask[]) => {
  parentPort!.postMessage(tasks.map(({ article, now }) => extract(article, new Date(now))));
});
