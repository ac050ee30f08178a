import type { Evaluation } from "../evaluate/evaluation.ts";
import { type Chart, drawChart } from "./chart.ts";
import { showControls } from "./escape_html.ts";
import { count, decimal, estimateText, intervalOf, shorten, textWidth } from "./format.ts";
import { colour } from "./theme.ts";

/** F1 of every class with its interval, weakest first, and the number of test tickets that it rests on. */
export function perClassForest(
  evaluation: Pick<Evaluation, "n" | "perClass" | "macroF1" | "interval">,
): Promise<Chart> {
  const { n, perClass, macroF1, interval } = evaluation;
  const rows = perClass
    .map((report) => ({ ...report, name: shorten(showControls(report.label), 56), ...report.f1 }))
    .sort((a, b) => a.value - b.value || (a.label < b.label ? -1 : 1))
    .map((report, row) => ({
      ...report,
      row,
      words: `${report.label}: F1 ${estimateText(report.f1, "decimal")}, ` +
        `precision ${decimal(report.precision.value)}, recall ${decimal(report.recall.value)}, ${
          count(report.support)
        } tickets`,
    }));
  const weakest = rows.find(({ support }) => support > 0) ?? rows[0];
  const marginLeft = Math.ceil(Math.max(...rows.map(({ name }) => textWidth(name, 13)))) + 18;
  const height = rows.length > 30 ? 19 : 24;
  const columns: { name: string; dx: number; text: (row: (typeof rows)[number]) => string }[] = [
    { name: "F1", dx: 60, text: (row) => decimal(row.value) },
    { name: "precision", dx: 128, text: (row) => decimal(row.precision.value) },
    { name: "recall", dx: 184, text: (row) => decimal(row.recall.value) },
    { name: "tickets", dx: 244, text: (row) => count(row.support) },
  ];
  return drawChart(
    {
      title: `Weakest is “${weakest.name}” with F1 ${decimal(weakest.value)} (${intervalOf(weakest, "decimal")}, ` +
        `${count(weakest.support)} tickets); the mean of ${count(rows.length)} classes is ${
          decimal(macroF1.value)
        } (n = ${count(n)})`,
      alt: `F1 by class with ${100 * interval.level}% intervals, weakest first: ${
        rows.map(({ words }) => words).join("; ")
      }.`,
    },
    (Plot) => ({
      width: marginLeft + 590,
      height: height * rows.length + 62,
      marginLeft,
      marginRight: 250,
      marginTop: 34,
      marginBottom: 28,
      x: { domain: [0, 1], axis: null },
      y: { type: "band", domain: rows.map((_, i) => i), axis: null },
      marks: [
        Plot.gridX({ ticks: 5, stroke: colour("--tl-line"), strokeOpacity: 1 }),
        Plot.axisX({ anchor: "top", ticks: 5, tickSize: 0, label: null }),
        Plot.axisX({ anchor: "bottom", ticks: 5, tickSize: 0, label: null }),
        Plot.ruleX([macroF1.value], { stroke: colour("--tl-muted"), strokeDasharray: "5 4", strokeWidth: 1.5 }),
        Plot.link(rows, { x1: "low", x2: "high", y1: "row", y2: "row", stroke: colour("--tl-good"), strokeWidth: 2 }),
        Plot.dot(rows, {
          x: "value",
          y: "row",
          r: 4.5,
          fill: colour("--tl-good"),
          title: (row) => showControls(row.words),
        }),
        Plot.text(rows, {
          y: "row",
          text: "name",
          frameAnchor: "left",
          dx: -10,
          textAnchor: "end",
          title: (row) => showControls(row.label),
        }),
        ...columns.flatMap(({ name, dx, text }) => [
          Plot.text(rows, { y: "row", text, frameAnchor: "right", dx, textAnchor: "end", fill: colour("--tl-muted") }),
          Plot.text([name], { frameAnchor: "top-right", dx, dy: -20, textAnchor: "end", fill: colour("--tl-muted") }),
        ]),
      ],
    }),
  );
}
