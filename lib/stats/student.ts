/**
 * Probability that a number with Student's t distribution is at most `t`: the finite sums for whole degrees of freedom
 * (Abramowitz and Stegun, 26.7.3 and 26.7.4).
 *
 * @param df Degrees of freedom, a whole number >= 1.
 * @throws {RangeError} If `df` is none.
 *
 * @example
 * ```ts
 * import { studentCdf } from "./student.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(Math.abs(studentCdf(1, 1) - 0.75) < 1e-15); // one degree of freedom is Cauchy's distribution
 * ```
 */
export function studentCdf(t: number, df: number): number {
  if (!(Number.isInteger(df) && df >= 1)) {
    throw new RangeError(`Cannot use Student's distribution: df must be an integer >= 1: current value is ${df}`);
  }
  const angle = Math.atan2(t, Math.sqrt(df));
  const [sin, cos2] = [Math.sin(angle), Math.cos(angle) ** 2];
  const odd = df % 2 === 1;
  // Odd: sin θ cos θ (1 + 2/3 cos² + 2·4/(3·5) cos⁴ + …); even: sin θ (1 + 1/2 cos² + 1·3/(2·4) cos⁴ + …).
  let term = odd ? sin * Math.cos(angle) : sin;
  let sum = df === 1 ? 0 : term;
  for (let i = odd ? 3 : 2; i < df; i += 2) {
    term *= cos2 * (i - 1) / i;
    sum += term;
  }
  return odd ? 0.5 + (angle + sum) / Math.PI : 0.5 + sum / 2;
}

/**
 * The number that one with Student's t distribution stays below with probability `p`, found by halving an interval.
 *
 * @param p In (0, 1).
 * @param df Degrees of freedom, a whole number >= 1.
 * @throws {RangeError} If an argument is out of range.
 *
 * @example
 * ```ts
 * import { studentQuantile } from "./student.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(Math.abs(studentQuantile(0.975, 4) - 2.7764451051977987) < 1e-12);
 * ```
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) {
    throw new RangeError(
      `Cannot take a quantile of Student's distribution: p must be in (0, 1): current value is ${p}`,
    );
  }
  if (p < 0.5) return -studentQuantile(1 - p, df);
  let [low, high] = [0, 1];
  while (studentCdf(high, df) < p) high *= 2;
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (studentCdf(middle, df) < p) low = middle;
    else high = middle;
  }
  return high;
}
