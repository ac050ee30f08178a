import { projectRates } from "./_project_rates.ts";
import type { TwoArms } from "./arm_sums.ts";

/** Options of {@linkcode BernoulliEProcess}. */
export interface BernoulliEProcessOptions {
  /** Standard deviation of the differences that are bet on; best near the effect to be found, and fixed beforehand. */
  readonly tau: number;
  /**
   * Rate to be expected before any outcome, in (0, 1). A wrong one costs power, not validity.
   *
   * @default {0.5}
   */
  readonly baseline?: number;
  /**
   * Difference, treatment minus control, that is tested, in (−1, 1).
   *
   * @default {0}
   */
  readonly difference?: number;
}

/** Differences that are bet on, as multiples of τ: each 1.25 times the one before, so that small and large ones are found alike. */
const MULTIPLES = Array.from({ length: 20 }, (_, i) => 1.25 ** (i - 13)).flatMap((x) => [-x, x]);

/** Weight of each: the density of a standard normal, times the spacing. */
const LOG_WEIGHTS = (() => {
  const logs = MULTIPLES.map((x) => Math.log(Math.abs(x)) - (x * x) / 2);
  const total = Math.log(logs.reduce((sum, log) => sum + Math.exp(log), 0));
  return logs.map((log) => log - total);
})();

/** Outcomes that the expected rate counts for. */
const BASELINE_N = 10;

/** Keeps rates off 0 and 1. */
const EDGE = 1e-4;

/**
 * E-value of "treatment's rate minus control's is δ" for two streams of yes and no, block by block.
 *
 * In a block of n_c and n_t outcomes, for any rates (θ_c, θ_t) fixed before it, the likelihood ratio of (θ_c, θ_t) to their nearest pair
 * (a, a + δ) in the sense of Kullback and Leibler, weighted by n_c and n_t, has an expectation of at most 1 whatever the true rates of
 * difference δ are (Turner, Ly and Grünwald, https://doi.org/10.1016/j.jspi.2023.106116; δ ≠ 0: Turner and Grünwald,
 * https://doi.org/10.1016/j.spl.2023.109835). The product over blocks is a test supermartingale. Bet on are 40 differences around δ, weighted
 * as a normal distribution of standard deviation τ, each about the rate that earlier blocks show: their average is one too.
 *
 * The guarantee is exact: at any number of outcomes, and at whatever moment one stops, the probability that the e-value ever reaches 1/α is
 * at most α. Rates may change from block to block, as from day to day, as long as their difference stays δ. What decides which
 * outcomes make up a block must not look at their values.
 *
 * @example
 * ```ts
 * import { BernoulliEProcess } from "./bernoulli_e_process.ts";
 * import assert from "node:assert/strict";
 *
 * const process = new BernoulliEProcess({ tau: 0.05, baseline: 0.2 });
 * for (let day = 0; day < 10; day++) process.update({ control: { n: 200, sum: 40 }, treatment: { n: 200, sum: 54 } });
 * assert.ok(process.logEValue > Math.log(20));
 * ```
 */
export class BernoulliEProcess {
  readonly #tau: number;
  readonly #null: number;
  readonly #logs = Float64Array.from(LOG_WEIGHTS);
  #n = BASELINE_N;
  #sum: number;

  /** @throws {RangeError} If an option is out of range. */
  constructor({ tau, baseline = 0.5, difference = 0 }: BernoulliEProcessOptions) {
    for (
      const [name, value, least, most] of [["tau", tau, 0, Infinity], ["baseline", baseline, 0, 1], [
        "difference",
        difference,
        -1,
        1,
      ]] as const
    ) {
      if (!(value > least && value < most)) {
        throw new RangeError(
          `Cannot make an e-value: ${name} must be in (${least}, ${most}): current value is ${value}`,
        );
      }
    }
    this.#tau = tau;
    this.#null = difference;
    this.#sum = BASELINE_N * baseline;
  }

  /** Natural logarithm of the e-value. */
  get logEValue(): number {
    return logSumExp(this.#logs);
  }

  /** Counts one block; one with outcomes in a single arm says nothing about the difference. */
  update({ control, treatment }: TwoArms): this {
    const n = [control.n, treatment.n] as const;
    const total = n[0] + n[1];
    if (n[0] > 0 && n[1] > 0) {
      const rate = this.#sum / this.#n;
      const [c0, t0] = this.#centre(rate, n[1] / total).map((x) => Math.log(x / (1 - x)));
      for (let k = 0; k < MULTIPLES.length; k++) {
        // A difference d is about d / (θ (1 − θ)) in log-odds, where no bet leaves (0, 1).
        const shift = (MULTIPLES[k] * this.#tau) / (rate * (1 - rate));
        const rates = [sigmoid(c0 - (shift * n[1]) / total), sigmoid(t0 + (shift * n[0]) / total)] as const;
        const [a, b] = projectRates(rates, n, this.#null);
        this.#logs[k] += logRatio(control.sum, n[0], rates[0], a) + logRatio(treatment.sum, n[1], rates[1], b);
      }
    }
    this.#n += total;
    this.#sum += control.sum + treatment.sum;
    return this;
  }

  /** The pair of difference δ whose average over both arms is `rate`. */
  #centre(rate: number, treatmentShare: number): [number, number] {
    const control = rate - treatmentShare * this.#null;
    return [clip(control), clip(control + this.#null)];
  }
}

/** Log-likelihood ratio of two rates for `sum` successes among `n`. */
function logRatio(sum: number, n: number, rate: number, nullRate: number): number {
  return (sum > 0 ? sum * Math.log(rate / nullRate) : 0) +
    (sum < n ? (n - sum) * Math.log((1 - rate) / (1 - nullRate)) : 0);
}

/** In [1e-12, 1 − 1e-12]: very large shifts in log-odds would round to 0 or 1. */
function sigmoid(x: number): number {
  return Math.min(1 - 1e-12, Math.max(1e-12, 1 / (1 + Math.exp(-x))));
}

function clip(rate: number): number {
  return Math.min(1 - EDGE, Math.max(EDGE, rate));
}

function logSumExp(logs: Float64Array): number {
  let most = -Infinity;
  for (const log of logs) if (log > most) most = log;
  let sum = 0;
  for (const log of logs) sum += Math.exp(log - most);
  return most + Math.log(sum);
}
