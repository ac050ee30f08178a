import { type LabelShare, labelShares, type Timestamps } from "../stats/mod.ts";
import { dateOf, dayName, monthName, shortDay } from "./_dates.ts";
import { type Chart, drawChart } from "./chart.ts";
import { showControls } from "./escape_html.ts";
import { count, counted, estimateText, percent, shorten } from "./format.ts";
import { colour } from "./theme.ts";

const MOST_LABELS = 12;
const PANELS_A_ROW = 3;
const PANEL = 264;
const HEIGHT = 150;
/** A change with a p-value below this, corrected for the number of labels, is no chance. */
const SURE = 0.05;

/**
 * How the mix of labels moves over time: a panel a label with its share of each month's tickets (each day's, where they span
 * less than 60 days) and the 95% interval as a band. Labels that moved from the first to the last quarter of the time by more
 * than chance are orange.
 *
 * @param timestamps ISO 8601 or milliseconds since 1970, shape `(n,)`.
 * @param labels Shape `(n,)`.
 * @throws {RangeError} If the lengths differ, or no ticket has both a time and a label.
 */
export function labelShareChart(timestamps: Timestamps, labels: readonly (string | undefined)[]): Promise<Chart> {
  const found = labelShares(timestamps, labels);
  const { unit, periods, n, missing, changes } = found;
  const sure = new Map(changes.filter(({ pValue }) => pValue < SURE).map((change) => [change.label, change]));
  // Labels that moved come first, surest first, so that none of them is left out for having few tickets.
  const rank = new Map([...sure.keys()].map((label, i) => [label, i]));
  const panels = found.labels.toSorted((a, b) => (rank.get(a.label) ?? Infinity) - (rank.get(b.label) ?? Infinity) || 0)
    .slice(0, MOST_LABELS).map((panel, i) => ({
      ...panel,
      name: shorten(showControls(panel.label), 30),
      ink: colour(sure.has(panel.label) ? "--tl-bad" : "--tl-good"),
      fx: i % PANELS_A_ROW,
      fy: Math.floor(i / PANELS_A_ROW),
    }));
  const left = found.labels.length - panels.length;
  const points = panels.flatMap(({ shares, ...panel }) =>
    shares.map((share, p) => ({
      ...panel,
      ...share,
      at: dateOf(periods[p].start),
      start: periods[p].start,
      n: periods[p].n,
    }))
  );
  const most = Math.min(1, 1.05 * Math.max(...points.map(({ value, high, n }) => (n < 5 ? value : high))));
  const named = unit === "day" ? dayName : monthName;
  const [surest] = sure.values();
  const tail = `(n = ${count(n)}${missing > 0 ? `; ${count(missing)} without time or label` : ""}${
    left > 0 ? `; ${counted(left, "other label")} not shown` : ""
  })`;
  // First, middle and last, as far as there are so many.
  const ticks = [...new Set([0, periods.length >> 1, periods.length - 1])].sort((a, b) => a - b).map((p) => periods[p]);
  const from = periods[0].start;
  const to = periods[periods.length - 1].start;
  return drawChart(
    {
      title: found.labels.length === 1
        ? `All dated tickets have one label, “${panels[0].name}” ${tail}`
        : !surest
        ? `No label’s share moved by more than chance between the first and the last quarter of the time ${tail}`
        : `“${shorten(showControls(surest.label), 44)}” ${
          surest.last.value > surest.first.value ? "grew" : "shrank"
        } from ${percent(surest.first.value)} to ${
          percent(surest.last.value)
        } of the tickets between the first and the last quarter of the time${
          sure.size > 1 ? `; ${counted(sure.size - 1, "other label")} moved too` : ""
        } ${tail}`,
      alt: `Share of each label by ${unit} from ${named(from)} to ${
        named(to)
      }, with 95% intervals. First to last quarter: ${
        changes.slice(0, MOST_LABELS).map(({ label, first, last }) =>
          `${label} ${percent(first.value)} to ${percent(last.value)}`
        ).join("; ")
      }.`,
    },
    (Plot) => ({
      width: PANEL * Math.min(PANELS_A_ROW, panels.length) + 44,
      height: HEIGHT * (1 + panels[panels.length - 1].fy) + 50,
      marginLeft: 44,
      marginRight: 20,
      marginTop: 28,
      marginBottom: 40,
      fx: { axis: null, padding: 0.17 },
      fy: { axis: null, padding: 0.28 },
      x: { type: "utc", domain: periods.length > 1 ? [dateOf(from), dateOf(to)] : undefined, label: null },
      y: {
        domain: [0, most],
        label: null,
        tickFormat: (share: number) => percent(share, most < 0.05 ? 1 : 0),
        ticks: 4,
      },
      marks: [
        Plot.gridY({ ticks: 4, stroke: colour("--tl-line"), strokeOpacity: 1 }),
        Plot.axisX(ticks.map(({ start }) => dateOf(start)), {
          tickSize: 4,
          label: null,
          tickFormat: (_: Date, i: number) =>
            unit === "day" ? shortDay(ticks[i].start) : monthName(ticks[i].start).replace(/^(...).* /, "$1\n"),
        }),
        Plot.axisY({
          ticks: 4,
          tickSize: 0,
          label: null,
          tickFormat: (share: number) => percent(share, most < 0.05 ? 1 : 0),
        }),
        Plot.areaY(points, {
          fx: "fx",
          fy: "fy",
          x: "at",
          y1: "low",
          y2: (p) => Math.min(most, p.high),
          z: "label",
          fill: "ink",
          fillOpacity: 0.18,
        }),
        Plot.line(points, { fx: "fx", fy: "fy", x: "at", y: "value", z: "label", stroke: "ink", strokeWidth: 2 }),
        Plot.dot(points, {
          fx: "fx",
          fy: "fy",
          x: "at",
          y: "value",
          r: periods.length > 40 ? 1.5 : 2.5,
          fill: "ink",
          title: (p) => showControls(sayPoint(p, named(p.start))),
        }),
        Plot.text(panels, {
          fx: "fx",
          fy: "fy",
          text: "name",
          frameAnchor: "top-left",
          dy: -16,
          fontWeight: 600,
          fill: (panel) => (sure.has(panel.label) ? colour("--tl-bad") : "currentColor"),
          title: (panel) => showControls(panel.label),
        }),
        Plot.ruleY([0], { stroke: colour("--tl-muted") }),
      ],
    }),
  );
}

function sayPoint(point: LabelShare & { label: string; n: number }, when: string): string {
  return `${point.label}, ${when}: ${estimateText(point)}, ${count(point.tickets)} of ${counted(point.n, "ticket")}`;
}
