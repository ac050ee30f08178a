import { compareModels } from "../evaluate/mod.ts";
import type { ModelTrial } from "../evaluate/try_models.ts";
import { decimal, intervalOf, percent } from "./format.ts";

/** A difference that chance makes less often than this counts as one. */
const SURE = 0.05;

/**
 * What trials of models tell, in sentences: which is best, whether that is sure, and what it costs beside the others.
 *
 * @param labels True labels of the test tickets, shape `(nTest,)`: models are held against the best one ticket by ticket (McNemar).
 */
export function describeTrials(trials: readonly ModelTrial[], labels: readonly string[]): string[] {
  const [best, ...others] = trials;
  if (!best) return ["No model was tried."];
  const close = others.filter(({ answers }) =>
    compareModels(labels, { first: best.answers, second: answers }, { resamples: 1 }).mcnemar.pValue >= SURE
  ).map(({ name }) => name);
  const cheapest = [...trials].sort((a, b) => a.fitSeconds - b.fitSeconds)[0];
  const sentences = [
    `${best.name} answers best: ${percent(best.accuracy.value)} right (${intervalOf(best.accuracy)}).`,
  ];
  if (close.length > 0) {
    sentences.push(
      `${close.join(" and ")} may be as good: the difference could be chance, and more test tickets would tell.`,
    );
  } else if (others.length > 0) {
    sentences.push(`It is better than ${others.length === 1 ? others[0].name : "all others"} beyond chance.`);
  }
  if (cheapest !== best) {
    const behind = best.accuracy.value - cheapest.accuracy.value;
    sentences.push(
      `${cheapest.name} was trained in ${decimal(cheapest.fitSeconds, 1)} CPU seconds instead of ` +
        `${decimal(best.fitSeconds, 1)}, and ${
          behind === 0 ? "is right as often" : `is ${decimal(100 * behind, 1)} points of accuracy behind`
        }.`,
    );
  } else if (others.length > 0) sentences.push("It was also the quickest to train.");
  return sentences;
}
