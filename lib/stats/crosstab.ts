/** How often each value of one field comes with each value of another. */
export interface Crosstab {
  /** Values of the rows, shape `(nRows,)`. */
  readonly rows: readonly string[];
  /** Values of the columns, shape `(nColumns,)`. */
  readonly columns: readonly string[];
  /** Shape `(nRows, nColumns)`. */
  readonly counts: readonly (readonly number[])[];
  /** Tickets counted. */
  readonly n: number;
  /** Tickets that lack one of the two values. */
  readonly missing: number;
}

/** Words of the usual scales of priority, least first; columns of such words keep this order. */
const SCALE = [
  "lowest",
  "low",
  "minor",
  "normal",
  "medium",
  "moderate",
  "high",
  "major",
  "urgent",
  "highest",
  "critical",
];

/**
 * Counts pairs of values. Rows stand most frequent first; columns too, unless all are words of a scale of priority, which keep
 * that scale's order.
 *
 * @param rows Value of each ticket, shape `(n,)`; `undefined` and "" are missing.
 * @param columns Other value of each ticket, shape `(n,)`.
 * @throws {RangeError} If the lengths differ.
 *
 * @example
 * ```ts
 * import { crosstab } from "./crosstab.ts";
 * import assert from "node:assert/strict";
 *
 * const table = crosstab(["bug", "bug", "refund"], ["urgent", "low", "low"]);
 * assert.deepEqual(table.columns, ["low", "urgent"]);
 * assert.deepEqual(table.counts, [[1, 1], [1, 0]]);
 * ```
 */
export function crosstab(
  rows: readonly (string | undefined)[],
  columns: readonly (string | undefined)[],
): Crosstab {
  if (rows.length !== columns.length) {
    throw new RangeError(
      `Cannot cross-tabulate: there must be one column value a row value: ${rows.length} rows, ${columns.length} columns`,
    );
  }
  const cells = new Map<string, Map<string, number>>();
  const totals = new Map<string, number>();
  let n = 0;
  for (let i = 0; i < rows.length; i++) {
    const [row, column] = [rows[i], columns[i]];
    if (!row || !column) continue;
    let cell = cells.get(row);
    if (!cell) cells.set(row, cell = new Map());
    cell.set(column, (cell.get(column) ?? 0) + 1);
    totals.set(column, (totals.get(column) ?? 0) + 1);
    n++;
  }
  const rowTotal = new Map([...cells].map(([row, cell]) => [row, [...cell.values()].reduce((a, b) => a + b, 0)]));
  const rowNames = mostFirst(rowTotal);
  const rank = (name: string) => SCALE.indexOf(name.toLowerCase());
  const byCount = mostFirst(totals);
  const columnNames = byCount.every((name) => rank(name) >= 0) ? byCount.sort((a, b) => rank(a) - rank(b)) : byCount;
  return {
    rows: rowNames,
    columns: columnNames,
    counts: rowNames.map((row) => columnNames.map((column) => cells.get(row)!.get(column) ?? 0)),
    n,
    missing: rows.length - n,
  };
}

function mostFirst(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}
