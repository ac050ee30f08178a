/** A number with its bootstrap interval. */
export interface Estimate {
  readonly value: number;
  /** Lower end of the interval, in the unit of `value`. */
  readonly low: number;
  readonly high: number;
}

/** How a model does on one class. */
export interface ClassReport {
  readonly label: string;
  readonly precision: Estimate;
  readonly recall: Estimate;
  readonly f1: Estimate;
  /** Tickets of this class in the test part. */
  readonly support: number;
}

/** One bin of a reliability diagram: tickets whose confidence lies in it. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Mean confidence and share of right answers, both NaN-free: empty bins are left out. */
  readonly confidence: number;
  readonly accuracy: number;
}

/** One point of the risk–coverage curve: answering only the most confident share of tickets. */
export interface RiskCoveragePoint {
  /** Least confidence that is answered. */
  readonly threshold: number;
  /** Share of tickets answered. */
  readonly coverage: number;
  /** Share of wrong answers among those. */
  readonly risk: number;
}

/** How well the conformal label sets keep their promise. */
export interface SetReport {
  /** Coverage that was promised, such as 0.9. */
  readonly target: number;
  /** Share of tickets whose set holds the true label. */
  readonly coverage: Estimate;
  readonly meanSize: number;
  /** Share of empty sets. */
  readonly empty: number;
  /** Share of tickets by decision. */
  readonly decisions: { readonly route: number; readonly choose: number; readonly human: number };
  /** Accuracy among tickets decided `route`; NaN-free: absent where there are none. */
  readonly routeAccuracy?: Estimate;
}

/** A wrong answer, for people to read. */
export interface Mistake {
  /** Index among the test tickets. */
  readonly index: number;
  readonly text: string;
  readonly label: string;
  readonly predicted: string;
  readonly confidence: number;
}

/** Everything measured on one test part, with what it was measured on. */
export interface Evaluation {
  readonly n: number;
  /** The model's classes, then the labels of the test part that it does not know. */
  readonly classes: readonly string[];
  /** Labels that the model does not know; their tickets count as wrong in every number. Absent where there are none. */
  readonly unseenLabels?: readonly { readonly label: string; readonly n: number }[];
  readonly accuracy: Estimate;
  readonly macroF1: Estimate;
  readonly weightedF1: Estimate;
  /** Matthews correlation coefficient, multi-class. */
  readonly mcc: Estimate;
  /** Mean negative log-likelihood, in nats. */
  readonly logLoss: Estimate;
  /** Multi-class Brier score: mean squared distance of the probabilities from the one-hot label, in [0, 2]. */
  readonly brier: Estimate;
  /** Expected calibration error of the top label, equal-width bins. */
  readonly ece: Estimate;
  /** Share of tickets whose label is among the k most probable. */
  readonly topK: readonly { readonly k: number; readonly accuracy: Estimate }[];
  /** Always answering the class that was most frequent in training. */
  readonly majority: { readonly label: string; readonly accuracy: Estimate; readonly macroF1: number };
  readonly perClass: readonly ClassReport[];
  /** Counts, shape `(nClasses, nClasses)`: row is the true class, column the predicted one. */
  readonly confusion: readonly (readonly number[])[];
  readonly reliability: readonly ReliabilityBin[];
  readonly riskCoverage: readonly RiskCoveragePoint[];
  /** Area under the risk–coverage curve; lower is better. */
  readonly aurc: number;
  readonly sets?: SetReport;
  /** Most confident wrong answers first. */
  readonly mistakes: readonly Mistake[];
  /** Level of all intervals, such as 0.95, and how they were made. */
  readonly interval: {
    readonly level: number;
    readonly method: string;
    readonly resamples: number;
    readonly seed: number;
  };
}
