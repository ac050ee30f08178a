import type { NotebookReport } from "./check_notebooks.ts";
import { describeFault } from "./fault.ts";
import type { NotebookFix } from "./fix_notebooks.ts";

/** A report for people: a line for each run, a line for each fault, and the sum. */
export function reportText(report: NotebookReport, clean: (line: string) => string): string {
  const { notebooks, faults, runs, checkSeconds } = report;
  const ran = runs.map(({ notebook, seconds }) => `${notebook}: ran in ${seconds.toFixed(1)} s`);
  const found = faults.map(describeFault);
  const faulty = new Set(faults.map(({ notebook }) => notebook)).size;
  const sum = faults.length === 0
    ? `${count(notebooks, "notebook")} clean`
    : `${count(faults.length, "fault")} in ${faulty} of ${count(notebooks, "notebook")}`;
  const total = runs.reduce((s, { seconds }) => s + seconds, 0);
  const took = `checked in ${checkSeconds.toFixed(1)} s${runs.length > 0 ? `, ran in ${total.toFixed(1)} s` : ""}`;
  return [...ran, ...found, `${sum}; ${took}`].map(clean).join("\n");
}

/** A report for programs. */
export function reportJson(report: NotebookReport, fixes: readonly NotebookFix[]): object {
  const { notebooks, faults, runs, checkSeconds } = report;
  return { ok: faults.length === 0, notebooks, faults, runs, checkSeconds, fixes };
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}
