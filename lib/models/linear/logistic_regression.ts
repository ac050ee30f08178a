import { type Json, Rng, type Snapshot, type WorkOptions } from "../../core/mod.ts";
import type { CsrMatrix } from "../../features/csr_matrix.ts";
import { checkpoint } from "../_checkpoint.ts";
import { LinearTextClassifier, type LinearTextOptions } from "./_linear_text_classifier.ts";
import { mergeColumns, spreadWeights } from "./_merge_columns.ts";
import { SimdMultinomialDual } from "./_simd_multinomial_dual.ts";
import type { LinearWeights } from "./linear_weights.ts";

/** Options of {@linkcode LogisticRegression}. */
export interface LogisticRegressionOptions extends LinearTextOptions {
  /**
   * Weight of the losses against the penalty: larger fits the training tickets closer; must be > 0. Weights are float32,
   * which is enough up to about 1000; far beyond, `lastFit.converged` is false.
   *
   * @default {1}
   */
  C?: number;
  /**
   * Duality gap at which the fit stops, as a share of the loss; must be > 0.
   *
   * @default {1e-4}
   */
  tol?: number;
  /**
   * Epochs at most.
   *
   * @default {100}
   */
  maxIter?: number;
  /**
   * Decides the order in which tickets are visited.
   *
   * @default {0}
   */
  seed?: number;
}

/** How the last fit of a {@linkcode LogisticRegression} went. */
export interface LogisticFit {
  readonly epochs: number;
  /** Duality gap as a share of the loss, summed up during the last epoch; after it the objective is closer than that. */
  readonly gap: number;
  /** Whether `gap` is within `tol`. */
  readonly converged: boolean;
}

/**
 * Multinomial logistic regression on word and character n-grams: minimises scikit-learn's objective
 *
 * C·Σᵢ −ln softmax(xᵢW + b)[yᵢ] + ½‖W‖²
 *
 * with the intercept b not penalised (and with two classes ½‖w₁ − w₀‖² as the penalty: {@linkcode logisticObjective}), by
 * coordinate ascent on its dual ({@linkcode MultinomialDual}), after columns that are multiples of one another have been merged
 * ({@linkcode mergeColumns}), which changes nothing but the cost.
 *
 * @example
 * ```ts
 * import { LogisticRegression } from "./logistic_regression.ts";
 * import assert from "node:assert/strict";
 *
 * const model = await new LogisticRegression({ C: 10 }).fit(
 *   ["refund my order", "money back please", "cannot log in", "password reset fails"],
 *   ["Refund", "Refund", "Login", "Login"],
 * );
 * assert.deepEqual(model.predict(["I want my money back"]), ["Refund"]);
 * const [login, refund] = model.predictProba(["I want my money back"]).data;
 * assert(refund > 0.6 && Math.abs(login + refund - 1) < 1e-6);
 * ```
 */
export class LogisticRegression extends LinearTextClassifier {
  readonly kind = "LogisticRegression";
  readonly #C: number;
  readonly #tol: number;
  readonly #maxIter: number;
  readonly #seed: number;
  #lastFit?: LogisticFit;

  constructor(options: LogisticRegressionOptions = {}) {
    super(options);
    const { C = 1, tol = 1e-4, maxIter = 100, seed = 0 } = options;
    this.#C = C;
    this.#tol = tol;
    this.#maxIter = maxIter;
    this.#seed = seed;
  }

  /** How the last fit went; absent before `fit` and after `fromSnapshot`. */
  get lastFit(): LogisticFit | undefined {
    return this.#lastFit;
  }

  /** @throws {RangeError} If `C` or `tol` is not > 0, or `maxIter` is less than 1. */
  async train(
    rows: CsrMatrix,
    targets: Int32Array,
    nClasses: number,
    options: WorkOptions = {},
  ): Promise<LinearWeights> {
    this.#checkOptions();
    const merged = mergeColumns(rows);
    // Of two classes the optimum's weights are ±w/2: ½‖W‖² is half of ½‖w₁ − w₀‖², which halving C makes up for.
    const dual = new SimdMultinomialDual(merged, targets, nClasses, nClasses === 2 ? this.#C / 2 : this.#C);
    const order = Int32Array.from({ length: rows.rows }, (_, i) => i);
    const rng = new Rng(this.#seed);
    let epochs = 0;
    let gap = Infinity;
    let visits = 0;
    while (epochs < this.#maxIter && gap > this.#tol) {
      options.signal?.throwIfAborted();
      dual.startEpoch(rng.shuffle(order));
      for (let from = 0; from < order.length; from += ROWS_A_TURN) {
        const to = Math.min(from + ROWS_A_TURN, order.length);
        dual.visit(from, to);
        visits += to - from;
        if (visits < ROWS_A_TURN) continue;
        visits = 0;
        await checkpoint(options.signal);
      }
      dual.endEpoch();
      epochs++;
      gap = dual.gap / dual.loss;
      if (Number.isNaN(gap)) {
        throw new RangeError(
          `Cannot fit LogisticRegression: C must not make scores overflow: current value is ${this.#C}`,
        );
      }
      options.progress?.({ stage: "train", done: epochs, note: `duality gap ${gap.toExponential(1)}` });
    }
    this.#lastFit = { epochs, gap, converged: gap <= this.#tol };
    return spreadWeights(dual.weights, merged);
  }

  #checkOptions(): void {
    for (const [name, value] of [["C", this.#C], ["tol", this.#tol]] as const) {
      if (!(value > 0)) {
        throw new RangeError(`Cannot fit LogisticRegression: ${name} must be > 0: current value is ${value}`);
      }
    }
    if (!(this.#maxIter >= 1)) {
      throw new RangeError(`Cannot fit LogisticRegression: maxIter must be >= 1: current value is ${this.#maxIter}`);
    }
  }

  protected options(): Record<string, Json> {
    return { C: this.#C, tol: this.#tol, maxIter: this.#maxIter, seed: this.#seed };
  }

  /** Reads `toSnapshot` back. */
  static fromSnapshot(snapshot: Snapshot): LogisticRegression {
    return new LogisticRegression(snapshot.config.options as LogisticRegressionOptions).restore(snapshot);
  }
}

/** Rows visited before other work gets its turn: some ten milliseconds. */
const ROWS_A_TURN = 1024;
