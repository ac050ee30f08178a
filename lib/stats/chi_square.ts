import { upperGamma } from "./gamma.ts";

/** What {@linkcode chiSquareTest} found. */
export interface ChiSquareResult {
  /** Pearson's Σ (observed − expected)² / expected. */
  readonly statistic: number;
  /** Degrees of freedom: (rows − 1) (columns − 1), empty rows and columns left out. */
  readonly df: number;
  /** Probability of a statistic at least as large if rows and columns were independent. */
  readonly pValue: number;
  /** Strength of the association, from 0 to 1: √(χ² / (n (min(rows, columns) − 1))). */
  readonly cramersV: number;
  readonly n: number;
  /** Counts expected of independence, shape `(nRows, nColumns)`. */
  readonly expected: readonly (readonly number[])[];
  /**
   * Adjusted standardised residuals (Haberman, https://doi.org/10.2307/2529686), about normal under independence,
   * shape `(nRows, nColumns)`; 0 in empty rows and columns.
   */
  readonly residuals: readonly (readonly number[])[];
  /** Share of cells with an expected count below 5; past a fifth of them (Cochran's rule) the p-value is rough. */
  readonly sparse: number;
}

/**
 * Pearson's chi-square test of independence of the rows and columns of a table of counts, without a correction for continuity,
 * and Cramér's V.
 *
 * @param counts Shape `(nRows, nColumns)`, all >= 0.
 * @throws {RangeError} If there are no counts, a count is negative or not finite, or the rows differ in length.
 *
 * @example
 * ```ts
 * import { chiSquareTest } from "./chi_square.ts";
 * import assert from "node:assert/strict";
 *
 * const { statistic, df, cramersV } = chiSquareTest([[10, 20], [20, 10]]);
 * assert.ok(Math.abs(statistic - 20 / 3) < 1e-12);
 * assert.equal(df, 1);
 * assert.ok(Math.abs(cramersV - 1 / 3) < 1e-12);
 * ```
 */
export function chiSquareTest(counts: readonly (readonly number[])[]): ChiSquareResult {
  const nColumns = counts[0]?.length ?? 0;
  const rowTotals = counts.map((row) => row.reduce((a, b) => a + b, 0));
  const columnTotals = Array.from({ length: nColumns }, (_, j) => counts.reduce((sum, row) => sum + row[j], 0));
  const n = rowTotals.reduce((a, b) => a + b, 0);
  for (const row of counts) {
    if (row.length !== nColumns) {
      throw new RangeError(`Cannot test independence: rows must be of one length: ${nColumns} and ${row.length}`);
    }
    for (const count of row) {
      if (!(count >= 0 && count < Infinity)) {
        throw new RangeError(`Cannot test independence: counts must be >= 0 and finite: current value is ${count}`);
      }
    }
  }
  if (n === 0) throw new RangeError("Cannot test independence: there are no counts");

  const expected = rowTotals.map((row) => columnTotals.map((column) => row * column / n));
  let statistic = 0;
  let cells = 0;
  let small = 0;
  const residuals = counts.map((row, i) =>
    row.map((observed, j) => {
      const mean = expected[i][j];
      if (mean === 0) return 0;
      cells++;
      if (mean < 5) small++;
      statistic += (observed - mean) ** 2 / mean;
      const spread = Math.sqrt(mean * (1 - rowTotals[i] / n) * (1 - columnTotals[j] / n));
      return spread === 0 ? 0 : (observed - mean) / spread;
    })
  );
  const filledRows = rowTotals.filter((total) => total > 0).length;
  const filledColumns = columnTotals.filter((total) => total > 0).length;
  const df = (filledRows - 1) * (filledColumns - 1);
  return {
    statistic,
    df,
    pValue: df === 0 ? 1 : upperGamma(df / 2, statistic / 2),
    cramersV: df === 0 ? 0 : Math.sqrt(statistic / (n * (Math.min(filledRows, filledColumns) - 1))),
    n,
    expected,
    residuals,
    sparse: small / cells,
  };
}
