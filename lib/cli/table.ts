/** A cell of a table on the terminal. */
export type Cell = string | number | undefined;

/**
 * Lines up rows under a header: text to the left, numbers to the right.
 *
 * @example
 * ```ts
 * import { textTable } from "./table.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(textTable(["label", "n"], [["Billing", 12], ["Refund", 3]]), "label     n\nBilling  12\nRefund    3");
 * ```
 */
export function textTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = [header, ...rows.map((row) => row.map(show))];
  const widths = header.map((_, c) => Math.max(...cells.map((row) => (row[c] ?? "").length)));
  const numeric = header.map((_, c) =>
    rows.length > 0 && rows.every((row) => row[c] === undefined || isNumeric(row[c]))
  );
  return cells
    .map((row) =>
      row.map((cell, c) => (numeric[c] ? cell.padStart(widths[c]) : cell.padEnd(widths[c]))).join("  ").trimEnd()
    )
    .join("\n");
}

function isNumeric(cell: Cell): boolean {
  return typeof cell === "number" || /^[-+]?[\d.,]+( ?%| ?s|×)?$/.test(String(cell));
}

function show(cell: Cell): string {
  return typeof cell === "number" ? cell.toLocaleString("en") : (cell ?? "");
}
