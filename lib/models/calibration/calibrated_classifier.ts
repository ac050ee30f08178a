import { type Matrix, Rng, type Snapshot, type WorkOptions } from "../../core/mod.ts";
import { BaseClassifier, checkTrainingData, type Classifier, isSelfScoring, type UnseenMethod } from "../classifier.ts";
import { crossValidatedScores, foldsOfTexts } from "../_unseen_scores.ts";
import type { CalibrationMethod, Calibrator } from "./calibrator.ts";
import { ConformalClassifier } from "./conformal_classifier.ts";
import { crossFitCalibrators } from "./cross_fit.ts";
import { CALIBRATION_METHODS, makeCalibrator, restoreCalibrator } from "./make_calibrator.ts";
import { ScopeDetector } from "./scope_detector.ts";

/** Options of {@linkcode CalibratedClassifier}. */
export interface CalibratedClassifierOptions {
  /**
   * Makes an unfitted classifier; called once a fold and once for the final fit. Its scores must mean the same whether it was
   * trained on four fifths of the tickets or on all: margins and logits do, sums of raw word counts do not.
   */
  base: () => Classifier;
  /**
   * How scores become probabilities; `auto` takes what has the lowest log loss on folds that it was not fitted to.
   *
   * @default {"auto"}
   */
  method?: CalibrationMethod | "auto";
  /**
   * Number of folds; fewer where there are fewer distinct texts.
   *
   * @default {5}
   */
  folds?: number;
  /**
   * Share of tickets whose label set holds the true label, in (0, 1).
   *
   * @default {0.9}
   */
  coverage?: number;
  /**
   * Keep the coverage within every class.
   *
   * @default {false}
   */
  classConditional?: boolean;
  /**
   * Seed of the folds.
   *
   * @default {0}
   */
  seed?: number;
}

/** What a fit saw of tickets while it did not train on them. */
export interface OutOfFold {
  /** How models came to tickets that they had not seen. */
  readonly method: UnseenMethod;
  /** Which tickets were scored, ascending, shape `(nScored,)`: all of them, but for `held-out`. */
  readonly rows: Int32Array;
  /** Calibrated probabilities by models and calibrators that did not see the ticket, shape `(nScored, nClasses)`. */
  readonly probabilities: Matrix;
  /** Class index of each ticket, shape `(nScored,)`. */
  readonly targets: Int32Array;
  /** Fold of each ticket, shape `(nScored,)`; equal texts share one. */
  readonly folds: Int32Array;
  /** Calibration methods tried, best first, with their log loss in nats. */
  readonly methods: readonly { readonly method: CalibrationMethod; readonly logLoss: number }[];
}

/** Everything a calibrated classifier says of some texts. */
export interface Assessment {
  /** Shape `(nTickets, nClasses)`. */
  readonly probabilities: Matrix;
  /** Label set of each ticket as class indices, most probable first. */
  readonly sets: number[][];
  /** How much each ticket looks like the training tickets, a p-value; see {@linkcode ScopeDetector}. */
  readonly scope: Float64Array;
}

/**
 * A classifier whose probabilities can be read as frequencies, with label sets of stated coverage.
 *
 * `fit` splits the tickets into stratified folds, equal texts kept together; trains the base on all folds but one and scores
 * that one; fits calibrator, conformal sets and scope detector on the scores so collected; and trains the base once more, on
 * everything (cross-conformal prediction: Vovk, https://doi.org/10.1007/s10472-013-9368-4). The conformal sets are fitted on
 * probabilities from calibrators that had not seen the ticket either. As the final base knows more tickets than those of the
 * folds, its sets cover a little more than stated; the guarantee in the strict sense is split-conformal prediction's.
 *
 * A base that is {@linkcode SelfScoring} is trained in its own way instead, and its scores take the place of the folds'.
 *
 * @example
 * ```ts
 * import { CalibratedClassifier } from "./calibrated_classifier.ts";
 * import { BaseClassifier } from "../classifier.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * class CountsBangs extends BaseClassifier {
 *   classes = ["angry", "calm"];
 *   fit() {
 *     return Promise.resolve(this);
 *   }
 *   decisionFunction(texts: readonly string[]) {
 *     return matrix(texts.length, 2, Float32Array.from(texts.flatMap((t) => t.includes("!") ? [1, -1] : [-1, 1])));
 *   }
 *   toSnapshot() {
 *     return { kind: "CountsBangs", config: {}, tensors: {} };
 *   }
 * }
 *
 * const texts = Array.from({ length: 40 }, (_, i) => `Ticket ${i}${i % 2 ? "!" : ""}`);
 * const labels = texts.map((_, i) => (i % 2 || i === 0 ? "angry" : "calm"));
 * const model = await new CalibratedClassifier({ base: () => new CountsBangs(), method: "platt" }).fit(texts, labels);
 * const { probabilities, sets } = model.assess(["Help!", "Hello"]);
 * assert.ok(probabilities.data[0] > 0.9 && probabilities.data[2] < 0.15);
 * assert.deepEqual(sets, [[0], [1]]);
 * ```
 */
export class CalibratedClassifier extends BaseClassifier {
  readonly #options: CalibratedClassifierOptions;
  #base?: Classifier;
  #calibrator?: Calibrator;
  #conformal?: ConformalClassifier;
  #scope?: ScopeDetector;
  #method?: CalibrationMethod;
  #outOfFold?: OutOfFold;

  constructor(options: CalibratedClassifierOptions) {
    super();
    this.#options = options;
  }

  get classes(): readonly string[] {
    return this.#base?.classes ?? [];
  }

  /** The calibration method in use. */
  get method(): CalibrationMethod {
    return this.#fitted().method;
  }

  /** The label sets' predictor. */
  get conformal(): ConformalClassifier {
    return this.#fitted().conformal;
  }

  /** The classifier inside, trained on everything. */
  get base(): Classifier {
    return this.#fitted().base;
  }

  /** What the last `fit` saw out of fold; absent in a restored classifier. */
  get outOfFold(): OutOfFold | undefined {
    return this.#outOfFold;
  }

  async fit(texts: readonly string[], labels: readonly string[], options: WorkOptions = {}): Promise<this> {
    const { base: make, method = "auto", folds: k = 5, coverage = 0.9, classConditional = false, seed = 0 } =
      this.#options;
    const { signal, progress } = options;
    const { targets: all } = checkTrainingData("CalibratedClassifier", texts, labels);
    // What would only be found wrong after all the training is looked at before it.
    if (!(Number.isInteger(k) && k >= 2)) {
      throw new RangeError(`Cannot fit CalibratedClassifier: folds must be an integer >= 2: current value is ${k}`);
    }
    if (!(coverage > 0 && coverage < 1)) {
      throw new RangeError(`Cannot fit CalibratedClassifier: coverage must be in (0, 1): current value is ${coverage}`);
    }
    const methods = method === "auto" ? CALIBRATION_METHODS : [method];
    methods.forEach(makeCalibrator);

    const rng = new Rng(seed).fork("folds");
    let base = make();
    const dear = isSelfScoring(base) ? await base.fitAndScore(texts, labels, { seed, signal, progress }) : undefined;
    const judged = dear ? Array.from(dear.rows, (i) => texts[i]) : texts;
    const targets = dear ? dear.rows.map((i) => all[i]) : all;
    const folds = foldsOfTexts(judged, targets, k, rng);
    const { rows, scores, method: unseen } = dear ??
      await crossValidatedScores(make, texts, labels, { folds, signal, progress });
    const tried = crossFitCalibrators(scores, targets, folds, methods);
    const { method: chosen, probabilities } = tried[0];
    const calibrator = makeCalibrator(chosen).fit(scores, targets);
    const conformal = new ConformalClassifier({ coverage, classConditional }).fit(probabilities, targets);
    const scope = new ScopeDetector().fit(scores);
    if (!dear) base = await base.fit(texts, labels, { signal, progress });

    // Set together, at the end: a fit that is aborted or fails leaves the classifier as it was.
    this.#base = base;
    this.#method = chosen;
    this.#calibrator = calibrator;
    this.#conformal = conformal;
    this.#scope = scope;
    this.#outOfFold = {
      method: unseen,
      rows,
      probabilities,
      targets,
      folds,
      methods: tried.map(({ method, logLoss }) => ({ method, logLoss })),
    };
    return this;
  }

  decisionFunction(texts: readonly string[]): Matrix {
    return this.#fitted().base.decisionFunction(texts);
  }

  override predictProba(texts: readonly string[]): Matrix {
    return this.#fitted().calibrator.apply(this.decisionFunction(texts));
  }

  /** Probabilities, label sets and scope of texts, from one pass through the base. */
  assess(texts: readonly string[]): Assessment {
    return this.assessScores(this.decisionFunction(texts));
  }

  /**
   * The same from scores that were made elsewhere, such as by a pool of threads.
   *
   * @param scores The base's, before calibration, shape `(nTickets, nClasses)`.
   */
  assessScores(scores: Matrix): Assessment {
    const { calibrator, conformal, scope } = this.#fitted();
    const probabilities = calibrator.apply(scores);
    return { probabilities, sets: conformal.sets(probabilities), scope: scope.pValues(scores) };
  }

  toSnapshot(): Snapshot {
    const { base, calibrator, conformal, scope, method } = this.#fitted();
    const { folds = 5, coverage = 0.9, classConditional = false, seed = 0 } = this.#options;
    return {
      kind: "CalibratedClassifier",
      config: { method, folds, coverage, classConditional, seed },
      tensors: {},
      parts: {
        base: base.toSnapshot(),
        calibrator: calibrator.toSnapshot(),
        conformal: conformal.toSnapshot(),
        scope: scope.toSnapshot(),
      },
    };
  }

  /**
   * @param restoreBase Restores the classifier inside. A restored classifier predicts; to fit it again, make a new one.
   */
  static fromSnapshot(snapshot: Snapshot, restoreBase: (snapshot: Snapshot) => Classifier): CalibratedClassifier {
    const { method, folds, coverage, classConditional, seed } = snapshot.config;
    const { base, calibrator, conformal, scope } = snapshot.parts!;
    const model = new CalibratedClassifier({
      base: () => {
        throw new TypeError("Cannot fit CalibratedClassifier: a restored one does not know how its base was made");
      },
      method: method as CalibrationMethod,
      folds: Number(folds),
      coverage: Number(coverage),
      classConditional: classConditional === true,
      seed: Number(seed),
    });
    model.#method = method as CalibrationMethod;
    model.#base = restoreBase(base);
    model.#calibrator = restoreCalibrator(calibrator);
    model.#conformal = ConformalClassifier.fromSnapshot(conformal);
    model.#scope = ScopeDetector.fromSnapshot(scope);
    return model;
  }

  #fitted() {
    if (!this.#base) throw new TypeError("Cannot use CalibratedClassifier: it is not fitted");
    return {
      base: this.#base,
      calibrator: this.#calibrator!,
      conformal: this.#conformal!,
      scope: this.#scope!,
      method: this.#method!,
    };
  }
}
