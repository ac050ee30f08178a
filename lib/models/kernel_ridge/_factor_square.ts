import { NotPositiveDefiniteError } from "./not_positive_definite_error.ts";

/**
 * Cholesky factor of a small matrix, in place with zeros above the diagonal, and the inverse of that factor; sums in float64.
 *
 * @param a Symmetric, shape `(n, n)`; only its lower half is read.
 * @returns The inverse, lower triangular, shape `(n, n)`.
 * @throws {NotPositiveDefiniteError}
 */
export function factorSquare(a: Float32Array, n: number): Float32Array {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j];
      for (let k = 0; k < j; k++) sum -= lower[i * n + k] * lower[j * n + k];
      if (i > j) lower[i * n + j] = sum / lower[j * n + j];
      // Also where it is NaN, as after an overflow.
      else if (!(sum > 0)) throw new NotPositiveDefiniteError(i);
      else lower[i * n + i] = Math.sqrt(sum);
    }
  }
  a.set(lower);
  const inverse = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    inverse[j * n + j] = 1 / lower[j * n + j];
    for (let i = j + 1; i < n; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum -= lower[i * n + k] * inverse[k * n + j];
      inverse[i * n + j] = sum / lower[i * n + i];
    }
  }
  return Float32Array.from(inverse);
}
