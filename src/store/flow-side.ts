// What the record can tell of its own flow: for the river page and the metrics.

/** Counts of what passed a stage, by equal steps of time, the oldest first. */
export interface Flow {
  /** Articles first seen. */
  fetched: number[];
  /** Of these: those whose text is that of their own page. */
  pages: number[];
  /** Of these: those that have been read. */
  read: number[];
  /** Events read from articles first seen then. */
  events: number[];
  /** Incidents last changed then that have been decided on. */
  decided: number[];
  /** Deliveries that went out. */
  sent: number[];
}

/** Notices by the time from publication (or first sight) to sending. */
export interface LatencyCounts {
  /** By bucket: those of at most each bound in turn, not counting earlier buckets; the last one holds the rest. */
  buckets: number[];
  /** Of all, in seconds. */
  sum: number;
}

/** `steps` steps of `stepMs`, of which the last ends at `until`. */
export interface FlowWindow {
  until: Date;
  stepMs: number;
  steps: number;
}

export interface FlowStore {
  steps(window: FlowWindow): Promise<Flow>;
  /** Of the articles first seen alone: for longer windows. */
  arrivals(window: FlowWindow): Promise<number[]>;
  /**
   * Of notices sent after `after` (null: ever) up to and with `until`.
   * @param bounds upper bounds in seconds, ascending.
   */
  latencies(after: Date | null, until: Date, bounds: readonly number[]): Promise<LatencyCounts>;
}
