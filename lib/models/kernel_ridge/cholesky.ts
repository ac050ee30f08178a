import type { WorkOptions } from "../../core/mod.ts";
import { checkpoint } from "../_checkpoint.ts";
import { factorSquare } from "./_factor_square.ts";
import { LowerColumns } from "./lower_columns.ts";
import type { MatrixProduct } from "./matrix_product.ts";
import { NotPositiveDefiniteError } from "./not_positive_definite_error.ts";

/** Columns a block that matrices are best cut into: measured by `kernel_ridge_bench.ts`. */
export const BLOCK = 256;

/** Columns a block inside a diagonal block. */
const INNER_BLOCK = 32;

/**
 * Inverse of the Cholesky factor: with A = L·Lᵀ, A becomes L⁻¹, in place. With it
 *
 * A⁻¹·Y = L⁻ᵀ·(L⁻¹·Y) and (A⁻¹)ᵢᵢ = Σₖ (L⁻¹)ₖᵢ²,
 *
 * so that A⁻¹ itself, which would cost half as much again, is never made. Takes ⅔·n³ floating-point operations, almost all of
 * them in products of matrices.
 *
 * @param a Symmetric, positive definite; only its lower half and its diagonal blocks are read. Becomes L⁻¹.
 * @throws {NotPositiveDefiniteError} If it is not positive definite; `a` is then spoilt.
 *
 * @example
 * ```ts
 * import { invertFactor } from "./cholesky.ts";
 * import { LowerColumns } from "./lower_columns.ts";
 * import { PlainProduct } from "./matrix_product.ts";
 * import assert from "node:assert/strict";
 *
 * const a = new LowerColumns(2, 1); // [[4, 2], [2, 5]] = L·Lᵀ with L = [[2, 0], [1, 2]]
 * a.columns[0].set([4, 2]);
 * a.columns[1].set([5]);
 * await invertFactor(a, new PlainProduct());
 * assert.deepEqual([a.at(0, 0), a.at(1, 0), a.at(1, 1)], [0.5, -0.25, 0.5]);
 * ```
 */
export async function invertFactor(a: LowerColumns, product: MatrixProduct, options: WorkOptions = {}): Promise<void> {
  const inverses = await factorise(a, product, options);
  await invertTriangle(a, inverses, product, options);
}

/**
 * Blocked right-looking Cholesky factorisation, in place (Golub and Van Loan, Matrix Computations, 4th ed., § 4.2.9): a block
 * column is divided by the factor of its diagonal block, and its outer product taken from all block columns right of it, of
 * which only the lower parts are kept and computed.
 *
 * @param a Symmetric, positive definite. Becomes L, with zeros above the diagonal.
 * @returns The inverse of each diagonal block of L.
 * @throws {NotPositiveDefiniteError} If it is not positive definite; `a` is then spoilt.
 */
export async function factorise(
  a: LowerColumns,
  product: MatrixProduct,
  { signal, progress }: WorkOptions = {},
): Promise<Float32Array[]> {
  const total = a.columns.length;
  const inverses: Float32Array[] = [];
  const panel = new Float32Array(Math.max(0, a.n - a.block) * a.block);
  for (let j = 0; j < total; j++) {
    await checkpoint(signal);
    progress?.({ stage: "factor", done: j, total });
    inverses.push(factorColumn(a, j, panel, product));
  }
  progress?.({ stage: "factor", done: total, total });
  return inverses;
}

/**
 * Inverse of a lower triangular matrix, in place, from its last block column to its first.
 *
 * @param lower Becomes its inverse.
 * @param inverses Of its diagonal blocks.
 */
export async function invertTriangle(
  lower: LowerColumns,
  inverses: readonly Float32Array[],
  product: MatrixProduct,
  { signal, progress }: WorkOptions = {},
): Promise<void> {
  const total = lower.columns.length;
  const panel = new Float32Array(Math.max(0, lower.n - lower.block) * lower.block);
  for (let j = total - 1; j >= 0; j--) {
    await checkpoint(signal);
    progress?.({ stage: "invert", done: total - 1 - j, total });
    invertColumn(lower, j, { inverse: inverses[j], panel }, product);
  }
  progress?.({ stage: "invert", done: total, total });
}

/** One step of the factorisation. @param panel Room for a block column. @returns The inverse of the diagonal block of L. */
function factorColumn(a: LowerColumns, j: number, panel: Float32Array, product: MatrixProduct): Float32Array {
  const { block, columns, n } = a;
  const inverse = factorDiagonalBlock(a, j, product);
  const next = (j + 1) * block;
  if (next >= n) return inverse;
  // L_ij = A_ij · L_jj⁻ᵀ, from a copy, as a product must not overwrite what it reads.
  const below = a.below(j, next);
  panel.set(below);
  product.multiply({ a: panel, b: inverse, c: below, m: n - next, n: block, k: block, transposeB: true });
  for (let right = j + 1; right < columns.length; right++) {
    const rows = a.below(j, right * block);
    const [m, width] = [n - right * block, a.width(right)];
    const options = { transposeB: true, negate: true, accumulate: true };
    product.multiply({ a: rows, b: rows, c: columns[right], m, n: width, k: block, ...options });
  }
  return inverse;
}

/**
 * One step of the inversion: below its diagonal block, column j of the inverse is −X·L_j·L_jj⁻¹, where X is the inverse of what
 * stands right of and below it.
 */
function invertColumn(
  lower: LowerColumns,
  j: number,
  { inverse, panel }: { inverse: Float32Array; panel: Float32Array },
  product: MatrixProduct,
): void {
  const { block, n } = lower;
  const next = (j + 1) * block;
  lower.diagonalBlock(j).set(inverse);
  if (next >= n) return;
  const below = lower.below(j, next);
  multiplyLower(lower, j + 1, { x: below, width: block, out: panel }, product);
  product.multiply({ a: panel, b: inverse, c: below, m: n - next, n: block, k: block, negate: true });
}

/**
 * A lower triangle times a matrix.
 *
 * @param first Block column at which the triangle begins: 0 for all of it.
 * @param task `x` and `out` of shape `(rows of the triangle, width)`.
 */
export function multiplyLower(
  lower: LowerColumns,
  first: number,
  { x, width, out }: { x: Float32Array; width: number; out: Float32Array },
  product: MatrixProduct,
): void {
  const start = first * lower.block;
  for (let j = first; j < lower.columns.length; j++) {
    const from = j * lower.block;
    product.multiply({
      a: lower.columns[j],
      b: x.subarray((from - start) * width),
      c: out.subarray((from - start) * width),
      m: lower.n - from,
      n: width,
      k: lower.width(j),
      accumulate: j > first,
    });
  }
}

/** The transpose of a lower triangle times a matrix. @param task `x` and `out` of shape `(n, width)`. */
export function multiplyTransposed(
  lower: LowerColumns,
  { x, width, out }: { x: Float32Array; width: number; out: Float32Array },
  product: MatrixProduct,
): void {
  for (let j = 0; j < lower.columns.length; j++) {
    const from = j * lower.block;
    const rows = lower.n - from;
    const [a, b, c] = [lower.columns[j], x.subarray(from * width), out.subarray(from * width)];
    product.multiply({ a, b, c, m: lower.width(j), n: width, k: rows, transposeA: true });
  }
}

/**
 * Factors a diagonal block and returns the inverse of the factor: by the same algorithm with smaller blocks, of which only
 * the diagonal ones are left to plain loops.
 */
function factorDiagonalBlock(a: LowerColumns, j: number, product: MatrixProduct): Float32Array {
  const width = a.width(j);
  const square = a.diagonalBlock(j);
  try {
    if (width <= INNER_BLOCK) return factorSquare(square, width);
    const inner = LowerColumns.fromSquare(square, width, INNER_BLOCK);
    const panel = new Float32Array(width * INNER_BLOCK);
    const inverses = inner.columns.map((_, i) => factorColumn(inner, i, panel, product));
    square.set(inner.toSquare());
    for (let i = inner.columns.length - 1; i >= 0; i--) {
      invertColumn(inner, i, { inverse: inverses[i], panel }, product);
    }
    return inner.toSquare();
  } catch (error) {
    if (error instanceof NotPositiveDefiniteError) throw new NotPositiveDefiniteError(j * a.block + error.row);
    throw error;
  }
}
