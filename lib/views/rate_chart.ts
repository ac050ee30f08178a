import { wilsonInterval } from "../stats/mod.ts";
import { type Chart, drawChart } from "./chart.ts";
import { showControls } from "./escape_html.ts";
import { count, counted, estimateText, percent, shorten, textWidth } from "./format.ts";
import { colour } from "./theme.ts";

/** How often something is the case in a group. */
export interface GroupRate {
  readonly group: string;
  /** Tickets of the group. */
  readonly n: number;
  /** Those of them that count. */
  readonly hits: number;
}

/** Options of {@linkcode rateChart}. */
export interface RateChartOptions {
  /** What the tickets that count have or do, to follow "tickets that", such as "ask a question". */
  readonly that: string;
}

const ROW = 24;
/** More groups than this are shown from both ends. */
const MOST = 24;

/**
 * Share of the tickets of each group that have something, with its 95% Wilson interval, highest first; the share of all tickets is
 * the dashed line.
 *
 * @param rates One a group; where there are many, those with the highest and the lowest shares are drawn.
 * @throws {RangeError} If no group has tickets.
 */
export function rateChart(rates: readonly GroupRate[], { that }: RateChartOptions): Promise<Chart> {
  const sorted = rates.filter(({ n }) => n > 0)
    .map((rate) => ({ ...rate, value: rate.hits / rate.n, ...wilsonInterval(rate.hits, rate.n) }))
    .sort((a, b) => b.value - a.value || (a.group < b.group ? -1 : 1));
  if (sorted.length === 0) throw new RangeError("Cannot draw shares by group: no group has tickets");
  const total = sorted.reduce((sum, { n }) => sum + n, 0);
  const share = sorted.reduce((sum, { hits }) => sum + hits, 0) / total;
  const left = Math.max(0, sorted.length - MOST);
  const shown = left === 0 ? sorted : [...sorted.slice(0, MOST / 2), ...sorted.slice(-MOST / 2)];
  const rows = shown.map((rate, row) => ({
    ...rate,
    row,
    name: shorten(showControls(rate.group), 44),
    words: `${estimateText(rate)} of ${count(rate.n)}`,
  }));
  const [first, last] = [rows[0], rows[rows.length - 1]];
  const apart = rows.length > 1 && first.low > last.high;
  const marginLeft = Math.ceil(Math.max(...rows.map(({ name }) => textWidth(name, 13)))) + 18;
  const most = Math.max(...rows.map(({ high }) => high));
  return drawChart(
    {
      title: `${percent(share)} of ${counted(total, "ticket")} ${that}` +
        (share === 0 || rows.length === 1
          ? ""
          : apart
          ? `: ${percent(first.value)} of “${first.name}”, ${percent(last.value)} of “${last.name}”`
          : ", much the same share in every group"),
      alt: `Share of tickets that ${that}, by group, with 95% intervals: ${
        rows.map(({ group, words }) => `${group} ${words}`).join("; ")
      }.${left > 0 ? ` ${left} groups between them are not shown.` : ""}`,
    },
    (Plot) => ({
      width: marginLeft + 520,
      height: ROW * rows.length + 50,
      marginLeft,
      marginRight: 180,
      marginTop: 8,
      marginBottom: 42,
      x: { domain: [0, most], axis: null },
      y: { type: "band", domain: rows.map((_, i) => i), axis: null },
      marks: [
        Plot.gridX({ ticks: 5, stroke: colour("--tl-line"), strokeOpacity: 1 }),
        Plot.axisX({ ticks: 5, tickSize: 0, label: null, tickFormat: (x: number) => percent(x, 0) }),
        Plot.ruleX([share], { stroke: colour("--tl-muted"), strokeDasharray: "5 4", strokeWidth: 1.5 }),
        ...(left > 0 ? [Plot.ruleY([MOST / 2 - 1], { dy: ROW / 2, stroke: colour("--tl-line") })] : []),
        Plot.link(rows, { x1: "low", x2: "high", y1: "row", y2: "row", stroke: colour("--tl-good"), strokeWidth: 2 }),
        Plot.dot(rows, { x: "value", y: "row", r: 4.5, fill: colour("--tl-good") }),
        Plot.text(rows, {
          y: "row",
          text: "name",
          frameAnchor: "left",
          dx: -10,
          textAnchor: "end",
          title: (row) => showControls(row.group),
        }),
        Plot.text(rows, {
          y: "row",
          text: "words",
          frameAnchor: "right",
          dx: 174,
          textAnchor: "end",
          fill: colour("--tl-muted"),
        }),
        Plot.text([
          `Dashed: all tickets.${left > 0 ? ` ${counted(left, "group")} with shares in between left out.` : ""}`,
        ], { frameAnchor: "bottom-left", dy: 36, fill: colour("--tl-muted") }),
      ],
    }),
  );
}
