import type { CsrMatrix } from "./csr_matrix.ts";

/** 1 + ln(count): the sublinear term frequency. */
const SUBLINEAR = Float64Array.from({ length: 1024 }, (_, count) => 1 + Math.log(count));

/** Puts rows together: counts columns, weighs them, and scales each block of a row to length 1. */
export class RowWriter {
  readonly #idf: Float32Array;
  /** How often each column was added since the block began; all 0 between blocks. */
  readonly #counts: Int32Array;
  #indices: Int32Array;
  #data: Float32Array;
  #indptr = [0];
  #blockStart = 0;
  #end = 0;

  /**
   * @param idf Weight of each column, shape `(nFeatures,)`.
   * @param capacity Values to make room for.
   */
  constructor(idf: Float32Array, capacity = 65536) {
    this.#idf = idf;
    this.#counts = new Int32Array(idf.length);
    this.#indices = new Int32Array(capacity);
    this.#data = new Float32Array(capacity);
  }

  /** Adds the columns `list[from..to)`; one may stand there repeatedly, and -1 is none. */
  add(list: Int32Array, from: number, to: number): void {
    this.#reserve(to - from);
    const counts = this.#counts;
    const indices = this.#indices;
    let end = this.#end;
    for (let j = from; j < to; j++) {
      const column = list[j];
      if (column >= 0 && counts[column]++ === 0) indices[end++] = column;
    }
    this.#end = end;
  }

  /** Ends a block: its counts c become (1 + ln c)·idf, scaled to length 1. */
  endBlock(): void {
    const counts = this.#counts;
    const indices = this.#indices;
    const data = this.#data;
    const idf = this.#idf;
    let squares = 0;
    for (let j = this.#blockStart; j < this.#end; j++) {
      const column = indices[j];
      const count = counts[column];
      counts[column] = 0;
      const value = (count < SUBLINEAR.length ? SUBLINEAR[count] : 1 + Math.log(count)) * idf[column];
      data[j] = value;
      squares += value * value;
    }
    const scale = 1 / Math.sqrt(squares);
    for (let j = this.#blockStart; j < this.#end; j++) data[j] *= scale;
    this.#blockStart = this.#end;
  }

  /** Ends a row. */
  endRow(): void {
    this.#indptr.push(this.#end);
  }

  /** The rows written since the last call, as copies; the writer is then empty. */
  take(): CsrMatrix {
    const { rows, columns, indptr, indices, data } = this.finish();
    this.#indptr = [0];
    this.#blockStart = this.#end = 0;
    return { rows, columns, indptr, indices: indices.slice(), data: data.slice() };
  }

  /** All rows in the writer's own memory; it is not to be used after this. */
  finish(): CsrMatrix {
    return {
      rows: this.#indptr.length - 1,
      columns: this.#idf.length,
      indptr: Uint32Array.from(this.#indptr),
      indices: this.#indices.subarray(0, this.#end),
      data: this.#data.subarray(0, this.#end),
    };
  }

  #reserve(extra: number): void {
    const needed = this.#end + extra;
    if (needed <= this.#indices.length) return;
    const capacity = Math.max(needed, 2 * this.#indices.length);
    const indices = new Int32Array(capacity);
    indices.set(this.#indices.subarray(0, this.#end));
    this.#indices = indices;
    const data = new Float32Array(capacity);
    data.set(this.#data.subarray(0, this.#end));
    this.#data = data;
  }
}
