import { normalQuantile } from "../stats/mod.ts";
import type { MetricKind } from "./mixture_sprt.ts";

/** Options of {@linkcode fixedSampleSize}. */
export interface FixedSampleSizeOptions {
  readonly kind: MetricKind;
  /** Rate of the control, in (0, 1), or its mean. */
  readonly baseline: number;
  /** Smallest difference, treatment minus control, that must not be missed; not 0. */
  readonly minimumEffect: number;
  /** Standard deviation of a value; means only. */
  readonly sd?: number;
  /**
   * Error rate of the two-sided test.
   *
   * @default {0.05}
   */
  readonly alpha?: number;
  /**
   * Probability of finding the minimum effect.
   *
   * @default {0.8}
   */
  readonly power?: number;
  /**
   * Shares of control and treatment.
   *
   * @default {[0.5, 0.5]}
   */
  readonly shares?: readonly [control: number, treatment: number];
}

/**
 * Units an arm that a test of a fixed size needs. For two proportions, by the normal approximation with the pooled variance under the
 * null hypothesis (Fleiss, Levin and Paik, https://doi.org/10.1002/0471445428, equation 4.19 with unequal sizes, uncorrected),
 *
 * n_c = (z_{1−α/2} √(p̄ q̄ (1 + 1/k)) + z_{power} √(p_c q_c + p_t q_t / k))² / δ²,
 *
 * where k = n_t / n_c and p̄ is the pooled rate; for means n_c = (z_{1−α/2} + z_{power})² σ² (1 + 1/k) / δ².
 *
 * @throws {RangeError} If an option is out of range.
 *
 * @example
 * ```ts
 * import { fixedSampleSize } from "./fixed_sample_size.ts";
 * import assert from "node:assert/strict";
 *
 * // The textbook's rule of thumb, 16 p q / δ² an arm: 16 · 0.25 / 0.05² = 1,600.
 * const { control } = fixedSampleSize({ kind: "proportion", baseline: 0.475, minimumEffect: 0.05 });
 * assert.ok(Math.abs(control - 1600) < 50);
 * ```
 */
export function fixedSampleSize(
  options: FixedSampleSizeOptions,
): { readonly control: number; readonly treatment: number } {
  const { kind, baseline, minimumEffect: effect, sd, alpha = 0.05, power = 0.8, shares = [0.5, 0.5] } = options;
  check(options);
  const k = shares[1] / shares[0];
  const [zAlpha, zPower] = [normalQuantile(1 - alpha / 2), normalQuantile(power)];
  let n: number;
  if (kind === "proportion") {
    const treated = baseline + effect;
    const pooled = (baseline + k * treated) / (1 + k);
    const underNull = Math.sqrt(pooled * (1 - pooled) * (1 + 1 / k));
    const underEffect = Math.sqrt(baseline * (1 - baseline) + (treated * (1 - treated)) / k);
    n = ((zAlpha * underNull + zPower * underEffect) / effect) ** 2;
  } else n = (((zAlpha + zPower) * sd!) / effect) ** 2 * (1 + 1 / k);
  return { control: Math.ceil(n), treatment: Math.ceil(k * n) };
}

function check(
  { kind, baseline, minimumEffect, sd, alpha = 0.05, power = 0.8, shares = [0.5, 0.5] }: FixedSampleSizeOptions,
) {
  const fail = (rule: string, value: number) => {
    throw new RangeError(`Cannot plan a test: ${rule}: current value is ${value}`);
  };
  if (!(minimumEffect !== 0 && Number.isFinite(minimumEffect))) fail("the minimum effect must not be 0", minimumEffect);
  if (!(alpha > 0 && alpha < 1)) fail("alpha must be in (0, 1)", alpha);
  if (!(power > alpha && power < 1)) fail("power must be in (alpha, 1)", power);
  for (const share of shares) if (!(share > 0 && share < Infinity)) fail("a share must be > 0", share);
  if (kind === "mean") {
    if (!Number.isFinite(baseline)) fail("the baseline must be a number", baseline);
    if (sd === undefined || !(sd > 0)) fail("the standard deviation must be > 0", sd ?? NaN);
  } else {
    if (!(baseline > 0 && baseline < 1)) fail("the baseline must be in (0, 1)", baseline);
    const treated = baseline + minimumEffect;
    if (!(treated > 0 && treated < 1)) fail("baseline plus minimum effect must be in (0, 1)", treated);
  }
}
