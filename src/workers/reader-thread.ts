// The thread that reads: builds the extractor once, then reads one article after another.
import { parentPort, workerData } from 'node:worker_threads';
import { withLocal } from '../extraction/gazetteer/index.ts';
import { createExtractor } from '../extraction/index.ts';
import type { ReaderData, ReadingTask } from './reader.ts';

const { actors, gazetteer } = workerData as ReaderData;
const extract = createExtractor({ gazetteer: withLocal(gazetteer), actors });

parentPort!.on('message', ({ article, now }: ReadingTask) => {
  parentPort!.postMessage(extract(article, new Date(now)));
});
