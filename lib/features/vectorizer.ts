import type { Snapshot } from "../core/mod.ts";
import type { CsrMatrix } from "./csr_matrix.ts";

/** Makes room for the indices and the data of a matrix with `nnz` values. */
export type RowAllocator = (nnz: number) => Pick<CsrMatrix, "indices" | "data">;

/** Turns texts into rows of numbers: what a linear model reads. */
export interface Vectorizer {
  /** Number of columns; 0 before `fit`. */
  readonly nFeatures: number;

  /**
   * Learns the vocabulary and the weights of its columns.
   *
   * @param texts Shape `(nTickets,)`.
   */
  fit(texts: readonly string[]): this;

  /**
   * `fit`, then the rows of the same texts; cheaper than the two calls.
   *
   * @param allocate Makes room for the values, where they are wanted in memory of the caller's; may be left unused.
   * @returns Shape `(nTickets, nFeatures)`.
   */
  fitTransform(texts: readonly string[], allocate?: RowAllocator): CsrMatrix;

  /**
   * Rows of texts. What was not seen in `fit` is left out; a text with nothing known is an empty row.
   *
   * @returns Shape `(nTickets, nFeatures)`.
   */
  transform(texts: readonly string[]): CsrMatrix;

  /** What each column stands for, such as `word:charged twice` or `char: refu`, shape `(nFeatures,)`. */
  featureNames(): string[];

  toSnapshot(): Snapshot;
}
