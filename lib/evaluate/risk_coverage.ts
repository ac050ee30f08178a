import type { RiskCoveragePoint } from "./evaluation.ts";

/** Points of the curve that are kept: one a percent of coverage is all that a chart can show. */
const POINTS = 100;

/** What {@linkcode riskCoverage} found. */
export interface RiskCoverage {
  /** At most 100 points, from the most confident tickets to all of them; each is reached by a threshold. */
  readonly curve: RiskCoveragePoint[];
  /** Area under the whole curve: mean risk over the coverages 1/n, 2/n, … 1. */
  readonly aurc: number;
}

/**
 * Risk–coverage curve: the share of wrong answers when only the most confident tickets are answered (El-Yaniv and Wiener,
 * https://jmlr.org/papers/v11/el-yaniv10a.html), and the area under it (Geifman et al., https://openreview.net/forum?id=SJfb5jCqKm).
 *
 * Tickets of equal confidence are answered together or not at all; inside such a group the area takes the mean over all orders,
 * so that it does not depend on the order of the tickets.
 *
 * @param confidence Shape `(nTickets,)`.
 * @param right 1 where the prediction is right, shape `(nTickets,)`.
 *
 * @example
 * ```ts
 * import { riskCoverage } from "./risk_coverage.ts";
 * import assert from "node:assert/strict";
 *
 * const { curve, aurc } = riskCoverage([0.9, 0.6], [1, 0]);
 * assert.deepEqual(curve, [{ threshold: 0.9, coverage: 0.5, risk: 0 }, { threshold: 0.6, coverage: 1, risk: 0.5 }]);
 * assert.equal(aurc, 0.25);
 * ```
 */
export function riskCoverage(confidence: ArrayLike<number>, right: ArrayLike<number>): RiskCoverage {
  const n = confidence.length;
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => confidence[b] - confidence[a]);
  const curve: RiskCoveragePoint[] = [];
  let wrong = 0;
  let area = 0;
  for (let start = 0, end = 0; start < n; start = end) {
    const threshold = confidence[order[start]];
    let wrongHere = 0;
    while (end < n && confidence[order[end]] === threshold) wrongHere += 1 - right[order[end++]];
    for (let i = start + 1; i <= end; i++) area += (wrong + (wrongHere * (i - start)) / (end - start)) / i;
    wrong += wrongHere;
    if (Math.floor((POINTS * end) / n) > Math.floor((POINTS * start) / n)) {
      curve.push({ threshold, coverage: end / n, risk: wrong / end });
    }
  }
  return { curve, aurc: n === 0 ? 0 : area / n };
}
