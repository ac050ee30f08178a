import type { Volume, VolumeUnit } from "../stats/mod.ts";
import { addDays, dateOf, dayName, shortDay, spanName } from "./_dates.ts";
import { type Chart, drawChart } from "./chart.ts";
import { count, counted, textWidth } from "./format.ts";
import { colour } from "./theme.ts";

const WIDTH = 780;
const LEFT = 46;
const RIGHT = 44;
/** Height of the frame. */
const FRAME = 200;
/** Height of a row of notes above the frame. */
const NOTE = 17;
const FONT = 12;
/** Most notes that are written out; all of them stand in the alternative text. */
const MOST_NOTES = 6;

/**
 * Tickets over time: a bar a day, week or month, the level as a line, breaks of the level and bursts named, days that are missing
 * shaded.
 */
export function volumeChart(volume: Volume): Promise<Chart> {
  const { unit, points, breaks, bursts, gaps, levels, first, last, n } = volume;
  const end = addDays(last, 1);
  const bars = points.map(({ start, count: tickets }, i) => {
    const next = points[i + 1]?.start ?? endOfUnit(start, unit);
    const burst = bursts.some((b) => b.start < next && b.end >= start) && unit === "day";
    return {
      x1: dateOf(start),
      x2: dateOf(next),
      tickets,
      burst,
      words: `${unit === "day" ? dayName(start) : `${unit} from ${dayName(start)}`}: ${counted(tickets, "ticket")}`,
    };
  });
  const from = bars[0].x1;
  const to = bars[bars.length - 1].x2;
  const most = Math.max(...points.map(({ count }) => count));
  const perUnit = { day: 1, week: 7, month: 365.25 / 12 }[unit];
  const lines = levels.map(({ start, end, perDay }) => ({
    x1: dateOf(start),
    x2: dateOf(addDays(end, 1)),
    y: perDay * perUnit,
  }));
  const shaded = gaps.map((gap) => ({ ...gap, x1: dateOf(gap.start), x2: dateOf(addDays(gap.end, 1)) }));

  const x = (at: Date) =>
    LEFT + (WIDTH - LEFT - RIGHT) * (at.getTime() - from.getTime()) / (to.getTime() - from.getTime());
  const notes = [
    ...breaks.map((b) => ({
      weight: Math.abs(Math.log(b.ratio.value)),
      at: dateOf(b.at),
      kind: "break" as const,
      text: `${shortDay(b.at)}: ${rate(b.before)} → ${rate(b.after)} a day`,
    })),
    ...bursts.map((b) => ({
      weight: Math.log(b.count / Math.max(1, b.expected)),
      at: middle(b.start, b.end),
      kind: "burst" as const,
      text: `${shortSpan(b.start, b.end)}: ${count(b.count)}, ${rate(b.expected)} expected`,
    })),
    ...gaps.map((g) => ({
      weight: g.days,
      at: middle(g.start, g.end),
      kind: "gap" as const,
      text: `${shortSpan(g.start, g.end)}: none`,
    })),
  ];
  const placed = placeNotes(
    notes.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_NOTES).map((note) => ({ ...note, x: x(note.at) })),
  );
  const rows = 1 + Math.max(-1, ...placed.map(({ row }) => row));
  const marginTop = 26 + NOTE * rows;
  const ink = { break: colour("--tl-third"), burst: colour("--tl-bad"), gap: colour("--tl-muted") };
  return drawChart(
    { title: finding(volume), alt: altOf(volume) },
    (Plot) => ({
      width: WIDTH,
      height: marginTop + FRAME + 40,
      marginLeft: LEFT,
      marginRight: RIGHT,
      marginTop,
      marginBottom: 40,
      x: { type: "utc", domain: [from, to], label: null },
      y: { domain: [0, Math.max(1, most)], axis: null },
      marks: [
        Plot.gridY({ ticks: 5, stroke: colour("--tl-line"), strokeOpacity: 1 }),
        Plot.axisY({ ticks: wholeTicks(most), tickSize: 0, label: `↑ tickets a ${unit}` }),
        Plot.rect(shaded, { x1: "x1", x2: "x2", fill: colour("--tl-muted"), fillOpacity: 0.25 }),
        Plot.rectY(bars, {
          x1: "x1",
          x2: "x2",
          y: "tickets",
          insetLeft: bars.length > 200 ? 0.2 : 0.5,
          insetRight: bars.length > 200 ? 0.2 : 0.5,
          fill: (bar) => (bar.burst ? colour("--tl-bad") : colour("--tl-good")),
          fillOpacity: (bar) => (bar.burst ? 1 : 0.55),
          title: "words",
        }),
        // A rule runs from its note down to the frame, that of a break on through it: bars and shades show the others.
        ...placed.map((note) =>
          Plot.ruleX([note.at], {
            stroke: ink[note.kind],
            strokeDasharray: "4 3",
            insetTop: -NOTE * (rows - note.row) + NOTE - 1,
            insetBottom: note.kind === "break" ? 0 : FRAME + 2,
          })
        ),
        Plot.link(lines, { x1: "x1", x2: "x2", y1: "y", y2: "y", stroke: "currentColor", strokeWidth: 1.75 }),
        Plot.text(lines.slice(-1), {
          y: "y",
          text: (line) => rate(line.y),
          frameAnchor: "right",
          dx: 6,
          textAnchor: "start",
          fontWeight: 600,
        }),
        ...placed.map((note) =>
          Plot.text([note.text], {
            frameAnchor: "top-left",
            dx: note.left - LEFT,
            dy: -NOTE * (rows - note.row) - 1,
            textAnchor: "start",
            lineAnchor: "top",
            fontSize: FONT,
            fontWeight: 600,
            fill: ink[note.kind],
            stroke: "var(--tl-page, transparent)",
            strokeWidth: 4,
          })
        ),
        // Left to itself, the axis of a few days counts hours.
        bars.length <= 8 && unit === "day"
          ? Plot.axisX(bars.map(({ x1 }) => x1), { tickSize: 4, label: null, tickFormat: shortDate })
          : Plot.axisX({ tickSize: 4, label: null }),
        Plot.ruleY([0], { stroke: colour("--tl-muted") }),
      ],
    }),
  );

  function finding({ undated, astray }: Volume): string {
    const whole = counted(n, "ticket");
    const left = undated + astray;
    const tail = ` (n = ${count(n)}, ${spanName(first, last)}${
      left > 0 ? `; ${count(left)} without a usable time` : ""
    })`;
    const parts = [
      ...top(breaks, (b) => Math.abs(Math.log(b.ratio.value))).map((b) =>
        `the level ${b.after > b.before ? "rose" : "fell"} from ${rate(b.before)} to ${
          rate(b.after)
        } tickets a day on ${dayName(b.at)}`
      ),
      ...top(bursts, (b) => b.count / b.expected).map((b) =>
        `${spanName(b.start, b.end)} brought ${counted(b.count, "ticket")} where ${rate(b.expected)} were expected`
      ),
      ...top(gaps, (g) => g.expected).map((g) => `no tickets on ${spanName(g.start, g.end)}`),
    ];
    const more = breaks.length + bursts.length + gaps.length - parts.length;
    if (parts.length === 0) {
      if (first === last) return `${n === 1 ? "The only ticket" : `All ${whole}`} came on one day${tail}`;
      return addDays(first, 14) > last
        ? `About ${rate(levels[0].perDay)} tickets a day, too few days to tell breaks and bursts from chance${tail}`
        : `About ${rate(levels[0].perDay)} tickets a day, without a break, burst or gap${tail}`;
    }
    const text = parts.join("; ") + (more > 0 ? `; ${count(more)} more marked` : "");
    return text[0].toUpperCase() + text.slice(1) + tail;
  }

  function altOf({ dispersion }: Volume): string {
    const list = (name: string, words: string[]) => (words.length > 0 ? ` ${name}: ${words.join("; ")}.` : "");
    return `Bar chart of tickets by ${unit} from ${dayName(first)} to ${dayName(addDays(end, -1))}, at most ${
      count(most)
    } a ${unit}${unit === "day" ? "" : ", the first and the last perhaps not whole"}; variance ${
      dispersion.toFixed(1)
    } times the mean.` +
      list("Breaks", breaks.map((b) => `${dayName(b.at)} from ${rate(b.before)} to ${rate(b.after)} a day`)) +
      list(
        "Bursts",
        bursts.map((b) => `${spanName(b.start, b.end)} ${count(b.count)} of ${rate(b.expected)} expected`),
      ) +
      list("Gaps", gaps.map((g) => `${spanName(g.start, g.end)}, ${rate(g.expected)} expected`));
  }
}

function shortDate(at: Date): string {
  return shortDay(at.toISOString().slice(0, -14));
}

function top<T>(items: readonly T[], weight: (item: T) => number): T[] {
  return items.toSorted((a, b) => weight(b) - weight(a)).slice(0, 1);
}

/** Puts notes into rows so that none runs into another; the row next to the frame is the last. */
function placeNotes<T extends { x: number; text: string }>(notes: readonly T[]): (T & { left: number; row: number })[] {
  const ends: number[] = [];
  return notes.toSorted((a, b) => a.x - b.x).map((note) => {
    const width = 1.08 * textWidth(note.text, FONT);
    const left = Math.max(LEFT, Math.min(WIDTH - RIGHT - width, note.x - width / 2));
    let row = ends.findIndex((end) => end + 10 < left);
    if (row < 0) row = ends.length;
    ends[row] = left + width;
    return { ...note, left, row };
  });
}

function endOfUnit(start: string, unit: VolumeUnit): string {
  if (unit === "day") return addDays(start, 1);
  if (unit === "week") return addDays(start, 7);
  return `${addDays(start, 31).slice(0, -2)}01`;
}

function middle(start: string, end: string): Date {
  return new Date((dateOf(start).getTime() + dateOf(addDays(end, 1)).getTime()) / 2);
}

function shortSpan(start: string, end: string): string {
  return start === end ? shortDay(start) : `${shortDay(start)} – ${shortDay(end)}`;
}

/** A rate with as many digits as say something. */
function rate(value: number): string {
  return value >= 100 ? count(value) : value.toFixed(value >= 10 ? 0 : 1);
}

/** Fewer ticks where the axis is short, as there are no half tickets. */
function wholeTicks(most: number): number {
  return Math.max(1, Math.min(5, most));
}
