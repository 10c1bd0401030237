// The role that reads articles.
import { withLocal } from '../extraction/gazetteer/index.ts';
import { createExtractor } from '../extraction/index.ts';
import { createExtractHandler } from '../workers/extract-worker.ts';
import type { StartRole } from './role.ts';

export const startExtract: StartRole = async ({ context, work }) => {
  const { actors, gazetteer } = context.config;
  const extractor = createExtractor({ gazetteer: withLocal(gazetteer), actors });
  work('extract', createExtractHandler(context, extractor));
  return undefined;
};
