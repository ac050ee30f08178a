import type { Estimate } from "../evaluate/evaluation.ts";

/** What groups are compared by; `recall` is the mean of the recalls of the labels that a group has tickets of. */
export type GroupMeasure = "accuracy" | "recall";

/** How the tickets of one group are answered. */
export interface GroupFigures {
  /** Value of the column, or {@linkcode NO_VALUE}. */
  readonly group: string;
  readonly n: number;
  /** Share of right answers, with its Wilson interval. */
  readonly accuracy: Estimate;
  /** Mean of the recalls of the labels that the group has tickets of, with an interval made of Wilson's of each. */
  readonly recall: Estimate;
}

/** The two groups that differ most in a measure. */
export interface GroupGap {
  readonly measure: GroupMeasure;
  readonly better: string;
  readonly worse: string;
  /** Better minus worse, in [0, 1]. */
  readonly value: number;
  /** At the level of the report for all pairs of groups together, as the pair was picked for being far apart; below 0 it may be chance. */
  readonly low: number;
  readonly high: number;
}

/** How tickets are answered by the value of one column. */
export interface GroupReport {
  readonly column: string;
  /** Groups of enough tickets, the largest first. */
  readonly groups: readonly GroupFigures[];
  /** Groups of too few tickets, which are neither named nor judged. */
  readonly small: { readonly groups: number; readonly tickets: number };
  /** Fewest tickets of a group that is judged. */
  readonly minTickets: number;
  /** The largest gap by each measure; none where fewer than two groups are judged. */
  readonly gaps: readonly GroupGap[];
  /** Level of the intervals. */
  readonly level: number;
}

/** Name of the group of tickets that have nothing in the column. */
export const NO_VALUE = "(none)";
