import assert from "node:assert/strict";
import fc from "fast-check";
import { Rng } from "../../core/mod.ts";
import { openKernel, type OptimiserKernel } from "./optimiser_kernel.ts";

/** Five arrays of numbers in a memory of their own. */
class Bench {
  readonly kernel: OptimiserKernel;
  readonly #memory = new WebAssembly.Memory({ initial: 4, maximum: 4 });
  readonly #n: number;

  constructor(n: number, seed: number) {
    this.kernel = openKernel(this.#memory);
    this.#n = n;
    const rng = new Rng(seed);
    for (let i = 0; i < 5; i++) this.view(i).forEach((_, j, view) => view[j] = rng.normal());
    this.view(3).forEach((x, j, view) => view[j] = x * x); // a second moment is never negative
  }

  /** Address of a number; arrays are not aligned when `n` is not a multiple of 4. */
  at(array: number, i = 0): number {
    return 65536 + 4 * (array * this.#n + i);
  }

  view(array: number): Float32Array {
    return new Float32Array(this.#memory.buffer, this.at(array), this.#n);
  }

  all(): Float32Array {
    return new Float32Array(this.#memory.buffer, this.at(0), 5 * this.#n).slice();
  }
}

Deno.test("the kernel gives the same bits however an array is cut", () => {
  const functions: Record<string, (bench: Bench, i: number, n: number) => void> = {
    adamwStep: (b, i, n) => b.kernel.adamw(b.at(0, i), b.at(1, i), b.at(2, i), b.at(3, i), n, 1, 0.01, 0.003),
    sgdStep: (b, i, n) => b.kernel.sgd(b.at(0, i), b.at(1, i), b.at(2, i), n, 1, 0.01, 0.003),
    addTo: (b, i, n) => b.kernel.addTo(b.at(0, i), b.at(1, i), n),
    moveTowards: (b, i, n) => b.kernel.moveTowards(b.at(0, i), b.at(1, i), 0.3, n),
    exchange: (b, i, n) => b.kernel.exchange(b.at(0, i), b.at(1, i), n),
  };
  for (const [name, run] of Object.entries(functions)) {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), fc.integer(), fc.boolean(), (n, cutAt, seed, nesterov) => {
        const [whole, parts, singles] = [0, 0, 0].map(() => new Bench(n, seed));
        for (const { kernel } of [whole, parts, singles]) {
          kernel.setAdamw(0.7, 0.9, 0.1, 0.99, 0.01, 1.5, 1e-8);
          kernel.setSgd(0.7, 0.9, nesterov);
        }
        const before = whole.all();
        const cut = cutAt % (n + 1);
        run(whole, 0, n);
        run(parts, 0, cut);
        run(parts, cut, n - cut);
        for (let i = 0; i < n; i++) run(singles, i, 1);
        assert.notDeepEqual(whole.all(), before, name);
        assert.deepEqual(parts.all(), whole.all(), name);
        assert.deepEqual(singles.all(), whole.all(), name);
      }),
      { numRuns: 50 },
    );
  }
});

Deno.test("sumOfSquares() is good to the last digits of float64, over many orders of magnitude", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer(), (n, seed) => {
    const bench = new Bench(Math.max(1, n), seed);
    const rng = new Rng(seed);
    const values = bench.view(0);
    values.forEach((_, i) => values[i] = rng.normal() * 10 ** rng.int(8));
    const exact = [...values.subarray(0, n)].map((x) => x * x).sort((a, b) => a - b).reduce((a, b) => a + b, 0);
    assert.ok(Math.abs(bench.kernel.sumOfSquares(bench.at(0), n) - exact) <= 1e-13 * exact);
  }));
});

Deno.test("sumOfSquares() of a million equal numbers loses none of them, and NaN is not hidden", () => {
  const memory = new WebAssembly.Memory({ initial: 64, maximum: 64 });
  const values = new Float32Array(memory.buffer, 64, 1_000_001).fill(0.1);
  const kernel = openKernel(memory);
  // In float32, partial sums would stand still: 0.01 is less than half a unit of 2^18.
  assert.ok(Math.abs(kernel.sumOfSquares(64, values.length) / (values.length * Math.fround(0.1) ** 2) - 1) < 1e-10);
  for (const at of [0, 500_000, 1_000_000]) {
    values[at] = NaN;
    assert.ok(Number.isNaN(kernel.sumOfSquares(64, values.length)));
    values[at] = Infinity;
    assert.equal(kernel.sumOfSquares(64, values.length), Infinity);
    values[at] = 0.1;
  }
});

Deno.test("a gradient that does not advance is the same four numbers throughout", () => {
  const [repeated, spread] = [new Bench(14, 3), new Bench(14, 3)];
  repeated.view(4).set([0, 0, 0, 0]);
  spread.view(1).fill(0);
  for (const { kernel } of [repeated, spread]) kernel.setAdamw(1, 0.9, 0.1, 0.99, 0.01, 1.5, 1e-8);
  repeated.kernel.adamw(repeated.at(0), repeated.at(4), repeated.at(2), repeated.at(3), 14, 0, 0.01, 0.003);
  spread.kernel.adamw(spread.at(0), spread.at(1), spread.at(2), spread.at(3), 14, 1, 0.01, 0.003);
  for (const array of [0, 2, 3]) assert.deepEqual(repeated.view(array), spread.view(array));
});
