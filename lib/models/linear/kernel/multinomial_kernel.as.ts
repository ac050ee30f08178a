// @ts-nocheck This is AssemblyScript: TypeScript's grammar, WebAssembly's types. build.ts compiles it into _wasm.ts.
/**
 * Coordinate ascent on the dual of multinomial logistic regression, four classes to an instruction: the same steps as
 * `_multinomial_dual.ts`, which has the mathematics.
 *
 * Arrays of classes are padded to whole groups of four; `exists` is all ones for a class and 0 for padding, which keeps the α
 * and the weights of padding at 0.
 */
import { scoreRows } from "./linear_kernel.as.ts";

// The problem, see setMultinomial().
let indptr: usize, indices: usize, values: usize, targets: usize, squaredLength: usize;
let weights: usize, nFeatures: usize, nClasses: usize, stride: usize;
let logAlpha: usize, imbalance: usize;
let C: f32, logC: f32, leastLog: f32, interceptStep: f32, newtonSteps: i32, newtonTolerance: f32;

// Arrays of classes for the row being visited, in bytes from `scratch`.
let exists: usize, scores: usize, alpha: usize, old: usize, logOf: usize, pull: usize;

let gap: f64 = 0;
let loss: f64 = 0;

/**
 * Sets what {@link visitMultinomial} works on.
 *
 * @param squaredLengthAt Squared length of each row, the intercept's column included, f32.
 * @param weightsAt Shape (features + 1, classes padded), all 0 at the start.
 * @param logAlphaAt ln α, shape (rows, classes padded).
 * @param imbalanceAt Σᵢ (C·onehot(yᵢ) − αᵢ), f64, shape (classes padded).
 * @param scratch Room for six arrays of classes.
 */
export function setMultinomial(
  indptrAt: usize,
  indicesAt: usize,
  valuesAt: usize,
  targetsAt: usize,
  squaredLengthAt: usize,
  weightsAt: usize,
  features: usize,
  classes: usize,
  logAlphaAt: usize,
  imbalanceAt: usize,
  scratch: usize,
  cost: f32,
  step: f32,
  least: f32,
  steps: i32,
  tolerance: f32,
): void {
  indptr = indptrAt;
  indices = indicesAt;
  values = valuesAt;
  targets = targetsAt;
  squaredLength = squaredLengthAt;
  weights = weightsAt;
  nFeatures = features;
  nClasses = classes;
  stride = ((classes + 3) >> 2) << 4;
  logAlpha = logAlphaAt;
  imbalance = imbalanceAt;
  exists = scratch;
  alpha = exists + stride;
  old = alpha + stride;
  logOf = old + stride;
  pull = logOf + stride;
  scores = pull + stride;
  for (let c: usize = 0; c < stride >> 2; c++) store<i32>(exists + (c << 2), c < classes ? -1 : 0);
  C = cost;
  logC = <f32> Math.log(cost);
  leastLog = logC + least;
  interceptStep = step;
  newtonSteps = steps;
  newtonTolerance = tolerance;
}

/** Visits `n` rows in a given order. */
export function visitMultinomial(order: usize, n: i32): void {
  gap = 0;
  loss = 0;
  for (let k = 0; k < n; k++) visitRow(load<u32>(order + (<usize> k << 2)));
}

/** Sum of the duality gaps of the rows of the last call, each measured before its visit. */
export function gapOfVisits(): f64 {
  return gap;
}

/** Sum of the losses of the rows of the last call, each measured before its visit; to be multiplied with C. */
export function lossOfVisits(): f64 {
  return loss;
}

function visitRow(i: usize): void {
  const begin = <usize> load<u32>(indptr + (i << 2)) << 2;
  const size = (<usize> load<u32>(indptr + (i << 2), 4) << 2) - begin;
  const q = load<f32>(squaredLength + (i << 2));
  const logAlphaOfRow = logAlpha + i * stride;
  scoreRows(1, indptr + (i << 2), indices, values, weights, nFeatures, nClasses, scores);
  const logSum = logSumOfScores();
  loss += <f64> (logSum - load<f32>(scores + (<usize> load<u32>(targets + (i << 2)) << 2)));
  const shift = f32x4.splat(logSum - logC);
  let gapOfRow = f32x4.splat(0);
  for (let o: usize = 0; o < stride; o += 16) {
    const log = v128.load(logAlphaOfRow + o);
    const s = v128.load(scores + o);
    const a = v128.and(exp(log), v128.load(exists + o));
    gapOfRow = f32x4.add(gapOfRow, f32x4.mul(a, f32x4.add(f32x4.sub(log, s), shift)));
    v128.store(logOf + o, log);
    v128.store(alpha + o, a);
    v128.store(old + o, a);
    v128.store(pull + o, f32x4.add(s, f32x4.mul(f32x4.splat(q), a)));
  }
  gap += max(<f64> sum(gapOfRow), 0);
  solveRow(q);
  for (let o: usize = 0; o < stride; o += 16) {
    v128.store(logAlphaOfRow + o, v128.load(logOf + o));
    const change = f32x4.sub(v128.load(old + o), v128.load(alpha + o));
    v128.store(old + o, change);
    const bias = weights + nFeatures * stride + o;
    v128.store(bias, f32x4.add(v128.load(bias), f32x4.mul(f32x4.splat(interceptStep), change)));
  }
  for (let c: usize = 0; c < nClasses; c++) {
    const at = imbalance + (c << 3);
    store<f64>(at, load<f64>(at) + <f64> load<f32>(old + (c << 2)));
  }
  addToWeights(begin, size);
}

/** ln Σ exp(scores); padding is given a score that counts for nothing. */
function logSumOfScores(): f32 {
  let top = f32x4.splat(-Infinity);
  for (let o: usize = 0; o < stride; o += 16) {
    const s = v128.bitselect(v128.load(scores + o), f32x4.splat(-1e30), v128.load(exists + o));
    v128.store(scores + o, s);
    top = f32x4.max(top, s);
  }
  const highest = max(
    max(f32x4.extract_lane(top, 0), f32x4.extract_lane(top, 1)),
    max(f32x4.extract_lane(top, 2), f32x4.extract_lane(top, 3)),
  );
  let total = f32x4.splat(0);
  for (let o: usize = 0; o < stride; o += 16) {
    total = f32x4.add(total, exp(f32x4.sub(v128.load(scores + o), f32x4.splat(highest))));
    v128.store(scores + o, v128.and(v128.load(scores + o), v128.load(exists + o)));
  }
  return highest + <f32> Math.log(<f64> sum(total));
}

/** Newton steps towards ln α_c + q·α_c = pull_c + ν with Σα = C. */
function solveRow(q: f32): void {
  const one = f32x4.splat(1);
  const qs = f32x4.splat(q);
  for (let k = 0; k < newtonSteps; k++) {
    let total = f32x4.splat(0);
    let reach = f32x4.splat(0);
    let drift = f32x4.splat(0);
    for (let o: usize = 0; o < stride; o += 16) {
      const a = v128.load(alpha + o);
      const qa = f32x4.mul(qs, a);
      const slope = f32x4.div(a, f32x4.add(one, qa));
      total = f32x4.add(total, a);
      reach = f32x4.add(reach, slope);
      const residual = f32x4.sub(f32x4.sub(v128.load(pull + o), v128.load(logOf + o)), qa);
      drift = f32x4.add(drift, f32x4.mul(slope, residual));
    }
    const nu = f32x4.splat((C - sum(total) - sum(drift)) / sum(reach));
    let moved = f32x4.splat(0);
    for (let o: usize = 0; o < stride; o += 16) {
      const a = v128.load(alpha + o);
      const qa = f32x4.mul(qs, a);
      const log = v128.load(logOf + o);
      const residual = f32x4.sub(f32x4.sub(f32x4.add(v128.load(pull + o), nu), log), qa);
      const step = f32x4.div(residual, f32x4.add(one, qa));
      const next = f32x4.max(f32x4.splat(leastLog), f32x4.min(f32x4.splat(logC), f32x4.add(log, step)));
      const b = v128.and(exp(next), v128.load(exists + o));
      moved = f32x4.add(moved, f32x4.abs(f32x4.sub(b, a)));
      v128.store(logOf + o, next);
      v128.store(alpha + o, b);
    }
    if (sum(moved) * q < newtonTolerance) break;
  }
  let total = f32x4.splat(0);
  for (let o: usize = 0; o < stride; o += 16) total = f32x4.add(total, v128.load(alpha + o));
  const scale = C / sum(total);
  const shift = f32x4.splat(<f32> Math.log(<f64> scale));
  for (let o: usize = 0; o < stride; o += 16) {
    v128.store(alpha + o, f32x4.mul(f32x4.splat(scale), v128.load(alpha + o)));
    v128.store(logOf + o, f32x4.add(shift, v128.load(logOf + o)));
  }
}

/** Adds the row times the change of its α, which `old` holds, to the weights. */
function addToWeights(begin: usize, size: usize): void {
  let o: usize = 0;
  for (; o + 64 <= stride; o += 64) {
    const a = v128.load(old + o);
    const b = v128.load(old + o, 16);
    const c = v128.load(old + o, 32);
    const d = v128.load(old + o, 48);
    for (let p = begin; p < begin + size; p += 4) {
      const value = v128.load32_splat(values + p);
      const row = weights + <usize> load<u32>(indices + p) * stride + o;
      v128.store(row, f32x4.add(v128.load(row), f32x4.mul(value, a)));
      v128.store(row, f32x4.add(v128.load(row, 16), f32x4.mul(value, b)), 16);
      v128.store(row, f32x4.add(v128.load(row, 32), f32x4.mul(value, c)), 32);
      v128.store(row, f32x4.add(v128.load(row, 48), f32x4.mul(value, d)), 48);
    }
  }
  for (; o < stride; o += 16) {
    const a = v128.load(old + o);
    for (let p = begin; p < begin + size; p += 4) {
      const row = weights + <usize> load<u32>(indices + p) * stride + o;
      v128.store(row, f32x4.add(v128.load(row), f32x4.mul(v128.load32_splat(values + p), a)));
    }
  }
}

function sum(x: v128): f32 {
  return (f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1)) + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}

/**
 * eˣ to 2 units in the last place: x = k·ln 2 + r with |r| ≤ ½ ln 2, and a polynomial for eʳ whose coefficients are those of
 * the Cephes library's expf. Below −87 it gives a number near 1e-38 instead of 0.
 */
function exp(x: v128): v128 {
  const bounded = f32x4.max(f32x4.splat(-87), f32x4.min(f32x4.splat(88), x));
  const k = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(1.44269504)));
  const high = f32x4.sub(bounded, f32x4.mul(k, f32x4.splat(0.693359375)));
  const r = f32x4.sub(high, f32x4.mul(k, f32x4.splat(-2.12194440e-4)));
  let y = f32x4.splat(1.9875691500e-4);
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(1.3981999507e-3));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(8.3334519073e-3));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(4.1665795894e-2));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(1.6666665459e-1));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(5.0000001201e-1));
  y = f32x4.add(f32x4.mul(f32x4.mul(y, r), r), f32x4.add(r, f32x4.splat(1)));
  const exponent = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(k), i32x4.splat(127)), 23);
  return f32x4.mul(y, exponent);
}
