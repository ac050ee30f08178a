/**
 * Cells lined up under their titles, for readers without HTML.
 *
 * @param titles Shape `(nColumns,)`.
 * @param rows Shape `(nRows, nColumns)`.
 * @param numbers Whether each column stands right, shape `(nColumns,)`.
 */
export function plainTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly boolean[],
): string {
  const lines = titles.some((title) => title !== "") ? [titles, ...rows] : rows;
  const widths = titles.map((_, c) => Math.max(...lines.map((line) => [...line[c]].length)));
  const padding = (cell: string, c: number) => " ".repeat(widths[c] - [...cell].length);
  return lines
    .map((line) => line.map((cell, c) => numbers[c] ? padding(cell, c) + cell : cell + padding(cell, c)).join("  "))
    .map((line) => line.trimEnd())
    .join("\n");
}
