/** A sparse matrix in compressed rows: row i holds `indices[indptr[i]..indptr[i+1])` with the values of the same places. */
export interface CsrMatrix {
  readonly rows: number;
  readonly columns: number;
  /** Where each row starts, shape `(rows + 1,)`. */
  readonly indptr: Uint32Array;
  /** Column of each value, shape `(nnz,)`; each column at most once a row. */
  readonly indices: Int32Array;
  /** Values, shape `(nnz,)`. */
  readonly data: Float32Array;
}
