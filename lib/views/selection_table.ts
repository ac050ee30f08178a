import type { Selection } from "../models/mod.ts";
import { modelName } from "./_model_name.ts";
import { count } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/** What the automatic choice of a model compared, best first, and by which rule it chose. */
export function selectionTable({ ranking, rule, folds, n }: Selection): HtmlView {
  return table(
    ranking.map(({ name, options, mean, sd, logLoss, tied }) => ({
      model: `${modelName(name)}, ${Object.entries(options ?? {}).map(([key, value]) => `${key} ${value}`).join(", ")}`,
      accuracy: mean,
      sd,
      logLoss,
      tied,
    })),
    {
      title: `Chosen: ${modelName(ranking[0].name)}, by the ${rule} (${folds} folds of ${count(n)} training tickets)`,
      columns: {
        model: "Candidate",
        accuracy: { title: "Accuracy", as: "percent" },
        sd: { title: "± over folds", as: "percent" },
        logLoss: { title: "Log loss", as: "decimal" },
        tied: "Tied for the best",
      },
    },
  );
}
