// Work that takes turns: so many at once, so many waiting, and whoever comes after that is told at once.

export class TooBusy extends Error {
  constructor() {
    super('too many wait already');
    this.name = 'TooBusy';
  }
}

export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** @returns runs what it is given in the order of asking. @throws TooBusy */
export function createTurns(atOnce: number, mostWaiting: number): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < atOnce) running++;
    else if (waiting.length >= mostWaiting) throw new TooBusy();
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The turn is handed on, so that nobody who comes just now takes it.
      if (next) next();
      else running--;
    }
  };
}
