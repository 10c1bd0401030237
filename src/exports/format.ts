// What an export format is: how a file begins, what one item looks like in it, and how it ends. Pure: text from data.
import type { Knowledge } from './knowledge.ts';

export interface ExportFormat<Item> {
  readonly mediaType: string;
  /** Of a file, without the dot. */
  readonly extension: string;
  /** @param at when the export is made. */
  head(at: Date, knows: Knowledge): string;
  /** One item; null where the format has no way to say it. */
  piece(item: Item, knows: Knowledge): string | null;
  /** Stands between two items. */
  readonly glue: string;
  tail(knows: Knowledge): string;
}

export interface Tally {
  written: number;
  /** Items that the format cannot say. */
  leftOut: number;
}

/** Whoever reads may do something else after so many: the slowest format takes a millisecond for one. */
const AT_ONCE = 10;

/**
 * The file, chunk by chunk: one for the head, one for every few items, one for the tail. Holds no more than a page.
 * @param tally is counted up as the pages go by.
 */
export async function* chunksOf<Item>(
  format: ExportFormat<Item>,
  pages: AsyncIterable<readonly Item[]>,
  knows: Knowledge,
  at: Date,
  tally: Tally = { written: 0, leftOut: 0 },
): AsyncGenerator<string> {
  const head = format.head(at, knows);
  if (head !== '') yield head;
  for await (const page of pages) {
    for (let start = 0; start < page.length; start += AT_ONCE) {
      const items = page.slice(start, start + AT_ONCE);
      const pieces = items.map((item) => format.piece(item, knows)).filter((piece) => piece !== null);
      tally.leftOut += items.length - pieces.length;
      if (pieces.length === 0) continue;
      const before = tally.written > 0 ? format.glue : '';
      tally.written += pieces.length;
      yield before + pieces.join(format.glue);
    }
  }
  const tail = format.tail(knows);
  if (tail !== '') yield tail;
}
