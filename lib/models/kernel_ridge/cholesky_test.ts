import assert from "node:assert/strict";
import fc from "fast-check";
import { Rng } from "../../core/mod.ts";
import { factorise, invertFactor } from "./cholesky.ts";
import { LowerColumns } from "./lower_columns.ts";
import { type MatrixProduct, PlainProduct } from "./matrix_product.ts";
import { NotPositiveDefiniteError } from "./not_positive_definite_error.ts";
import { OrtProduct } from "./ort_product.ts";
import { solveWithFactor, solveWithInverse } from "./solve.ts";

/** A symmetric, positive definite matrix, shape `(n, n)`: B·Bᵀ + I. */
function definite(n: number, seed: number): Float32Array {
  const rng = new Rng(seed);
  const b = Float64Array.from({ length: n * n }, () => rng.normal() / Math.sqrt(n));
  const a = new Float32Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let sum = i === j ? 1 : 0;
      for (let k = 0; k < n; k++) sum += b[i * n + k] * b[j * n + k];
      a[i * n + j] = sum;
    }
  }
  return a;
}

/** The product of two square matrices, the second one turned if told so. */
function times(a: Float32Array, b: Float32Array, n: number, transposeB = false): Float32Array {
  const c = new Float32Array(n * n);
  new PlainProduct().multiply({ a, b, c, m: n, n, k: n, transposeB });
  return c;
}

function assertClose(actual: Float32Array, expected: Float32Array, tolerance = 1e-4): void {
  for (let i = 0; i < expected.length; i++) {
    assert.ok(Math.abs(actual[i] - expected[i]) < tolerance, `number ${i}: ${actual[i]} is not ${expected[i]}`);
  }
}

const identity = (n: number) => Float32Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));
const sizes = fc.record({
  n: fc.integer({ min: 1, max: 90 }),
  block: fc.integer({ min: 1, max: 80 }),
  seed: fc.nat(1e6),
});

async function checkFactor(product: MatrixProduct, n: number, block: number, seed: number): Promise<void> {
  const a = definite(n, seed);
  const factor = LowerColumns.fromSquare(a, n, block);
  const inverses = await factorise(factor, product);
  const lower = factor.toSquare();
  assertClose(times(lower, lower, n, true), a);
  const inverse = LowerColumns.fromSquare(a, n, block);
  await invertFactor(inverse, product);
  assertClose(times(inverse.toSquare(), lower, n), identity(n));
  const y = Float32Array.from({ length: n * 2 }, (_, i) => Math.sin(i));
  const x = solveWithFactor(factor, inverses, { data: y, width: 2 }, product);
  assertClose(solveWithInverse(inverse, { data: y, width: 2 }, product), x);
  const back = new Float32Array(n * 2);
  new PlainProduct().multiply({ a, b: x, c: back, m: n, n: 2, k: n });
  assertClose(back, y);
}

Deno.test("factorise() finds L with L·Lᵀ = A, invertFactor() L⁻¹, and both solve A·x = y, whatever the size and the block", async () => {
  using product = new OrtProduct({ threads: 1 });
  await fc.assert(
    fc.asyncProperty(sizes, async ({ n, block, seed }) => {
      await checkFactor(product, n, block, seed);
      await checkFactor(new PlainProduct(), n, block, seed);
    }),
    { numRuns: 25 },
  );
});

Deno.test("factorise() says at which row a matrix stops being positive definite", async () => {
  const n = 50;
  for (const row of [0, 10, 33, 49]) {
    const a = identity(n);
    a[row * (n + 1)] = -1;
    const rejected = factorise(LowerColumns.fromSquare(a, n, 40), new PlainProduct());
    await assert.rejects(rejected, (error) => error instanceof NotPositiveDefiniteError && error.row === row);
    a[row * (n + 1)] = NaN;
    await assert.rejects(factorise(LowerColumns.fromSquare(a, n, 40), new PlainProduct()), NotPositiveDefiniteError);
  }
});

Deno.test("factorise() gives the same bits with one thread and with two", async () => {
  const n = 700;
  const factors = [];
  for (const threads of [1, 2]) {
    using product = new OrtProduct({ threads });
    const a = new LowerColumns(n, 256);
    a.columns.forEach((column) => column.forEach((_, i) => column[i] = 0.5 * Math.sin(i)));
    a.addToDiagonal(n);
    await invertFactor(a, product);
    factors.push(a.columns);
  }
  assert.deepEqual(factors[0], factors[1]);
});

Deno.test("OrtProduct multiplies as PlainProduct does, whichever side is turned, taken away or added", () => {
  using product = new OrtProduct({ threads: 1 });
  const size = fc.integer({ min: 1, max: 9 });
  const task = fc.record({
    m: size,
    n: size,
    k: size,
    transposeA: fc.boolean(),
    transposeB: fc.boolean(),
    negate: fc.boolean(),
    accumulate: fc.boolean(),
  });
  fc.assert(fc.property(task, (task) => {
    const wave = (length: number, shift: number) => Float32Array.from({ length }, (_, i) => Math.sin(i + shift));
    const [a, b] = [wave(task.m * task.k, 1), wave(task.k * task.n, 2)];
    const [actual, expected] = [wave(task.m * task.n, 3), wave(task.m * task.n, 3)];
    product.multiply({ ...task, a, b, c: actual });
    new PlainProduct().multiply({ ...task, a, b, c: expected });
    assertClose(actual, expected, 1e-5);
  }));
  const [x, y] = [Float32Array.of(-3, 0, 1), Float32Array.of(-3, 0, 1)];
  product.exp(x);
  new PlainProduct().exp(y);
  assertClose(x, y, 1e-6);
});
