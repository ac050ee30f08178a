import { type Chart, drawChart } from "./chart.ts";
import { showControls } from "./escape_html.ts";
import { count, counted, percent, shorten, textWidth } from "./format.ts";
import { colour } from "./theme.ts";

/**
 * How many tickets each label has, most first.
 *
 * @param labels Tickets by label.
 */
export function labelBalanceChart(labels: Readonly<Record<string, number>>): Promise<Chart> {
  const bars = Object.entries(labels)
    .map(([label, tickets]) => ({ label, name: shorten(showControls(label), 56), tickets }))
    .sort((a, b) => b.tickets - a.tickets || (a.label < b.label ? -1 : 1))
    .map((bar, row) => ({ ...bar, row }));
  if (bars.length === 0) throw new RangeError("Cannot draw the balance of labels: there are no labels");
  const total = bars.reduce((sum, bar) => sum + bar.tickets, 0);
  const [first, last] = [bars[0], bars[bars.length - 1]];
  const marginLeft = Math.ceil(Math.max(...bars.map(({ name }) => textWidth(name, 13)))) + 16;
  return drawChart(
    {
      title: bars.length === 1
        ? `All of ${counted(total, "ticket")} have one label, “${first.name}”`
        : first.tickets === last.tickets
        ? `Each of ${count(bars.length)} labels has ${percent(first.tickets / total)} of ${counted(total, "ticket")}`
        : `“${first.name}” leads with ${percent(first.tickets / total)} of ${counted(total, "ticket")}; ` +
          `the rarest of ${count(bars.length)} labels, “${last.name}”, has ${percent(last.tickets / total)}`,
      alt: `Bar chart of tickets by label: ${
        bars.map(({ label, tickets }) => `${label} ${count(tickets)}`).join(", ")
      }.`,
    },
    (Plot) => ({
      width: marginLeft + 340,
      height: 22 * bars.length + 16,
      marginLeft,
      marginRight: 96,
      marginTop: 8,
      marginBottom: 8,
      x: { axis: null, domain: [0, first.tickets] },
      y: { type: "band", domain: bars.map((_, i) => i), axis: null, padding: 0.22 },
      marks: [
        Plot.barX(bars, { x: "tickets", y: "row", fill: colour("--tl-good"), rx: 2 }),
        Plot.text(bars, {
          x: "tickets",
          y: "row",
          text: (bar) => `${count(bar.tickets)} · ${percent(bar.tickets / total)}`,
          textAnchor: "start",
          dx: 6,
          fill: colour("--tl-muted"),
        }),
        Plot.text(bars, {
          y: "row",
          text: "name",
          frameAnchor: "left",
          dx: -8,
          textAnchor: "end",
          title: (bar) => showControls(bar.label),
        }),
      ],
    }),
  );
}
