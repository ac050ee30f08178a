/**
 * Logarithm of the gamma function for x > 0: Lanczos' approximation with g = 607/128 and 15 terms (Lanczos,
 * https://doi.org/10.1137/0701008; coefficients by Godfrey), relative error about 1e-14.
 *
 * @throws {RangeError} If `x` is not > 0.
 *
 * @example
 * ```ts
 * import { logGamma } from "./gamma.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(Math.abs(logGamma(5) - Math.log(24)) < 1e-13);
 * ```
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`Cannot take the logarithm of gamma: x must be > 0: current value is ${x}`);
  // Near 0 the terms cancel; Γ(x) = Γ(x + 1) / x keeps the digits.
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  let sum = LANCZOS[0];
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i] / (x + i - 1);
  const t = x + G - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * Regularised upper incomplete gamma function Q(a, x) = Γ(a, x) / Γ(a): a power series below x = a + 1, Lentz's continued
 * fraction above, where Q may be tiny and 1 − P would lose it (Gautschi, https://doi.org/10.1145/355972.355979).
 *
 * @param a Shape, > 0.
 * @param x At least 0.
 * @throws {RangeError} If an argument is out of range.
 *
 * @example
 * ```ts
 * import { upperGamma } from "./gamma.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(Math.abs(upperGamma(1, 2) - Math.exp(-2)) < 1e-15);
 * ```
 */
export function upperGamma(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) {
    throw new RangeError(`Cannot take an incomplete gamma function: a must be > 0 and x >= 0: they are ${a} and ${x}`);
  }
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x);
}

/** Σ xⁿ / (a (a+1) … (a+n)): P(a, x) is this times xᵃ e⁻ˣ / Γ(a). */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Legendre's continued fraction of Γ(a, x) / (xᵃ e⁻ˣ), evaluated from the front by Lentz's rule. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1, change = 0; Math.abs(change - 1) > 1e-16 && n < 100_000; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    change = c * d;
    value *= change;
  }
  return value;
}

const G = 607 / 128;

// deno-fmt-ignore
const LANCZOS = [0.99999999999999709182, 57.156235665862923517, -59.597960355475491248, 14.136097974741747174,
  -0.49191381609762019978, 0.33994649984811888699e-4, 0.46523628927048575665e-4, -0.98374475304879564677e-4,
  0.15808870322491248884e-3, -0.21026444172410488319e-3, 0.21743961811521264320e-3, -0.16431810653676389022e-3,
  0.84418223983852743293e-4, -0.26190838401581408670e-4, 0.36899182659531622704e-5];
