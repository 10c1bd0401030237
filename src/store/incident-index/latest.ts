// The first rows of a list, newest first: found in one pass backwards, since what is newest mostly came last.
import type { IncidentListing } from '../incident-lists.ts';
import type { IncidentColumns } from './columns.ts';
import { createMatch } from './matching.ts';

/** Ids in order. @param listing ordered by revision or by report. */
export function latestMatching(columns: IncidentColumns, listing: IncidentListing): string[] {
  const matches = createMatch(columns, listing);
  const at = listing.order === 'told' ? columns.rows.lastToldAt : columns.rows.updatedAt;
  const isBehind = createBehind(columns, at, listing.before);
  const found: number[] = [];
  const comesBefore = (a: number, b: number): boolean =>
    at[a] === at[b] ? columns.idOf(a) > columns.idOf(b) : at[a]! > at[b]!;
  for (let row = columns.size - 1; row >= 0; row--) {
    const last = found.at(-1);
    if (found.length === listing.limit && !comesBefore(row, last!)) continue;
    if (!isBehind(row) || !matches(row)) continue;
    if (found.length === listing.limit) found.pop();
    insert(found, row, comesBefore);
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
