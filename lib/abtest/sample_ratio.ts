import { logGamma, upperGamma } from "../stats/mod.ts";

/** Options of {@linkcode sampleRatioMismatch}. */
export interface SampleRatioOptions {
  /**
   * Error rate of each of the two tests, in (0, 1).
   *
   * @default {0.001}
   */
  readonly alpha?: number;
  /**
   * How much the Dirichlet distribution of the alternative is worth in units, > 0; with 10,000, mismatches of about half a percentage
   * point are looked for.
   *
   * @default {10000}
   */
  readonly concentration?: number;
}

/** What {@linkcode sampleRatioMismatch} found. */
export interface SampleRatio {
  /** Units of each arm. */
  readonly counts: readonly number[];
  /** Share of each arm that was planned. */
  readonly planned: readonly number[];
  /** Pearson's χ² for a single look, and its p-value. */
  readonly fixed: { readonly statistic: number; readonly pValue: number };
  /** For looks at any time: the e-value now. */
  readonly sequential: { readonly eValue: number };
  readonly alpha: number;
  /** Whether the e-value has reached 1/α: safe to ask every day. */
  readonly mismatch: boolean;
  /** Whether the p-value of the single look is at most α: only for one who looks once. */
  readonly mismatchAtOneLook: boolean;
}

/**
 * Whether arms hold other shares of the units than planned, which means that units were lost or led astray, and that no comparison of
 * the arms can be trusted (Fabijan and others, https://doi.org/10.1145/3292500.3330722).
 *
 * For one look, Pearson's χ². For a look every day, the Bayes factor of multinomial counts x against the planned shares ρ under a
 * Dirichlet distribution of parameters a = c ρ,
 *
 * E = Γ(c) / Γ(c + n) · Π_i Γ(a_i + x_i) / (Γ(a_i) ρ_i^x_i),
 *
 * a test martingale under the planned shares: the probability that it ever reaches 1/α is at most α, exactly (Lindon and Malek,
 * https://doi.org/10.48550/arXiv.2011.03567).
 *
 * @param counts Units of each arm so far.
 * @param weights Planned weight of each, > 0; shares are these over their sum.
 * @throws {RangeError} If lengths differ, there are fewer than two arms, or a number is out of range.
 *
 * @example
 * ```ts
 * import { sampleRatioMismatch } from "./sample_ratio.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(sampleRatioMismatch([5030, 4970], [1, 1]).mismatch, false);
 * assert.equal(sampleRatioMismatch([5300, 4700], [1, 1]).mismatch, true); // 300 units of one arm were lost
 * ```
 */
export function sampleRatioMismatch(
  counts: readonly number[],
  weights: readonly number[],
  { alpha = 0.001, concentration = 10_000 }: SampleRatioOptions = {},
): SampleRatio {
  if (counts.length !== weights.length || counts.length < 2) {
    throw new RangeError(
      `Cannot check shares: there must be a weight for each of two or more arms: there are ${counts.length} and ${weights.length}`,
    );
  }
  for (const count of counts) {
    if (!(Number.isInteger(count) && count >= 0)) {
      throw new RangeError(`Cannot check shares: counts must be integers >= 0: current value is ${count}`);
    }
  }
  for (
    const [name, value] of [
      ["alpha", alpha],
      ["concentration", concentration],
      ...weights.map((w) => ["weights", w]),
    ] as [string, number][]
  ) {
    if (!(value > 0 && value < Infinity && (name !== "alpha" || value < 1))) {
      throw new RangeError(
        `Cannot check shares: ${name} must be > 0${name === "alpha" ? " and < 1" : ""}: current value is ${value}`,
      );
    }
  }
  const total = weights.reduce((a, b) => a + b, 0);
  const planned = weights.map((weight) => weight / total);
  const n = counts.reduce((a, b) => a + b, 0);
  const statistic = n === 0 ? 0 : counts.reduce((sum, x, i) => sum + (x - n * planned[i]) ** 2 / (n * planned[i]), 0);
  const pValue = upperGamma((counts.length - 1) / 2, statistic / 2);
  const log = logGamma(concentration) - logGamma(concentration + n) + counts.reduce((sum, x, i) => {
    const a = concentration * planned[i];
    return sum + logGamma(a + x) - logGamma(a) - x * Math.log(planned[i]);
  }, 0);
  return {
    counts: [...counts],
    planned,
    fixed: { statistic, pValue },
    sequential: { eValue: Math.exp(log) },
    alpha,
    mismatch: log >= Math.log(1 / alpha),
    mismatchAtOneLook: pValue <= alpha,
  };
}
