// MinHash over 3-word shingles: how alike two texts are, from 64 numbers each.

export const SIGNATURE_LENGTH = 64;
export const SHINGLE_WORDS = 3;

/** One mixing constant for each of the 64 hash functions; fixed, since signatures are kept. */
const SEEDS = Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, index) =>
  mix(Math.imul(index + 1, 0x9e3779b1)),
);

/** @returns 64 unsigned 32-bit minima; empty for no shingle at all. */
export function minHash(words: readonly string[]): number[] {
  const hashes = words.map(hashWord);
  const minima = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff);
  const seen = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= hashes.length; at++) {
    const shingle = mix(hashes[at]! ^ mix(hashes[at + 1]! ^ mix(hashes[at + 2]! + 1)));
    if (seen.has(shingle)) continue;
    seen.add(shingle);
    for (let row = 0; row < SIGNATURE_LENGTH; row++) {
      const value = mix(shingle ^ SEEDS[row]!);
      if (value < minima[row]!) minima[row] = value;
    }
  }
  return seen.size === 0 ? [] : [...minima];
}

/** Estimated share of common shingles (Jaccard), 0–1; the standard error is 0.06. */
export function similarity(a: readonly number[], b: readonly number[]): number {
  if (a.length !== SIGNATURE_LENGTH || b.length !== SIGNATURE_LENGTH) return 0;
  let same = 0;
  for (let row = 0; row < SIGNATURE_LENGTH; row++) if (a[row] === b[row]) same++;
  return same / SIGNATURE_LENGTH;
}

/** Estimated share of the shorter text's shingles that the longer one holds, 0–1. */
export function containment(a: readonly number[], b: readonly number[]): number {
  const jaccard = similarity(a, b);
  if (jaccard === 0) return 0;
  const [sizeA, sizeB] = [estimatedSize(a), estimatedSize(b)];
  return Math.min(1, (jaccard * (sizeA + sizeB)) / ((1 + jaccard) * Math.min(sizeA, sizeB)));
}

/** How many shingles a text has, to about an eighth: the more there are, the smaller the minima. */
function estimatedSize(signature: readonly number[]): number {
  const sum = signature.reduce((total, value) => total + value / 0x1_0000_0000, 0);
  return SIGNATURE_LENGTH / Math.max(sum, 1e-9) - 1;
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Murmur3's finaliser. */
function mix(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
