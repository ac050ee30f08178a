import type { DistinctiveTerms } from "../features/distinctive_terms.ts";
import { type Chart, drawChart } from "./chart.ts";
import { showControls } from "./escape_html.ts";
import { count, counted, percent, shorten } from "./format.ts";
import { colour } from "./theme.ts";

const MOST_CLASSES = 12;
const PANELS_A_ROW = 3;
const PANEL = 280;
/** Width of the terms in a panel. */
const NAMES = 112;
const LINE = 19;
const HEAD = 30;
const FOOT = 34;

/**
 * Terms that set each class apart, a panel a class: the dot is how many times the odds of having the term are those of other
 * tickets, the line its interval.
 *
 * @throws {RangeError} If there are no classes.
 */
export function topTermsChart(found: DistinctiveTerms): Promise<Chart> {
  const { n, tested, level } = found;
  if (found.classes.length === 0) throw new RangeError("Cannot draw terms: there are no classes");
  const classes = found.classes.slice(0, MOST_CLASSES);
  const left = found.classes.length - classes.length;
  const terms = classes.flatMap((group) => group.terms.map((term) => ({ ...term, label: group.label })));
  const highest = Math.max(10, ...terms.map(({ oddsRatio }) => Math.min(oddsRatio.high, 10_000)));
  const most = 10 ** (Math.ceil(2 * Math.log10(highest)) / 2);
  const scale = (ratio: number) => NAMES + (PANEL - NAMES - 24) * Math.log(Math.min(ratio, most)) / Math.log(most);

  const lines = Math.max(1, ...classes.map(({ terms }) => terms.length));
  const height = HEAD + LINE * lines + FOOT;
  const panels = classes.map((group, i) => ({
    ...group,
    name: shorten(showControls(group.label), 30),
    x: PANEL * (i % PANELS_A_ROW),
    y: height * Math.floor(i / PANELS_A_ROW),
  }));
  const rows = panels.flatMap(({ x, y, label, terms }) =>
    terms.map((term, i) => ({
      name: shorten(showControls(term.term), 15),
      label,
      term,
      x,
      y: y + HEAD + LINE * (i + 0.5),
      low: x + scale(Math.max(1, term.oddsRatio.low)),
      at: x + scale(term.oddsRatio.value),
      high: x + scale(term.oddsRatio.high),
    }))
  );
  const ticks = [1, 10, 100, 1000, 10_000].filter((tick) => tick <= most);
  const axes = panels.flatMap(({ x, y, terms }) =>
    terms.length === 0
      ? []
      : ticks.map((tick) => ({ x: x + scale(tick), y1: y + HEAD, y2: y + HEAD + LINE * terms.length, tick }))
  );
  const say = ({ label, term: { term, oddsRatio, share, shareElsewhere, tickets } }: (typeof rows)[number]) =>
    `${label}: “${term}” in ${counted(tickets, "ticket")}, ${percent(share)} of them, elsewhere in ${
      percent(shareElsewhere)
    }; odds ×${times(oddsRatio.value)} (${times(oddsRatio.low)}–${times(oddsRatio.high)})`;
  const best = terms.toSorted((a, b) => b.z - a.z)[0];
  const tail = `(n = ${count(n)}, ${counted(tested, "term")}${
    left > 0 ? `; ${counted(left, "smaller class", "smaller classes")} not shown` : ""
  })`;
  const mute = panels.filter(({ terms }) => terms.length === 0).length;
  return drawChart(
    {
      title: best
        ? `Most telling is “${shorten(showControls(best.term), 30)}” for “${
          shorten(showControls(best.label), 44)
        }”: in ${percent(best.share)} of its tickets, ${percent(best.shareElsewhere)} of others${
          mute > 0 ? `; ${counted(mute, "class", "classes")} without a term of ${mute === 1 ? "its" : "their"} own` : ""
        } ${tail}`
        : `No term sets one of ${counted(found.classes.length, "class", "classes")} apart by more than chance ${tail}`,
      alt: `Most distinctive terms of each class with ${percent(level, 0)} intervals of the odds ratio. ${
        panels.map(({ label, terms }) =>
          `${label}: ${terms.map(({ term, oddsRatio }) => `${term} ×${times(oddsRatio.value)}`).join(", ") || "none"}`
        ).join("; ")
      }.`,
    },
    (Plot) => ({
      width: PANEL * Math.min(PANELS_A_ROW, panels.length),
      height: height * Math.ceil(panels.length / PANELS_A_ROW),
      margin: 0,
      x: { type: "identity", axis: null },
      y: { type: "identity", axis: null },
      marks: [
        Plot.link(axes, { x1: "x", x2: "x", y1: "y1", y2: "y2", stroke: colour("--tl-line") }),
        Plot.text(axes, {
          x: "x",
          y: (a) => a.y2 + 11,
          text: (a) => `×${count(a.tick)}`,
          fontSize: 11,
          fill: colour("--tl-muted"),
        }),
        Plot.text(panels, {
          x: "x",
          y: (panel) => panel.y + 14,
          text: (panel) => panel.name,
          textAnchor: "start",
          fontWeight: 600,
          title: (panel) => showControls(`${panel.label}: ${counted(panel.tickets, "ticket")}`),
        }),
        Plot.text(panels.filter(({ terms }) => terms.length === 0), {
          x: "x",
          y: (panel) => panel.y + HEAD + LINE / 2,
          text: () => "no term beyond chance",
          textAnchor: "start",
          fill: colour("--tl-muted"),
        }),
        Plot.link(rows, { x1: "low", x2: "high", y1: "y", y2: "y", stroke: colour("--tl-good"), strokeWidth: 2 }),
        Plot.dot(rows, { x: "at", y: "y", r: 4, fill: colour("--tl-good"), title: (row) => showControls(say(row)) }),
        Plot.text(rows, {
          x: (row) => row.x + NAMES - 10,
          y: "y",
          text: "name",
          textAnchor: "end",
          fontSize: 12,
          title: (row) => showControls(row.term.term),
        }),
      ],
    }),
  );
}

function times(ratio: number): string {
  return ratio >= 100 ? count(ratio) : ratio.toFixed(1);
}
