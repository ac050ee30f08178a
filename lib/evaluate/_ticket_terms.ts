import { argmaxOfRow, type Decision, type Matrix } from "../core/mod.ts";
import { brierTerms } from "./brier_score.ts";
import { reliabilityBin } from "./calibration_error.ts";
import { logLossTerms } from "./log_loss.ts";
import { ranksOfTruth } from "./top_k.ts";

/** What each ticket adds to the metrics: computed once, then summed for the value and for every bootstrap resample. */
export interface TicketTerms {
  readonly n: number;
  /** The model's classes, then the labels that it does not know. */
  readonly classes: readonly string[];
  readonly truth: Int32Array;
  readonly predicted: Int32Array;
  readonly right: Uint8Array;
  /** Probability of the predicted class. */
  readonly confidence: Float64Array;
  readonly bin: Uint8Array;
  readonly rank: Int32Array;
  readonly logLoss: Float64Array;
  readonly brier: Float64Array;
  readonly sets?: SetTerms;
}

/** The same for the label sets. */
export interface SetTerms {
  /** 1 where the set holds the true label. */
  readonly covered: Uint8Array;
  readonly size: Int32Array;
  /** 1 where the decision is `route`. */
  readonly routed: Uint8Array;
  readonly decisions: readonly Decision[];
}

/** Terms of all but the sets. */
export function ticketTerms(labels: readonly string[], known: readonly string[], probabilities: Matrix): TicketTerms {
  const n = labels.length;
  const index = new Map(known.map((label, c) => [label, c]));
  const unseen = [...new Set(labels.filter((label) => !index.has(label)))].sort();
  for (const label of unseen) index.set(label, index.size);
  const truth = Int32Array.from(labels, (label) => index.get(label)!);
  const predicted = Int32Array.from({ length: n }, (_, i) => argmaxOfRow(probabilities, i));
  const confidence = Float64Array.from(predicted, (c, i) => probabilities.data[i * probabilities.columns + c]);
  return {
    n,
    classes: [...known, ...unseen],
    truth,
    predicted,
    right: Uint8Array.from(truth, (c, i) => (c === predicted[i] ? 1 : 0)),
    confidence,
    bin: Uint8Array.from(confidence, (p) => reliabilityBin(p)),
    rank: ranksOfTruth(probabilities, truth),
    logLoss: logLossTerms(probabilities, truth),
    brier: brierTerms(probabilities, truth),
  };
}

/** Terms of the sets; where decisions are not given they follow from the sizes. */
export function setTerms(
  labels: readonly string[],
  sets: readonly (readonly string[])[],
  given?: readonly Decision[],
): SetTerms {
  const decisions = given ?? sets.map(({ length }) => (length === 0 ? "human" : length === 1 ? "route" : "choose"));
  return {
    covered: Uint8Array.from(sets, (set, i) => (set.includes(labels[i]) ? 1 : 0)),
    size: Int32Array.from(sets, (set) => set.length),
    routed: Uint8Array.from(decisions, (decision) => (decision === "route" ? 1 : 0)),
    decisions,
  };
}
