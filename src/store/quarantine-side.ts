// What could not be worked on: the part of the record that waits for people.
export interface QuarantineEntry {
  id: string;
  queue: string;
  /** Id of what could not be worked on: article, incident or delivery. */
  subject: string;
  reason: string;
  at: string;
}

/** What became of entries that were to be worked on again. */
export interface Retried {
  /** Back at work. */
  retried: QuarantineEntry[];
  /** Taken away as well: their subject is gone, or past that stage by other means. */
  dropped: QuarantineEntry[];
}

export interface QuarantineStore {
  /** Keeps the entry, in place of an earlier one of that id. An article moves to stage `quarantined`; nobody is told of an incident’s present revision. */
  add(entry: QuarantineEntry): Promise<void>;
  list(limit: number): Promise<QuarantineEntry[]>;
  count(): Promise<number>;
  /** Entries by queue; queues without any are left out. */
  counts(): Promise<Record<string, number>>;
  /**
   * One transaction: takes the entries away and puts their subjects back to work: an article is stored and never
   * tried, an incident not decided on, a delivery pending, a feed due. The jobs are the caller’s.
   * @param which by id, or the oldest of those that came before an instant.
   */
  retry(which: { ids: readonly string[] } | { before: Date; limit: number }, now: Date): Promise<Retried>;
}
