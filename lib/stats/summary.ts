/**
 * Quantile of sorted values by linear interpolation: Hyndman and Fan's definition 7 (https://doi.org/10.2307/2684934), the
 * default of NumPy and R.
 *
 * @param sorted Values in ascending order, shape `(n,)`.
 * @param q In [0, 1].
 * @throws {RangeError} If there are no values or `q` is out of range.
 *
 * @example
 * ```ts
 * import { quantileSorted } from "./summary.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(quantileSorted([1, 2, 4, 8], 0.5), 3);
 * ```
 */
export function quantileSorted(sorted: ArrayLike<number>, q: number): number {
  if (!(q >= 0 && q <= 1)) throw new RangeError(`Cannot take a quantile: q must be in [0, 1]: current value is ${q}`);
  if (sorted.length === 0) throw new RangeError("Cannot take a quantile: there are no values");
  const at = q * (sorted.length - 1);
  const low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
}

/** Summary of a sample. */
export interface Summary {
  readonly n: number;
  readonly mean: number;
  /** Standard deviation with n − 1 in the denominator; 0 for one value. */
  readonly sd: number;
  readonly min: number;
  readonly q25: number;
  readonly median: number;
  readonly q75: number;
  readonly max: number;
}

/**
 * Mean, spread and quartiles of a sample.
 *
 * @param values Shape `(n,)`; NaN is not allowed.
 * @throws {RangeError} If there are no values or one is NaN.
 *
 * @example
 * ```ts
 * import { summarise } from "./summary.ts";
 * import assert from "node:assert/strict";
 *
 * const { mean, median, sd } = summarise([1, 2, 3, 10]);
 * assert.deepEqual([mean, median], [4, 2.5]);
 * assert.ok(Math.abs(sd - 4.08248290463863) < 1e-14);
 * ```
 */
export function summarise(values: ArrayLike<number>): Summary {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  if (n === 0) throw new RangeError("Cannot summarise: there are no values");
  if (Number.isNaN(sorted[n - 1])) throw new RangeError("Cannot summarise: a value is NaN");
  const mean = sorted.reduce((sum, x) => sum + x, 0) / n;
  const squares = sorted.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return {
    n,
    mean,
    sd: n === 1 ? 0 : Math.sqrt(squares / (n - 1)),
    min: sorted[0],
    q25: quantileSorted(sorted, 0.25),
    median: quantileSorted(sorted, 0.5),
    q75: quantileSorted(sorted, 0.75),
    max: sorted[n - 1],
  };
}
