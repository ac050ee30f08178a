import type { PeekingSimulation } from "../abtest/mod.ts";
import { type Chart, drawChart } from "./chart.ts";
import { count, estimateText, percent, textWidth } from "./format.ts";
import { colour } from "./theme.ts";

const ROW = 34;

/**
 * How often each way of testing finds a difference where there is none, with 95% intervals; the dashed line is what was promised.
 */
export function peekingChart({ methods, options }: PeekingSimulation): Promise<Chart> {
  const { alpha, looks, runs } = options;
  const rows = methods.map(({ method, falsePositives }, row) => ({
    row,
    method,
    ...falsePositives,
    colour: colour(falsePositives.low > alpha ? "--tl-bad" : "--tl-good"),
    words: `${estimateText(falsePositives)}`,
  }));
  const worst = rows.reduce((a, b) => b.value > a.value ? b : a);
  const kept = rows.filter(({ low }) => low <= alpha);
  const marginLeft = Math.ceil(Math.max(...rows.map(({ method }) => textWidth(method, 13)))) + 24;
  return drawChart(
    {
      title: worst.low > alpha
        ? `Looking ${count(looks)} times, “${worst.method}” raises ${percent(worst.value, 0)} false alarms where ${
          percent(alpha, 0)
        } were promised; ${kept.length} of ${rows.length} keep the promise (n = ${count(runs)} simulated tests)`
        : `No method raises more false alarms than the ${percent(alpha, 0)} promised (n = ${
          count(runs)
        } simulated tests)`,
      alt: `Share of simulated tests without an effect that found one, with 95% intervals: ${
        rows.map(({ method, words }) => `${method} ${words}`).join("; ")
      }. The dashed line is at ${percent(alpha, 0)}.`,
    },
    (Plot) => ({
      width: marginLeft + 470,
      height: ROW * rows.length + 60,
      marginLeft,
      marginRight: 150,
      marginTop: 10,
      marginBottom: 50,
      x: { domain: [0, Math.max(2 * alpha, 1.05 * Math.max(...rows.map(({ high }) => high)))], axis: null },
      y: { type: "band", domain: rows.map(({ row }) => row), axis: null },
      marks: [
        Plot.gridX({ ticks: 5, stroke: colour("--tl-line"), strokeOpacity: 1 }),
        Plot.axisX({ ticks: 5, tickSize: 0, label: null, tickFormat: (x: number) => percent(x, 0) }),
        Plot.ruleX([alpha], { stroke: colour("--tl-muted"), strokeDasharray: "5 4", strokeWidth: 1.5 }),
        Plot.link(rows, { x1: "low", x2: "high", y1: "row", y2: "row", stroke: "colour", strokeWidth: 2 }),
        Plot.dot(rows, { x: "value", y: "row", r: 5, fill: "colour" }),
        Plot.text(rows, { y: "row", text: "method", frameAnchor: "left", dx: -12, textAnchor: "end" }),
        Plot.text(rows, {
          y: "row",
          text: "words",
          frameAnchor: "right",
          dx: 146,
          textAnchor: "end",
          fill: colour("--tl-muted"),
        }),
        Plot.text([`false alarms; dashed: the ${percent(alpha, 0)} promised`], {
          frameAnchor: "bottom-left",
          dy: 42,
          fill: colour("--tl-muted"),
        }),
      ],
    }),
  );
}
