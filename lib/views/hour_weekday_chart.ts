import { hourWeekdayCounts, type Timestamps } from "../stats/mod.ts";
import { type Chart, drawChart } from "./chart.ts";
import { count, counted, percent } from "./format.ts";
import { colour } from "./theme.ts";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const CELL = 24;
const LEFT = 92;
const TOP = 30;
const RIGHT = 66;
/** Cells of the key below the map. */
const KEY = [0, 0.25, 0.5, 0.75, 1];

/**
 * When tickets come: a heat map of the hours of the day by weekday, in UTC.
 *
 * @param timestamps ISO 8601 or milliseconds since 1970, shape `(n,)`; tickets without a time are counted apart.
 * @throws {RangeError} If no ticket has a readable time.
 */
export function hourWeekdayChart(timestamps: Timestamps): Promise<Chart> {
  const { counts, n, undated } = hourWeekdayCounts(timestamps);
  if (n === 0) {
    throw new RangeError(
      `Cannot draw hours by weekday: no ticket has a readable time: there are ${timestamps.length} tickets`,
    );
  }
  const cells = counts.flatMap((row, day) => row.map((tickets, hour) => ({ day, hour, tickets })));
  const sorted = cells.toSorted((a, b) => b.tickets - a.tickets);
  const [most] = sorted;
  const quarter = sorted.slice(0, 42).reduce((sum, cell) => sum + cell.tickets, 0);
  const perDay = counts.map((row) => row.reduce((a, b) => a + b, 0));
  const say = ({ day, hour, tickets }: typeof most) =>
    `${DAYS[day]} ${clock(hour)}–${clock(hour + 1)} UTC: ${counted(tickets, "ticket")}, ${percent(tickets / n)}`;
  const busiestDay = perDay.indexOf(Math.max(...perDay));
  return drawChart(
    {
      title: `Busiest is ${DAYS[most.day]} ${clock(most.hour)}–${clock(most.hour + 1)} UTC with ` +
        `${counted(most.tickets, "ticket")} (${
          percent(most.tickets / n)
        }); the busiest quarter of the week’s hours brings ` +
        `${percent(quarter / n, 0)} (n = ${count(n)}${undated > 0 ? `; ${count(undated)} without a time` : ""})`,
      alt: `Heat map of hour by weekday in UTC. Tickets by weekday: ${
        DAYS.map((day, d) => `${day} ${count(perDay[d])}`).join(", ")
      }. Most on ${DAYS[busiestDay]}.`,
    },
    (Plot) => ({
      width: LEFT + 24 * CELL + RIGHT,
      height: TOP + 7 * CELL + 44,
      marginLeft: LEFT,
      marginRight: RIGHT,
      marginTop: TOP,
      marginBottom: 44,
      x: { type: "band", domain: cells.slice(0, 24).map(({ hour }) => hour), axis: null, padding: 0 },
      y: { type: "band", domain: DAYS.map((_, d) => d), axis: null, padding: 0 },
      marks: [
        Plot.cell(cells, { x: "hour", y: "day", inset: 1, rx: 3, fill: colour("--tl-line"), fillOpacity: 0.45 }),
        Plot.cell(cells.filter(({ tickets }) => tickets > 0), {
          x: "hour",
          y: "day",
          inset: 1,
          rx: 3,
          fill: colour("--tl-good"),
          fillOpacity: (cell) => cell.tickets / most.tickets,
          title: say,
        }),
        Plot.text(DAYS, { y: (_, d) => d, frameAnchor: "left", dx: -10, textAnchor: "end" }),
        Plot.text(perDay, {
          y: (_, d) => d,
          text: (tickets) => percent(tickets / n),
          frameAnchor: "right",
          dx: 10,
          textAnchor: "start",
          fill: colour("--tl-muted"),
        }),
        Plot.text([0, 3, 6, 9, 12, 15, 18, 21], {
          x: (hour) => hour,
          text: (hour) => clock(hour),
          frameAnchor: "top",
          dx: -CELL / 2 + 2,
          dy: -8,
          textAnchor: "start",
          lineAnchor: "bottom",
          fill: colour("--tl-muted"),
        }),
        Plot.text(["hour, UTC"], {
          frameAnchor: "top-left",
          dx: -10,
          dy: -8,
          textAnchor: "end",
          lineAnchor: "bottom",
          fill: colour("--tl-muted"),
        }),
        ...KEY.flatMap((share, i) => [
          Plot.dot([share], {
            frameAnchor: "bottom-left",
            dx: 8 + 18 * i,
            dy: 26,
            symbol: "square",
            r: 6,
            fill: colour(share === 0 ? "--tl-line" : "--tl-good"),
            fillOpacity: share === 0 ? 0.45 : share,
          }),
        ]),
        Plot.text([`0 to ${counted(most.tickets, "ticket")}`], {
          frameAnchor: "bottom-left",
          dx: 6 + 18 * KEY.length,
          dy: 26,
          lineAnchor: "middle",
          textAnchor: "start",
          fill: colour("--tl-muted"),
        }),
      ],
    }),
  );
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}
