import type { LowerColumns } from "./lower_columns.ts";
import { multiplyLower, multiplyTransposed } from "./cholesky.ts";
import type { MatrixProduct } from "./matrix_product.ts";

/** Several right-hand sides side by side, shape `(n, width)`. */
export interface RightSides {
  readonly data: Float32Array;
  readonly width: number;
}

/**
 * A⁻¹·Y by substitution, forwards and then backwards, from the Cholesky factor of A = L·Lᵀ.
 *
 * @param lower L.
 * @param inverses Of its diagonal blocks.
 * @returns Shape `(n, width)`.
 */
export function solveWithFactor(
  lower: LowerColumns,
  inverses: readonly Float32Array[],
  { data, width }: RightSides,
  product: MatrixProduct,
): Float32Array<ArrayBuffer> {
  const { n, block, columns } = lower;
  const x = data.slice();
  const part = new Float32Array(block * width);
  const rowsOfX = (j: number) => x.subarray(j * block * width, Math.min(n, (j + 1) * block) * width);
  const divide = (j: number, transposeA: boolean) => {
    const size = lower.width(j);
    part.set(rowsOfX(j));
    product.multiply({ a: inverses[j], b: part, c: rowsOfX(j), m: size, n: width, k: size, transposeA });
  };
  for (let j = 0; j < columns.length; j++) {
    divide(j, false);
    const next = (j + 1) * block;
    if (next >= n) break;
    const c = x.subarray(next * width);
    const options = { negate: true, accumulate: true };
    product.multiply({ a: lower.below(j, next), b: rowsOfX(j), c, m: n - next, n: width, k: block, ...options });
  }
  for (let j = columns.length - 1; j >= 0; j--) {
    const next = (j + 1) * block;
    if (next < n) {
      const b = x.subarray(next * width);
      const options = { transposeA: true, negate: true, accumulate: true };
      product.multiply({ a: lower.below(j, next), b, c: rowsOfX(j), m: block, n: width, k: n - next, ...options });
    }
    divide(j, true);
  }
  return x;
}

/**
 * A⁻¹·Y = L⁻ᵀ·(L⁻¹·Y).
 *
 * @param inverse L⁻¹.
 * @returns Shape `(n, width)`.
 */
export function solveWithInverse(
  inverse: LowerColumns,
  { data, width }: RightSides,
  product: MatrixProduct,
): Float32Array<ArrayBuffer> {
  const half = new Float32Array(data.length);
  const out = new Float32Array(data.length);
  multiplyLower(inverse, 0, { x: data, width, out: half }, product);
  multiplyTransposed(inverse, { x: half, width, out }, product);
  return out;
}
