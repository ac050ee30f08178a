import { Rng } from "../../core/mod.ts";

/** Tickets by weekday, Monday first, as a week of an office may bring them; 10.3 on average. */
export const WEEK = [15, 14, 13, 12, 11, 5, 2];

/**
 * Counts of the given means whose variance is `dispersion` times the mean: Poisson, or Poisson with a gamma rate (Marsaglia and
 * Tsang, https://doi.org/10.1145/358407.358414).
 */
export function simulatedCounts(means: readonly number[], seed: number, dispersion = 1): number[] {
  const rng = new Rng(seed).fork("counts");
  return means.map((mean) => {
    if (mean === 0) return 0;
    return poisson(rng, dispersion === 1 ? mean : (dispersion - 1) * gamma(rng, mean / (dispersion - 1)));
  });
}

function poisson(rng: Rng, mean: number): number {
  // Of a large mean, in parts: e^−mean would underflow.
  if (mean > 200) return poisson(rng, mean / 2) + poisson(rng, mean / 2);
  let count = -1;
  for (let product = 1, end = Math.exp(-mean); product > end; product *= rng.next()) count++;
  return count;
}

function gamma(rng: Rng, shape: number): number {
  if (shape < 1) return gamma(rng, shape + 1) * rng.next() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = rng.normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - rng.next()) < x * x / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
