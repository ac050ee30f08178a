import { wilsonInterval } from "../stats/mod.ts";
import type { Estimate } from "./evaluation.ts";
import { riskCoverage } from "./risk_coverage.ts";

/** Tickets of like doubt. */
export interface DoubtBin {
  /** Least and most doubt of its tickets. */
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Share of right answers, with its Wilson interval. */
  readonly accuracy: Estimate;
}

/** What {@linkcode examineDoubt} found. */
export interface DoubtReport {
  readonly n: number;
  /** Least doubt first. */
  readonly bins: readonly DoubtBin[];
  /** Area under the risk–coverage curve when tickets are answered from the least doubt on; lower is better. */
  readonly aurc: number;
}

/**
 * Whether a number that stands for doubt tells wrong answers from right ones: accuracy in bins of about as many tickets each, and
 * the area under the risk–coverage curve.
 *
 * @param doubt Shape `(nTickets,)`; tickets of equal doubt come into one bin, so that there may be fewer bins than asked for.
 * @param right Whether each ticket's answer is right, shape `(nTickets,)`.
 * @throws {RangeError} If there are no tickets.
 *
 * @example
 * ```ts
 * import { examineDoubt } from "./doubt.ts";
 * import assert from "node:assert/strict";
 *
 * const { bins, aurc } = examineDoubt([0.1, 0.2, 0.8, 0.9], [true, true, false, false], { bins: 2 });
 * assert.deepEqual(bins.map(({ n, accuracy }) => [n, accuracy.value]), [[2, 1], [2, 0]]);
 * assert.ok(Math.abs(aurc - (0 + 0 + 1 / 3 + 1 / 2) / 4) < 1e-12);
 * ```
 */
export function examineDoubt(
  doubt: ArrayLike<number>,
  right: readonly boolean[],
  { bins: most = 5 }: { readonly bins?: number } = {},
): DoubtReport {
  const n = right.length;
  if (n === 0) throw new RangeError("Cannot examine doubt: there are no tickets");
  const order = Array.from(right.keys()).sort((a, b) => doubt[a] - doubt[b]);
  const cuts = Array.from({ length: most }, (_, b) => Math.round((b + 1) * n / most));
  const bins: DoubtBin[] = [];
  for (let start = 0, end = 0; start < n; start = end) {
    end = cuts.find((cut) => cut > start)!;
    while (end < n && doubt[order[end]] === doubt[order[end - 1]]) end++;
    const own = order.slice(start, end);
    const hits = own.filter((i) => right[i]).length;
    bins.push({
      from: doubt[own[0]],
      to: doubt[own[own.length - 1]],
      n: own.length,
      accuracy: { value: hits / own.length, ...wilsonInterval(hits, own.length) },
    });
  }
  const confidence = Float64Array.from(doubt, (own) => -own);
  return { n, bins, aurc: riskCoverage(confidence, right.map(Number)).aurc };
}
