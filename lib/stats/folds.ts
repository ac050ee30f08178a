import type { Rng } from "../core/mod.ts";
import { countClasses } from "./_check_targets.ts";

/**
 * Deals rows into `k` folds so that every class is spread evenly: for each class, and for all rows together, the sizes of two
 * folds differ by at most 1.
 *
 * The shuffled rows of one class after the other are dealt round the folds, each class going on where the last one stopped.
 *
 * @param targets Class index of each row, shape `(nRows,)`.
 * @param k Number of folds, from 2 to the number of rows. A class with fewer rows than `k` is missing from some folds.
 * @returns Fold of each row, in [0, k), shape `(nRows,)`.
 * @throws {RangeError} If `k` is out of range or a target is not a class index.
 *
 * @example
 * ```ts
 * import { stratifiedFolds } from "./folds.ts";
 * import { Rng } from "../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const folds = stratifiedFolds([0, 0, 0, 0, 1, 1], 2, new Rng(1));
 * assert.equal(folds.slice(0, 4).filter((fold) => fold === 0).length, 2);
 * assert.notEqual(folds[4], folds[5]);
 * ```
 */
export function stratifiedFolds(targets: ArrayLike<number>, k: number, rng: Rng): Int32Array {
  const n = targets.length;
  checkFolds(k, n, "rows");
  const nClasses = countClasses("make folds", targets);

  const next = new Int32Array(nClasses + 1);
  for (let i = 0; i < n; i++) next[targets[i] + 1]++;
  for (let c = 0; c < nClasses; c++) next[c + 1] += next[c];

  const folds = new Int32Array(n);
  for (const i of rng.shuffle(Int32Array.from({ length: n }, (_, i) => i))) folds[i] = next[targets[i]]++ % k;
  return folds;
}

/**
 * Deals whole groups of rows into `k` folds, keeping every class as evenly spread as the groups allow: {@linkcode groupedParts}
 * with equal shares. Where every group is one row, the sizes of a class in two folds differ by at most 1.
 *
 * @param groups Any number that names the group of each row, shape `(nRows,)`, such as an index of near-duplicates.
 * @param targets Class index of each row, shape `(nRows,)`.
 * @param k Number of folds, from 2 to the number of groups.
 * @returns Fold of each row, in [0, k), shape `(nRows,)`; rows of one group share it.
 * @throws {RangeError} If `k` is out of range, the lengths differ or a target is not a class index.
 *
 * @example
 * ```ts
 * import { groupedFolds } from "./folds.ts";
 * import { Rng } from "../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const folds = groupedFolds([7, 7, 8, 9], [0, 0, 0, 0], 2, new Rng(1));
 * assert.equal(folds[0], folds[1]); // one customer's two mails stay together
 * assert.ok(folds[2] !== folds[0] && folds[3] !== folds[0]);
 * ```
 */
export function groupedFolds(
  groups: ArrayLike<number>,
  targets: ArrayLike<number>,
  k: number,
  rng: Rng,
): Int32Array {
  checkGroups(groups, targets);
  checkFolds(k, new Set(Array.from(groups)).size, "groups");
  return groupedParts(groups, targets, new Array(k).fill(1 / k), rng);
}

/**
 * Deals whole groups of rows into parts of given shares, keeping every class as near to the shares as the groups allow.
 *
 * Largest groups first, each goes to the part p where it adds least to Σ_p Σ_c n_pc² / (s_p n_c), with n_pc the rows of class c
 * in part p, n_c in all, and s_p the part's share; among equals to the part that is least filled. Where every group is one row,
 * that is Sainte-Laguë's proportional allotment of each class.
 *
 * @param groups Any number that names the group of each row, shape `(nRows,)`.
 * @param targets Class index of each row, shape `(nRows,)`.
 * @param shares Wanted share of the rows in each part, all > 0.
 * @returns Part of each row, in [0, shares.length), shape `(nRows,)`; rows of one group share it.
 * @throws {RangeError} If the lengths differ, a target is not a class index, or a share is not > 0.
 *
 * @example
 * ```ts
 * import { groupedParts } from "./folds.ts";
 * import { Rng } from "../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const parts = groupedParts([1, 1, 2, 3, 4], [0, 0, 0, 0, 0], [0.8, 0.2], new Rng(1));
 * assert.equal(parts.filter((part) => part === 1).length, 1);
 * assert.equal(parts[0], parts[1]);
 * ```
 */
export function groupedParts(
  groups: ArrayLike<number>,
  targets: ArrayLike<number>,
  shares: readonly number[],
  rng: Rng,
): Int32Array {
  checkGroups(groups, targets);
  for (const share of shares) {
    if (!(share > 0)) throw new RangeError(`Cannot make parts: shares must be > 0: current value is ${share}`);
  }
  const n = targets.length;
  const nClasses = countClasses("make parts", targets);
  const rowsOf = new Map<number, number[]>();
  const total = new Float64Array(nClasses);
  for (let i = 0; i < n; i++) {
    const rows = rowsOf.get(groups[i]);
    if (rows) rows.push(i);
    else rowsOf.set(groups[i], [i]);
    total[targets[i]]++;
  }

  const counts = shares.map(() => new Float64Array(nClasses));
  const sizes = new Float64Array(shares.length);
  const parts = new Int32Array(n);
  for (const rows of rng.shuffle([...rowsOf.values()]).sort((a, b) => b.length - a.length)) {
    const inGroup = new Map<number, number>();
    for (const i of rows) inGroup.set(targets[i], (inGroup.get(targets[i]) ?? 0) + 1);

    let best = 0;
    let bestCost = Infinity;
    for (let p = 0; p < shares.length; p++) {
      let cost = 0;
      for (const [c, count] of inGroup) cost += count * (2 * counts[p][c] + count) / (shares[p] * total[c]);
      if (cost < bestCost || (cost === bestCost && sizes[p] / shares[p] < sizes[best] / shares[best])) {
        [best, bestCost] = [p, cost];
      }
    }
    for (const [c, count] of inGroup) counts[best][c] += count;
    sizes[best] += rows.length;
    for (const i of rows) parts[i] = best;
  }
  return parts;
}

/**
 * Rows of a fold, and all others: what a model is judged on, and what it learns from. Both ascend.
 *
 * @param folds Fold of each row, shape `(n,)`.
 *
 * @example
 * ```ts
 * import { rowsOfFold } from "./folds.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(rowsOfFold(Int32Array.of(0, 1, 0), 0), { inside: [1], outside: [0, 2] });
 * ```
 */
export function rowsOfFold(folds: Int32Array, fold: number): { inside: number[]; outside: number[] } {
  const inside: number[] = [];
  const outside: number[] = [];
  folds.forEach((f, i) => (f === fold ? outside : inside).push(i));
  return { inside, outside };
}

function checkGroups(groups: ArrayLike<number>, targets: ArrayLike<number>): void {
  if (groups.length !== targets.length) {
    throw new RangeError(
      `Cannot make folds: there must be one group a row: ${groups.length} groups, ${targets.length} rows`,
    );
  }
}

function checkFolds(k: number, n: number, of: string): void {
  if (!(Number.isInteger(k) && k >= 2 && k <= n)) {
    throw new RangeError(
      `Cannot make folds: k must be an integer from 2 to the number of ${of}, ${n}: current value is ${k}`,
    );
  }
}
