import type { GateReport } from "../registry/mod.ts";
import { counted } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/** What was asked before a version was promoted, and what came of it. */
export function gatesTable(gates: readonly GateReport[]): HtmlView {
  const failed = gates.filter(({ outcome }) => outcome === "fail").map(({ gate }) => gate);
  const open = gates.filter(({ outcome }) => outcome === "not measured").length;
  return table(gates.map(({ gate, outcome, because }) => ({ gate, outcome, because })), {
    title: failed.length > 0
      ? `Refused by ${failed.join(" and ")}`
      : `Nothing speaks against it; ${counted(open, "gate")} had nothing to measure`,
    columns: { gate: "Gate", outcome: "Says", because: "Because" },
    longest: 300,
  });
}
