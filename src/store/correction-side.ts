// What the record can do for corrections: kept with who and why, taken back, never deleted.
import type { Correction } from '../shared/schema/index.ts';

export interface CorrectionFilter {
  /** Only those that were not taken back. */
  standing?: boolean;
  /** Only those made before this one’s place in the order (newest first): keyset paging. */
  before?: Pick<Correction, 'at' | 'id'>;
  limit: number;
}

export interface CorrectionStore {
  /**
   * One transaction: keeps the correction, and sends the articles that it concerns back to be read. Repeating it with
   * the same id changes nothing.
   * @returns ids of the articles that wait to be read again.
   */
  add(correction: Correction): Promise<string[]>;
  /**
   * One transaction: marks it as taken back, and sends its articles back to be read. One that was taken back before
   * stays as it is.
   * @returns the correction as it stands and the articles that wait; undefined where there is none.
   */
  undo(
    id: string,
    by: string,
    at: Date,
  ): Promise<{ correction: Correction; articleIds: string[] } | undefined>;
  get(id: string): Promise<Correction | undefined>;
  /** Newest first. */
  list(filter: CorrectionFilter): Promise<Correction[]>;
  /** All that concern one of these articles, oldest first, also those that were taken back. */
  forArticles(ids: readonly string[]): Promise<Correction[]>;
  /** Newest first: those made on its page, and those that it carries. */
  ofIncident(id: string): Promise<Correction[]>;
  /** Articles, by id after `after`, with a standing correction of what was read in them: of kind `wrong` or `fix`. */
  correctedArticles(after: string, limit: number): Promise<string[]>;
}
