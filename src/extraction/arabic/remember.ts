// Answers kept for words that news repeats. They are bounded: when there are too many, all are forgotten.

const MOST = 4096;
/** Longer words, in characters, are not kept. */
const LONGEST = 200;

/** `answer`, asked once for each word or number. It must depend on that alone, and never be undefined. */
export function remembering<T, K extends string | number = string>(answer: (asked: K) => T): (asked: K) => T {
  const known = new Map<K, T>();
  return (asked) => {
    const before = known.get(asked);
    if (before !== undefined) return before;
    const now = answer(asked);
    if (typeof asked === 'string' && asked.length > LONGEST) return now;
    if (known.size >= MOST) known.clear();
    known.set(typeof asked === 'string' ? (copyOf(asked) as K) : asked, now);
    return now;
  };
}

/** The letters alone: a word cut from an article would keep the article with it. */
const copyOf = (word: string): string => ` ${word}`.slice(1);
