import type { ArmSums, TwoArms } from "./arm_sums.ts";

/** What a metric's values are. */
export type MetricKind = "proportion" | "mean";

/** Options of {@linkcode mixtureSprt}. */
export interface MixtureSprtOptions {
  readonly kind: MetricKind;
  /** Standard deviation of the mixing distribution, in the metric's unit; best near the effect to be found, and fixed beforehand. */
  readonly tau: number;
  /** Error rate of the confidence sequence, in (0, 1). */
  readonly alpha: number;
}

/** What {@linkcode mixtureSprt} found. */
export interface MixtureSprt {
  /** Treatment minus control, in the metric's unit; NaN while an arm is empty. */
  readonly difference: number;
  /** Confidence sequence of the difference. */
  readonly low: number;
  readonly high: number;
  /** Natural logarithm of the mixture likelihood ratio against "no difference". */
  readonly logEValue: number;
}

/** Outcomes an arm must have before normal limits are trusted at all. */
const BURN_IN = 50;

/**
 * Mixture sequential probability ratio test of two arms with normal mixing,
 *
 * Λ = √(V / (V + τ²)) · exp(τ² θ̂² / (2 V (V + τ²))),
 *
 * with θ̂ the difference of the means and V = s²_c / n_c + s²_t / n_t its variance (Johari, Koomen, Pekelis and Walsh,
 * https://doi.org/10.1287/opre.2021.2135, section 5; the mixture is Robbins', https://doi.org/10.1214/aoms/1177696786). 1/Λ is an
 * always-valid p-value, and the differences whose Λ stays below 1/α are a confidence sequence:
 *
 * θ̂ ± √(V (V + τ²) / τ² · (2 ln(1/α) + ln((V + τ²) / V))).
 *
 * The guarantee is asymptotic: exact for normal outcomes of known variance; here V is estimated, so it holds as the counts grow, uniformly
 * over all looks from then on (Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, https://doi.org/10.1214/24-AOS2408). Until both arms have
 * 50 outcomes it says nothing.
 *
 * @param sums Sums of all outcomes so far.
 * @throws {RangeError} If an option is out of range.
 *
 * @example
 * ```ts
 * import { mixtureSprt } from "./mixture_sprt.ts";
 * import assert from "node:assert/strict";
 *
 * const control = { n: 4000, sum: 800 };
 * const { difference, low, logEValue } = mixtureSprt({ control, treatment: { n: 4000, sum: 960 } }, {
 *   kind: "proportion",
 *   tau: 0.03,
 *   alpha: 0.05,
 * });
 * assert.ok(Math.abs(difference - 0.04) < 1e-12);
 * assert.ok(low > 0 && logEValue > Math.log(20)); // the two always agree
 * ```
 */
export function mixtureSprt({ control, treatment }: TwoArms, { kind, tau, alpha }: MixtureSprtOptions): MixtureSprt {
  if (!(tau > 0 && tau < Infinity)) {
    throw new RangeError(`Cannot run a mixture test: tau must be > 0: current value is ${tau}`);
  }
  if (!(alpha > 0 && alpha < 1)) {
    throw new RangeError(`Cannot run a mixture test: alpha must be in (0, 1): current value is ${alpha}`);
  }
  const difference = treatment.sum / treatment.n - control.sum / control.n;
  const variance = varianceOfMean(control, kind) + varianceOfMean(treatment, kind);
  if (Math.min(control.n, treatment.n) < BURN_IN || !(variance > 0)) {
    return { difference, low: -Infinity, high: Infinity, logEValue: 0 };
  }
  const [v, t2] = [variance, tau * tau];
  const logEValue = 0.5 * Math.log(v / (v + t2)) + (t2 * difference ** 2) / (2 * v * (v + t2));
  const half = Math.sqrt(((v * (v + t2)) / t2) * (2 * Math.log(1 / alpha) + Math.log((v + t2) / v)));
  return { difference, low: difference - half, high: difference + half, logEValue };
}

/** Estimated variance of an arm's mean; half a success and half a failure are added to a proportion, so that it is never 0. */
function varianceOfMean({ n, sum, sumSquares = sum }: ArmSums, kind: MetricKind): number {
  if (kind === "proportion") {
    const p = (sum + 0.5) / (n + 1);
    return (p * (1 - p)) / n;
  }
  return (sumSquares - (sum * sum) / n) / (n - 1) / n;
}
