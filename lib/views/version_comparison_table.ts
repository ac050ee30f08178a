import type { AnswerComparison, VersionComparison } from "../registry/mod.ts";
import { count, counted, intervalOf, percent } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/** Two versions side by side, by their manifests, and by their answers to the same tickets. */
export function versionComparisonTable(comparison: VersionComparison, answers?: AnswerComparison): HtmlView {
  const { first, second, sameTest, measures } = comparison;
  return table(
    measures.map(({ measure, first, second, overlap, higherIsBetter }) => ({
      measure: MEASURE_NAMES[measure],
      first: first ?? undefined,
      second: second ?? undefined,
      better: !sameTest || !first || !second
        ? "not to be compared"
        : overlap
        ? "within their intervals"
        : (first.value > second.value) === higherIsBetter
        ? "the first"
        : "the second",
    })),
    {
      title: answers
        ? verdictOf(answers)
        : sameTest
        ? `${first} and ${second}, measured on the same tickets`
        : `${first} and ${second} were measured on different tickets: their figures cannot be compared`,
      columns: {
        measure: "Measure",
        first: { title: first, as: "decimal" },
        second: { title: second, as: "decimal" },
        better: "Better beyond chance",
      },
    },
  );
}

const MEASURE_NAMES: Readonly<Record<VersionComparison["measures"][number]["measure"], string>> = {
  accuracy: "Accuracy",
  macroF1: "Macro F1",
  weightedF1: "Weighted F1",
  mcc: "MCC",
  logLoss: "Log loss (less is better)",
  brier: "Brier score (less is better)",
  ece: "ECE (less is better)",
};

function verdictOf({ agreement, flips, comparison: { n, mcnemar } }: AnswerComparison): string {
  const of = (kind: string) => flips.filter((flip) => flip.kind === kind).length;
  return `Both say the same to ${percent(agreement.value)} of ${counted(n, "ticket")} (${intervalOf(agreement)}); ` +
    `the second repairs ${count(of("repaired"))} and breaks ${count(of("broken"))} (McNemar p ${
      mcnemar.pValue < 0.001 ? "< 0.001" : `= ${mcnemar.pValue.toFixed(3)}`
    })`;
}
