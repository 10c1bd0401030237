// A reading that many want and that may take long: they share one, and the longer it takes the less often it is made.

/** What is over sooner is made anew every time. */
const SHORT_MS = 50;
/** Of all time, so much may be spent on it. */
const SHARE = 1 / 20;

export type Seldom<T> = (fresh?: 'fresh') => Promise<T>;

/** @returns the reading, made anew where it is asked to be fresh; else at most twenty times as old as it took to make; never old where it takes less than 50 ms. */
export function createSeldom<T>(
  read: () => Promise<T>,
  time: () => number = () => performance.now(),
): Seldom<T> {
  let underWay: Promise<T> | undefined;
  let last: { value: T; freshUntil: number } | undefined;

  async function make(): Promise<T> {
    const start = time();
    const value = await read();
    const took = time() - start;
    last = took < SHORT_MS ? undefined : { value, freshUntil: time() + took / SHARE };
    return value;
  }

  return async (fresh) => {
    if (fresh) return make();
    if (last && time() < last.freshUntil) return last.value;
    underWay ??= make().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}
