import { intervalOf } from "../core/format.ts";
import type { PiiEvaluation, PiiKind, PiiMistake, PiiScore, Share } from "../text/pii/mod.ts";
import type { PiiScan, RewrittenTable } from "./pii_table.ts";
import { textTable } from "./table.ts";

/** What `deno task pii scan FILE` prints. */
export function scanText({ file, rows, unreadable, columns }: PiiScan): string {
  const read = `${file}: ${rows.toLocaleString("en")} rows` + (unreadable > 0 ? `, ${unreadable} unreadable` : "");
  if (columns.length === 0) return `${read}; no personal data was found, which does not prove that there is none`;
  const lines = columns.flatMap(({ column, rows, kinds, examples }) =>
    Object.entries(kinds).map(([kind, spans]) => [column, rows, kind, spans, examples[kind as PiiKind]!.join("  ")])
  );
  return `${read}\n\n${textTable(["column", "rows with any", "kind", "spans", "examples, masked"], lines)}`;
}

/** What `deno task pii redact` and `restore` print. */
export function rewrittenText({ path, rows, changed, unreadable }: RewrittenTable): string {
  const cells = Object.entries(changed).map(([column, n]) => `${n.toLocaleString("en")} in "${column}"`);
  return `${rows.toLocaleString("en")} rows written to ${path}; cells changed: ${cells.join(", ") || "none"}` +
    (unreadable > 0 ? `; ${unreadable} rows that cannot be read were left out` : "");
}

/** What `deno task pii evaluate` prints: a table a part. */
export function evaluationTables(parts: Readonly<Record<string, PiiEvaluation>>, mistakes: boolean): string {
  return Object.entries(parts).map(([part, { sentences, scores, misses, falseAlarms }]) => {
    const rows = scores.map((score) => [score.kind, score.language, score.labelled, score.found, ...shares(score)]);
    const table = textTable(
      ["kind", "lang", "labelled", "found", "precision", "95%", "recall", "95%", "F1", "overlap P", "overlap R"],
      rows,
    );
    const lists = mistakes && part === "tuned"
      ? `\n\nmissed\n${listed(misses)}\n\nfound, but none\n${listed(falseAlarms)}`
      : "";
    return `${part}: ${sentences} sentences\n\n${table}${lists}`;
  }).join("\n\n");
}

function shares({ exact, overlap }: PiiScore): string[] {
  return [
    shown(exact.precision),
    interval(exact.precision),
    shown(exact.recall),
    interval(exact.recall),
    shown(exact.f1),
    shown(overlap.precision),
    shown(overlap.recall),
  ];
}

function shown(share: Share | undefined): string {
  return share ? share.value.toFixed(3) : "–";
}

function interval(share: Share | undefined): string {
  return share ? intervalOf(share, "decimal", 2) : "–";
}

function listed(mistakes: readonly PiiMistake[]): string {
  if (mistakes.length === 0) return "  nothing";
  return mistakes.map(({ kind, text, language, line, sentence }) =>
    `  ${language}:${line}  ${kind}  "${text}"  in: ${sentence.replaceAll("\n", " / ")}`
  ).join("\n");
}
