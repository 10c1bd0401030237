// One reader for all that read by the same actors and places: a thread is dear to start, and most configurations that
// follow one another differ elsewhere.
import { createReader, type Reader, type ReaderData } from './reader.ts';

export interface SharedReaders {
  /** @returns the reader; `release` closes it unless others have taken it. */
  take(data: ReaderData): Pick<Reader, 'read'> & { release(): Promise<void> };
  close(): Promise<void>;
}

export function createSharedReaders(create: (data: ReaderData) => Reader = createReader): SharedReaders {
  const known = new Map<string, { reader: Reader; takers: number }>();
  return {
    take(data) {
      const key = JSON.stringify([data.actors, data.gazetteer]);
      const shared = known.get(key) ?? { reader: create(data), takers: 0 };
      known.set(key, shared);
      shared.takers++;
      return {
        read: shared.reader.read,
        async release() {
          if (--shared.takers > 0) return;
          known.delete(key);
          await shared.reader.close();
        },
      };
    },
    async close() {
      await Promise.all([...known.values()].map(({ reader }) => reader.close()));
    },
  };
}
