import type { Evaluation } from "../evaluate/evaluation.ts";
import { type Chart, drawChart } from "./chart.ts";
import { count, percent } from "./format.ts";
import { colour } from "./theme.ts";

/** Share of tickets for which the title says what answering only them would bring. */
const EXAMPLE = 0.8;

/**
 * Risk–coverage curve: the share of wrong answers when only the most confident share of the tickets is answered. The dot is what
 * the decisions route.
 */
export function riskCoverageChart(
  evaluation: Pick<Evaluation, "n" | "riskCoverage" | "accuracy" | "aurc" | "sets">,
): Promise<Chart> {
  const { n, riskCoverage, accuracy, sets, aurc } = evaluation;
  const curve = thin([...riskCoverage].sort((a, b) => a.coverage - b.coverage));
  const all = 1 - accuracy.value;
  const at = riskCoverage.reduce((best, point) =>
    Math.abs(point.coverage - EXAMPLE) < Math.abs(best.coverage - EXAMPLE) ? point : best
  );
  const routed = sets?.routeAccuracy && {
    coverage: sets.decisions.route,
    risk: 1 - sets.routeAccuracy.value,
    low: 1 - sets.routeAccuracy.high,
    high: 1 - sets.routeAccuracy.low,
  };
  const top = Math.max(
    0.02,
    1.15 * Math.max(all, routed?.high ?? 0, ...curve.filter((p) => p.coverage > 0.05).map((p) => p.risk)),
  );
  const words =
    `Answering only the surest ${percent(at.coverage, 0)} of tickets brings errors from ${percent(all)} to ` +
    `${percent(at.risk)} (n = ${count(n)})`;
  return drawChart(
    {
      title: words,
      alt: `Risk–coverage curve, area ${aurc.toFixed(4)}. ` +
        (routed ? `Routed: ${percent(routed.coverage)} of tickets, ${percent(routed.risk)} of them wrong.` : ""),
    },
    (Plot) => ({
      width: 460,
      height: 420,
      marginLeft: 52,
      marginBottom: 46,
      marginTop: 28,
      marginRight: 22,
      x: {
        domain: [0, 1],
        label: "share of tickets answered, surest first →",
        labelAnchor: "center",
        tickFormat: (share: number) => percent(share, 0),
        ticks: 5,
        labelOffset: 40,
      },
      y: {
        domain: [0, top],
        label: "↑ wrong among those answered",
        tickFormat: (share: number) => percent(share, top < 0.06 ? 1 : 0),
        ticks: 5,
        clamp: true,
      },
      marks: [
        Plot.gridX({ ticks: 5, stroke: colour("--tl-line"), strokeOpacity: 1 }),
        Plot.gridY({ ticks: 5, stroke: colour("--tl-line"), strokeOpacity: 1 }),
        Plot.ruleY([all], { stroke: colour("--tl-muted"), strokeDasharray: "5 4", strokeWidth: 1.5 }),
        Plot.text([`all answered: ${percent(all)} wrong`], {
          x: 0.01,
          y: all,
          textAnchor: "start",
          lineAnchor: "bottom",
          dy: -5,
          fill: colour("--tl-muted"),
          stroke: "var(--tl-page, transparent)",
          strokeWidth: 5,
        }),
        Plot.areaY(curve, { x: "coverage", y: "risk", fill: colour("--tl-good"), fillOpacity: 0.12 }),
        Plot.line(curve, { x: "coverage", y: "risk", stroke: colour("--tl-good"), strokeWidth: 2 }),
        ...(routed
          ? [
            Plot.ruleX([routed], {
              x: "coverage",
              y1: "low",
              y2: "high",
              stroke: colour("--tl-bad"),
              strokeWidth: 1.5,
            }),
            Plot.dot([routed], { x: "coverage", y: "risk", r: 5.5, fill: colour("--tl-bad") }),
            Plot.text([routed], {
              x: "coverage",
              y: "risk",
              text: (p) => `routed: ${percent(p.coverage, 0)},\n${percent(p.risk)} wrong`,
              textAnchor: routed.coverage > 0.35 ? "end" : "start",
              dx: routed.coverage > 0.35 ? -10 : 10,
              dy: -10,
              lineAnchor: "bottom",
              fontWeight: 600,
              fill: colour("--tl-bad"),
            }),
          ]
          : []),
      ],
    }),
  );
}

/** At most some 400 points of a curve, its two ends among them: more than there are pixels adds nothing. */
function thin<T>(points: readonly T[]): T[] {
  const step = Math.max(1, Math.floor(points.length / 400));
  return points.filter((_, i) => i % step === 0 || i === points.length - 1);
}
