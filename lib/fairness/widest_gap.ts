import type { GroupReport } from "./group_report.ts";

/** How differently groups of customers are served. */
export interface FairnessFigure {
  /** Such as `accuracy`. */
  readonly measure: string;
  /** The groups that differ most, such as `language en and de`: the better served first. */
  readonly between: string;
  /** Difference of the measure between the two, in [0, 1]. */
  readonly gap: number;
  /** Its interval, for all pairs of groups of the column together. */
  readonly low?: number;
  readonly high?: number;
}

/**
 * The widest gap in accuracy of all columns, which is what a version is held to: the mean recall of labels hangs on a handful of tickets
 * where labels are rare.
 *
 * @returns undefined if no two groups were large enough to be compared.
 *
 * @example
 * ```ts
 * import { widestGap } from "./widest_gap.ts";
 * import { measureGroups } from "./measure_groups.ts";
 * import assert from "node:assert/strict";
 *
 * const labels = Array.from({ length: 80 }, () => "refund");
 * const tier = labels.map((_, i) => i < 40 ? "gold" : "basic");
 * const answers = labels.map((label, i) => i >= 60 ? "bug" : label);
 * const { gap, between } = widestGap(measureGroups({ labels, answers, groups: new Map([["tier", tier]]) }))!;
 * assert.deepEqual([gap, between], [0.5, "tier gold and basic"]);
 * ```
 */
export function widestGap(reports: readonly GroupReport[]): FairnessFigure | undefined {
  const found = reports.flatMap(({ column, gaps }) =>
    gaps.filter(({ measure }) => measure === "accuracy").map(({ measure, better, worse, value: gap, low, high }) => (
      { measure, between: `${column} ${better} and ${worse}`, gap, low, high }
    ))
  );
  return found.toSorted((a, b) => b.gap - a.gap)[0];
}
