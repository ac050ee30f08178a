import { labelShares, quantileSorted, ticketVolume } from "../stats/mod.ts";
import { dayName, spanName } from "./_dates.ts";
import { languageName } from "./_language_name.ts";
import { count, counted, decimal, percent, shorten } from "./format.ts";

/** Tickets by column, shape `(nTickets,)` each. */
export interface TicketsToDescribe {
  readonly texts: readonly string[];
  readonly labels?: readonly (string | undefined)[];
  /** ISO 8601. */
  readonly timestamps?: readonly (string | undefined)[];
  /** ISO 639-1. */
  readonly languages?: readonly (string | undefined)[];
}

/** Changes of shares that are surer than this are told. */
const SURE = 0.05;

/**
 * What is in a set of tickets, in a few sentences: how many and when, which labels, what changed, which languages, how long.
 *
 * @example
 * ```ts
 * import { describeTickets } from "./describe_tickets.ts";
 * import assert from "node:assert/strict";
 *
 * const sentences = describeTickets({ texts: ["It crashes", "Money back!"], labels: ["Bug", "Refund"] });
 * assert.equal(sentences[0], "There are 2 tickets; the file does not say when they came.");
 * ```
 */
export function describeTickets({ texts, labels, timestamps, languages }: TicketsToDescribe): string[] {
  return [
    ...describeTime(texts.length, timestamps),
    ...describeLabels(labels),
    ...(timestamps && labels ? describeShift(timestamps, labels) : []),
    ...describeLanguages(languages),
    ...describeLengths(texts),
  ];
}

function describeTime(n: number, timestamps: TicketsToDescribe["timestamps"]): string[] {
  const tickets = counted(n, "ticket");
  if (!timestamps) return [`There ${n === 1 ? "is" : "are"} ${tickets}; the file does not say when they came.`];
  const { first, last, n: dated, breaks, bursts, gaps, levels } = ticketVolume(timestamps);
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
  const missing = dated < n ? ` (${counted(n - dated, "ticket")} without a usable time)` : "";
  const [largest] = bursts.toSorted((a, b) => b.count / b.expected - a.count / a.expected);
  return [
    `${tickets} came from ${dayName(first)} to ${dayName(last)}, ${decimal(dated / days, 1)} a day${missing}.`,
    breaks.length === 0
      ? `Their number a day shows no lasting change of level.`
      : `Their number a day changed lastingly ${breaks.length === 1 ? "once" : `${breaks.length} times`}: ${
        breaks.slice(0, 3).map(({ at, before, after }) =>
          `on ${dayName(at)} from ${decimal(before, 1)} to ${decimal(after, 1)}`
        ).join(", ")
      }${breaks.length > 3 ? " and more" : ""}.`,
    ...(largest
      ? [
        `${bursts.length === 1 ? "One burst stands" : `${bursts.length} bursts stand`} out${
          bursts.length === 1 ? "" : ", most of all"
        }, ${spanName(largest.start, largest.end)}: ${count(largest.count)} tickets where ${
          decimal(largest.expected, 0)
        } were to be expected.`,
      ]
      : []),
    ...(gaps.length > 0 && levels.length > 0
      ? [`${counted(gaps.length, "gap")} without any ticket cannot be chance: look whether the export is whole.`]
      : []),
  ];
}

function describeLabels(labels: TicketsToDescribe["labels"]): string[] {
  if (!labels) return ["They carry no labels."];
  const counts = byCount(labels);
  const n = counts.reduce((sum, [, tickets]) => sum + tickets, 0);
  const [[first, most], [last, least]] = [counts[0], counts[counts.length - 1]];
  if (counts.length === 1) return [`All labelled tickets are “${shorten(first, 56)}”.`];
  const ratio = most / least;
  return [
    `Of ${counts.length} labels “${shorten(first, 56)}” is the most frequent with ${percent(most / n)}, “${
      shorten(last, 56)
    }” the rarest with ${percent(least / n)}: ${ratio < 10 ? decimal(ratio, 1) : count(ratio)} to 1.`,
    ...(n < labels.length ? [`${counted(labels.length - n, "ticket")} carry no label.`] : []),
  ];
}

function describeShift(
  timestamps: NonNullable<TicketsToDescribe["timestamps"]>,
  labels: NonNullable<TicketsToDescribe["labels"]>,
): string[] {
  const moved = labelShares(timestamps, labels).changes.filter(({ pValue }) => pValue < SURE);
  if (moved.length === 0) return ["The mix of labels stayed the same from the first quarter of the time to the last."];
  const told = moved.slice(0, 3).map(({ label, first, last }) =>
    `“${shorten(label, 56)}” went from ${percent(first.value)} to ${percent(last.value)}`
  );
  return [
    `The mix of labels moved between the first and the last quarter of the time: ${told.join(", ")}${
      moved.length > told.length ? `, and ${counted(moved.length - told.length, "other")}` : ""
    }.`,
  ];
}

function describeLanguages(languages: TicketsToDescribe["languages"]): string[] {
  if (!languages) return [];
  const counts = byCount(languages);
  const n = counts.reduce((sum, [, tickets]) => sum + tickets, 0);
  if (n === 0) return [];
  const [[first, most]] = counts;
  if (counts.length === 1) return [`They are all in ${languageName(first)}.`];
  if (most / n >= 0.99) return [`Nearly all of them, ${percent(most / n)}, are in ${languageName(first)}.`];
  const told = counts.slice(0, 5).filter(([, tickets]) => tickets / n >= 0.005);
  return [
    `They are in ${counts.length} languages: ${
      told.map(([code, tickets]) => `${languageName(code)} ${percent(tickets / n)}`).join(", ")
    }${told.length < counts.length ? " and others" : ""}.`,
  ];
}

function describeLengths(texts: readonly string[]): string[] {
  const lengths = Float64Array.from(texts, (text) => text.length).sort();
  if (lengths.length === 0) return [];
  const [median, long] = [quantileSorted(lengths, 0.5), quantileSorted(lengths, 0.95)];
  return [`Half of them have at most ${count(median)} characters, and one in twenty more than ${count(long)}.`];
}

function byCount(values: readonly (string | undefined)[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
