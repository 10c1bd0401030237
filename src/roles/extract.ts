// The role that reads articles, in a thread of its own.
import { createExtractHandler } from '../workers/extract-worker.ts';
import { createSharedReaders } from '../workers/shared-readers.ts';
import type { StartRole } from './role.ts';

export const startExtract: StartRole = async ({ context, lasting, work, closingLast }) => {
  const { actors, gazetteer } = context.config;
  const readers = await lasting.once(
    'readers',
    () => createSharedReaders(),
    (all) => all.close(),
  );
  const reader = readers.take({ actors, gazetteer });
  closingLast(() => reader.release());
  work('extract', createExtractHandler(context, reader.read));
  return undefined;
};
