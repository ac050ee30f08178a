import type { Matrix } from "../../core/mod.ts";

/**
 * How far members are apart on each ticket, in bits: the entropy of their mean minus the mean of their entropies, which is what
 * the answer would tell of which member is right (Houlsby et al., https://arxiv.org/abs/1112.5745). 0 where all say the same,
 * even if all are unsure; at most log₂ of the number of members or classes.
 *
 * @param members Probabilities by each member, all of shape `(nTickets, nClasses)`.
 * @param weights Of each member, summing to 1; those of weight 0 have no say.
 * @returns Shape `(nTickets,)`.
 *
 * @example
 * ```ts
 * import { disagreement } from "./disagreement.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const [yes, no] = [matrix(1, 2, Float32Array.of(1, 0)), matrix(1, 2, Float32Array.of(0, 1))];
 * const unsure = matrix(1, 2, Float32Array.of(0.5, 0.5));
 * assert.deepEqual([...disagreement([yes, no], [0.5, 0.5])], [1]);
 * assert.deepEqual([...disagreement([unsure, unsure], [0.5, 0.5])], [0]);
 * ```
 */
export function disagreement(members: readonly Matrix[], weights: readonly number[]): Float32Array {
  const { rows, columns } = members[0];
  const out = new Float32Array(rows);
  const mean = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    mean.fill(0);
    let within = 0;
    members.forEach(({ data }, m) => {
      const row = data.subarray(i * columns, (i + 1) * columns);
      within += weights[m] * entropy(row);
      row.forEach((p, c) => mean[c] += weights[m] * p);
    });
    out[i] = Math.max(0, entropy(mean) - within);
  }
  return out;
}

function entropy(p: ArrayLike<number>): number {
  let bits = 0;
  for (let c = 0; c < p.length; c++) if (p[c] > 0) bits -= p[c] * Math.log2(p[c]);
  return bits;
}
