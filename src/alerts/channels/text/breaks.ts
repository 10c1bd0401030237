// Where a text is best cut: between paragraphs, lines, sentences or words.

/** Cuts that read well, best first; each is worth giving up so much of the room. */
const CUTS: readonly { before: RegExp; leastShare: number }[] = [
  { before: /\n\n/gu, leastShare: 0.5 },
  { before: /\n/gu, leastShare: 0.4 },
  { before: /(?<=[.!?…؟۔؛»”][\p{Pe}\p{Pf}\u2069]*)\s/gu, leastShare: 0.4 },
  { before: /\s/gu, leastShare: 0.1 },
];

/**
 * @param most as far as there is room; itself the end of a letter.
 * @param isEnd whether a letter ends there.
 * @returns where to cut between `start` (exclusive) and `most`.
 */
export function bestCut(text: string, start: number, most: number, isEnd: (at: number) => boolean): number {
  const room = text.slice(start, most + '\n\n'.length);
  for (const { before, leastShare } of CUTS) {
    const places = [...room.matchAll(before)].map(({ index }) => start + index);
    const last = places.findLast((at) => at > start && at <= most && isEnd(at));
    if (last !== undefined && last - start >= (most - start) * leastShare) return last;
  }
  return most;
}
