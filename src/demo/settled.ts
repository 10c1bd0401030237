// When the demo has nothing left to do. Pure: the caller reads the numbers from wire and record.

export interface DemoState {
  /** Articles out on the wire, and how many there will be. */
  released: number;
  total: number;
  /** Articles in the record, at whatever stage. */
  stored: number;
  /** Articles that wait to be read. */
  waiting: number;
  /** Incidents with a revision that no alert decision has seen. */
  undecided: number;
  /** Deliveries pending, sending or due for another try. */
  undelivered: number;
}

const isQuiet = (state: DemoState): boolean =>
  state.released === state.total &&
  state.stored >= state.total &&
  state.waiting === 0 &&
  state.undecided === 0 &&
  state.undelivered === 0;

/**
 * @param quietMs how long nothing may be left to do.
 * @returns a judge to be asked again and again; true once everything has been quiet that long without a break.
 */
export function createSettledJudge(quietMs = 2000): (state: DemoState, now: Date) => boolean {
  let quietSince: number | undefined;
  return (state, now) => {
    quietSince = isQuiet(state) ? (quietSince ?? now.getTime()) : undefined;
    return quietSince !== undefined && now.getTime() - quietSince >= quietMs;
  };
}
