// Finds near-duplicates without comparing everything with everything: locality-sensitive hashing over MinHash
// (Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, section 3.4).

/**
 * 16 bands of 4 rows over 64 values: of pairs with Jaccard 0.5 about 64 % share a band, with 0.7 about 99 %,
 * with 0.2 about 3 %. The caller compares the signatures themselves.
 */
const ROWS = 4;

/** @returns one signed 32-bit hash per band; none for an empty signature. */
export function bandsOf(signature: readonly number[]): number[] {
  const bands: number[] = [];
  for (let start = 0; start + ROWS <= signature.length; start += ROWS) {
    bands.push(hash([start, ...signature.slice(start, start + ROWS)]));
  }
  return bands;
}

/** FNV-1a over the values' bytes. A collision costs one comparison. */
function hash(values: readonly number[]): number {
  let state = 0x811c9dc5;
  for (const value of values) {
    for (let shift = 0; shift < 32; shift += 8) {
      state = Math.imul(state ^ ((value >>> shift) & 0xff), 0x01000193);
    }
  }
  return state | 0;
}
