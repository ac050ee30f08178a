import type { WorkOptions } from "../../core/mod.ts";
import type { CsrMatrix } from "../../features/csr_matrix.ts";
import { checkpoint } from "../_checkpoint.ts";
import { LowerColumns } from "./lower_columns.ts";
import type { MatrixProduct } from "./matrix_product.ts";

/** Columns that more than this share of the rows have are multiplied as a dense matrix, which is then faster than lists. */
export const DENSE_SHARE = 0.1;

/** Rows between two turns of other work. */
const ROWS_A_TURN = 256;

/**
 * Inner products of sparse rows with many others, by an inverted index: a list a column, of the rows that have it. The work for
 * a row is the sum of the lengths of its columns' lists. Few columns, such as the character n-grams that most texts have, hold
 * most of that: those are multiplied as a dense matrix.
 *
 * @example
 * ```ts
 * import { PlainProduct } from "./matrix_product.ts";
 * import { TfidfIndex } from "./tfidf_index.ts";
 * import assert from "node:assert/strict";
 *
 * // [[1, 0], [0.6, 0.8]]
 * const rows = {
 *   rows: 2,
 *   columns: 2,
 *   indptr: Uint32Array.of(0, 1, 3),
 *   indices: Int32Array.of(0, 0, 1),
 *   data: Float32Array.of(1, 0.6, 0.8),
 * };
 * const index = new TfidfIndex(rows);
 * assert.deepEqual([...index.similarities(rows, new PlainProduct())], [...Float32Array.of(1, 0.6, 0.6, 1)]);
 * ```
 */
export class TfidfIndex {
  readonly rows: CsrMatrix;
  /** Place of each column among the dense ones, or -1, shape `(nFeatures,)`. */
  readonly #densePlace: Int32Array;
  readonly #nDense: number;
  /** Shape `(nRows, nDense)`. */
  readonly #dense: Float32Array;
  /** Where the list of each column starts, shape `(nFeatures + 1,)`. */
  readonly #starts: Uint32Array;
  /** Rows of all lists, ascending in each. */
  readonly #listRows: Int32Array;
  readonly #listValues: Float32Array;

  /** @param rows Shape `(nRows, nFeatures)`. */
  constructor(rows: CsrMatrix) {
    this.rows = rows;
    const frequency = new Uint32Array(rows.columns);
    for (const column of rows.indices) frequency[column]++;
    let nDense = 0;
    this.#densePlace = Int32Array.from(frequency, (count) => (count > DENSE_SHARE * rows.rows ? nDense++ : -1));
    this.#nDense = nDense;
    this.#dense = this.#denseRows(rows);
    this.#starts = new Uint32Array(rows.columns + 1);
    for (let column = 0; column < rows.columns; column++) {
      this.#starts[column + 1] = this.#starts[column] + (this.#densePlace[column] < 0 ? frequency[column] : 0);
    }
    this.#listRows = new Int32Array(this.#starts[rows.columns]);
    this.#listValues = new Float32Array(this.#starts[rows.columns]);
    const ends = this.#starts.slice();
    for (let row = 0; row < rows.rows; row++) {
      for (let at = rows.indptr[row]; at < rows.indptr[row + 1]; at++) {
        const column = rows.indices[at];
        if (this.#densePlace[column] >= 0) continue;
        this.#listRows[ends[column]] = row;
        this.#listValues[ends[column]++] = rows.data[at];
      }
    }
  }

  /**
   * Inner products with other rows.
   *
   * @param queries Shape `(nQueries, nFeatures)`.
   * @returns Shape `(nQueries, nRows)`.
   * @throws {TypeError} If the numbers of columns differ.
   */
  similarities(queries: CsrMatrix, product: MatrixProduct): Float32Array {
    if (queries.columns !== this.rows.columns) {
      throw new TypeError(
        `Cannot compare TF-IDF rows: they must have ${this.rows.columns} columns, as in training: they have ${queries.columns}`,
      );
    }
    const n = this.rows.rows;
    const out = new Float32Array(queries.rows * n);
    const operands = { a: this.#denseRows(queries), b: this.#dense, m: queries.rows, n, k: this.#nDense };
    if (this.#nDense > 0) product.multiply({ ...operands, c: out, transposeB: true });
    for (let row = 0; row < queries.rows; row++) this.#addLists(queries, row, n, out.subarray(row * n, (row + 1) * n));
    return out;
  }

  /** Inner products of the rows with one another, the lower half. */
  async gram(block: number, product: MatrixProduct, { signal, progress }: WorkOptions = {}): Promise<LowerColumns> {
    const { rows } = this.rows;
    const gram = new LowerColumns(rows, block);
    const k = this.#nDense;
    for (let j = 0; j < gram.columns.length && k > 0; j++) {
      const below = this.#dense.subarray(j * block * k);
      product.multiply({
        a: below,
        b: below,
        c: gram.columns[j],
        m: rows - j * block,
        n: gram.width(j),
        k,
        transposeB: true,
      });
    }
    const sums = new Float32Array(rows);
    for (let row = 0; row < rows; row++) {
      if (row % ROWS_A_TURN === 0) {
        await checkpoint(signal);
        progress?.({ stage: "compare TF-IDF", done: row, total: rows });
      }
      // Up to the end of the diagonal block, whose both halves are kept.
      const last = Math.floor(row / block);
      const end = Math.min(rows, (last + 1) * block);
      sums.fill(0, 0, end);
      this.#addLists(this.rows, row, end, sums);
      for (let j = 0; j <= last; j++) {
        const [width, from] = [gram.width(j), j * block];
        const column = gram.columns[j];
        for (let i = 0, at = (row - from) * width; i < width; i++, at++) column[at] += sums[from + i];
      }
    }
    progress?.({ stage: "compare TF-IDF", done: rows, total: rows });
    return gram;
  }

  /** Adds inner products of a row with rows `0…end`, as far as lists are concerned. @param sums Shape `(end,)` or longer. */
  #addLists(queries: CsrMatrix, row: number, end: number, sums: Float32Array): void {
    const [starts, listRows, listValues] = [this.#starts, this.#listRows, this.#listValues];
    for (let at = queries.indptr[row]; at < queries.indptr[row + 1]; at++) {
      const column = queries.indices[at];
      const value = queries.data[at];
      const stop = starts[column + 1];
      for (let i = starts[column]; i < stop; i++) {
        const other = listRows[i];
        if (other >= end) break;
        sums[other] += value * listValues[i];
      }
    }
  }

  #denseRows(rows: CsrMatrix): Float32Array {
    const out = new Float32Array(rows.rows * this.#nDense);
    for (let row = 0; row < rows.rows; row++) {
      for (let at = rows.indptr[row]; at < rows.indptr[row + 1]; at++) {
        const place = this.#densePlace[rows.indices[at]];
        if (place >= 0) out[row * this.#nDense + place] = rows.data[at];
      }
    }
    return out;
  }
}
