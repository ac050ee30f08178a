import type { ThresholdChoice } from "../models/calibration/choose_threshold.ts";
import { type Chart, drawChart } from "./chart.ts";
import { count, decimal, percent } from "./format.ts";
import { colour } from "./theme.ts";

/** Expected cost of a ticket at every threshold of confidence, and the threshold that was chosen. */
export function costChart({ best, curve, n, withinCapacity }: ThresholdChoice): Promise<Chart> {
  const step = Math.max(1, Math.floor(curve.length / 400));
  const points = curve.filter((point, i) => i % step === 0 || i === curve.length - 1 || point === best);
  const least = Math.min(...points.map(({ threshold }) => threshold).filter((t) => t > 0), 1);
  const from = Math.floor(10 * least) / 10;
  const shown = points.map((point) => ({ ...point, threshold: Math.max(from, Math.min(1, point.threshold)) }));
  const rule = best.threshold > 1
    ? "Nothing is worth routing without a look"
    : best.threshold === 0
    ? "Everything with one label left is worth routing"
    : `Routing from a confidence of ${percent(best.threshold)} on costs least`;
  return drawChart(
    {
      title:
        `${rule}: ${decimal(best.cost, 2)} a ticket, ${percent(best.routed, 0)} routed, ${
          percent(best.misroutes)
        } misrouted` +
        `${withinCapacity ? "" : ", more work than there are agents"} (n = ${count(n)})`,
      alt:
        `Expected cost of a ticket by threshold, from ${
          decimal(curve[0].cost, 2)
        } when all single labels are routed to ` +
        `${decimal(curve[curve.length - 1].cost, 2)} when nothing is.`,
    },
    (Plot) => ({
      width: 460,
      height: 320,
      marginLeft: 56,
      marginBottom: 46,
      marginTop: 28,
      marginRight: 18,
      x: {
        domain: [from, 1],
        label: "least confidence to route →",
        labelAnchor: "center",
        labelOffset: 40,
        ticks: 5,
        tickFormat: (t: number) => percent(t, 0),
      },
      y: { domain: [0, 1.1 * Math.max(...curve.map(({ cost }) => cost), 1e-9)], label: "↑ cost of a ticket", ticks: 5 },
      marks: [
        Plot.gridX({ ticks: 5, stroke: colour("--tl-line"), strokeOpacity: 1 }),
        Plot.gridY({ ticks: 5, stroke: colour("--tl-line"), strokeOpacity: 1 }),
        Plot.line(shown, {
          x: "threshold",
          y: "cost",
          stroke: colour("--tl-good"),
          strokeWidth: 2,
          curve: "step-before",
        }),
        Plot.dot([{ ...best, threshold: Math.max(from, Math.min(1, best.threshold)) }], {
          x: "threshold",
          y: "cost",
          r: 5.5,
          fill: colour("--tl-bad"),
        }),
      ],
    }),
  );
}
