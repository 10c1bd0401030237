// Which of several feeds of one site is the one to watch.
import type { FeedKind } from '../parse/model.ts';

export interface Candidate {
  /** Where the redirects ended. */
  url: string;
  kind: FeedKind;
  items: number;
  /** ISO instant of the newest item. */
  newestAt: string | null;
  /** Share of the letters in its titles and texts that are Arabic, 0 to 1. */
  arabic: number;
  /** A few identities of its items: two addresses with the same are one feed. */
  sample: readonly string[];
}

const ARABIC_FROM = 0.4;
const FRESH_MS = 3 * 86_400_000;

/** The best first: with items, Arabic, with texts, alive, long, new. Of addresses that give the same, the best stays. */
export function bestFirst<T extends Candidate>(candidates: readonly T[], now: Date): T[] {
  const sorted = candidates.toSorted((a, b) => compare(merits(b, now), merits(a, now)));
  const seen = new Set<string>();
  return sorted.filter(({ sample, url }) => {
    const key = sample.length > 0 ? sample.join('\n') : url;
    return !seen.has(key) && seen.add(key);
  });
}

/** The most telling first; a higher number is better. */
const merits = ({ kind, items, newestAt, arabic }: Candidate, now: Date): number[] => [
  Number(items > 0),
  Number(arabic >= ARABIC_FROM),
  Number(kind !== 'sitemap' && kind !== 'html'),
  Number(newestAt !== null && now.getTime() - Date.parse(newestAt) < FRESH_MS),
  items,
  newestAt === null ? 0 : Date.parse(newestAt),
];

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((merit, index) => merit !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** Share of Arabic letters among all letters, 0 where there are none. */
export function arabicShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) / letters;
}
