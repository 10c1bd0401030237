// What outlives a configuration: made when it is first asked for, closed when the process stops.

export interface Lasting {
  /** The same under the same name, each time. @param close undoes what was made. */
  once<T>(name: string, make: () => T | Promise<T>, close: (made: T) => Promise<unknown>): Promise<T>;
  /** Closes everything, the latest first. */
  close(): Promise<void>;
}

export function createLasting(): Lasting {
  const made = new Map<string, { value: unknown; close: () => Promise<unknown> }>();
  return {
    async once<T>(name: string, make: () => T | Promise<T>, close: (value: T) => Promise<unknown>) {
      const known = made.get(name);
      if (known) return known.value as T;
      const value = await make();
      made.set(name, { value, close: () => close(value) });
      return value;
    },
    async close() {
      for (const { close } of [...made.values()].reverse()) await close();
      made.clear();
    },
  };
}
