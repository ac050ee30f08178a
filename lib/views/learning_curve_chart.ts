import type { LearningCurve } from "../evaluate/learning_curve.ts";
import { type Chart, drawChart } from "./chart.ts";
import { count, counted, decimal, percent } from "./format.ts";
import { colour } from "./theme.ts";

/**
 * Accuracy on held-out tickets for growing training sets, with the interval over the folds; what the last step brought says
 * whether more tickets are worth labelling.
 *
 * @throws {RangeError} If the curve has no points.
 */
export function learningCurveChart(curve: LearningCurve): Promise<Chart> {
  const { points, gains, n, folds, level } = curve;
  if (points.length === 0) throw new RangeError("Cannot draw a learning curve: it has no points");
  const low = Math.min(...points.map(({ low }) => low));
  const high = Math.max(...points.map(({ high }) => high));
  const from = Math.max(0, Math.floor(20 * (low - 0.01)) / 20);
  const to = Math.min(1, Math.ceil(20 * (high + 0.01)) / 20);
  const smallest = points[0].size;
  const largest = points[points.length - 1].size;
  const rows = points.map((point, i) => ({
    ...point,
    // The ends are labelled inwards, where the frame has room.
    anchor: points.length === 1 ? "middle" : i === 0 ? "start" : i === points.length - 1 ? "end" : "middle",
    words: `${counted(point.size, "ticket")}: ${percent(point.accuracy)} right (${percent(point.low)}–${
      percent(point.high)
    }), macro F1 ${decimal(point.macroF1)}`,
  }));
  const labelled = rows.filter((_, i) => i === 0 || i === rows.length - 1);
  return drawChart(
    {
      title: `${finding()} (${folds} folds, n = ${count(n)})`,
      alt: `Accuracy on held-out tickets by number of training tickets with ${percent(level, 0)} intervals. ${
        rows.map(({ words }) => words).join("; ")
      }.`,
    },
    (Plot) => ({
      width: 560,
      height: 340,
      marginLeft: 52,
      marginRight: 28,
      marginTop: 30,
      marginBottom: 48,
      x: {
        type: "log",
        domain: points.length > 1 ? [smallest, largest] : [smallest / 2, largest * 2],
        axis: null,
      },
      y: { domain: [from, to], axis: null },
      marks: [
        Plot.gridY({ ticks: 5, stroke: colour("--tl-line"), strokeOpacity: 1 }),
        Plot.axisY({
          ticks: 5,
          tickSize: 0,
          tickFormat: (share: number) => percent(share, 0),
          label: `↑ held-out tickets labelled right${from > 0 ? " (axis cut)" : ""}`,
        }),
        // Written as text, as a logarithmic axis leaves out what is not near a power of ten.
        Plot.text(rows, { x: "size", text: (row) => count(row.size), frameAnchor: "bottom", dy: 16 }),
        Plot.text(["training tickets, logarithmic →"], { frameAnchor: "bottom", dy: 38, fill: colour("--tl-muted") }),
        Plot.areaY(rows, { x: "size", y1: "low", y2: "high", fill: colour("--tl-good"), fillOpacity: 0.15 }),
        Plot.ruleX(rows, { x: "size", y1: "low", y2: "high", stroke: colour("--tl-good"), strokeWidth: 1.5 }),
        Plot.line(rows, { x: "size", y: "accuracy", stroke: colour("--tl-good"), strokeWidth: 2 }),
        Plot.dot(rows, { x: "size", y: "accuracy", r: 4.5, fill: colour("--tl-good"), title: "words" }),
        ...labelled.map((row) =>
          Plot.text([row], {
            x: "size",
            y: "high",
            text: () => percent(row.accuracy),
            dy: -10,
            fontWeight: 600,
            fill: "currentColor",
            stroke: "var(--tl-page, transparent)",
            strokeWidth: 5,
            textAnchor: row.anchor as "start" | "middle" | "end",
          })
        ),
      ],
    }),
  );

  function finding(): string {
    const last = gains[gains.length - 1];
    if (!last) return `${percent(points[0].accuracy)} are right after ${counted(smallest, "ticket")}`;
    const ratio = last.to / last.from;
    const step = Math.abs(ratio - 2) < 0.1
      ? `Doubling the tickets from ${count(last.from)} to ${count(last.to)}`
      : `Going from ${count(last.from)} to ${count(last.to)} tickets`;
    const brought = `${step} brought ${signed(last.value)} points (${signed(last.low)} to ${signed(last.high)})`;
    if (last.high <= 0) return `${brought}: more tickets do not help`;
    if (last.low <= 0) return `${brought}: no gain that is sure`;
    const before = gains[gains.length - 2];
    const perDoubling = (gain: typeof last) => gain.value / Math.log2(gain.to / gain.from);
    const flatter = before && perDoubling(last) < 0.6 * perDoubling(before);
    return `${brought}: more tickets still help${
      flatter ? `, less than the step before, which brought ${signed(before.value)}` : ""
    }`;
  }
}

function signed(share: number): string {
  const points = (100 * share).toFixed(1);
  return share < 0 && Number(points) !== 0 ? `−${points.slice(1)}` : `+${points.replace("-", "")}`;
}
