/** One product of matrices: C ← ±op(A)·op(B), or that added to C. All matrices are row-major and without gaps. */
export interface ProductTask {
  /** Shape `(m, k)`, or `(k, m)` where `transposeA`. */
  readonly a: Float32Array;
  /** Shape `(k, n)`, or `(n, k)` where `transposeB`. */
  readonly b: Float32Array;
  /** Shape `(m, n)`: written. It must not overlap `a` or `b`. */
  readonly c: Float32Array;
  readonly m: number;
  readonly n: number;
  readonly k: number;
  /** @default {false} */
  readonly transposeA?: boolean;
  /** @default {false} */
  readonly transposeB?: boolean;
  /** Take the product away instead. @default {false} */
  readonly negate?: boolean;
  /** Keep what `c` holds, and add to it. @default {false} */
  readonly accumulate?: boolean;
}

/** What does the heavy work: products of matrices and exponentials, in float32. */
export interface MatrixProduct {
  multiply(task: ProductTask): void;
  /** x ← eˣ, element by element. */
  exp(x: Float32Array): void;
}

/**
 * Plain loops with sums in float64, one number at a time: what faster ones are checked against.
 *
 * @example
 * ```ts
 * import { PlainProduct } from "./matrix_product.ts";
 * import assert from "node:assert/strict";
 *
 * const c = new Float32Array(1);
 * new PlainProduct().multiply({ a: Float32Array.of(1, 2), b: Float32Array.of(3, 4), c, m: 1, n: 1, k: 2 });
 * assert.equal(c[0], 11);
 * ```
 */
export class PlainProduct implements MatrixProduct {
  multiply(task: ProductTask): void {
    const { a, b, c, m, n, k, transposeA = false, transposeB = false, negate = false, accumulate = false } = task;
    const [aRow, aColumn] = transposeA ? [1, m] : [k, 1];
    const [bRow, bColumn] = transposeB ? [1, k] : [n, 1];
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < n; j++) {
        let sum = 0;
        for (let l = 0; l < k; l++) sum += a[i * aRow + l * aColumn] * b[l * bRow + j * bColumn];
        c[i * n + j] = (accumulate ? c[i * n + j] : 0) + (negate ? -sum : sum);
      }
    }
  }

  exp(x: Float32Array): void {
    for (let i = 0; i < x.length; i++) x[i] = Math.exp(x[i]);
  }
}
