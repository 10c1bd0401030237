// The role that reads articles, in a thread of its own.
import { createExtractHandler } from '../workers/extract-worker.ts';
import { createReader } from '../workers/reader.ts';
import type { StartRole } from './role.ts';

export const startExtract: StartRole = async ({ context, work, closingLast }) => {
  const { actors, gazetteer } = context.config;
  const reader = createReader({ gazetteer, actors });
  closingLast(() => reader.close());
  work('extract', createExtractHandler(context, reader.read));
  return undefined;
};
