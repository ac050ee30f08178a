import {
  argmaxOfRow,
  type Json,
  type Matrix,
  matrix,
  Rng,
  rowOf,
  type Snapshot,
  takeRows,
  type WorkOptions,
} from "../../core/mod.ts";
import { rowsOfFold } from "../../stats/folds.ts";
import { logLoss } from "../_log_loss.ts";
import { crossValidatedScores, foldsOfTexts } from "../_unseen_scores.ts";
import { TemperatureCalibrator } from "../calibration/temperature_calibrator.ts";
import {
  BaseClassifier,
  checkTrainingData,
  type Classifier,
  isSelfScoring,
  type SelfScoring,
  type UnseenMethod,
  type UnseenScores,
} from "../classifier.ts";
import { disagreement } from "./disagreement.ts";
import { fitPool, type Pool, type Pooling, POOLINGS, restorePool } from "./pool.ts";

/** Options of {@linkcode EnsembleClassifier}. */
export interface EnsembleOptions {
  /** Makes the unfitted members; seeds of one model are members like others. At least two. */
  members: readonly (() => Classifier)[];
  /**
   * How their probabilities become one; `auto` takes what makes labels likeliest on folds that it did not learn from.
   *
   * @default {"auto"}
   */
  pooling?: Pooling | "auto";
  /**
   * Number of folds: of members that can be trained once a fold, and of the comparison of poolings.
   *
   * @default {5}
   */
  folds?: number;
}

/** What an ensemble's fit tells of its members. */
export interface EnsembleReport {
  readonly pooling: Pooling;
  /** Each way of pooling that was tried, best first, with its log loss in nats on folds it did not learn from. */
  readonly tried: readonly { readonly pooling: Pooling; readonly logLoss: number }[];
  /** Of each member on tickets that it had not seen: log loss in nats, share right, and its weight in the pool. */
  readonly members: readonly { readonly logLoss: number; readonly accuracy: number; readonly weight: number }[];
  /** Tickets that all members had not seen, and were compared on. */
  readonly n: number;
}

interface Fitted {
  readonly classes: readonly string[];
  readonly members: readonly Classifier[];
  readonly calibrators: readonly TemperatureCalibrator[];
  readonly pool: Pool;
  readonly pooling: Pooling;
}

/**
 * Several models that answer as one. Each member's scores are brought to one scale by a temperature of its own, and pooled; the
 * pool is learnt from tickets that no member was trained on. Members that the pool gives no weight are left out.
 *
 * Its `decisionFunction` is the logarithm of the pooled probabilities.
 *
 * @example
 * ```ts
 * import { EnsembleClassifier } from "./ensemble_classifier.ts";
 * import { createClassifier } from "../create_classifier.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = Array.from({ length: 40 }, (_, i) => `${i % 2 ? "refund my money" : "the app crashes"}, case ${i}`);
 * const labels = texts.map((text) => (text.startsWith("refund") ? "Refund" : "Technical"));
 * const members = [() => createClassifier("linear-svm"), () => createClassifier("complement-naive-bayes")];
 * const model = await new EnsembleClassifier({ members, pooling: "soft" }).fit(texts, labels);
 * assert.deepEqual(model.predict(["my money back, refund it"]), ["Refund"]);
 * assert.ok(model.disagreement(["the app crashes"])[0] < 0.2);
 * ```
 */
export class EnsembleClassifier extends BaseClassifier implements SelfScoring {
  readonly #options: EnsembleOptions;
  #fitted?: Fitted;
  #report?: EnsembleReport;

  constructor(options: EnsembleOptions) {
    super();
    this.#options = options;
  }

  get classes(): readonly string[] {
    return this.#fitted?.classes ?? [];
  }

  /** The members that have a say. */
  get members(): readonly Classifier[] {
    return this.#ready().members;
  }

  /** How members did and were pooled; absent in a restored ensemble. */
  get report(): EnsembleReport | undefined {
    return this.#report;
  }

  async fit(texts: readonly string[], labels: readonly string[], options: WorkOptions = {}): Promise<this> {
    await this.fitAndScore(texts, labels, { ...options, seed: 0 });
    return this;
  }

  async fitAndScore(
    texts: readonly string[],
    labels: readonly string[],
    { seed, signal, progress }: WorkOptions & { readonly seed: number },
  ): Promise<UnseenScores> {
    const { members: makers, pooling = "auto", folds: k = 5 } = this.#options;
    const { classes, targets: all } = checkTrainingData("EnsembleClassifier", texts, labels);
    if (makers.length < 2) {
      throw new RangeError(
        `Cannot fit EnsembleClassifier: there must be at least two members: there are ${makers.length}`,
      );
    }
    const folds = foldsOfTexts(texts, all, k, new Rng(seed).fork("ensemble"));
    const members: Classifier[] = [];
    const unseen: UnseenScores[] = [];
    for (const [m, make] of makers.entries()) {
      signal?.throwIfAborted();
      const own = progress &&
        ((note: string) => progress({ stage: "members", done: m, total: makers.length, note: `${m + 1}: ${note}` }));
      const work = {
        signal,
        progress: own && (({ stage, note }: { stage: string; note?: string }) => own(note ?? stage)),
      };
      const member = make();
      if (isSelfScoring(member)) unseen.push(await member.fitAndScore(texts, labels, { seed, ...work }));
      else {
        unseen.push(await crossValidatedScores(make, texts, labels, { folds, ...work }));
        await member.fit(texts, labels, work);
      }
      members.push(member);
    }
    signal?.throwIfAborted();
    progress?.({ stage: "members", done: makers.length, total: makers.length });

    const rows = commonRows(unseen);
    const targets = rows.map((i) => all[i]);
    const scores = unseen.map((own) => scoresOf(own, rows));
    const calibrators = scores.map((own) => new TemperatureCalibrator().fit(own, targets));
    const probabilities = scores.map((own, m) => calibrators[m].apply(own));
    const rowFolds = rows.map((i) => folds[i]);
    const tried = (pooling === "auto" ? POOLINGS : [pooling])
      .map((pooling) => ({ pooling, pooled: crossFitPool(pooling, probabilities, targets, rowFolds) }))
      .map(({ pooling, pooled }) => ({ pooling, pooled, logLoss: logLoss(pooled, targets) }))
      .sort((a, b) => a.logLoss - b.logLoss);
    const [{ pooling: chosen, pooled }] = tried;
    const pool = fitPool(chosen, probabilities, targets);
    const used = pool.weights.flatMap((weight, m) => (weight === 0 ? [] : [m]));

    // Set together, at the end: a fit that is aborted or fails leaves the ensemble as it was.
    this.#fitted = {
      classes,
      members: used.map((m) => members[m]),
      calibrators: used.map((m) => calibrators[m]),
      pool: without(pool, used),
      pooling: chosen,
    };
    this.#report = {
      pooling: chosen,
      tried: tried.map(({ pooling, logLoss }) => ({ pooling, logLoss })),
      members: probabilities.map((own, m) => ({
        logLoss: logLoss(own, targets),
        accuracy: accuracyOf(own, targets),
        weight: pool.weights[m],
      })),
      n: rows.length,
    };
    return { rows, scores: logarithm(pooled), method: methodOf(unseen) };
  }

  decisionFunction(texts: readonly string[]): Matrix {
    const { pool } = this.#ready();
    return logarithm(pool.combine(this.#probabilities(texts)));
  }

  /** How far the members are apart on each text, in bits; see {@linkcode disagreement}. Shape `(nTexts,)`. */
  disagreement(texts: readonly string[]): Float32Array {
    const { members } = this.#ready();
    return disagreement(this.#probabilities(texts), members.map(() => 1 / members.length));
  }

  toSnapshot(): Snapshot {
    const { classes, members, calibrators, pool, pooling } = this.#ready();
    const parts = members.flatMap((member, m): [string, Snapshot][] => [
      [`member_${m}`, member.toSnapshot()],
      [`calibrator_${m}`, calibrators[m].toSnapshot()],
    ]);
    return {
      kind: "EnsembleClassifier",
      config: { classes: [...classes], members: members.length, pooling },
      tensors: {},
      parts: { ...Object.fromEntries(parts), pool: pool.toSnapshot() },
    };
  }

  /**
   * @param restoreMember Restores the classifiers inside. A restored ensemble predicts; to fit it again, make a new one.
   */
  static fromSnapshot(snapshot: Snapshot, restoreMember: (snapshot: Snapshot) => Classifier): EnsembleClassifier {
    const { classes, members: n, pooling } = snapshot.config as { [key: string]: Json };
    const { parts } = snapshot;
    const refuse = () => {
      throw new TypeError("Cannot fit EnsembleClassifier: a restored one does not know how its members were made");
    };
    const model = new EnsembleClassifier({ members: [refuse, refuse], pooling: pooling as Pooling });
    const index = Array.from({ length: Number(n) }, (_, m) => m);
    model.#fitted = {
      classes: classes as string[],
      members: index.map((m) => restoreMember(parts![`member_${m}`])),
      calibrators: index.map((m) => TemperatureCalibrator.fromSnapshot(parts![`calibrator_${m}`])),
      pool: restorePool(parts!.pool),
      pooling: pooling as Pooling,
    };
    return model;
  }

  #probabilities(texts: readonly string[]): Matrix[] {
    const { members, calibrators } = this.#ready();
    return members.map((member, m) => calibrators[m].apply(member.decisionFunction(texts)));
  }

  #ready(): Fitted {
    if (!this.#fitted) throw new TypeError("Cannot use EnsembleClassifier: it is not fitted");
    return this.#fitted;
  }
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

function logarithm({ rows, columns, data }: Matrix): Matrix {
  return matrix(rows, columns, data.map((p) => Math.log(Math.max(p, 1e-30))));
}

function accuracyOf(probabilities: Matrix, targets: Int32Array): number {
  return targets.filter((target, i) => argmaxOfRow(probabilities, i) === target).length / targets.length;
}

/** One member that held tickets out decides for all: only those were scored. */
function methodOf(unseen: readonly UnseenScores[]): UnseenMethod {
  return unseen.find(({ method }) => method === "held-out")?.method ?? "cross-validation";
}
