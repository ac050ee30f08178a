import { InputError, Rng } from "../core/mod.ts";
import { groupedFolds, groupedParts, stratifiedFolds } from "../stats/mod.ts";

/** Which tickets a model learns from and which it is judged on; indices ascend. */
export interface Split {
  readonly train: Int32Array;
  readonly test: Int32Array;
}

/** Options of the splits. */
export interface SplitOptions {
  /**
   * Share of the tickets that go to the test part, in (0, 1).
   *
   * @default {0.2}
   */
  readonly testShare?: number;
  /** @default {0} */
  readonly seed?: number;
}

/**
 * Random split that gives every class its share of the test part, to within one ticket; the whole part has
 * `round(testShare · n)` tickets where the classes are large enough. A class with one ticket goes to training.
 *
 * @param labels Shape `(nTickets,)`.
 * @throws {RangeError} If a part would be empty or `testShare` is out of range.
 *
 * @example
 * ```ts
 * import { stratifiedSplit } from "./splits.ts";
 * import assert from "node:assert/strict";
 *
 * const labels = [...Array(80).fill("billing"), ...Array(20).fill("refund")];
 * const { test } = stratifiedSplit(labels, { testShare: 0.25, seed: 1 });
 * assert.equal(test.length, 25);
 * assert.equal(test.filter((i) => labels[i] === "refund").length, 5);
 * ```
 */
export function stratifiedSplit(labels: readonly string[], options: SplitOptions = {}): Split {
  const { testShare = 0.2, seed = 0 } = options;
  checkShare(testShare);
  const rng = new Rng(seed).fork("stratified split");
  const rowsOf = new Map<string, number[]>();
  labels.forEach((label, i) => {
    const rows = rowsOf.get(label);
    if (rows) rows.push(i);
    else rowsOf.set(label, [i]);
  });

  // Every class gets the whole part of its quota; the largest remainders share what is left, chance deciding among equals.
  const quotas = rng.shuffle([...rowsOf.values()].map((rows) => {
    const quota = testShare * rows.length;
    return { rows: rng.shuffle(rows), take: Math.floor(quota), remainder: quota - Math.floor(quota) };
  }));
  let left = Math.round(testShare * labels.length) - quotas.reduce((sum, { take }) => sum + take, 0);
  for (const quota of quotas.toSorted((a, b) => b.remainder - a.remainder)) {
    if (left > 0 && quota.remainder > 0 && quota.take + 1 < quota.rows.length) {
      quota.take++;
      left--;
    }
  }
  const inTest = new Uint8Array(labels.length);
  for (const { rows, take } of quotas) for (const i of rows.slice(0, take)) inTest[i] = 1;
  return splitBy(inTest);
}

/**
 * Random split that keeps groups of tickets together, such as copies of one text, and gives every class its share as far as the
 * groups allow.
 *
 * @param groups Any number that names the group of each ticket, shape `(nTickets,)`.
 * @param labels Shape `(nTickets,)`.
 * @throws {RangeError} If a part would be empty, the lengths differ or `testShare` is out of range.
 *
 * @example
 * ```ts
 * import { groupedSplit } from "./splits.ts";
 * import assert from "node:assert/strict";
 *
 * const { train, test } = groupedSplit([1, 1, 2, 2, 3], ["a", "a", "a", "a", "a"], { testShare: 0.4, seed: 1 });
 * assert.equal(train.length, 3);
 * assert.ok(test.length === 2 && test[1] - test[0] === 1); // one pair of copies
 * ```
 */
export function groupedSplit(
  groups: ArrayLike<number>,
  labels: readonly string[],
  options: SplitOptions = {},
): Split {
  const { testShare = 0.2, seed = 0 } = options;
  checkShare(testShare);
  const rng = new Rng(seed).fork("grouped split");
  return splitBy(groupedParts(groups, targetsOf(labels), [1 - testShare, testShare], rng));
}

/**
 * Split by time: training comes before testing, as it will in production. Tickets of one moment stay together, so the cut moves
 * to the nearest change of time.
 *
 * @param timestamps ISO 8601, shape `(nTickets,)`.
 * @throws {InputError} If a ticket has no readable time, or all have the same.
 * @throws {RangeError} If `testShare` is out of range.
 *
 * @example
 * ```ts
 * import { timeSplit } from "./splits.ts";
 * import assert from "node:assert/strict";
 *
 * const { train, test } = timeSplit(["2026-03-01", "2026-01-01", "2026-02-01"], { testShare: 0.34 });
 * assert.deepEqual([[...train], [...test]], [[1, 2], [0]]);
 * ```
 */
export function timeSplit(
  timestamps: readonly (string | undefined)[],
  { testShare = 0.2 }: Pick<SplitOptions, "testShare"> = {},
): Split {
  checkShare(testShare);
  const n = timestamps.length;
  const times = timestamps.map((at) => (at === undefined ? NaN : Date.parse(at)));
  const without = times.filter(Number.isNaN).length;
  if (without > 0) {
    throw new InputError(`cannot split by time: ${without} of ${n} tickets have no timestamp`, {
      hint: "choose another split, or leave those tickets out",
    });
  }
  const order = Int32Array.from({ length: n }, (_, i) => i).sort((a, b) => times[a] - times[b] || a - b);
  const isCut = (at: number) => at > 0 && at < n && times[order[at - 1]] < times[order[at]];
  const wanted = Math.round((1 - testShare) * n);
  for (let distance = 0; distance <= n; distance++) {
    for (const cut of [wanted - distance, wanted + distance]) {
      if (isCut(cut)) return { train: order.slice(0, cut).sort(), test: order.slice(cut).sort() };
    }
  }
  throw new InputError(`cannot split by time: all ${n} tickets have the same timestamp`, {
    hint: "choose another split",
  });
}

/** Options of {@linkcode kFold}. */
export interface KFoldOptions {
  /** @default {5} */
  readonly folds?: number;
  /** @default {0} */
  readonly seed?: number;
  /** Any number that names the group of each ticket; groups stay together. */
  readonly groups?: ArrayLike<number>;
}

/**
 * Stratified k-fold: every ticket is in the test part of one split.
 *
 * @param labels Shape `(nTickets,)`.
 * @throws {RangeError} If there are fewer tickets, or groups, than folds.
 *
 * @example
 * ```ts
 * import { kFold } from "./splits.ts";
 * import assert from "node:assert/strict";
 *
 * const splits = kFold(["a", "b", "a", "b"], { folds: 2, seed: 1 });
 * assert.deepEqual(splits.flatMap(({ test }) => [...test]).sort(), [0, 1, 2, 3]);
 * ```
 */
export function kFold(labels: readonly string[], options: KFoldOptions = {}): Split[] {
  const { folds: k = 5, seed = 0, groups } = options;
  const rng = new Rng(seed).fork("k-fold");
  const targets = targetsOf(labels);
  const folds = groups ? groupedFolds(groups, targets, k, rng) : stratifiedFolds(targets, k, rng);
  return Array.from({ length: k }, (_, fold) => splitBy(folds.map((f) => (f === fold ? 1 : 0))));
}

/** Class index of each label, classes in the order of first sight. */
function targetsOf(labels: readonly string[]): Int32Array {
  const index = new Map<string, number>();
  return Int32Array.from(labels, (label) => {
    if (!index.has(label)) index.set(label, index.size);
    return index.get(label)!;
  });
}

function splitBy(inTest: ArrayLike<number>): Split {
  const all = Int32Array.from({ length: inTest.length }, (_, i) => i);
  const split = { train: all.filter((i) => inTest[i] === 0), test: all.filter((i) => inTest[i] === 1) };
  if (split.train.length === 0 || split.test.length === 0) {
    throw new RangeError(
      `Cannot split: both parts need tickets: there are ${split.train.length} to train and ${split.test.length} to test`,
    );
  }
  return split;
}

function checkShare(testShare: number): void {
  if (!(testShare > 0 && testShare < 1)) {
    throw new RangeError(`Cannot split: testShare must be in (0, 1): current value is ${testShare}`);
  }
}
