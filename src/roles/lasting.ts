// What outlives a configuration: made when it is first asked for, closed when the process stops.

export interface Lasting {
  /**
   * The same under the same name, each time. @param close undoes what was made.
   * @throws Error once everything was closed.
   */
  once<T>(name: string, make: () => T | Promise<T>, close: (made: T) => Promise<unknown>): Promise<T>;
  /** Closes everything, the latest first, and lets nothing be made any more. */
  close(): Promise<void>;
}

export function createLasting(): Lasting {
  const made = new Map<string, { value: unknown; close: () => Promise<unknown> }>();
  let isClosed = false;
  const refuse = () => {
    throw new Error('the program is stopping');
  };
  return {
    async once<T>(name: string, make: () => T | Promise<T>, close: (value: T) => Promise<unknown>) {
      const known = made.get(name);
      if (known) return known.value as T;
      if (isClosed) return refuse();
      const value = await make();
      if (isClosed) {
        await close(value);
        return refuse();
      }
      made.set(name, { value, close: () => close(value) });
      return value;
    },
    async close() {
      isClosed = true;
      const all = [...made.values()].reverse();
      made.clear();
      for (const { close } of all) await close();
    },
  };
}
