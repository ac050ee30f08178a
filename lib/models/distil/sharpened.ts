import { argmaxOfRow, type Matrix, matrix, rowOf, softmaxRows } from "../../core/mod.ts";

/** Temperatures that are looked between. */
const [COLDEST, HOTTEST] = [1 / 64, 64];

/** Halvings of the interval: to a millionth of it. */
const HALVINGS = 40;

/** Least probability that is told from 0. */
const LEAST = 1e-12;

/**
 * Probabilities at the temperature T at which their greatest ones have a given mean: p^(1/T), summing to 1. The order of the classes
 * of a ticket stays.
 *
 * @param probabilities Shape `(n, nClasses)`.
 * @param sureness The mean that is wanted; as near as temperatures come to it.
 *
 * @example
 * ```ts
 * import { sharpened } from "./sharpened.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const { data } = sharpened(matrix(1, 2, Float32Array.of(0.9, 0.1)), 0.75); // 9 : 1 becomes 3 : 1, so T = 2
 * assert.ok(Math.abs(data[0] - 0.75) < 1e-5);
 * ```
 */
export function sharpened({ rows, columns, data }: Matrix, sureness: number): Matrix {
  const logs = data.map((p) => Math.log(Math.max(p, LEAST)));
  const at = (temperature: number) => softmaxRows(matrix(rows, columns, logs.map((log) => log / temperature)));
  let [low, high] = [Math.log(COLDEST), Math.log(HOTTEST)];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    // The hotter, the less sure.
    if (meanGreatest(at(Math.exp(middle))) > sureness) low = middle;
    else high = middle;
  }
  return at(Math.exp((low + high) / 2));
}

function meanGreatest(probabilities: Matrix): number {
  let sum = 0;
  for (let i = 0; i < probabilities.rows; i++) sum += rowOf(probabilities, i)[argmaxOfRow(probabilities, i)];
  return sum / probabilities.rows;
}
