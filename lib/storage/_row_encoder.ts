/** Turns rows into the bytes of one format. */
export interface RowEncoder {
  /** Takes a row, one value a column. */
  write(values: readonly unknown[]): Promise<void>;
  /** Writes what was held back, and the format's ending. */
  end(): Promise<void>;
  /** What the user should know of the finished table, such as texts that were cut. */
  readonly notes?: readonly string[];
}
