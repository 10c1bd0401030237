// So many at once and no more: a place is taken before the work begins and given back when it ends, however it ends.

export interface Slots {
  /** @returns gives the place back, once; undefined where none is free. */
  take(): (() => void) | undefined;
}

export function createSlots(most: number): Slots {
  const taken = new Set<symbol>();
  return {
    take() {
      if (taken.size >= most) return undefined;
      const place = Symbol();
      taken.add(place);
      return () => taken.delete(place);
    },
  };
}
