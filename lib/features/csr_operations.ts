import type { CsrMatrix } from "./csr_matrix.ts";

/**
 * Matrices of the same texts side by side.
 *
 * @param parts Each of shape `(nTickets, nFeatures)`.
 * @returns Shape `(nTickets, sum of nFeatures)`.
 * @throws {TypeError} If there are no parts, or their numbers of rows differ.
 *
 * @example
 * ```ts
 * import { denseRow, stackColumns } from "./csr_operations.ts";
 * import { TfidfVectorizer } from "./tfidf_vectorizer.ts";
 * import assert from "node:assert/strict";
 *
 * const counts = new TfidfVectorizer({ useIdf: false, norm: "none" }).fitTransform(["aa bb", "bb bb"]);
 * assert.deepEqual([...denseRow(stackColumns([counts, counts]), 1)], [0, 2, 0, 2]);
 * ```
 */
export function stackColumns(parts: readonly CsrMatrix[]): CsrMatrix {
  if (parts.length === 0 || parts.some(({ rows }) => rows !== parts[0].rows)) {
    throw new TypeError(`Cannot stack matrices: they must have the same number of rows: ${parts.map((p) => p.rows)}`);
  }
  const { rows } = parts[0];
  const nnz = parts.reduce((sum, { indices }) => sum + indices.length, 0);
  const indptr = new Uint32Array(rows + 1);
  const indices = new Int32Array(nnz);
  const data = new Float32Array(nnz);
  let end = 0;
  for (let i = 0; i < rows; i++) {
    let shift = 0;
    for (const part of parts) {
      data.set(part.data.subarray(part.indptr[i], part.indptr[i + 1]), end);
      for (let j = part.indptr[i]; j < part.indptr[i + 1]; j++) indices[end++] = part.indices[j] + shift;
      shift += part.columns;
    }
    indptr[i + 1] = end;
  }
  return { rows, columns: parts.reduce((sum, { columns }) => sum + columns, 0), indptr, indices, data };
}

/**
 * Some rows of a matrix, in the order asked for; one may be asked for repeatedly.
 *
 * @param rows Indices of rows, shape `(nRows,)`.
 * @throws {RangeError} If there is no such row.
 */
export function selectRows(m: CsrMatrix, rows: ArrayLike<number>): CsrMatrix {
  const indptr = new Uint32Array(rows.length + 1);
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k];
    if (!(i >= 0 && i < m.rows)) throw new RangeError(`Cannot select rows: there are ${m.rows}, one asked for is ${i}`);
    indptr[k + 1] = indptr[k] + m.indptr[i + 1] - m.indptr[i];
  }
  const indices = new Int32Array(indptr[rows.length]);
  const data = new Float32Array(indptr[rows.length]);
  for (let k = 0; k < rows.length; k++) {
    const [from, to] = [m.indptr[rows[k]], m.indptr[rows[k] + 1]];
    indices.set(m.indices.subarray(from, to), indptr[k]);
    data.set(m.data.subarray(from, to), indptr[k]);
  }
  return { rows: rows.length, columns: m.columns, indptr, indices, data };
}

/** Row `i` with its zeros, shape `(nFeatures,)`. */
export function denseRow(m: CsrMatrix, i: number): Float32Array {
  const row = new Float32Array(m.columns);
  for (let j = m.indptr[i]; j < m.indptr[i + 1]; j++) row[m.indices[j]] += m.data[j];
  return row;
}
