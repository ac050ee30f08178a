import { logGamma } from "./gamma.ts";

/**
 * Probability of a count of at least `k` where counts have a mean and `dispersion` times its variance: the upper tail of a
 * negative binomial, of a Poisson where the dispersion is 1. Summed term by term, so that tiny tails keep their digits.
 */
export function countTail(k: number, mean: number, dispersion: number): number {
  if (k <= 0) return 1;
  if (mean <= 0) return 0;
  const excess = dispersion - 1;
  const poisson = excess < 1e-9;
  // Size r and the ratio of neighbouring terms: (r + j) / (j + 1) · q with r = mean / excess, q = excess / dispersion.
  const ratio = poisson ? (j: number) => mean / (j + 1) : (j: number) => (mean + j * excess) / dispersion / (j + 1);
  const size = mean / excess;
  const logTerm = poisson
    ? k * Math.log(mean) - mean - logGamma(k + 1)
    : logGamma(k + size) - logGamma(size) - logGamma(k + 1) - size * Math.log(dispersion) +
      k * Math.log(excess / dispersion);
  if (k <= mean) {
    let [term, below] = [Math.exp(logTerm), 0];
    for (let j = k - 1; j >= 0 && term > below * 1e-17; j--) below += term /= ratio(j);
    return Math.max(0, 1 - below);
  }
  let term = Math.exp(logTerm);
  let sum = term;
  for (let j = k; term > sum * 1e-17; j++) sum += term *= ratio(j);
  return Math.min(1, sum);
}
