import type { CsrMatrix } from "./csr_matrix.ts";

/** How long a row is after weighting: 1 in the sum of squares, 1 in the sum of absolute values, or as it comes. */
export type Norm = "l2" | "l1" | "none";

/** Grows a sparse matrix row by row; within a row columns come in increasing order. */
export class RowBuilder {
  readonly #columns: number;
  #indptr = new Uint32Array(1024);
  #indices = new Int32Array(16384);
  #data = new Float32Array(16384);
  #rows = 0;
  #nnz = 0;

  constructor(columns: number) {
    this.#columns = columns;
  }

  /**
   * Adds a row.
   *
   * @param row Value of each column that is not 0.
   */
  add(row: ReadonlyMap<number, number>, norm: Norm): void {
    const columns = Int32Array.from(row.keys()).sort();
    this.#reserve(columns.length);
    let size = 0;
    if (norm === "l2") { for (const value of row.values()) size += value * value; }
    if (norm === "l1") { for (const value of row.values()) size += Math.abs(value); }
    const scale = norm === "none" || size === 0 ? 1 : norm === "l2" ? Math.sqrt(size) : size;
    for (const column of columns) {
      this.#indices[this.#nnz] = column;
      this.#data[this.#nnz++] = row.get(column)! / scale;
    }
    this.#indptr[++this.#rows] = this.#nnz;
  }

  /** The rows so far. */
  finish(): CsrMatrix {
    return {
      rows: this.#rows,
      columns: this.#columns,
      indptr: this.#indptr.slice(0, this.#rows + 1),
      indices: this.#indices.slice(0, this.#nnz),
      data: this.#data.slice(0, this.#nnz),
    };
  }

  #reserve(more: number): void {
    if (this.#rows + 2 > this.#indptr.length) this.#indptr = grown(this.#indptr, this.#rows + 2);
    if (this.#nnz + more > this.#indices.length) {
      this.#indices = grown(this.#indices, this.#nnz + more);
      this.#data = grown(this.#data, this.#nnz + more);
    }
  }
}

/** A copy with room for at least `length` values, and half as much again. */
function grown<T extends Uint32Array | Int32Array | Float32Array>(array: T, length: number): T {
  const copy = new (array.constructor as new (length: number) => T)(Math.ceil(length * 1.5));
  copy.set(array);
  return copy;
}
