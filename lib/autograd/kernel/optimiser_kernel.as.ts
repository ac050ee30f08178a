// @ts-nocheck This is AssemblyScript: TypeScript's grammar, WebAssembly's types. build.ts compiles it into _wasm.ts.
/**
 * What an optimiser does to arrays of float32, four numbers to an instruction: each function reads and writes every number
 * once, so that it is as fast as the memory. Names of arrays are byte offsets; lengths count numbers. Whatever is left of a
 * length past a multiple of four goes through the same operations one by one, so that no result depends on how an array is cut.
 */

// ---- AdamW ------------------------------------------------------------------------------------------------------------

let gradientScale: f32;
let keepFirst: f32, takeFirst: f32, keepSecond: f32, takeSecond: f32;
let rootCorrection: f32, epsilon: f32;

/** Sets what `adamw` uses until it is set again. */
export function setAdamw(
  scale: f32,
  beta1: f32,
  oneMinusBeta1: f32,
  beta2: f32,
  oneMinusBeta2: f32,
  correctionOfRoot: f32,
  eps: f32,
): void {
  gradientScale = scale;
  keepFirst = beta1;
  takeFirst = oneMinusBeta1;
  keepSecond = beta2;
  takeSecond = oneMinusBeta2;
  rootCorrection = correctionOfRoot;
  epsilon = eps;
}

/**
 * One step. The decay is subtracted together with the step, w − (rate·m / (√v·c + ε) + decay·w): multiplying w by 1 − decay first
 * would round twice, and round the tiny decay itself to a multiple of 2⁻²⁴.
 *
 * @param advance 1, or 0 where all gradients are the four numbers at `gradients`.
 */
export function adamw(
  weights: usize,
  gradients: usize,
  first: usize,
  second: usize,
  n: usize,
  advance: usize,
  ownRate: f32,
  ownDecay: f32,
): void {
  const scale4 = f32x4.splat(gradientScale);
  const keepFirst4 = f32x4.splat(keepFirst);
  const takeFirst4 = f32x4.splat(takeFirst);
  const keepSecond4 = f32x4.splat(keepSecond);
  const takeSecond4 = f32x4.splat(takeSecond);
  const root4 = f32x4.splat(rootCorrection);
  const epsilon4 = f32x4.splat(epsilon);
  const rate4 = f32x4.splat(ownRate);
  const decay4 = f32x4.splat(ownDecay);
  const end = n << 2;
  const even = end & ~15;
  let at: usize = 0;
  for (; at < even; at += 16) {
    const g = f32x4.mul(v128.load(gradients + at * advance), scale4);
    const w = v128.load(weights + at);
    const m = f32x4.add(f32x4.mul(keepFirst4, v128.load(first + at)), f32x4.mul(takeFirst4, g));
    const v = f32x4.add(f32x4.mul(keepSecond4, v128.load(second + at)), f32x4.mul(takeSecond4, f32x4.mul(g, g)));
    const step = f32x4.div(f32x4.mul(rate4, m), f32x4.add(f32x4.mul(f32x4.sqrt(v), root4), epsilon4));
    v128.store(first + at, m);
    v128.store(second + at, v);
    v128.store(weights + at, f32x4.sub(w, f32x4.add(step, f32x4.mul(decay4, w))));
  }
  for (; at < end; at += 4) {
    const g = load<f32>(gradients + at * advance) * gradientScale;
    const w = load<f32>(weights + at);
    const m = keepFirst * load<f32>(first + at) + takeFirst * g;
    const v = keepSecond * load<f32>(second + at) + takeSecond * (g * g);
    const step = (ownRate * m) / (sqrt<f32>(v) * rootCorrection + epsilon);
    store<f32>(first + at, m);
    store<f32>(second + at, v);
    store<f32>(weights + at, w - (step + ownDecay * w));
  }
}

// ---- stochastic gradient descent -----------------------------------------------------------------------------------------

let momentum: f32;
let nesterov: bool;

/** Sets what `sgd` uses until it is set again. */
export function setSgd(scale: f32, ofVelocity: f32, lookAhead: bool): void {
  gradientScale = scale;
  momentum = ofVelocity;
  nesterov = lookAhead;
}

/** One step; without momentum, `velocity` is neither read nor written. The decay is part of the gradient. */
export function sgd(
  weights: usize,
  gradients: usize,
  velocity: usize,
  n: usize,
  advance: usize,
  ownRate: f32,
  ownDecay: f32,
): void {
  const scale4 = f32x4.splat(gradientScale);
  const momentum4 = f32x4.splat(momentum);
  const rate4 = f32x4.splat(ownRate);
  const decay4 = f32x4.splat(ownDecay);
  const moves = momentum != 0;
  const end = n << 2;
  const even = end & ~15;
  let at: usize = 0;
  for (; at < even; at += 16) {
    const w = v128.load(weights + at);
    let g = f32x4.add(f32x4.mul(v128.load(gradients + at * advance), scale4), f32x4.mul(decay4, w));
    if (moves) {
      const v = f32x4.add(f32x4.mul(momentum4, v128.load(velocity + at)), g);
      v128.store(velocity + at, v);
      g = nesterov ? f32x4.add(g, f32x4.mul(momentum4, v)) : v;
    }
    v128.store(weights + at, f32x4.sub(w, f32x4.mul(rate4, g)));
  }
  for (; at < end; at += 4) {
    const w = load<f32>(weights + at);
    let g = load<f32>(gradients + at * advance) * gradientScale + ownDecay * w;
    if (moves) {
      const v = momentum * load<f32>(velocity + at) + g;
      store<f32>(velocity + at, v);
      g = nesterov ? g + momentum * v : v;
    }
    store<f32>(weights + at, w - ownRate * g);
  }
}

// ---- whole arrays --------------------------------------------------------------------------------------------------------

/** Σ x², added up in float64, in which squares of float32 are exact: eight partial sums, always in the same order. */
export function sumOfSquares(x: usize, n: usize): f64 {
  let a = f64x2.splat(0);
  let b = a;
  let c = a;
  let d = a;
  const end = n << 2;
  const even = end & ~31;
  let at: usize = 0;
  for (; at < even; at += 32) {
    const p = v128.load(x + at);
    const q = v128.load(x + at, 16);
    const p0 = f64x2.promote_low_f32x4(p);
    const p1 = f64x2.promote_low_f32x4(v128.shuffle<f32>(p, p, 2, 3, 0, 1));
    const q0 = f64x2.promote_low_f32x4(q);
    const q1 = f64x2.promote_low_f32x4(v128.shuffle<f32>(q, q, 2, 3, 0, 1));
    a = f64x2.add(a, f64x2.mul(p0, p0));
    b = f64x2.add(b, f64x2.mul(p1, p1));
    c = f64x2.add(c, f64x2.mul(q0, q0));
    d = f64x2.add(d, f64x2.mul(q1, q1));
  }
  a = f64x2.add(f64x2.add(a, b), f64x2.add(c, d));
  let sum = f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1);
  for (; at < end; at += 4) {
    const value = <f64> load<f32>(x + at);
    sum += value * value;
  }
  return sum;
}

/** y += x */
export function addTo(y: usize, x: usize, n: usize): void {
  const end = n << 2;
  const even = end & ~15;
  let at: usize = 0;
  for (; at < even; at += 16) v128.store(y + at, f32x4.add(v128.load(y + at), v128.load(x + at)));
  for (; at < end; at += 4) store<f32>(y + at, load<f32>(y + at) + load<f32>(x + at));
}

/** y += share · (x − y), which leaves y as it is where both are equal. */
export function moveTowards(y: usize, x: usize, share: f32, n: usize): void {
  const share4 = f32x4.splat(share);
  const end = n << 2;
  const even = end & ~15;
  let at: usize = 0;
  for (; at < even; at += 16) {
    const from = v128.load(y + at);
    v128.store(y + at, f32x4.add(from, f32x4.mul(share4, f32x4.sub(v128.load(x + at), from))));
  }
  for (; at < end; at += 4) {
    const from = load<f32>(y + at);
    store<f32>(y + at, from + share * (load<f32>(x + at) - from));
  }
}

/** Exchanges x and y. */
export function exchange(x: usize, y: usize, n: usize): void {
  const end = n << 2;
  const even = end & ~15;
  let at: usize = 0;
  for (; at < even; at += 16) {
    const kept = v128.load(x + at);
    v128.store(x + at, v128.load(y + at));
    v128.store(y + at, kept);
  }
  for (; at < end; at += 4) {
    const kept = load<f32>(x + at);
    store<f32>(x + at, load<f32>(y + at));
    store<f32>(y + at, kept);
  }
}
