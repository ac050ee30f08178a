import type { DoubtReport } from "../evaluate/mod.ts";
import { type Chart, drawChart } from "./chart.ts";
import { count, counted, decimal, estimateText, percent } from "./format.ts";
import { colour } from "./theme.ts";

/** Options of {@linkcode doubtChart}. */
export interface DoubtChartOptions {
  /** What stands for doubt, such as "disagreement of the members". */
  readonly of: string;
  /** @default {""} */
  readonly unit?: string;
}

/**
 * Share of right answers in groups of tickets of growing doubt, with 95% Wilson intervals; the share of all tickets is the dashed
 * line. A number that tells when a model is wrong falls from left to right.
 */
export function doubtChart({ bins, n, aurc }: DoubtReport, { of, unit = "" }: DoubtChartOptions): Promise<Chart> {
  const all = bins.reduce((sum, bin) => sum + bin.n * bin.accuracy.value, 0) / n;
  const [first, last] = [bins[0], bins[bins.length - 1]];
  const most = Math.max(...bins.map(({ to }) => to));
  const usual = most >= 10 ? 0 : most >= 1 ? 1 : 2;
  // A bin from 0.00 to 0.00 that is not empty wants another digit.
  const narrow = bins.some(({ from, to }) => from < to && decimal(from, usual) === decimal(to, usual));
  const digits = narrow ? usual + 1 : usual;
  const rows = bins.map(({ from, to, n, accuracy }, i) => ({
    i,
    n,
    ...accuracy,
    range: `${decimal(from, digits)}–${decimal(to, digits)}`,
    words: `${of} ${decimal(from, digits)}–${decimal(to, digits)}${unit && ` ${unit}`}: ${estimateText(accuracy)} of ${
      counted(n, "ticket")
    } right`,
  }));
  const verdict = bins.length === 1
    ? `${capital(of)} tells nothing here: it is the same for all tickets`
    : first.accuracy.low > last.accuracy.high
    ? `${capital(of)} tells when answers are wrong: ${percent(first.accuracy.value)} are right where it is least, ${
      percent(last.accuracy.value)
    } where it is most`
    : `${capital(of)} hardly tells when answers are wrong: ${
      percent(first.accuracy.value)
    } are right where it is least, ${percent(last.accuracy.value)} where it is most, and the intervals overlap`;
  return drawChart(
    {
      title: `${verdict} (n = ${count(n)})`,
      alt: `Share of right answers by ${of}. ${
        rows.map(({ words }) => words).join("; ")
      }. Area under the risk–coverage curve ${decimal(aurc)}.`,
    },
    (Plot) => ({
      width: 520,
      height: 320,
      marginLeft: 52,
      marginRight: 18,
      marginTop: 28,
      marginBottom: 66,
      x: { type: "band", domain: rows.map(({ i }) => i), axis: null },
      y: { domain: [0, 1], axis: null },
      marks: [
        Plot.gridY({ ticks: 5, stroke: colour("--tl-line"), strokeOpacity: 1 }),
        Plot.axisY({
          ticks: 5,
          tickSize: 0,
          tickFormat: (share: number) => percent(share, 0),
          label: "↑ share that is right",
        }),
        Plot.ruleY([all], { stroke: colour("--tl-muted"), strokeDasharray: "5 4", strokeWidth: 1.5 }),
        Plot.ruleX(rows, { x: "i", y1: "low", y2: "high", stroke: colour("--tl-good"), strokeWidth: 2 }),
        Plot.dot(rows, { x: "i", y: "value", r: 5, fill: colour("--tl-good"), title: "words" }),
        Plot.text(rows, { x: "i", y: "value", text: ({ value }) => percent(value, 0), dx: 10, textAnchor: "start" }),
        Plot.text(rows, { x: "i", text: "range", frameAnchor: "bottom", dy: 16 }),
        Plot.text(rows, {
          x: "i",
          text: ({ n }) => `n = ${count(n)}`,
          frameAnchor: "bottom",
          dy: 32,
          fill: colour("--tl-muted"),
        }),
        Plot.text([`${of}${unit && `, ${unit}`} →`], { frameAnchor: "bottom", dy: 54 }),
      ],
    }),
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
