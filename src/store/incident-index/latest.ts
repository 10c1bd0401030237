// The first rows of a list, newest first: found in one pass backwards, since what is newest mostly came last.
import type { IncidentListing } from '../incident-lists.ts';
import type { IncidentColumns } from './columns.ts';
import { atLeast, BLOCK, createMatch } from './matching.ts';

/** Ids in order. @param listing ordered by revision or by report. */
export function latestMatching(columns: IncidentColumns, listing: IncidentListing): string[] {
  const match = createMatch(columns, listing);
  const at = listing.order === 'told' ? columns.rows.lastToldAt : columns.rows.updatedAt;
  const isBehind = createBehind(columns, at, listing.before);
  const found: number[] = [];
  const comesBefore = (a: number, b: number): boolean =>
    at[a] === at[b] ? columns.idOf(a) > columns.idOf(b) : at[a]! > at[b]!;
  const isFull = () => found.length === listing.limit;
  const rows = new Uint32Array(BLOCK);
  for (let end = columns.size; end > 0; end -= BLOCK) {
    const start = Math.max(0, end - BLOCK);
    for (let row = start; row < end; row++) rows[row - start] = row;
    // As soon as there are enough, most of a block is older than the last of them, and nothing more is asked of it.
    const late = isFull() ? atLeast(at, at[found.at(-1)!]!)(rows, end - start) : end - start;
    for (let place = match(rows, late) - 1; place >= 0; place--) {
      const row = rows[place]!;
      if (!isBehind(row) || (isFull() && !comesBefore(row, found.at(-1)!))) continue;
      if (isFull()) found.pop();
      insert(found, row, comesBefore);
    }
  }
  return found.map(columns.idOf);
}

function createBehind(
  columns: IncidentColumns,
  at: Float64Array,
  before: IncidentListing['before'],
): (row: number) => boolean {
  if (!before) return () => true;
  const instant = Date.parse(before.at);
  return (row) => at[row]! < instant || (at[row] === instant && columns.idOf(row) < before.id);
}

/** Into its place among those in order. */
function insert(found: number[], row: number, comesBefore: (a: number, b: number) => boolean): void {
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comesBefore(row, found[middle]!)) high = middle;
    else low = middle + 1;
  }
  found.splice(low, 0, row);
}
