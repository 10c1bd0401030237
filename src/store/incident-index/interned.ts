// Values that come again and again, each kept once and known by a small number.
export interface Interned<Value> {
  /** The value’s number, given to it if it has none. */
  of(value: Value): number;
  at(number: number): Value;
  /** All values, each at its number. */
  readonly values: readonly Value[];
}

/** @param keyOf equal for equal values. */
export function createInterned<Value>(keyOf: (value: Value) => string): Interned<Value> {
  const numbers = new Map<string, number>();
  const values: Value[] = [];
  return {
    values,
    at: (number) => values[number]!,
    of(value) {
      const key = keyOf(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = values.push(value) - 1;
      numbers.set(key, number);
      return number;
    },
  };
}
