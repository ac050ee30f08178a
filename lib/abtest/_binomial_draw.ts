import type { Rng } from "../core/mod.ts";

/**
 * How many of `n` trials succeed: inversion for few expected successes, else transformed rejection, algorithm BTRS (Hörmann,
 * https://doi.org/10.1080/00949659308811496), whose time does not grow with n.
 *
 * @param n Whole number >= 0.
 * @param p In [0, 1].
 */
export function binomialDraw(rng: Rng, n: number, p: number): number {
  if (p > 0.5) return n - binomialDraw(rng, n, 1 - p);
  if (n === 0 || p === 0) return 0;
  return n * p < 10 ? byInversion(rng, n, p) : byRejection(rng, n, p);
}

function byInversion(rng: Rng, n: number, p: number): number {
  const odds = p / (1 - p);
  let probability = (1 - p) ** n;
  let left = rng.next();
  for (let k = 0; k < n; k++) {
    if (left < probability) return k;
    left -= probability;
    probability *= (odds * (n - k)) / (k + 1);
  }
  return n;
}

function byRejection(rng: Rng, n: number, p: number): number {
  const odds = p / (1 - p);
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const alpha = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((n + 1) * p);
  const atMode = (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) + stirling(mode) + stirling(n - mode);
  for (;;) {
    const u = rng.next() - 0.5;
    const v = rng.next();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + centre);
    if (us >= 0.07 && v <= 0.92 - 4.2 / b) return k; // inside the region where every k is accepted
    if (k < 0 || k > n) continue;
    const bound = atMode + (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) - stirling(k) - stirling(n - k);
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= bound) return k;
  }
}

/** What Stirling's formula lacks of ln k!: ln k! − ((k + ½) ln(k + 1) − (k + 1) + ½ ln 2π). */
function stirling(k: number): number {
  if (k < STIRLING.length) return STIRLING[k];
  const x = (k + 1) * (k + 1);
  return (1 / 12 - (1 / 360 - 1 / 1260 / x) / x) / (k + 1);
}

const STIRLING = (() => {
  let logFactorial = 0;
  return Array.from({ length: 10 }, (_, k) => {
    if (k > 0) logFactorial += Math.log(k);
    return logFactorial - ((k + 0.5) * Math.log(k + 1) - (k + 1) + 0.5 * Math.log(2 * Math.PI));
  });
})();
