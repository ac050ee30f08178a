import { invertFactor } from "./cholesky.ts";
import { LowerColumns } from "./lower_columns.ts";
import type { MatrixProduct } from "./matrix_product.ts";
import { solveWithInverse } from "./solve.ts";

/**
 * What ridge regression errs by on each ticket when it is trained on all others, from one training on all: with A = K + λ·S⁻¹
 * and α = A⁻¹·Y,
 *
 * yᵢ − f₋ᵢ(xᵢ) = αᵢ / (A⁻¹)ᵢᵢ
 *
 * (Allen's PRESS, https://doi.org/10.1080/00401706.1974.10489157; Rasmussen and Williams, Gaussian Processes for Machine Learning,
 * 2006, § 5.4.2). Tickets of one group are left out together: their errors are ((A⁻¹)_GG)⁻¹·α_G.
 *
 * @param inverse L⁻¹ of A = L·Lᵀ.
 * @param alpha Shape `(n, width)`.
 * @param groups Group of each ticket, shape `(n,)`; each ticket is one of its own, when absent.
 * @returns Errors, shape `(n, width)`.
 */
export async function leaveOneOutErrors(
  inverse: LowerColumns,
  { data: alpha, width }: { data: Float32Array; width: number },
  product: MatrixProduct,
  { groups, signal }: { groups?: Int32Array; signal?: AbortSignal } = {},
): Promise<Float32Array<ArrayBuffer>> {
  const { n } = inverse;
  const diagonal = diagonalOfInverse(inverse);
  const errors = new Float32Array(n * width);
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < width; c++) errors[i * width + c] = alpha[i * width + c] / diagonal[i];
  }
  for (const members of membersOfGroups(groups)) {
    signal?.throwIfAborted();
    const size = members.length;
    const columns = columnsOf(inverse, members);
    const gram = new Float32Array(size * size);
    product.multiply({ a: columns, b: columns, c: gram, m: size, n: size, k: n, transposeB: true });
    const part = LowerColumns.fromSquare(gram, size, inverse.block);
    await invertFactor(part, product, { signal });
    const own = new Float32Array(size * width);
    members.forEach((i, k) => own.set(alpha.subarray(i * width, (i + 1) * width), k * width));
    const solved = solveWithInverse(part, { data: own, width }, product);
    members.forEach((i, k) => errors.set(solved.subarray(k * width, (k + 1) * width), i * width));
  }
  return errors;
}

/** The diagonal of A⁻¹ from L⁻¹, shape `(n,)`: squared lengths of its columns. */
export function diagonalOfInverse(inverse: LowerColumns): Float64Array {
  const out = new Float64Array(inverse.n);
  inverse.columns.forEach((column, j) => {
    const width = inverse.width(j);
    const from = j * inverse.block;
    for (let at = 0; at < column.length;) {
      for (let k = 0; k < width; k++, at++) out[from + k] += column[at] * column[at];
    }
  });
  return out;
}

/** Groups of more than one ticket. */
function membersOfGroups(groups?: Int32Array): number[][] {
  const members = new Map<number, number[]>();
  groups?.forEach((group, i) => {
    const list = members.get(group);
    if (list) list.push(i);
    else members.set(group, [i]);
  });
  return [...members.values()].filter((list) => list.length > 1);
}

/** Some columns of a lower triangle, each as a row, shape `(columns.length, n)`. */
function columnsOf(lower: LowerColumns, columns: readonly number[]): Float32Array {
  const out = new Float32Array(columns.length * lower.n);
  columns.forEach((column, at) => {
    for (let i = column; i < lower.n; i++) out[at * lower.n + i] = lower.at(i, column);
  });
  return out;
}
