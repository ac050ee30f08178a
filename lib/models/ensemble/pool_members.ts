import { argmaxOfRow, type Matrix, matrix, rowOf, takeRows } from "../../core/mod.ts";
import { rowsOfFold } from "../../stats/folds.ts";
import { logLoss } from "../_log_loss.ts";
import { TemperatureCalibrator } from "../calibration/temperature_calibrator.ts";
import type { UnseenScores } from "../classifier.ts";
import { fitPool, type Pool, type Pooling, POOLINGS, restorePool } from "./pool.ts";

/** What a pooling of members tells of them. */
export interface EnsembleReport {
  readonly pooling: Pooling;
  /** Each way of pooling that was tried, best first, with its log loss in nats on folds it did not learn from. */
  readonly tried: readonly { readonly pooling: Pooling; readonly logLoss: number }[];
  /** Of each member on tickets that it had not seen: log loss in nats, share right, and its weight in the pool. */
  readonly members: readonly { readonly logLoss: number; readonly accuracy: number; readonly weight: number }[];
  /** Tickets that all members had not seen, and were compared on. */
  readonly n: number;
}

/** How members answer as one. */
export interface PooledMembers {
  /** Which members have a say, ascending; calibrators and pool are of these, in this order. */
  readonly used: readonly number[];
  readonly calibrators: readonly TemperatureCalibrator[];
  readonly pool: Pool;
  readonly report: EnsembleReport;
  /** Tickets that all members had not seen, ascending, and their probabilities by pools that learnt from other folds. */
  readonly rows: Int32Array;
  readonly probabilities: Matrix;
}

/**
 * Learns from unseen tickets how the scores of several models become the probabilities of one: a temperature for each, and a pool.
 *
 * @param unseen What each member said of tickets that it was not trained on.
 * @param options `targets` are the class index, and `folds` the fold, of each ticket, shape `(nTickets,)`; of `poolings`, the one is
 * taken that makes labels likeliest on folds that it did not learn from.
 * @throws {RangeError} If there is no ticket that all members had not seen.
 *
 * @example
 * ```ts
 * import { combineMembers, poolMembers } from "./pool_members.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const knows = matrix(4, 2, Float32Array.of(2, 0, 0, 2, 2, 0, 0, 2));
 * const guesses = matrix(4, 2, Float32Array.of(1, 0, 1, 0, 0, 1, 0, 1));
 * const unseen = [knows, guesses].map((scores) => ({ rows: Int32Array.of(0, 1, 2, 3), scores, method: "held-out" as const }));
 * const targets = Int32Array.of(0, 1, 0, 1);
 * const pooled = poolMembers(unseen, { targets, folds: Int32Array.of(0, 0, 1, 1), poolings: ["selection"] });
 * assert.deepEqual(pooled.used, [0]);
 * assert.ok(combineMembers(pooled, [knows]).data[0] > 0.9);
 * ```
 */
export function poolMembers(
  unseen: readonly UnseenScores[],
  { targets: all, folds, poolings = POOLINGS }: {
    targets: Int32Array;
    folds: Int32Array;
    poolings?: readonly Pooling[];
  },
): PooledMembers {
  const rows = commonRows(unseen);
  const targets = rows.map((i) => all[i]);
  const scores = unseen.map((own) => scoresOf(own, rows));
  const calibrators = scores.map((own) => new TemperatureCalibrator().fit(own, targets));
  const members = scores.map((own, m) => calibrators[m].apply(own));
  const rowFolds = rows.map((i) => folds[i]);
  const tried = poolings
    .map((pooling) => ({ pooling, pooled: crossFitPool(pooling, members, targets, rowFolds) }))
    .map(({ pooling, pooled }) => ({ pooling, pooled, logLoss: logLoss(pooled, targets) }))
    .sort((a, b) => a.logLoss - b.logLoss);
  const [{ pooling, pooled }] = tried;
  const pool = fitPool(pooling, members, targets);
  const used = pool.weights.flatMap((weight, m) => (weight === 0 ? [] : [m]));
  return {
    used,
    calibrators: used.map((m) => calibrators[m]),
    pool: without(pool, used),
    rows,
    probabilities: pooled,
    report: {
      pooling,
      tried: tried.map(({ pooling, logLoss }) => ({ pooling, logLoss })),
      members: members.map((own, m) => ({
        logLoss: logLoss(own, targets),
        accuracy: accuracyOf(own, targets),
        weight: pool.weights[m],
      })),
      n: rows.length,
    },
  };
}

/**
 * Probabilities of tickets from what each member that has a say scored.
 *
 * @param scores Of the members `used`, in that order, each of shape `(nTickets, nClasses)`.
 * @returns Shape `(nTickets, nClasses)`.
 */
export function combineMembers(
  { calibrators, pool }: Pick<PooledMembers, "calibrators" | "pool">,
  scores: readonly Matrix[],
): Matrix {
  return pool.combine(scores.map((own, m) => calibrators[m].apply(own)));
}

/** Tickets that every member has scored unseen, ascending. */
function commonRows(unseen: readonly UnseenScores[]): Int32Array {
  const [first, ...others] = unseen.map(({ rows }) => rows);
  const sets = others.map((rows) => new Set(rows));
  const rows = first.filter((row) => sets.every((set) => set.has(row)));
  if (rows.length === 0) {
    throw new RangeError(
      "Cannot fit EnsembleClassifier: members must hold the same tickets out: none is common to all",
    );
  }
  return rows;
}

function scoresOf({ rows, scores }: UnseenScores, wanted: Int32Array): Matrix {
  if (rows.length === wanted.length) return scores;
  const at = new Map(Array.from(rows, (row, i) => [row, i]));
  return takeRows(scores, wanted.map((row) => at.get(row)!));
}

/** Pooled probabilities of each ticket, by pools that learnt from the other folds. */
function crossFitPool(
  pooling: Pooling,
  members: readonly Matrix[],
  targets: Int32Array,
  folds: Int32Array,
): Matrix {
  const out = matrix(members[0].rows, members[0].columns);
  for (const fold of new Set(folds)) {
    const { inside, outside } = rowsOfFold(folds, fold);
    const learnt = inside.length > 0 ? inside : outside;
    const pool = fitPool(pooling, members.map((m) => takeRows(m, learnt)), Int32Array.from(learnt, (i) => targets[i]));
    const pooled = pool.combine(members.map((m) => takeRows(m, outside)));
    outside.forEach((row, i) => rowOf(out, row).set(rowOf(pooled, i)));
  }
  return out;
}

/** The same pool over those members alone that have a weight. */
function without(pool: Pool, used: readonly number[]): Pool {
  const snapshot = pool.toSnapshot();
  return restorePool({ ...snapshot, config: { ...snapshot.config, weights: used.map((m) => pool.weights[m]) } });
}

function accuracyOf(probabilities: Matrix, targets: Int32Array): number {
  return targets.filter((target, i) => argmaxOfRow(probabilities, i) === target).length / targets.length;
}
