import type { Json, Snapshot, WorkOptions } from "../../core/mod.ts";
import type { CsrMatrix } from "../../features/csr_matrix.ts";
import { LinearTextClassifier, type LinearTextOptions } from "./_linear_text_classifier.ts";
import { LinearWeights } from "./linear_scores.ts";

/** Options of {@linkcode ComplementNaiveBayes}. */
export interface ComplementNaiveBayesOptions extends LinearTextOptions {
  /**
   * Added to every feature's sum, so that an unseen one does not decide alone; must be > 0.
   *
   * @default {1}
   */
  alpha?: number;
  /**
   * Whether the weights of a class are divided by their sum, which keeps classes with much text from dominating.
   *
   * @default {false}
   */
  norm?: boolean;
}

/**
 * Complement naive Bayes: a class is likely where the words of all *other* classes are not (Rennie, Shih, Teevan and Karger,
 * "Tackling the Poor Assumptions of Naive Bayes Text Classifiers", ICML 2003, section 3).
 *
 * With N_f,c the sum of feature f over the tickets outside class c,
 *
 * w_f,c = −ln (N_f,c + α) / Σ_f (N_f,c + α),   score(x, c) = Σ_f x_f · w_f,c,
 *
 * and with `norm` each w_f,c is divided by Σ_f w_f,c. Features must not be negative: counts, or TF-IDF.
 *
 * Fitting is one pass over the tickets, without iterations: good for a first answer and for very many tickets. The
 * probabilities are far too sure of themselves (or, with `norm`, far too unsure) until calibrated.
 *
 * @example
 * ```ts
 * import { ComplementNaiveBayes } from "./complement_naive_bayes.ts";
 * import assert from "node:assert/strict";
 *
 * const model = await new ComplementNaiveBayes().fit(
 *   ["refund my order", "money back please", "cannot log in", "password reset fails"],
 *   ["Refund", "Refund", "Login", "Login"],
 * );
 * assert.deepEqual(model.predict(["I want my money back", "reset my password"]), ["Refund", "Login"]);
 * ```
 */
export class ComplementNaiveBayes extends LinearTextClassifier {
  readonly kind = "ComplementNaiveBayes";
  readonly #alpha: number;
  readonly #norm: boolean;

  constructor(options: ComplementNaiveBayesOptions = {}) {
    super(options);
    const { alpha = 1, norm = false } = options;
    this.#alpha = alpha;
    this.#norm = norm;
  }

  /** @throws {RangeError} If `alpha` is not > 0, or a feature is negative. */
  // deno-lint-ignore require-await
  async train(
    rows: CsrMatrix,
    targets: Int32Array,
    nClasses: number,
    options: WorkOptions = {},
  ): Promise<LinearWeights> {
    if (!(this.#alpha > 0)) {
      throw new RangeError(`Cannot fit ComplementNaiveBayes: alpha must be > 0: current value is ${this.#alpha}`);
    }
    options.signal?.throwIfAborted();
    const sums = sumByClass(rows, targets, nClasses);
    const weights = new LinearWeights(rows.columns, nClasses);
    const total = new Float64Array(rows.columns); // of each feature over all classes, smoothed
    for (let f = 0; f < rows.columns; f++) {
      total[f] = this.#alpha;
      for (let c = 0; c < nClasses; c++) total[f] += sums[f * nClasses + c];
    }
    const { data, stride } = weights;
    for (let c = 0; c < nClasses; c++) {
      let complement = 0;
      for (let f = 0; f < rows.columns; f++) complement += total[f] - sums[f * nClasses + c];
      let sumOfLogs = 0;
      for (let f = 0; f < rows.columns; f++) {
        const log = Math.log((total[f] - sums[f * nClasses + c]) / complement);
        data[f * stride + c] = -log;
        sumOfLogs += log;
      }
      if (this.#norm) { for (let f = 0; f < rows.columns; f++) data[f * stride + c] /= -sumOfLogs; }
    }
    return weights;
  }

  protected options(): Record<string, Json> {
    return { alpha: this.#alpha, norm: this.#norm };
  }

  /** Reads `toSnapshot` back. */
  static fromSnapshot(snapshot: Snapshot): ComplementNaiveBayes {
    return new ComplementNaiveBayes(snapshot.config.options as ComplementNaiveBayesOptions).restore(snapshot);
  }
}

/** Sum of each feature over the tickets of each class, shape `(nFeatures, nClasses)`. */
function sumByClass(rows: CsrMatrix, targets: Int32Array, nClasses: number): Float64Array {
  const sums = new Float64Array(rows.columns * nClasses);
  for (let i = 0; i < rows.rows; i++) {
    for (let j = rows.indptr[i]; j < rows.indptr[i + 1]; j++) {
      if (rows.data[j] < 0) {
        throw new RangeError(
          `Cannot fit ComplementNaiveBayes: features must be >= 0: row ${i} holds ${rows.data[j]}`,
        );
      }
      sums[rows.indices[j] * nClasses + targets[i]] += rows.data[j];
    }
  }
  return sums;
}
