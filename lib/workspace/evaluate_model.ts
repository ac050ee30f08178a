import { argmaxOfRow, type Clock, type Matrix, matrix, type Prediction, rowOf } from "../core/mod.ts";
import { evaluate, type Evaluation } from "../evaluate/mod.ts";
import { type GroupReport, measureGroups } from "../fairness/mod.ts";
import type { CalibratedClassifier } from "../models/calibration/calibrated_classifier.ts";
import type { DecisionPolicy } from "../models/calibration/decide.ts";
import { predictTickets } from "../models/calibration/predict_tickets.ts";
import type { TicketPart } from "./split_tickets.ts";

/** An evaluation, with how fast the answers came. */
export interface TimedEvaluation {
  readonly evaluation: Evaluation;
  /** The same answers by group, where groups were asked for. */
  readonly groups?: readonly GroupReport[];
  /** Tickets a second of CPU time, text to decision, in one thread. */
  readonly predictPerSecond: number;
}

/** Options of {@linkcode evaluateModel}. */
export interface EvaluateModelOptions {
  readonly policy: DecisionPolicy;
  /** Coverage that the label sets promise. */
  readonly coverage: number;
  /** Labels of the training part, for the majority baseline. */
  readonly trainLabels: readonly string[];
  readonly seed: number;
  readonly clock: Clock;
}

/**
 * Judges a model on tickets that it did not learn from, through the same call that answers in production.
 *
 * A text that it refuses to classify counts with equal probabilities, an empty set and the decision `human`.
 */
export function evaluateModel(
  model: CalibratedClassifier,
  test: TicketPart,
  options: EvaluateModelOptions,
): TimedEvaluation {
  const { policy, coverage, trainLabels, seed, clock } = options;
  const { classes } = model;
  const start = clock.cpuSeconds();
  const answers = predictTickets(model, test.texts, { version: "", policy });
  const seconds = clock.cpuSeconds() - start;
  const probabilities = matrix(test.texts.length, classes.length);
  const refused: Pick<Prediction, "probabilities" | "set" | "decision"> = {
    probabilities: classes.map(() => 1 / classes.length),
    set: [],
    decision: "human",
  };
  const counted = answers.map((answer) => ("error" in answer ? refused : answer));
  counted.forEach((answer, i) => rowOf(probabilities, i).set(answer.probabilities));
  const evaluation = evaluate({
    ...test,
    classes,
    probabilities,
    trainLabels,
    sets: counted.map(({ set }) => set),
    decisions: counted.map(({ decision }) => decision),
  }, { seed, targetCoverage: coverage });
  const predictPerSecond = seconds > 0 ? Math.round(test.texts.length / seconds) : 0;
  return { evaluation, groups: groupReports(test, classes, probabilities), predictPerSecond };
}

/**
 * How the tickets of each group are answered; undefined where no groups were asked for.
 *
 * @param probabilities Shape `(nTickets, nClasses)`; the answer is the most probable class.
 */
export function groupReports(
  { labels, groups }: TicketPart,
  classes: readonly string[],
  probabilities: Matrix,
): GroupReport[] | undefined {
  if (!groups) return undefined;
  return measureGroups({ labels, answers: labels.map((_, i) => classes[argmaxOfRow(probabilities, i)]), groups });
}
