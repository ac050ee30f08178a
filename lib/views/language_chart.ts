import { crosstab, wilsonInterval } from "../stats/mod.ts";
import { languageName } from "./_language_name.ts";
import { type Chart, drawChart } from "./chart.ts";
import { crosstabChart } from "./crosstab_chart.ts";
import { showControls } from "./escape_html.ts";
import { count, counted, percent, shorten, textWidth } from "./format.ts";
import { colour } from "./theme.ts";

const ROW = 26;
const MOST = 20;

/**
 * Which languages tickets are in: a bar a language with the 95% Wilson interval of its share; given labels, the mix of each label.
 *
 * @param languages ISO 639-1 code of each ticket, shape `(n,)`; `undefined` and "" are tickets of unknown language.
 * @param labels Label of each ticket, shape `(n,)`.
 * @throws {RangeError} If no ticket has a language, or the lengths differ.
 */
export function languageChart(
  languages: readonly (string | undefined)[],
  labels?: readonly (string | undefined)[],
): Promise<Chart> {
  if (labels) return crosstabChart(crosstab(labels, languages.map(nameOf)), { columnName: "language" });
  const counts = new Map<string, number>();
  for (const language of languages) if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  const n = [...counts.values()].reduce((a, b) => a + b, 0);
  if (n === 0) {
    throw new RangeError(`Cannot draw languages: no ticket has one: there are ${languages.length} tickets`);
  }
  const unknown = languages.length - n;
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const shown = sorted.length > MOST ? sorted.slice(0, MOST - 1) : sorted;
  const rest = sorted.slice(shown.length);
  const bars = [
    ...shown.map(([code, tickets]) => ({ name: nameOf(code)!, tickets })),
    ...(rest.length > 0
      ? [{ name: `${rest.length} other languages`, tickets: rest.reduce((sum, [, tickets]) => sum + tickets, 0) }]
      : []),
  ].map((bar, row) => ({
    ...bar,
    row,
    label: shorten(showControls(bar.name), 44),
    share: bar.tickets / n,
    ...wilsonInterval(bar.tickets, n),
  }));
  const marginLeft = Math.ceil(Math.max(...bars.map(({ label }) => textWidth(label, 13)))) + 18;
  const [first] = bars;
  const say = (bar: (typeof bars)[number]) =>
    `${bar.name} ${count(bar.tickets)}, ${percent(bar.share)} (${percent(bar.low)}–${percent(bar.high)})`;
  return drawChart(
    {
      title: sorted.length === 1
        ? `All ${counted(n, "ticket")} are in ${first.label}${tail(unknown)}`
        : `${percent(first.share)} of ${counted(n, "ticket")} are in ${first.label}; ${
          counted(sorted.length - 1, "other language")
        } bring${sorted.length === 2 ? "s" : ""} ${percent(1 - first.share)}${tail(unknown)}`,
      alt: `Bar chart of tickets by language with 95% intervals: ${bars.map(say).join("; ")}.`,
    },
    (Plot) => ({
      width: marginLeft + 430,
      height: ROW * bars.length + 16,
      marginLeft,
      marginRight: 116,
      marginTop: 8,
      marginBottom: 8,
      x: { axis: null, domain: [0, Math.max(...bars.map(({ high }) => high))] },
      y: { type: "band", domain: bars.map(({ row }) => row), axis: null, padding: 0.22 },
      marks: [
        Plot.barX(bars, {
          x: "share",
          y: "row",
          fill: colour("--tl-good"),
          fillOpacity: 0.55,
          rx: 2,
          title: (bar) => showControls(say(bar)),
        }),
        Plot.link(bars, { x1: "low", x2: "high", y1: "row", y2: "row", stroke: "currentColor", strokeWidth: 1.5 }),
        Plot.text(bars, {
          y: "row",
          text: (bar) => `${count(bar.tickets)} · ${percent(bar.share)}`,
          frameAnchor: "right",
          dx: 108,
          textAnchor: "end",
          fill: colour("--tl-muted"),
        }),
        Plot.text(bars, { y: "row", text: "label", frameAnchor: "left", dx: -8, textAnchor: "end" }),
      ],
    }),
  );
}

function tail(unknown: number): string {
  return unknown > 0 ? ` (${counted(unknown, "ticket")} of unknown language)` : "";
}

/** A language by its English name and its code, such as `German (de)`; what is no code stands as it is. */
function nameOf(code: string | undefined): string | undefined {
  const name = code && languageName(code);
  return name === code ? code : `${name} (${code})`;
}
