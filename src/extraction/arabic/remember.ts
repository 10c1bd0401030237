// Answers kept for words that news repeats. They are bounded: when there are too many, all are forgotten.

const MOST = 4096;

/** `answer`, asked once for each word. It must depend on the word alone, and never be undefined. */
export function remembering<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const now = answer(word);
    if (known.size >= MOST) known.clear();
    known.set(copyOf(word), now);
    return now;
  };
}

/** The letters alone: a word cut from an article would keep the article with it. */
const copyOf = (word: string): string => ` ${word}`.slice(1);
