import { type Matrix, matrix, Rng, rowOf, type Snapshot, type WorkOptions } from "../../core/mod.ts";
import { groupedFolds } from "../../stats/folds.ts";
import { BaseClassifier, checkTrainingData, type Classifier } from "../classifier.ts";
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
  /** Calibrated probabilities by models and calibrators that did not see the ticket, shape `(nTickets, nClasses)`. */
  readonly probabilities: Matrix;
  /** Class index of each ticket, shape `(nTickets,)`. */
  readonly targets: Int32Array;
  /** Fold of each ticket, shape `(nTickets,)`; equal texts share one. */
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
    const { method = "auto", folds: wanted = 5, coverage = 0.9, classConditional = false, seed = 0 } = this.#options;
    const { signal, progress } = options;
    const { classes, targets } = checkTrainingData("CalibratedClassifier", texts, labels);
    const groups = groupsOfEqualTexts(texts, targets);
    const distinct = new Set(groups).size;
    if (!(Number.isInteger(wanted) && wanted >= 2)) {
      throw new RangeError(
        `Cannot fit CalibratedClassifier: folds must be an integer >= 2: current value is ${wanted}`,
      );
    }
    const k = Math.min(wanted, distinct);
    const folds = groupedFolds(groups, targets, k, new Rng(seed).fork("folds"));

    const scores = matrix(texts.length, classes.length);
    for (let fold = 0; fold < k; fold++) {
      signal?.throwIfAborted();
      progress?.({ stage: "calibrate", done: fold, total: k + 1, note: `fold ${fold + 1} of ${k}` });
      const inside = indicesWhere(folds, (f) => f !== fold);
      const outside = indicesWhere(folds, (f) => f === fold);
      const known = new Set(inside.map((i) => labels[i]));
      // Where one class would be left, nothing can be learnt: the lone ticket of the other is then trained on as well.
      if (known.size < 2) inside.push(...outside.filter((i) => !known.has(labels[i])));
      const model = await this.#options.base().fit(inside.map((i) => texts[i]), inside.map((i) => labels[i]), {
        signal,
      });
      const held = widen(model.decisionFunction(outside.map((i) => texts[i])), model.classes, classes);
      outside.forEach((row, i) => rowOf(scores, row).set(rowOf(held, i)));
    }

    const tried = crossFitCalibrators(scores, targets, folds, method === "auto" ? CALIBRATION_METHODS : [method]);
    const { method: chosen, probabilities } = tried[0];
    signal?.throwIfAborted();
    progress?.({ stage: "calibrate", done: k, total: k + 1, note: "all tickets" });
    const base = await this.#options.base().fit(texts, labels, { signal });

    // Set together, at the end: an aborted fit leaves the classifier as it was.
    this.#method = chosen;
    this.#calibrator = makeCalibrator(chosen).fit(scores, targets);
    this.#conformal = new ConformalClassifier({ coverage, classConditional }).fit(probabilities, targets);
    this.#scope = new ScopeDetector().fit(scores);
    this.#base = base;
    this.#outOfFold = {
      probabilities,
      targets,
      folds,
      methods: tried.map(({ method, logLoss }) => ({ method, logLoss })),
    };
    progress?.({ stage: "calibrate", done: k + 1, total: k + 1, note: chosen });
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

/**
 * A number for each ticket, the same for texts that differ in case and white space only. Where a class has but one text, however
 * often, its tickets get numbers of their own: held out together, they would leave the class unknown.
 */
function groupsOfEqualTexts(texts: readonly string[], targets: Int32Array): number[] {
  const numbers = new Map<string, number>();
  const groups = texts.map((text) => {
    const key = text.toLowerCase().replace(/\s+/g, " ").trim();
    const group = numbers.get(key) ?? numbers.size;
    numbers.set(key, group);
    return group;
  });
  const first = new Map<number, number>();
  const varied = new Set<number>();
  targets.forEach((target, i) => {
    if (!first.has(target)) first.set(target, groups[i]);
    else if (first.get(target) !== groups[i]) varied.add(target);
  });
  return groups.map((group, i) => (varied.has(targets[i]) ? group : numbers.size + i));
}

function indicesWhere(folds: Int32Array, test: (fold: number) => boolean): number[] {
  return Array.from(folds.keys()).filter((i) => test(folds[i]));
}

/**
 * Scores under all classes, from a model that may not have met some of them: an unmet class gets the row's lowest score, as no
 * finite score says "impossible".
 */
function widen(scores: Matrix, known: readonly string[], classes: readonly string[]): Matrix {
  if (known.length === classes.length) return scores;
  const columns = classes.map((label) => known.indexOf(label));
  const out = matrix(scores.rows, classes.length);
  for (let i = 0; i < scores.rows; i++) {
    const row = rowOf(scores, i);
    const lowest = row.reduce((a, b) => Math.min(a, b));
    rowOf(out, i).set(columns.map((c) => (c < 0 ? lowest : row[c])));
  }
  return out;
}
