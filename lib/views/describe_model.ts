import type { ClassifierComparison, Evaluation, LeakageReport, LearningCurve, SignalTest } from "../evaluate/mod.ts";
import { confusedPairs } from "./confused_pairs.ts";
import { type DrawnTickets, drawnTickets } from "./drawn_tickets.ts";
import { modelName } from "./_model_name.ts";
import { count, counted, estimateText, intervalOf, percent, shorten } from "./format.ts";

/** What is known of a model; what is absent is not told of. */
export interface ModelToDescribe {
  /** Name and options of the classifier. */
  readonly name: string;
  readonly evaluation: Evaluation;
  /** The tickets it was trained and tested on. */
  readonly data?: DrawnTickets;
  readonly signal?: SignalTest;
  readonly leakage?: LeakageReport;
  readonly comparison?: ClassifierComparison;
  readonly curve?: LearningCurve;
  /** The version it was saved as. */
  readonly version?: string;
}

/**
 * How good a model is and what it can be left to do, in a few sentences, none of which says more than the intervals do.
 *
 * @returns Most important first.
 */
export function describeModel(model: ModelToDescribe): string[] {
  const { evaluation, signal, version } = model;
  if (signal && !signal.signal) {
    return [
      `There is nothing to learn here: ${signal.summary}. No model of these texts will serve, however it is tuned.`,
      ...describeScores(model),
    ];
  }
  return [
    ...describeScores(model),
    ...describeRivals(model),
    ...describeMistakes(evaluation),
    ...describeDecisions(evaluation),
    ...describeCurve(model),
    ...(version === undefined ? [] : [`It is saved as ${version}.`]),
  ];
}

function describeScores({ name, evaluation, data, leakage }: ModelToDescribe): string[] {
  const { accuracy, macroF1, majority, n } = evaluation;
  const better = accuracy.low > majority.accuracy.high;
  return [
    `The ${modelName(name)} finds the right label for ${percent(accuracy.value)} of ${counted(n, "test ticket")} (${
      intervalOf(accuracy)
    }), where always answering “${shorten(majority.label, 40)}” finds ${percent(majority.accuracy.value)}${
      better ? "" : ": it is not clearly better than that"
    }; macro F1 is ${estimateText(macroF1, "decimal")}.`,
    ...(data ? drawnTickets(data) : []),
    ...(leakage && leakage.leaked > 0
      ? [
        `${counted(leakage.leaked, "test ticket")} (${
          percent(leakage.share)
        }) stood in the training part: the scores flatter it.`,
      ]
      : []),
  ];
}

function describeRivals({ comparison }: ModelToDescribe): string[] {
  if (!comparison) return [];
  const [best, ...others] = comparison.ranking;
  const told = others.map(({ name, behind, pValue }) =>
    `${name} is ${points(behind!.value)} points behind (${points(behind!.low)} to ${points(behind!.high)}${
      pValue! >= 0.05 ? ", may be chance" : ""
    })`
  );
  return told.length === 0
    ? []
    : [`Of the linear models at usual strengths ${best.name} does best; ${told.join(", ")}.`];
}

function describeMistakes(evaluation: Evaluation): string[] {
  const [pair] = confusedPairs(evaluation, { limit: 1 });
  if (!pair) return [];
  const { label, predicted, tickets, support } = pair;
  return [
    `The most frequent mistake is “${shorten(label, 40)}” taken for “${shorten(predicted, 40)}”: ${count(tickets)} of ${
      count(support)
    }.`,
  ];
}

function describeDecisions({ sets, ece }: Evaluation): string[] {
  const calibrated = `Its confidence is off by ${percent(ece.value)} on average (${intervalOf(ece)})`;
  if (!sets?.routeAccuracy) return [`${calibrated}.`];
  const { decisions, routeAccuracy } = sets;
  return [
    `${calibrated}, so that ${percent(decisions.route)} of tickets can be routed without a look, ${
      percent(routeAccuracy.value)
    } of them to the right place (${intervalOf(routeAccuracy)}).`,
  ];
}

function describeCurve({ curve }: ModelToDescribe): string[] {
  const last = curve?.gains.at(-1);
  if (!last) return [];
  const from = `From ${count(last.from)} to ${count(last.to)} tickets it`;
  return [
    last.low > 0
      ? `${from} gained ${points(last.value)} points (${points(last.low)} to ${
        points(last.high)
      }): more labelled tickets are likely to help.`
      : `${from} gained ${estimateText(last)}, which may be nothing: more tickets of the same kind promise little.`,
  ];
}

/** A difference of shares in percentage points. */
function points(difference: number): string {
  return (100 * difference).toFixed(1).replace("-", "−");
}
