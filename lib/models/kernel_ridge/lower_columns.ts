/**
 * The lower half of a square matrix, cut into block columns: column `j` holds rows `j·block…n` of `width(j)` columns,
 * row-major and without gaps. This takes 2n² bytes (and a little), half of the whole, and any run of a block column's rows
 * is an operand of a matrix product as it lies there.
 *
 * Of the square at the top of a block column both halves are kept. The upper one is not part of the matrix: a factor has
 * zeros in it, a symmetric matrix its mirror image.
 *
 * @example
 * ```ts
 * import { LowerColumns } from "./lower_columns.ts";
 * import assert from "node:assert/strict";
 *
 * const lower = new LowerColumns(5, 2);
 * assert.deepEqual(lower.columns.map((column) => column.length), [10, 6, 1]); // 5 × 2, 3 × 2, 1 × 1
 * lower.columns[1][2 * 2 + 1] = 7; // row 4, column 3
 * assert.equal(lower.at(4, 3), 7);
 * ```
 */
export class LowerColumns {
  readonly n: number;
  readonly block: number;
  /** Shape `(n - j·block, width(j))` each. */
  readonly columns: readonly Float32Array[];

  /** All zeros. */
  constructor(n: number, block: number) {
    this.n = n;
    this.block = block;
    this.columns = Array.from(
      { length: Math.ceil(n / block) },
      (_, j) => new Float32Array((n - j * block) * Math.min(block, n - j * block)),
    );
  }

  /** Number of columns in block column `j`. */
  width(j: number): number {
    return Math.min(this.block, this.n - j * this.block);
  }

  /** Rows `from…n` of block column `j`, as a view; `from` is at least `j·block`. */
  below(j: number, from: number): Float32Array {
    return this.columns[j].subarray((from - j * this.block) * this.width(j));
  }

  /** The square at the top of block column `j`, as a view, shape `(width, width)`. */
  diagonalBlock(j: number): Float32Array {
    return this.columns[j].subarray(0, this.width(j) ** 2);
  }

  /** The number in row `i` and column `k`; `i` is at least `k`, or in the same diagonal block. */
  at(i: number, k: number): number {
    const j = Math.floor(k / this.block);
    return this.columns[j][(i - j * this.block) * this.width(j) + k - j * this.block];
  }

  /** The diagonal, shape `(n,)`. */
  diagonal(): Float32Array {
    return Float32Array.from({ length: this.n }, (_, i) => this.at(i, i));
  }

  /** Adds to the diagonal. @param values Shape `(n,)`, or one for all. */
  addToDiagonal(values: ArrayLike<number> | number): void {
    for (let j = 0; j < this.columns.length; j++) {
      const width = this.width(j);
      for (let i = 0; i < width; i++) {
        this.columns[j][i * width + i] += typeof values === "number" ? values : values[j * this.block + i];
      }
    }
  }

  /** The lower half of a square matrix. @param square Shape `(n, n)`; what is above its diagonal is not read. */
  static fromSquare(square: Float32Array, n: number, block: number): LowerColumns {
    const out = new LowerColumns(n, block);
    for (let j = 0; j < out.columns.length; j++) {
      const [from, width] = [j * block, out.width(j)];
      for (let i = from; i < n; i++) {
        const end = i * n + Math.min(from + width, i + 1);
        out.columns[j].set(square.subarray(i * n + from, end), (i - from) * width);
      }
    }
    return out;
  }

  /** Written out, with zeros above the diagonal, shape `(n, n)`. */
  toSquare(): Float32Array {
    const square = new Float32Array(this.n * this.n);
    for (let i = 0; i < this.n; i++) for (let k = 0; k <= i; k++) square[i * this.n + k] = this.at(i, k);
    return square;
  }

  /** Bytes that a matrix of this size takes. */
  static bytes(n: number, block: number): number {
    let numbers = 0;
    for (let from = 0; from < n; from += block) numbers += (n - from) * Math.min(block, n - from);
    return numbers * Float32Array.BYTES_PER_ELEMENT;
  }
}
