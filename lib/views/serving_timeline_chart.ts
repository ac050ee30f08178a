import { shortDay } from "./_dates.ts";
import { type Chart, drawChart } from "./chart.ts";
import { counted, shorten, textWidth } from "./format.ts";
import { colour } from "./theme.ts";

/** A change of an alias: from this moment on it meant this version. */
export interface ServingChange {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Id of the version. */
  readonly version: string;
  readonly actor: string;
  /** `promote`, `rollback`, … */
  readonly kind: string;
}

/** Options of {@linkcode servingTimelineChart}. */
export interface ServingTimelineOptions {
  readonly alias: string;
  /** When the picture ends, ISO 8601. */
  readonly until: string;
}

const ROW = 34;

/** Milliseconds up to which ticks are written with seconds. */
const FINE = 720_000;

/**
 * Which version an alias meant when, a row a version and a bar for each time that it served; a rollback is the row above coming back.
 *
 * @param changes Oldest first.
 * @throws {RangeError} If there are none.
 */
export function servingTimelineChart(
  changes: readonly ServingChange[],
  { alias, until }: ServingTimelineOptions,
): Promise<Chart> {
  const first = changes[0];
  if (!first) throw new RangeError("Cannot draw who served when: there are no changes");
  const versions = [...new Set(changes.map(({ version }) => version))];
  const spans = changes.map((change, i) => ({
    ...change,
    row: versions.indexOf(change.version),
    from: new Date(change.at),
    to: new Date(changes[i + 1]?.at ?? until),
  }));
  const names = versions.map((version) => shorten(version, 34));
  const rollbacks = changes.filter(({ kind }) => kind === "rollback").length;
  const last = spans[spans.length - 1];
  const marginLeft = Math.ceil(Math.max(...names.map((name) => textWidth(name, 13)))) + 24;
  const ticks = new Date(until).getTime() - spans[0].from.getTime() > FINE ? 5 : 4; // those with seconds are wide
  const write = tickWriter(spans[0].from, new Date(until));
  // The last tick may stand at the very end, its label half beyond it.
  const marginRight = Math.max(24, Math.ceil(textWidth(write(new Date(until)), 13) / 2) + 8);
  return drawChart(
    {
      title: `${alias} is ${last.version} since ${moment(last.at)}, after ${counted(changes.length, "change")}` +
        (rollbacks > 0 ? `, ${rollbacks} of them back` : ""),
      alt: `Version that ${alias} meant, in order: ${
        spans.map(({ version, at, actor, kind }) => `${version} from ${moment(at)} (${kind} by ${actor})`).join("; ")
      }.`,
    },
    (Plot) => ({
      width: marginLeft + 436 + marginRight,
      height: ROW * versions.length + 50,
      marginLeft,
      marginRight,
      marginTop: 8,
      marginBottom: 42,
      x: { type: "utc", domain: [spans[0].from, new Date(until)], axis: null },
      y: { type: "band", domain: versions.map((_, i) => i), padding: 0.35, axis: null },
      marks: [
        Plot.gridX({ ticks, stroke: colour("--tl-line"), strokeOpacity: 1 }),
        Plot.axisX({ ticks, tickSize: 0, label: null, tickFormat: write }),
        Plot.barX(spans, {
          x1: "from",
          x2: "to",
          y: "row",
          fill: (span) => colour(span === last ? "--tl-good" : "--tl-muted"),
          insetLeft: 0.5,
          insetRight: 0.5,
        }),
        // However short a span is, it was there.
        Plot.tickX(spans, { x: "from", y: "row", stroke: colour("--tl-bad"), strokeWidth: 2 }),
        Plot.text(names, {
          y: (_, i) => i,
          text: (name) => name,
          frameAnchor: "left",
          dx: -12,
          textAnchor: "end",
        }),
      ],
    }),
  );
}

/** Writes ticks as finely as the time shown asks for, in UTC. */
function tickWriter(from: Date, to: Date): (at: Date) => string {
  const span = to.getTime() - from.getTime();
  if (span > 48 * 3_600_000) return (at) => shortDay(at.toISOString().slice(0, 10));
  return (at) => at.toISOString().slice(11, span > FINE ? 16 : 19);
}

/** A moment to the minute, UTC. */
function moment(at: string): string {
  return `${at.slice(0, 16).replace("T", " ")} UTC`;
}
