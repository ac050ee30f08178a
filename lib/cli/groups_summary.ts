import { counted, estimateText, percent } from "../core/format.ts";
import type { GroupReport } from "../fairness/mod.ts";
import { textTable } from "./table.ts";

/** How groups of tickets are answered, for the terminal: a table and the widest gaps of each column. */
export function groupsText(reports: readonly GroupReport[] = []): string[] {
  return reports.flatMap((report) => {
    const { column, groups } = report;
    const rows = groups.map((
      { group, n, accuracy, recall },
    ) => [group, n, estimateText(accuracy), estimateText(recall)]);
    const table = rows.length > 0 ? [textTable([column, "tickets", "accuracy", "mean recall of labels"], rows)] : [];
    return [...table, gapText(report), ""];
  });
}

/** The widest gaps between the groups of a column, in a sentence. */
export function gapText({ column, gaps, small, minTickets, level }: GroupReport): string {
  const gap = gaps.map((gap) =>
    `${gap.measure === "accuracy" ? "accuracy" : "mean recall"} differs by ${estimateText(gap)} between ` +
    `${gap.better} and ${gap.worse}${gap.low <= 0 ? ", which may be chance" : ""}`
  ).join("; ");
  const found = gap === ""
    ? `by ${column}: no gap can be told, as fewer than two groups have ${minTickets} tickets`
    : `by ${column}: ${gap} (${percent(level, 0)} for all pairs together)`;
  const left = small.groups === 0
    ? ""
    : `; ${counted(small.groups, "group")} of fewer than ${minTickets} tickets, ${small.tickets} in all, not judged`;
  return found + left;
}
