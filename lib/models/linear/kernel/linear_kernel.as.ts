// @ts-nocheck This is AssemblyScript: TypeScript's grammar, WebAssembly's types. build.ts compiles it into _wasm.ts.
/**
 * The two inner loops of linear models, four classes to an instruction.
 *
 * Rows are in compressed form (`indptr`, `indices`, `values`). Weights are rows of `stride` bytes, one a feature, the bias
 * last, each holding the weights of all classes side by side, padded to whole groups of four classes: a 16-byte register.
 * All arguments called "at" or named for an array are byte offsets in the memory.
 */

// ---- scores: out[i] = x_i · W + bias -----------------------------------------------------------------------------------

/**
 * Scores of `n` rows, shape (n, nClasses). The last group of a row spills into the next row, which is written after it: `out`
 * needs 12 bytes more than the scores.
 */
export function scoreRows(
  n: i32,
  indptr: usize,
  indices: usize,
  values: usize,
  weights: usize,
  nFeatures: usize,
  nClasses: usize,
  out: usize,
): void {
  const groups = (nClasses + 3) >> 2;
  const stride = groups << 4;
  for (let i = 0; i < n; i++) {
    const begin = <usize> load<u32>(indptr + (<usize> i << 2)) << 2;
    const end = <usize> load<u32>(indptr + (<usize> i << 2), 4) << 2;
    let g: usize = 0;
    for (; g + 4 <= groups; g += 4) {
      score16(indices + begin, values + begin, end - begin, weights + (g << 4), stride, nFeatures, out + (g << 4));
    }
    for (; g < groups; g++) {
      score4(indices + begin, values + begin, end - begin, weights + (g << 4), stride, nFeatures, out + (g << 4));
    }
    out += nClasses << 2;
  }
}

/** Sixteen classes: one cache line of each feature's weights. */
function score16(ix: usize, vx: usize, size: usize, w: usize, stride: usize, nFeatures: usize, out: usize): void {
  const bias = w + nFeatures * stride;
  let a = v128.load(bias);
  let b = v128.load(bias, 16);
  let c = v128.load(bias, 32);
  let d = v128.load(bias, 48);
  for (let p: usize = 0; p < size; p += 4) {
    const value = v128.load32_splat(vx + p);
    const row = w + <usize> load<u32>(ix + p) * stride;
    a = f32x4.add(a, f32x4.mul(value, v128.load(row)));
    b = f32x4.add(b, f32x4.mul(value, v128.load(row, 16)));
    c = f32x4.add(c, f32x4.mul(value, v128.load(row, 32)));
    d = f32x4.add(d, f32x4.mul(value, v128.load(row, 48)));
  }
  v128.store(out, a);
  v128.store(out, b, 16);
  v128.store(out, c, 32);
  v128.store(out, d, 48);
}

function score4(ix: usize, vx: usize, size: usize, w: usize, stride: usize, nFeatures: usize, out: usize): void {
  v128.store(out, dot4(ix, vx, size, w, stride, v128.load(w + nFeatures * stride)));
}

/** `start` + the row times four classes' weights; four partial sums, so that no addition waits for the one before. */
function dot4(ix: usize, vx: usize, size: usize, w: usize, stride: usize, start: v128): v128 {
  let a = start;
  let b = f32x4.splat(0);
  let c = f32x4.splat(0);
  let d = f32x4.splat(0);
  let p: usize = 0;
  for (; p + 16 <= size; p += 16) {
    a = f32x4.add(a, f32x4.mul(v128.load32_splat(vx + p), v128.load(w + <usize> load<u32>(ix + p) * stride)));
    b = f32x4.add(b, f32x4.mul(v128.load32_splat(vx + p, 4), v128.load(w + <usize> load<u32>(ix + p, 4) * stride)));
    c = f32x4.add(c, f32x4.mul(v128.load32_splat(vx + p, 8), v128.load(w + <usize> load<u32>(ix + p, 8) * stride)));
    d = f32x4.add(d, f32x4.mul(v128.load32_splat(vx + p, 12), v128.load(w + <usize> load<u32>(ix + p, 12) * stride)));
  }
  for (; p < size; p += 4) {
    a = f32x4.add(a, f32x4.mul(v128.load32_splat(vx + p), v128.load(w + <usize> load<u32>(ix + p) * stride)));
  }
  return f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
}

// ---- dual coordinate descent for one-vs-rest SVMs with squared hinge loss, up to 16 classes at once --------------------

// The problem, see setProblem().
let indptr: usize, indices: usize, values: usize, targets: usize, squaredLength: usize, ownRidge: usize;
let weights: usize, alpha: usize, mask: usize;
let nFeatures: usize, nGroups: usize, firstClass: i32, nClasses: i32;
let otherRidge: v128 = f32x4.splat(0);

// The row being visited.
let ix: usize, vx: usize, size: usize, alphaOfRow: usize, target: i32, live: u32;
let lengthOfRow: v128 = f32x4.splat(0);
let ridgeOfRow: v128 = f32x4.splat(0);

let worst: v128 = f32x4.splat(0);

/**
 * Sets what {@link visitRows} works on.
 *
 * @param targetsAt Class of each row, i32.
 * @param squaredLengthAt Squared length of each row, bias included, f32.
 * @param ownRidgeAt 1/(2C) of each row for its own class, f32; `ridge` is that of all other classes.
 * @param weightsAt Shape (features + 1, 4 · groups); all 0 at the start, as are the `alphaAt`, shape (rows, 4 · groups).
 * @param maskAt A byte a row: one bit for each of its groups that is still live.
 * @param from First class of this block; `count` is how many classes it has, at most 16.
 */
export function setProblem(
  indptrAt: usize,
  indicesAt: usize,
  valuesAt: usize,
  targetsAt: usize,
  squaredLengthAt: usize,
  ownRidgeAt: usize,
  ridge: f32,
  weightsAt: usize,
  features: usize,
  alphaAt: usize,
  maskAt: usize,
  from: i32,
  count: i32,
): void {
  indptr = indptrAt;
  indices = indicesAt;
  values = valuesAt;
  targets = targetsAt;
  squaredLength = squaredLengthAt;
  ownRidge = ownRidgeAt;
  otherRidge = f32x4.splat(ridge);
  weights = weightsAt;
  nFeatures = features;
  alpha = alphaAt;
  mask = maskAt;
  firstClass = from;
  nClasses = count;
  nGroups = <usize> (count + 3) >> 2;
}

/**
 * Visits runs of neighbouring rows in a given order; returns the largest |projected gradient| met.
 *
 * @param order First row of each run, i32; `n` runs of `run` rows, the last one cut off at `nRows`.
 * @param full Visits all groups; otherwise only those with an α above 0 or a gradient below 0 when last seen.
 */
export function visitRows(order: usize, n: i32, run: i32, nRows: i32, full: bool): f32 {
  const all: u32 = (1 << <u32> nGroups) - 1;
  worst = f32x4.splat(0);
  for (let k = 0; k < n; k++) {
    const first = load<i32>(order + (<usize> k << 2));
    for (let i = first, end = min(first + run, nRows); i < end; i++) {
      const groups: u32 = full ? all : load<u8>(mask + i);
      if (groups != 0) visitRow(i, groups);
    }
  }
  return max(
    max(f32x4.extract_lane(worst, 0), f32x4.extract_lane(worst, 1)),
    max(f32x4.extract_lane(worst, 2), f32x4.extract_lane(worst, 3)),
  );
}

function visitRow(i: usize, groups: u32): void {
  const begin = <usize> load<u32>(indptr + (i << 2)) << 2;
  size = (<usize> load<u32>(indptr + (i << 2), 4) << 2) - begin;
  ix = indices + begin;
  vx = values + begin;
  alphaOfRow = alpha + i * (nGroups << 4);
  target = load<i32>(targets + (i << 2)) - firstClass;
  lengthOfRow = v128.load32_splat(squaredLength + (i << 2));
  ridgeOfRow = v128.load32_splat(ownRidge + (i << 2));
  live = 0;
  if (groups == 15) visit16();
  else {
    while (popcnt(groups) >= 2) {
      const g = ctz(groups);
      groups &= groups - 1;
      visit8(<usize> g << 4, <usize> ctz(groups) << 4);
      groups &= groups - 1;
    }
    if (groups != 0) visit4(<usize> ctz(groups) << 4);
  }
  store<u8>(mask + i, <u8> live);
}

/** A step for one group of four classes, `o` bytes from the beginning of a row of weights. */
function visit4(o: usize): void {
  const stride = nGroups << 4;
  const w = weights + o;
  const bias = w + nFeatures * stride;
  const a = step(dot4(ix, vx, size, w, stride, v128.load(bias)), o);
  if (!v128.any_true(a)) return;
  v128.store(bias, f32x4.add(v128.load(bias), a));
  for (let p: usize = 0; p < size; p += 4) {
    const row = w + <usize> load<u32>(ix + p) * stride;
    v128.store(row, f32x4.add(v128.load(row), f32x4.mul(v128.load32_splat(vx + p), a)));
  }
}

/** The same for two groups. */
function visit8(o0: usize, o1: usize): void {
  const stride = nGroups << 4;
  const bias = weights + nFeatures * stride;
  let a = v128.load(bias + o0);
  let b = v128.load(bias + o1);
  let a2 = f32x4.splat(0);
  let b2 = a2;
  let a3 = a2;
  let b3 = a2;
  let a4 = a2;
  let b4 = a2;
  let p: usize = 0;
  for (; p + 16 <= size; p += 16) {
    const value = v128.load32_splat(vx + p);
    const row = weights + <usize> load<u32>(ix + p) * stride;
    a = f32x4.add(a, f32x4.mul(value, v128.load(row + o0)));
    b = f32x4.add(b, f32x4.mul(value, v128.load(row + o1)));
    const value2 = v128.load32_splat(vx + p, 4);
    const row2 = weights + <usize> load<u32>(ix + p, 4) * stride;
    a2 = f32x4.add(a2, f32x4.mul(value2, v128.load(row2 + o0)));
    b2 = f32x4.add(b2, f32x4.mul(value2, v128.load(row2 + o1)));
    const value3 = v128.load32_splat(vx + p, 8);
    const row3 = weights + <usize> load<u32>(ix + p, 8) * stride;
    a3 = f32x4.add(a3, f32x4.mul(value3, v128.load(row3 + o0)));
    b3 = f32x4.add(b3, f32x4.mul(value3, v128.load(row3 + o1)));
    const value4 = v128.load32_splat(vx + p, 12);
    const row4 = weights + <usize> load<u32>(ix + p, 12) * stride;
    a4 = f32x4.add(a4, f32x4.mul(value4, v128.load(row4 + o0)));
    b4 = f32x4.add(b4, f32x4.mul(value4, v128.load(row4 + o1)));
  }
  for (; p < size; p += 4) {
    const value = v128.load32_splat(vx + p);
    const row = weights + <usize> load<u32>(ix + p) * stride;
    a = f32x4.add(a, f32x4.mul(value, v128.load(row + o0)));
    b = f32x4.add(b, f32x4.mul(value, v128.load(row + o1)));
  }
  a = f32x4.add(f32x4.add(a, a2), f32x4.add(a3, a4));
  b = f32x4.add(f32x4.add(b, b2), f32x4.add(b3, b4));
  a = step(a, o0);
  b = step(b, o1);
  if (!v128.any_true(v128.or(a, b))) return;
  v128.store(bias + o0, f32x4.add(v128.load(bias + o0), a));
  v128.store(bias + o1, f32x4.add(v128.load(bias + o1), b));
  p = 0;
  if ((size & 4) != 0) {
    const value = v128.load32_splat(vx);
    const row = weights + <usize> load<u32>(ix) * stride;
    v128.store(row + o0, f32x4.add(v128.load(row + o0), f32x4.mul(value, a)));
    v128.store(row + o1, f32x4.add(v128.load(row + o1), f32x4.mul(value, b)));
    p = 4;
  }
  for (; p < size; p += 8) {
    const value = v128.load32_splat(vx + p);
    const row = weights + <usize> load<u32>(ix + p) * stride;
    const value2 = v128.load32_splat(vx + p, 4);
    const row2 = weights + <usize> load<u32>(ix + p, 4) * stride;
    v128.store(row + o0, f32x4.add(v128.load(row + o0), f32x4.mul(value, a)));
    v128.store(row + o1, f32x4.add(v128.load(row + o1), f32x4.mul(value, b)));
    v128.store(row2 + o0, f32x4.add(v128.load(row2 + o0), f32x4.mul(value2, a)));
    v128.store(row2 + o1, f32x4.add(v128.load(row2 + o1), f32x4.mul(value2, b)));
  }
}

/** The same for all four groups of a block of sixteen classes: one cache line of each feature's weights. */
function visit16(): void {
  const bias = weights + (nFeatures << 6);
  let a = v128.load(bias);
  let b = v128.load(bias, 16);
  let c = v128.load(bias, 32);
  let d = v128.load(bias, 48);
  let a2 = f32x4.splat(0);
  let b2 = a2;
  let c2 = a2;
  let d2 = a2;
  let p: usize = 0;
  for (; p + 8 <= size; p += 8) {
    const value = v128.load32_splat(vx + p);
    const row = weights + (<usize> load<u32>(ix + p) << 6);
    const value2 = v128.load32_splat(vx + p, 4);
    const row2 = weights + (<usize> load<u32>(ix + p, 4) << 6);
    a = f32x4.add(a, f32x4.mul(value, v128.load(row)));
    b = f32x4.add(b, f32x4.mul(value, v128.load(row, 16)));
    c = f32x4.add(c, f32x4.mul(value, v128.load(row, 32)));
    d = f32x4.add(d, f32x4.mul(value, v128.load(row, 48)));
    a2 = f32x4.add(a2, f32x4.mul(value2, v128.load(row2)));
    b2 = f32x4.add(b2, f32x4.mul(value2, v128.load(row2, 16)));
    c2 = f32x4.add(c2, f32x4.mul(value2, v128.load(row2, 32)));
    d2 = f32x4.add(d2, f32x4.mul(value2, v128.load(row2, 48)));
  }
  if (p < size) {
    const value = v128.load32_splat(vx + p);
    const row = weights + (<usize> load<u32>(ix + p) << 6);
    a = f32x4.add(a, f32x4.mul(value, v128.load(row)));
    b = f32x4.add(b, f32x4.mul(value, v128.load(row, 16)));
    c = f32x4.add(c, f32x4.mul(value, v128.load(row, 32)));
    d = f32x4.add(d, f32x4.mul(value, v128.load(row, 48)));
  }
  a = f32x4.add(a, a2);
  b = f32x4.add(b, b2);
  c = f32x4.add(c, c2);
  d = f32x4.add(d, d2);
  a = step(a, 0);
  b = step(b, 16);
  c = step(c, 32);
  d = step(d, 48);
  if (!v128.any_true(v128.or(v128.or(a, b), v128.or(c, d)))) return;
  v128.store(bias, f32x4.add(v128.load(bias), a));
  v128.store(bias, f32x4.add(v128.load(bias, 16), b), 16);
  v128.store(bias, f32x4.add(v128.load(bias, 32), c), 32);
  v128.store(bias, f32x4.add(v128.load(bias, 48), d), 48);
  for (p = 0; p < size; p += 4) {
    const value = v128.load32_splat(vx + p);
    const row = weights + (<usize> load<u32>(ix + p) << 6);
    v128.store(row, f32x4.add(v128.load(row), f32x4.mul(value, a)));
    v128.store(row, f32x4.add(v128.load(row, 16), f32x4.mul(value, b)), 16);
    v128.store(row, f32x4.add(v128.load(row, 32), f32x4.mul(value, c)), 32);
    v128.store(row, f32x4.add(v128.load(row, 48), f32x4.mul(value, d)), 48);
  }
}

/**
 * One coordinate step for four classes given the row's scores: α ← max(0, α − G / (‖x‖² + D)) with G = y·score − 1 + D·α.
 * Returns y·(new α − old α), what the weights change by along the row. Classes past the last one of the block stay at 0.
 */
function step(scores: v128, o: usize): v128 {
  const zero = f32x4.splat(0);
  const lanes = i32x4(0, 1, 2, 3);
  const group = <i32> (o >> 2);
  const own = i32x4.eq(i32x4.splat(target - group), lanes);
  const exists = i32x4.gt_s(i32x4.splat(nClasses - group), lanes);
  const old = v128.load(alphaOfRow + o);
  const y = v128.bitselect(f32x4.splat(1), f32x4.splat(-1), own);
  const ridge = v128.bitselect(ridgeOfRow, otherRidge, own);
  const gradient = f32x4.sub(f32x4.add(f32x4.mul(y, scores), f32x4.mul(ridge, old)), f32x4.splat(1));
  const projected = v128.bitselect(f32x4.min(gradient, zero), gradient, f32x4.eq(old, zero));
  worst = f32x4.max(worst, v128.and(f32x4.abs(projected), exists));
  const next = v128.and(
    f32x4.max(f32x4.sub(old, f32x4.div(gradient, f32x4.add(lengthOfRow, ridge))), zero),
    exists,
  );
  v128.store(alphaOfRow + o, next);
  const active = v128.or(f32x4.gt(next, zero), f32x4.lt(gradient, zero));
  if (v128.any_true(v128.and(active, exists))) live |= <u32> 1 << <u32> (o >> 4);
  return f32x4.mul(y, f32x4.sub(next, old));
}
