/** Where an export comes from: the record itself, or a board that has it. */
export interface ExportSource {
  chunks: AsyncIterable<string | Uint8Array>;
  /** Incidents that the filters leave; undefined where nobody has counted. */
  total: number | undefined;
  /** Items so far. */
  done(): number;
  /** Items that the format had no way to say; undefined where only the board knows. */
  leftOut(): number | undefined;
}
