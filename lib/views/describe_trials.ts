import type { ModelTrial } from "../evaluate/try_models.ts";
import { decimal, intervalOf, percent } from "./format.ts";

/** What trials of models tell, in sentences: which is best, whether that is sure, and what it costs beside the others. */
export function describeTrials(trials: readonly ModelTrial[]): string[] {
  const [best, ...others] = trials;
  if (!best) return ["No model was tried."];
  const close = others.filter(({ accuracy }) => accuracy.high >= best.accuracy.low).map(({ name }) => name);
  const cheapest = [...trials].sort((a, b) => a.fitSeconds - b.fitSeconds)[0];
  const sentences = [
    `${best.name} answers best: ${percent(best.accuracy.value)} right (${intervalOf(best.accuracy)}).`,
  ];
  if (close.length > 0) {
    sentences.push(
      `The interval of ${close.join(" and that of ")} overlaps with its own: more test tickets would tell.`,
    );
  }
  if (cheapest !== best) {
    const behind = best.accuracy.value - cheapest.accuracy.value;
    sentences.push(
      `${cheapest.name} was trained in ${decimal(cheapest.fitSeconds, 1)} CPU seconds instead of ` +
        `${decimal(best.fitSeconds, 1)}, and ${
          behind === 0 ? "is right as often" : `is right ${percent(behind)} less often`
        }.`,
    );
  } else if (others.length > 0) sentences.push("It was also the quickest to train.");
  return sentences;
}
