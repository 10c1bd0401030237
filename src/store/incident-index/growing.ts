// Columns of numbers that grow as rows come.

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

export interface Growing<Columns> {
  /** As they are now: longer ones take their place, so ask anew after each `push`. */
  readonly columns: Columns;
  /** How many rows are in use. */
  readonly size: number;
  /** @returns the number of a new row, zero in every column. */
  push(): number;
}

const START = 1024;

/** @param allocate columns of so many rows. */
export function createGrowing<Columns extends { [Name in keyof Columns]: Column }>(
  allocate: (length: number) => Columns,
): Growing<Columns> {
  let columns = allocate(START);
  let length = START;
  let size = 0;
  return {
    get columns() {
      return columns;
    },
    get size() {
      return size;
    },
    push() {
      if (size === length) {
        length *= 2;
        const longer = allocate(length);
        for (const name of Object.keys(columns) as (keyof Columns)[]) longer[name].set(columns[name]);
        columns = longer;
      }
      size += 1;
      return size - 1;
    },
  };
}
