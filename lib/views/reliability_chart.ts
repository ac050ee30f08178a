import type { Evaluation } from "../evaluate/evaluation.ts";
import { wilsonInterval } from "../stats/wilson_interval.ts";
import { type Chart, drawChart } from "./chart.ts";
import { count, counted, decimal, percent } from "./format.ts";
import { colour } from "./theme.ts";

/** Share of the frame's height that the histogram of tickets takes. */
const FOOT = 0.14;

/**
 * Reliability diagram: of the tickets answered with a confidence, how many are right. On the dashed line, confidence is what it
 * says; below it, the model is too sure. Whiskers are 95% Wilson intervals, the bars at the foot say how many tickets there are.
 *
 * @param options `when`: what the title begins with, such as "Before calibration".
 */
export function reliabilityChart(
  evaluation: Pick<Evaluation, "n" | "reliability" | "ece" | "accuracy">,
  { when }: { readonly when?: string } = {},
): Promise<Chart> {
  const { n, reliability, ece } = evaluation;
  const inBins = reliability.reduce((sum, bin) => sum + bin.n, 0);
  const mean = (of: "confidence" | "accuracy") => reliability.reduce((sum, bin) => sum + bin.n * bin[of], 0) / inBins;
  const gap = mean("confidence") - mean("accuracy");
  const claim = `it says ${percent(mean("confidence"))} on average and is right in ${percent(mean("accuracy"))}`;
  const verdict = Math.abs(gap) < 0.02
    ? `Confidence can be taken at its word: ${claim}`
    : gap > 0
    ? `The model is too sure: ${claim}`
    : `The model is too modest: ${claim}`;
  const most = Math.max(...reliability.map((bin) => bin.n));
  const bins = reliability.map((bin) => ({
    ...bin,
    ...wilsonInterval(Math.round(bin.n * bin.accuracy), bin.n),
    height: FOOT * bin.n / most,
    radius: 2.5 + 4 * Math.sqrt(bin.n / most),
    words: `confidence ${percent(bin.from, 0)}–${percent(bin.to, 0)}: ${counted(bin.n, "ticket")}, ` +
      `${percent(bin.accuracy)} right, ${percent(bin.confidence)} claimed`,
  }));
  return drawChart(
    {
      title: `${when === undefined ? "" : `${when}: `}${verdict} (ECE ${decimal(ece.value)}, n = ${count(n)})`,
      alt: `Reliability diagram. ${bins.map(({ words }) => words).join("; ")}.`,
    },
    (Plot) => ({
      width: 460,
      height: 420,
      marginLeft: 52,
      marginBottom: 46,
      marginTop: 28,
      marginRight: 18,
      x: { domain: [0, 1], label: "confidence →", labelAnchor: "center", tickFormat: tick, ticks: 5, labelOffset: 40 },
      y: { domain: [0, 1], label: "↑ share that is right", tickFormat: tick, ticks: 5 },
      r: { type: "identity" },
      marks: [
        Plot.gridX({ ticks: 5, stroke: colour("--tl-line"), strokeOpacity: 1 }),
        Plot.gridY({ ticks: 5, stroke: colour("--tl-line"), strokeOpacity: 1 }),
        Plot.rectY(bins, {
          x1: "from",
          x2: "to",
          y1: 0,
          y2: "height",
          inset: 0.5,
          fill: colour("--tl-muted"),
          fillOpacity: 0.35,
          title: "words",
        }),
        Plot.line([[0, 0], [1, 1]], { stroke: colour("--tl-muted"), strokeDasharray: "5 4", strokeWidth: 1.5 }),
        Plot.ruleX(bins, { x: "confidence", y1: "low", y2: "high", stroke: colour("--tl-good"), strokeWidth: 1.5 }),
        Plot.line(bins, { x: "confidence", y: "accuracy", stroke: colour("--tl-good"), strokeOpacity: 0.5 }),
        Plot.dot(bins, { x: "confidence", y: "accuracy", r: "radius", fill: colour("--tl-good"), title: "words" }),
      ],
    }),
  );
}

function tick(share: number): string {
  return percent(share, 0);
}
