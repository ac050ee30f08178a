import { quantileSorted } from "../stats/mod.ts";
import { type Chart, drawChart } from "./chart.ts";
import { showControls } from "./escape_html.ts";
import { count, counted, shorten, textWidth } from "./format.ts";
import { colour } from "./theme.ts";

const ROW = 26;
const MOST_LABELS = 80;
const PLOT = 420;
/** Steps of the histogram from a length to its tenfold. */
const BINS_A_DECADE = 10;

/** Options of {@linkcode lengthChart}. */
export interface LengthChartOptions {
  /**
   * What the lengths count.
   *
   * @default {"character"}
   */
  readonly unit?: "character" | "word" | "token";
}

/**
 * How long tickets are, on a logarithmic scale: a histogram of all, and by label the median, the middle half and the middle nine
 * tenths.
 *
 * @param lengths Whole numbers >= 0, shape `(n,)`; texts of length 0 are counted apart.
 * @param labels Label of each ticket, shape `(n,)`; without, the histogram stands alone.
 * @throws {RangeError} If no text has a length above 0, or the lengths differ.
 */
export function lengthChart(
  lengths: ArrayLike<number>,
  labels?: readonly (string | undefined)[],
  options: LengthChartOptions = {},
): Promise<Chart> {
  const { unit = "character" } = options;
  if (labels && labels.length !== lengths.length) {
    throw new RangeError(
      `Cannot draw lengths: there must be one label a length: ${lengths.length} lengths, ${labels.length} labels`,
    );
  }
  const sorted = Float64Array.from(lengths).filter((length) => length > 0).sort();
  const empty = lengths.length - sorted.length;
  if (sorted.length === 0) {
    throw new RangeError(`Cannot draw lengths: no text is longer than 0: there are ${lengths.length} texts`);
  }
  const all = summaryOf("all tickets", sorted);
  const groups = labels ? byLabel(lengths, labels) : [];
  const shown = groups.slice(0, MOST_LABELS).toSorted((a, b) => b.median - a.median || (a.label < b.label ? -1 : 1));
  const rows = (groups.length > 1 ? shown : []).map((group, row) => ({ ...group, row }));
  const names = rows.map(({ label }) => shorten(showControls(label), 44));
  const marginLeft = Math.ceil(Math.max(60, ...names.map((name) => textWidth(name, 13)))) + 20;

  const longest = sorted[sorted.length - 1];
  const steps = Array.from({ length: 48 }, (_, i) => [1, 2, 5][i % 3] * 10 ** Math.floor(i / 3));
  const low = steps.findLast((step) => step <= Math.max(1, sorted[0]))!;
  const high = steps.find((step) => step > longest && step >= 10 * low)!;
  const bins = histogram(sorted, low, high);
  const most = Math.max(...bins.map(({ tickets }) => tickets));
  const between = steps.filter((step) => step >= low && step <= high);
  const ticks = between.length <= 10 ? between : between.filter((step) => Number.isInteger(Math.log10(step)));
  const top = 130;
  const height = top + ROW * rows.length;
  const y = (row: number) => top + ROW * (row + 0.5);

  const ends = rows.length > 0
    ? `; medians run from ${count(rows[rows.length - 1].median)} in “${names[rows.length - 1]}” to ${
      count(rows[0].median)
    } in “${names[0]}”`
    : "";
  const say = (s: Summary) =>
    `${s.label}: median ${count(s.median)}, middle half ${count(s.q25)}–${count(s.q75)}, middle nine tenths ${
      count(s.q5)
    }–${count(s.q95)} (${counted(s.n, "ticket")})`;
  return drawChart(
    {
      title: `Half of the tickets have between ${count(all.q25)} and ${counted(all.q75, unit)}, median ${
        count(all.median)
      }${ends} (n = ${count(sorted.length)}${empty > 0 ? `; ${count(empty)} empty` : ""})`,
      alt: `Histogram of lengths in ${unit}s on a logarithmic scale, from ${count(sorted[0])} to ${
        count(sorted[sorted.length - 1])
      }. ${[all, ...rows].map(say).join("; ")}.`,
    },
    (Plot) => ({
      width: marginLeft + PLOT + 76,
      height: 30 + height + 42,
      marginLeft,
      marginRight: 76,
      marginTop: 30,
      marginBottom: 42,
      x: { type: "log", domain: [low, high], axis: null },
      y: { domain: [height, 0], axis: null },
      marks: [
        Plot.ruleX(ticks, { stroke: colour("--tl-line") }),
        Plot.rect(bins, {
          x1: "from",
          x2: "to",
          y1: top - 12,
          y2: (bin) => top - 12 - (top - 24) * bin.tickets / most,
          inset: 0.5,
          fill: colour("--tl-good"),
          fillOpacity: 0.55,
          title: (bin) => `${count(bin.first)}–${counted(bin.last, unit)}: ${counted(bin.tickets, "ticket")}`,
        }),
        Plot.ruleX([all.median], { y1: top - 12, y2: 0, stroke: "currentColor", strokeDasharray: "5 4" }),
        Plot.text([`median ${count(all.median)}`], {
          x: all.median,
          frameAnchor: "top",
          dy: -16,
          fill: "currentColor",
          fontWeight: 600,
        }),
        Plot.ruleY([top - 12], { stroke: colour("--tl-muted") }),
        Plot.text(["tickets"], {
          y: top / 2,
          frameAnchor: "left",
          dx: -10,
          textAnchor: "end",
          fill: colour("--tl-muted"),
        }),
        Plot.link(rows, {
          x1: "q5",
          x2: "q95",
          y1: (s) => y(s.row),
          y2: (s) => y(s.row),
          stroke: colour("--tl-good"),
          strokeWidth: 1.5,
        }),
        Plot.link(rows, {
          x1: "q25",
          x2: "q75",
          y1: (s) => y(s.row),
          y2: (s) => y(s.row),
          stroke: colour("--tl-good"),
          strokeWidth: 9,
          strokeOpacity: 0.55,
        }),
        Plot.dot(rows, {
          x: "median",
          y: (s) => y(s.row),
          r: 4.5,
          fill: colour("--tl-bad"),
          title: (s) => showControls(say(s)),
        }),
        Plot.text(names, {
          y: (_, i) => y(i),
          text: (name) => name,
          frameAnchor: "left",
          dx: -10,
          textAnchor: "end",
          title: (_, i) => showControls(rows[i].label),
        }),
        Plot.text(rows, {
          y: (s) => y(s.row),
          text: (s) => count(s.median),
          frameAnchor: "right",
          dx: 64,
          textAnchor: "end",
          fill: colour("--tl-muted"),
        }),
        ...(rows.length > 0
          ? [Plot.text(["median"], {
            y: top - 6,
            frameAnchor: "right",
            dx: 64,
            textAnchor: "end",
            fill: colour("--tl-muted"),
          })]
          : []),
        Plot.text(ticks, {
          x: (d) => d,
          text: (d) => count(d),
          frameAnchor: "bottom",
          dy: 14,
          fill: colour("--tl-muted"),
        }),
        Plot.text([
          `${unit}s, logarithmic →${
            groups.length > shown.length ? ` (${counted(groups.length - shown.length, "rarer label")} not shown)` : ""
          }`,
        ], { frameAnchor: "bottom", dy: 34, fill: colour("--tl-muted") }),
      ],
    }),
  );
}

interface Summary {
  readonly label: string;
  readonly n: number;
  readonly q5: number;
  readonly q25: number;
  readonly median: number;
  readonly q75: number;
  readonly q95: number;
}

function summaryOf(label: string, sorted: Float64Array): Summary {
  const [q5, q25, median, q75, q95] = [0.05, 0.25, 0.5, 0.75, 0.95].map((q) => quantileSorted(sorted, q));
  return { label, n: sorted.length, q5, q25, median, q75, q95 };
}

/** Summaries of the labels, most tickets first. */
function byLabel(lengths: ArrayLike<number>, labels: readonly (string | undefined)[]): Summary[] {
  const groups = new Map<string, number[]>();
  labels.forEach((label, i) => {
    if (!label || !(lengths[i] > 0)) return;
    const group = groups.get(label);
    if (group) group.push(lengths[i]);
    else groups.set(label, [lengths[i]]);
  });
  return [...groups].map(([label, group]) => summaryOf(label, Float64Array.from(group).sort()))
    .sort((a, b) => b.n - a.n || (a.label < b.label ? -1 : 1));
}

/** Counts in steps of equal ratio; steps that hold no whole number between them are merged with the next. */
function histogram(sorted: Float64Array, low: number, high: number) {
  const edges = [low];
  const steps = Math.max(1, Math.round(BINS_A_DECADE * Math.log10(high / low)));
  for (let i = 1; i <= steps; i++) {
    const edge = i === steps ? high : Math.ceil(low * (high / low) ** (i / steps));
    if (edge > edges[edges.length - 1]) edges.push(edge);
  }
  const bins = edges.slice(1).map((to, i) => ({ from: edges[i], to, first: edges[i], last: to - 1, tickets: 0 }));
  let b = 0;
  for (const length of sorted) {
    while (b < bins.length - 1 && length >= bins[b].to) b++;
    bins[b].tickets++;
  }
  return bins;
}
