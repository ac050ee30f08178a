import type { ClassifierComparison } from "../evaluate/mod.ts";
import { count, percent } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/** A difference that chance makes less often than this counts as one. */
const SURE = 0.05;

/** Models beside each other: accuracy, and what each lacks to the best, ticket by ticket, with intervals. */
export function comparisonTable({ ranking, n, folds, level }: ClassifierComparison): HtmlView {
  const [best, ...others] = ranking;
  const tied = others.filter(({ pValue }) => pValue! >= SURE).map(({ name }) => name);
  const verdict = others.length === 0
    ? `${best.name} stands alone`
    : tied.length === 0
    ? `${best.name} is better than ${others.length === 1 ? others[0].name : "all others"} beyond chance`
    : `${best.name} leads, but ${tied.join(" and ")} may be as good: the difference could be chance`;
  return table(
    ranking.map(({ name, accuracy, macroF1, behind, pValue }) => ({
      name,
      accuracy,
      macroF1,
      behind,
      p: pValue === undefined ? undefined : pValue < 0.001 ? "< 0.001" : pValue.toFixed(3),
    })),
    {
      title: `${verdict} (${folds}-fold cross-validation on ${count(n)} training tickets)`,
      columns: {
        name: "Model",
        accuracy: { title: `Accuracy, ${percent(level, 0)} interval`, as: "percent" },
        macroF1: { title: "Macro F1", as: "decimal" },
        behind: { title: "Behind the best", as: "percent" },
        p: "McNemar p",
      },
    },
  );
}
