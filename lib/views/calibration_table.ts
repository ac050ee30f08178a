import type { Evaluation } from "../evaluate/mod.ts";
import { count, decimal, intervalOf } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/** Probabilities of the same tickets before and after calibration, by how far they are from frequencies. */
export function calibrationTable(
  { before, after }: Readonly<Record<"before" | "after", Pick<Evaluation, "n" | "ece" | "logLoss" | "brier">>>,
): HtmlView {
  const overlap = before.ece.low <= after.ece.high && after.ece.low <= before.ece.high;
  const gone = before.ece.value - after.ece.value;
  return table(
    [["before calibration", before] as const, ["after calibration", after] as const].map(([what, own]) => ({
      what,
      ece: own.ece,
      logLoss: own.logLoss,
      brier: own.brier,
    })),
    {
      title: `${
        overlap
          ? "Calibration changes less than chance does"
          : gone > 0
          ? "Calibration brings confidence closer to the share that is right"
          : "Calibration takes confidence away from the share that is right"
      }: ECE ${decimal(before.ece.value)} (${intervalOf(before.ece, "decimal")}) before, ${decimal(after.ece.value)} (${
        intervalOf(after.ece, "decimal")
      }) after (n = ${count(after.n)})`,
      columns: {
        what: "Probabilities",
        ece: { title: "ECE", as: "decimal" },
        logLoss: { title: "Log loss", as: "decimal" },
        brier: { title: "Brier score", as: "decimal" },
      },
    },
  );
}
