import { chiSquareTest, type Crosstab, normalQuantile } from "../stats/mod.ts";
import { type Chart, drawChart } from "./chart.ts";
import { showControls } from "./escape_html.ts";
import { count, counted, decimal, percent, shorten, textWidth } from "./format.ts";
import { colour } from "./theme.ts";

const ROW = 26;
const MOST_ROWS = 80;
const MOST_COLUMNS = 12;
/** Below this Cramér's V an association is called weak (Cohen's w of 0.1 in a table with two columns). */
const WEAK = 0.1;

/** Words of {@linkcode crosstabChart}. */
export interface CrosstabChartOptions {
  /**
   * What the rows are.
   *
   * @default {"label"}
   */
  readonly rowName?: string;
  /**
   * What the columns are.
   *
   * @default {"value"}
   */
  readonly columnName?: string;
}

/**
 * Two fields of the tickets against each other: the share of each row in each column. Cells that hold more than independence
 * would bring are orange with ▲, those with less blue with ▼, where it is no chance (standardised residuals, 5% in all cells
 * together).
 *
 * @param table Such as from `crosstab()`.
 * @throws {RangeError} If the table holds no tickets.
 */
export function crosstabChart(table: Crosstab, options: CrosstabChartOptions = {}): Promise<Chart> {
  const { rowName = "label", columnName = "value" } = options;
  const { rows, columns, counts, n, missing } = table;
  if (n === 0) {
    throw new RangeError(`Cannot draw ${rowName} by ${columnName}: no ticket has both: ${count(missing)} tickets`);
  }
  const { residuals, cramersV, pValue, df, expected, sparse } = chiSquareTest(counts);
  const shownRows = Math.min(rows.length, MOST_ROWS);
  const shownColumns = Math.min(columns.length, MOST_COLUMNS);
  // Bonferroni over all cells, those that are not shown too.
  const limit = normalQuantile(1 - 0.025 / (rows.length * columns.length));
  const rowTotals = counts.map((row) => row.reduce((a, b) => a + b, 0));
  const columnTotals = columns.map((_, j) => counts.reduce((sum, row) => sum + row[j], 0));
  const cells = counts.slice(0, shownRows).flatMap((row, i) =>
    row.slice(0, shownColumns).map((tickets, j) => {
      const sure = Math.abs(residuals[i][j]) > limit && expected[i][j] >= 5;
      const mark = !sure ? "" : residuals[i][j] > 0 ? " ▲" : " ▼";
      return { i, j, tickets, share: tickets / rowTotals[i], residual: residuals[i][j], sure, mark };
    })
  );
  const names = rows.slice(0, shownRows).map((row) => shorten(showControls(row), 44));
  const heads = columns.slice(0, shownColumns).map((column) => shorten(showControls(column), 18));
  const marginLeft = Math.ceil(Math.max(textWidth(rowName, 13), ...names.map((name) => textWidth(name, 13)))) + 20;
  const sidebar = 84;
  const notes = [
    ...(shownRows < rows.length ? [`${counted(rows.length - shownRows, `more ${rowName}`)}`] : []),
    ...(shownColumns < columns.length ? [`${counted(columns.length - shownColumns, `more ${columnName}`)}`] : []),
  ];
  const key = [
    "shares of the row; ▲ more, ▼ fewer than if unrelated",
    ...(notes.length > 0 ? [`not shown: ${notes.join(", ")}`] : []),
  ];
  const least = Math.max(...key.map((line) => textWidth(line, 12))) + 12 - marginLeft - sidebar;
  const cell = Math.max(
    74,
    Math.ceil(least / shownColumns),
    ...heads.map((head) => Math.ceil(textWidth(head, 13)) + 16),
  );
  const say = (c: (typeof cells)[number]) =>
    `${rows[c.i]}, ${columns[c.j]}: ${counted(c.tickets, "ticket")}, ${percent(c.share)} of the row, ` +
    `${percent(columnTotals[c.j] / n)} of all; residual ${c.residual.toFixed(1)}`;

  return drawChart(
    {
      title: finding(),
      alt: `Table of ${rowName} by ${columnName}, shares of each row. ${
        cells.filter(({ sure }) => sure).toSorted((a, b) => Math.abs(b.residual) - Math.abs(a.residual)).slice(0, 8)
          .map(say).join("; ") || "No cell departs from independence by more than chance"
      }.${notes.length > 0 ? ` Not shown: ${notes.join(", ")}.` : ""}`,
    },
    (Plot) => ({
      width: marginLeft + cell * shownColumns + sidebar,
      height: 34 + ROW * (shownRows + 1) + 20 + 16 * key.length,
      marginLeft,
      marginRight: sidebar,
      marginTop: 34,
      marginBottom: 20 + 16 * key.length,
      x: { type: "band", domain: heads.map((_, j) => j), axis: null, padding: 0 },
      y: { type: "band", domain: [...names.map((_, i) => i), -1], axis: null, padding: 0 },
      marks: [
        Plot.cell(cells, {
          x: "j",
          y: "i",
          inset: 1,
          rx: 3,
          fill: (c) => colour(c.residual > 0 ? "--tl-bad" : "--tl-good"),
          fillOpacity: shade,
          title: (c) => showControls(say(c)),
        }),
        Plot.text(cells, {
          x: "j",
          y: "i",
          text: (c) => `${percent(c.share)}${c.mark}`,
          fill: "currentColor",
          pointerEvents: "none",
        }),
        Plot.text(columnTotals.slice(0, shownColumns), {
          x: (_, j) => j,
          y: () => -1,
          text: (total) => percent(total / n),
          fill: colour("--tl-muted"),
        }),
        Plot.text([...names, "all"], {
          y: (_, i) => (i < names.length ? i : -1),
          text: (name) => name,
          frameAnchor: "left",
          dx: -10,
          textAnchor: "end",
          title: (_, i) => showControls(rows[i] ?? "all"),
          fill: (_, i) => (i < names.length ? "currentColor" : colour("--tl-muted")),
        }),
        Plot.text([...rowTotals.slice(0, shownRows), n], {
          y: (_, i) => (i < names.length ? i : -1),
          text: (total) => count(total),
          frameAnchor: "right",
          dx: sidebar - 8,
          textAnchor: "end",
          fill: colour("--tl-muted"),
        }),
        Plot.text(heads, {
          x: (_, j) => j,
          text: (head) => head,
          frameAnchor: "top",
          dy: -8,
          lineAnchor: "bottom",
          title: (_, j) => showControls(columns[j]),
        }),
        Plot.text(["tickets"], {
          frameAnchor: "top-right",
          dx: sidebar - 8,
          dy: -8,
          textAnchor: "end",
          lineAnchor: "bottom",
          fill: colour("--tl-muted"),
        }),
        Plot.text([key.join("\n")], {
          frameAnchor: "bottom-right",
          dx: sidebar - 8,
          dy: 14,
          textAnchor: "end",
          lineAnchor: "top",
          fontSize: 12,
          fill: colour("--tl-muted"),
        }),
      ],
    }),
  );

  function finding(): string {
    const tail = `(Cramér’s V ${decimal(cramersV, 2)}, ${pWords(pValue)}${
      sparse > 0.2 ? ", rough: many small cells" : ""
    }, n = ${count(n)}${missing > 0 ? `; ${count(missing)} lack one of the two` : ""})`;
    if (df === 0) {
      return rows.length === 1
        ? `All ${counted(n, "ticket")} have one ${rowName}, “${shorten(showControls(rows[0]), 44)}”`
        : `All ${counted(n, "ticket")} have one ${columnName}, “${shorten(showControls(columns[0]), 44)}”`;
    }
    if (pValue > 0.05) return `No sign that ${rowName} and ${columnName} are related ${tail}`;
    const strength = cramersV < WEAK ? `${cap(rowName)} and ${columnName} are hardly related` : undefined;
    const [strongest] = counts.flatMap((row, i) =>
      row.map((tickets, j) => ({ i, j, tickets, residual: expected[i][j] >= 5 ? residuals[i][j] : 0 }))
    ).sort((a, b) => b.residual - a.residual);
    if (strongest.residual <= limit) return `${strength ?? `${cap(rowName)} and ${columnName} are related`} ${tail}`;
    const { i, j, tickets } = strongest;
    const example = `${percent(tickets / rowTotals[i])} of “${shorten(showControls(rows[i]), 44)}” are “${
      shorten(showControls(columns[j]), 44)
    }”, against ${percent(columnTotals[j] / n)} of all`;
    return `${strength ? `${strength}; most: ` : ""}${example} ${tail}`;
  }
}

function shade({ residual, sure }: { residual: number; sure: boolean }): number {
  return sure ? Math.min(0.5, 0.16 + 0.02 * Math.abs(residual)) : 0.05;
}

function pWords(p: number): string {
  return p < 0.001 ? "p < 0.001" : `p = ${decimal(p, p < 0.01 ? 3 : 2)}`;
}

function cap(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}
