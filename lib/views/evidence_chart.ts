import type { SequentialResult } from "../abtest/mod.ts";
import { type Chart, drawChart } from "./chart.ts";
import { count, counted, decimal, digitsFor, percent } from "./format.ts";
import { colour } from "./theme.ts";

/** What {@linkcode evidenceChart} draws. */
export interface EvidenceChartOptions {
  /** `proportion` writes differences in percentage points, `mean` in the metric's own unit. */
  readonly kind: "proportion" | "mean";
  /**
   * What one look follows the other by, such as `day`.
   *
   * @default {"day"}
   */
  readonly every?: string;
}

/**
 * The difference between two versions after every look, with its confidence sequence: the band holds the true difference at all looks
 * at once, so that the first look at which it leaves out zero may end the test.
 *
 * @param looks Results in the order of the looks, shape `(nLooks,)`.
 * @throws {RangeError} If there are none.
 */
export function evidenceChart(
  looks: readonly SequentialResult[],
  { kind, every = "day" }: EvidenceChartOptions,
): Promise<Chart> {
  const last = looks.at(-1);
  if (!last) throw new RangeError("Cannot draw evidence: there are no looks");
  const rows = looks.map(({ difference, low, high }, i) => ({ look: i + 1, difference, low, high }))
    .filter((row) => Object.values(row).every(Number.isFinite));
  const most = Math.max(...rows.map(({ difference }) => Math.abs(difference)), Math.abs(last.low), Math.abs(last.high));
  const digits = digitsFor(most);
  const shown = kind === "proportion" ? points : (value: number) => signed(value, numberText(Math.abs(value), digits));
  const bound = Number.isFinite(most) && most > 0 ? 2 * most : 1;
  const clip = (value: number) => Math.max(-bound, Math.min(bound, value));
  const band = rows.map((row) => ({ ...row, low: clip(row.low), high: clip(row.high) }));
  const decided = looks.findIndex(({ decision }) => decision !== "open") + 1;
  const n = last.n.control + last.n.treatment;
  const interval = `${shown(last.difference)} (${shown(last.low)} to ${shown(last.high)})`;
  return drawChart(
    {
      title: decided > 0
        ? `${last.metric}: the ${last.decision} is better, sure since ${every} ${decided}; treatment minus control ${interval} (n = ${
          count(n)
        })`
        : `${last.metric}: nothing is sure after ${
          counted(looks.length, every)
        }; treatment minus control ${interval} (n = ${count(n)})`,
      alt: `Difference by ${every} with its ${percent(1 - last.alpha, 0)} confidence sequence: ${
        [0, Math.floor(rows.length / 2), rows.length - 1].filter((i, at, all) => rows[i] && all.indexOf(i) === at).map((
          i,
        ) => `${every} ${rows[i].look} ${shown(rows[i].difference)} (${shown(rows[i].low)} to ${shown(rows[i].high)})`)
          .join("; ")
      }.`,
    },
    (Plot) => ({
      width: 600,
      height: 320,
      marginLeft: 64,
      marginRight: 24,
      marginTop: 28,
      marginBottom: 44,
      x: { domain: [1, Math.max(2, looks.length)], axis: null },
      y: { domain: [-bound, bound], axis: null },
      marks: [
        Plot.gridY({ ticks: 5, stroke: colour("--tl-line"), strokeOpacity: 1 }),
        Plot.axisY({ ticks: 5, tickSize: 0, tickFormat: shown, label: "↑ treatment minus control" }),
        Plot.axisX({ ticks: Math.min(10, looks.length), tickSize: 0, tickFormat: "d", label: `${every} →` }),
        Plot.ruleY([0], { stroke: colour("--tl-muted"), strokeWidth: 1.5 }),
        Plot.areaY(band, { x: "look", y1: "low", y2: "high", fill: colour("--tl-good"), fillOpacity: 0.18 }),
        Plot.line(band, { x: "look", y: "difference", stroke: colour("--tl-good"), strokeWidth: 2 }),
        Plot.dot(band, { x: "look", y: "difference", r: 3, fill: colour("--tl-good") }),
        ...(decided > 0
          ? [
            Plot.ruleX([decided], { stroke: colour("--tl-bad"), strokeDasharray: "5 4", strokeWidth: 1.5 }),
            Plot.text([`sure: ${every} ${decided}`], {
              x: decided,
              frameAnchor: "top",
              dy: -14,
              textAnchor: decided > looks.length / 2 ? "end" : "start",
              fill: colour("--tl-bad"),
            }),
          ]
          : []),
      ],
    }),
  );
}

/** A size in the metric's own unit; early intervals have no end. */
function numberText(size: number, digits: number): string {
  return Number.isFinite(size) ? decimal(size, digits) : "∞";
}

/** A share as percentage points with its sign. */
function points(share: number): string {
  return `${signed(share, (100 * Math.abs(share)).toFixed(1))} pt`;
}

function signed(value: number, size: string): string {
  return /^[0.,]*$/.test(size) ? size : `${value < 0 ? "−" : "+"}${size}`;
}
