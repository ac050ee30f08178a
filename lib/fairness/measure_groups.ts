import type { Estimate } from "../evaluate/evaluation.ts";
import { differenceInterval, meanInterval, wilsonInterval } from "../stats/mod.ts";
import type { GroupFigures, GroupGap, GroupMeasure, GroupReport } from "./group_report.ts";

/** Answers to tickets that the model had not seen, and which groups the tickets are of. */
export interface GroupedAnswers {
  /** True labels, shape `(nTickets,)`. */
  readonly labels: readonly string[];
  /** Labels that were answered, shape `(nTickets,)`. */
  readonly answers: readonly string[];
  /** Value of each column for each ticket, shape `(nTickets,)` each; `NO_VALUE` where it has none. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** Options of {@linkcode measureGroups}. */
export interface MeasureGroupsOptions {
  /**
   * Fewest tickets of a group that is judged: fewer say little, and might tell of single customers.
   *
   * @default {30}
   */
  readonly minTickets?: number;
  /**
   * Level of the intervals, in (0, 1).
   *
   * @default {0.95}
   */
  readonly level?: number;
}

/** Right answers and tickets of each label. */
type Tally = ReadonlyMap<string, { readonly right: number; readonly n: number }>;

/**
 * Measures how well the tickets of each group are answered, column by column, and between which two groups the gap is largest.
 *
 * @returns A report for each column.
 * @throws {RangeError} If the shapes do not fit.
 *
 * @example
 * ```ts
 * import { measureGroups } from "./measure_groups.ts";
 * import assert from "node:assert/strict";
 *
 * const language = Array.from({ length: 100 }, (_, i) => i < 60 ? "en" : "de");
 * const labels = language.map((_, i) => i % 2 ? "refund" : "bug");
 * const answers = labels.map((label, i) => i >= 90 ? "other" : label); // the last ten, all of them German, are wrong
 * const [{ groups, gaps: [gap] }] = measureGroups({ labels, answers, groups: new Map([["language", language]]) });
 *
 * assert.deepEqual(groups.map(({ group, n, accuracy }) => [group, n, accuracy.value]), [["en", 60, 1], ["de", 40, 0.75]]);
 * assert.deepEqual([gap.measure, gap.better, gap.worse, gap.value], ["accuracy", "en", "de", 0.25]);
 * assert.ok(gap.low > 0.1); // that is no chance
 * ```
 */
export function measureGroups(answered: GroupedAnswers, options: MeasureGroupsOptions = {}): GroupReport[] {
  const { labels, answers, groups } = answered;
  for (const [name, values] of [["answer", answers] as const, ...groups]) {
    if (values.length === labels.length) continue;
    throw new RangeError(
      `Cannot measure groups: there must be one ${name} a ticket: ${values.length} for ${labels.length} tickets`,
    );
  }
  return [...groups].map(([column, values]) => measureColumn(column, values, answered, options));
}

function measureColumn(
  column: string,
  values: readonly string[],
  answered: GroupedAnswers,
  { minTickets = 30, level = 0.95 }: MeasureGroupsOptions,
): GroupReport {
  const members = Map.groupBy(values.keys(), (i) => values[i]);
  const judged = [...members].filter(([, rows]) => rows.length >= minTickets)
    .sort(([a, rows], [b, others]) => others.length - rows.length || (a < b ? -1 : 1));
  const tallies = judged.map(([group, rows]) => ({ group, n: rows.length, tally: tallyOf(rows, answered) }));
  const inGroups = judged.reduce((sum, [, rows]) => sum + rows.length, 0);
  // Bonferroni: the intervals of all pairs hold together, and so does that of the widest.
  const pairs = Math.max(1, tallies.length * (tallies.length - 1) / 2);
  const strict = tallies.map(({ group, n, tally }) => figuresOf(group, n, tally, 1 - (1 - level) / pairs));
  return {
    column,
    groups: tallies.map(({ group, n, tally }) => figuresOf(group, n, tally, level)),
    small: { groups: members.size - judged.length, tickets: values.length - inGroups },
    minTickets,
    gaps: strict.length < 2 ? [] : (["accuracy", "recall"] as const).map((measure) => largestGap(strict, measure)),
    level,
  };
}

function tallyOf(rows: readonly number[], { labels, answers }: GroupedAnswers): Tally {
  const tally = new Map<string, { right: number; n: number }>();
  for (const i of rows) {
    const of = tally.get(labels[i]) ?? { right: 0, n: 0 };
    of.n++;
    if (answers[i] === labels[i]) of.right++;
    tally.set(labels[i], of);
  }
  return tally;
}

function figuresOf(group: string, n: number, tally: Tally, level: number): GroupFigures {
  const right = tally.values().reduce((sum, of) => sum + of.right, 0);
  const recalls = [...tally.values()].map((of) => share(of.right, of.n, level));
  return { group, n, accuracy: share(right, n, level), recall: meanInterval(recalls) };
}

function share(right: number, n: number, level: number): Estimate {
  return { value: right / n, ...wilsonInterval(right, n, level) };
}

function largestGap(groups: readonly GroupFigures[], measure: GroupMeasure): GroupGap {
  const sorted = groups.toSorted((a, b) => b[measure].value - a[measure].value);
  const [better, worse] = [sorted[0], sorted[sorted.length - 1]];
  return {
    measure,
    better: better.group,
    worse: worse.group,
    value: better[measure].value - worse[measure].value,
    ...differenceInterval(better[measure], worse[measure]),
  };
}
