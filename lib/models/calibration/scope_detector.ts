import type { Matrix, Snapshot } from "../../core/mod.ts";

/**
 * Finds tickets that look like none of the training tickets: conformal p-values of the highest score in a row,
 *
 * p = (1 + number of held-out tickets whose highest score is at most as high) / (n + 1).
 *
 * Called out of scope when p ≤ rate, a ticket like the held-out ones is wrongly called so with probability at most `rate`
 * (Bates et al., https://doi.org/10.1214/22-AOS2244). No labels are needed, and nothing is promised of how many strange tickets
 * are found.
 *
 * @example
 * ```ts
 * import { ScopeDetector } from "./scope_detector.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const detector = new ScopeDetector().fit(matrix(3, 2, Float32Array.of(1, 0, 2, 0, 3, 0)));
 * assert.deepEqual([...detector.pValues(matrix(2, 2, Float32Array.of(0.5, 0, 2, 0)))], [1 / 4, 3 / 4]);
 * ```
 */
export class ScopeDetector {
  #sorted?: Float32Array;

  /** @param scores Held-out scores before calibration, shape `(nTickets, nClasses)`. */
  fit(scores: Matrix): this {
    if (scores.rows === 0) throw new RangeError("Cannot fit ScopeDetector: there are no rows");
    this.#sorted = highest(scores).sort();
    return this;
  }

  /** @returns A p-value a row, in (0, 1], shape `(nTickets,)`; small means unlike the held-out tickets. */
  pValues(scores: Matrix): Float64Array {
    const sorted = this.#sorted;
    if (!sorted) throw new TypeError("Cannot give p-values: ScopeDetector is not fitted");
    return Float64Array.from(highest(scores), (score) => (1 + countAtMost(sorted, score)) / (sorted.length + 1));
  }

  toSnapshot(): Snapshot {
    if (!this.#sorted) throw new TypeError("Cannot snapshot ScopeDetector: it is not fitted");
    const data = this.#sorted.slice();
    return { kind: "ScopeDetector", config: {}, tensors: { sorted: { shape: [data.length], data } } };
  }

  static fromSnapshot(snapshot: Snapshot): ScopeDetector {
    const detector = new ScopeDetector();
    detector.#sorted = Float32Array.from(snapshot.tensors.sorted.data);
    return detector;
  }
}

function highest({ rows, columns, data }: Matrix): Float32Array {
  const out = new Float32Array(rows).fill(-Infinity);
  for (let i = 0; i < rows; i++) {
    for (let c = 0; c < columns; c++) out[i] = Math.max(out[i], data[i * columns + c]);
  }
  return out;
}

function countAtMost(sorted: Float32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
