import { type Matrix, takeRows } from "../../core/mod.ts";
import type { CsrMatrix } from "../../features/csr_matrix.ts";
import { selectRows } from "../../features/csr_operations.ts";

/** What kernel ridge regression knows of tickets. Rows need not have length 1: they are brought to it. */
export interface KernelFeatures {
  /** Shape `(nTickets, width)`; no row may be all zeros. */
  readonly embeddings: Matrix;
  /** Shape `(nTickets, nFeatures)`, for kernels that look at it; rows without any value are like no other ticket. */
  readonly tfidf?: CsrMatrix;
}

/**
 * Rows brought to length 1, and rounded to half precision, in which they are kept: a cosine moves by less than 0.0005.
 *
 * @throws {RangeError} If a number is not finite, or an embedding has length 0.
 * @throws {TypeError} If the numbers of rows differ.
 */
export function unitFeatures({ embeddings, tfidf }: KernelFeatures): KernelFeatures {
  if (tfidf && tfidf.rows !== embeddings.rows) {
    throw new TypeError(
      `Cannot use features: embeddings and TF-IDF must be of the same tickets: there are ${embeddings.rows} and ${tfidf.rows}`,
    );
  }
  return { embeddings: unitRows(embeddings), tfidf: tfidf && unitSparseRows(tfidf) };
}

/** Features of some tickets. */
export function rowsOfFeatures({ embeddings, tfidf }: KernelFeatures, rows: ArrayLike<number>): KernelFeatures {
  return { embeddings: takeRows(embeddings, rows), tfidf: tfidf && selectRows(tfidf, rows) };
}

function unitRows({ rows, columns, data }: Matrix): Matrix {
  const out = new Float32Array(data.length);
  for (let i = 0; i < rows; i++) {
    const [from, to] = [i * columns, (i + 1) * columns];
    const length = lengthOf(data, from, to, `embedding ${i}`);
    if (length === 0) throw new RangeError(`Cannot use features: no embedding may be all zeros: embedding ${i} is`);
    for (let k = from; k < to; k++) out[k] = Math.f16round(data[k] / length);
  }
  return { rows, columns, data: out };
}

function unitSparseRows(m: CsrMatrix): CsrMatrix {
  const data = new Float32Array(m.data.length);
  for (let i = 0; i < m.rows; i++) {
    const [from, to] = [m.indptr[i], m.indptr[i + 1]];
    const length = lengthOf(m.data, from, to, `TF-IDF row ${i}`);
    for (let k = from; k < to; k++) data[k] = length === 0 ? 0 : Math.f16round(m.data[k] / length);
  }
  return { ...m, data };
}

function lengthOf(data: Float32Array, from: number, to: number, what: string): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += data[k] * data[k];
  // NaN and infinity both end here: numbers of float32 cannot overflow a sum of squares in float64.
  if (!Number.isFinite(sum)) {
    throw new RangeError(`Cannot use features: all numbers must be finite: ${what} has others`);
  }
  return Math.sqrt(sum);
}
