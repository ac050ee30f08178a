import { count } from "../core/format.ts";
import type { Finding, FindingExample, QualityReport } from "../quality/mod.ts";
import { textTable } from "./table.ts";

/** Order in which findings stand: what is worst comes first. */
const ORDER = ["FAIL", "WARNING", "SUCCESS", "SKIPPED"];
/** Examples shown of a finding, and characters of each. */
const EXAMPLES = 3;
const CHARACTERS = 100;

/** The findings as a table, then for each that is not well what to do and some examples. */
export function qualityText({ findings, counts, n, total }: QualityReport): string {
  const ordered = findings.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  const tally = ORDER.map((status) => `${counts[status as keyof typeof counts]} ${status}`).join(", ");
  const looked = n < total ? ` on ${count(n)} of ${count(total)} tickets, drawn evenly` : "";
  const bad = ordered.filter(({ status }) => status === "FAIL" || status === "WARNING");
  return [
    `quality: ${tally}${looked}`,
    textTable(["status", "check", "finding"], ordered.map(({ status, check, summary }) => [status, check, summary])),
    ...bad.map(inFull),
  ].join("\n\n");
}

function inFull({ status, title, advice, examples }: Finding): string {
  return [`${status} ${title}`, `  do: ${advice}`, ...examples.slice(0, EXAMPLES).map(exampleText)].join("\n");
}

function exampleText({ rows, text, note }: FindingExample): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  const shown = characters.length > CHARACTERS ? `${characters.slice(0, CHARACTERS - 1).join("")}…` : line;
  const where = `row${rows.length === 1 ? "" : "s"} ${rows.slice(0, 5).join(", ")}${rows.length > 5 ? ", …" : ""}`;
  return `  ${where}: "${shown}"${note ? ` – ${note}` : ""}`;
}
