/** A dense matrix of numbers, row after row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Values, shape `(rows, columns)`, row-major. */
  readonly data: Float32Array;
}

/** A matrix of zeros, or over given values. */
export function matrix(rows: number, columns: number, data = new Float32Array(rows * columns)): Matrix {
  if (data.length !== rows * columns) {
    throw new RangeError(`Cannot make a matrix: data must hold ${rows} × ${columns} values: it holds ${data.length}`);
  }
  return { rows, columns, data };
}

/** Row `i` as a view: writing to it writes to the matrix. */
export function rowOf(m: Matrix, i: number): Float32Array {
  return m.data.subarray(i * m.columns, (i + 1) * m.columns);
}

/** Some rows of a matrix, in the order asked for: a matrix of its own. */
export function takeRows(m: Matrix, rows: ArrayLike<number>): Matrix {
  const out = matrix(rows.length, m.columns);
  for (let i = 0; i < rows.length; i++) rowOf(out, i).set(rowOf(m, rows[i]));
  return out;
}

/** Column of the largest value of row `i`; the first one of equals. */
export function argmaxOfRow(m: Matrix, i: number): number {
  const start = i * m.columns;
  let best = 0;
  for (let c = 1; c < m.columns; c++) if (m.data[start + c] > m.data[start + best]) best = c;
  return best;
}

/** Softmax of each row at a temperature, shape as given; computed from the row's maximum, so that nothing overflows. */
export function softmaxRows(scores: Matrix, temperature = 1): Matrix {
  const { rows, columns, data } = scores;
  const out = matrix(rows, columns);
  for (let start = 0; start < rows * columns; start += columns) {
    let max = -Infinity;
    for (let c = 0; c < columns; c++) max = Math.max(max, data[start + c]);
    let sum = 0;
    for (let c = 0; c < columns; c++) sum += out.data[start + c] = Math.exp((data[start + c] - max) / temperature);
    for (let c = 0; c < columns; c++) out.data[start + c] /= sum;
  }
  return out;
}
