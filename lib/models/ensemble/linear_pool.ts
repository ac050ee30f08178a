import { type Matrix, matrix, type Snapshot } from "../../core/mod.ts";
import type { Pool } from "./pool.ts";

/** Weight of a belief, before any ticket was seen, that all members are alike: counts as that share of the tickets. */
const PRIOR = 0.05;

/** Passes of the EM algorithm; each makes the labels likelier, and after some dozens no weight moves by 0.001. */
const PASSES = 100;

/** Most members that are picked, the same ones counted again: enough for weights in steps of 1/20. */
const PICKS = 20;

/**
 * Σ_m w_m p_m with w ≥ 0 and Σ w = 1: the linear opinion pool.
 *
 * @example
 * ```ts
 * import { LinearPool } from "./linear_pool.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const sure = matrix(1, 2, Float32Array.of(0.9, 0.1));
 * const unsure = matrix(1, 2, Float32Array.of(0.5, 0.5));
 * const { data } = new LinearPool([0.75, 0.25]).combine([sure, unsure]);
 * assert.ok(Math.abs(data[0] - 0.8) < 1e-6);
 * ```
 */
export class LinearPool implements Pool {
  readonly weights: readonly number[];

  /** @param weights Of each member, summing to 1. */
  constructor(weights: readonly number[]) {
    this.weights = weights;
  }

  /** All members alike. */
  static equal(nMembers: number): LinearPool {
    return new LinearPool(Array.from({ length: nMembers }, () => 1 / nMembers));
  }

  /**
   * Weights that make the true labels likeliest, held a little towards equal ones: mixture proportions by expectation
   * maximisation (Dempster, Laird and Rubin, https://doi.org/10.1111/j.2517-6161.1977.tb01600.x).
   */
  static likeliest(members: readonly Matrix[], targets: Int32Array): LinearPool {
    const right = members.map((member) => ofTargets(member, targets));
    const n = targets.length;
    let weights = members.map(() => 1 / members.length);
    for (let pass = 0; pass < PASSES; pass++) {
      const shares = members.map(() => (PRIOR * n) / members.length);
      for (let i = 0; i < n; i++) {
        let total = 0;
        for (let m = 0; m < members.length; m++) total += weights[m] * right[m][i];
        for (let m = 0; m < members.length; m++) shares[m] += (weights[m] * right[m][i]) / total;
      }
      weights = shares.map((share) => share / (n * (1 + PRIOR)));
    }
    return new LinearPool(weights);
  }

  /**
   * Starts from the best member and adds, again and again, the one after which the log loss of the mean is lowest, members already
   * in among them; the best mean on the way is taken. Those not in it have weight 0
   * (Caruana et al., https://doi.org/10.1145/1015330.1015432).
   */
  static selected(members: readonly Matrix[], targets: Int32Array): LinearPool {
    const right = members.map((member) => ofTargets(member, targets));
    const counts = members.map(() => 0);
    const sum = new Float64Array(targets.length);
    let best = { loss: Infinity, counts };
    for (let picked = 1; picked <= PICKS; picked++) {
      const losses = right.map((own) => own.reduce((loss, p, i) => loss - Math.log((sum[i] + p) / picked), 0));
      const next = losses.indexOf(Math.min(...losses));
      counts[next]++;
      right[next].forEach((p, i) => sum[i] += p);
      // Picking the best member over again changes nothing, until there are so many of it that a little of another helps.
      if (losses[next] < best.loss) best = { loss: losses[next], counts: [...counts] };
    }
    const total = best.counts.reduce((a, b) => a + b);
    return new LinearPool(best.counts.map((count) => count / total));
  }

  combine(members: readonly Matrix[]): Matrix {
    const { rows, columns } = members[0];
    const out = matrix(rows, columns);
    members.forEach(({ data }, m) => {
      const weight = this.weights[m];
      if (weight !== 0) { for (let i = 0; i < data.length; i++) out.data[i] += weight * data[i]; }
    });
    return out;
  }

  toSnapshot(): Snapshot {
    return { kind: "LinearPool", config: { weights: this.weights }, tensors: {} };
  }
}

/** Probability of each ticket's true label; at least 1e-12, so that one sure mistake does not outweigh all else. */
function ofTargets({ columns, data }: Matrix, targets: Int32Array): Float64Array {
  return Float64Array.from(targets, (target, i) => Math.max(data[i * columns + target], 1e-12));
}
