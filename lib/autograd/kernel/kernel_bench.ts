/**
 * Time of an AdamW step beside the same formula as a loop over typed arrays, and what the other functions of the kernel take, in
 * nanoseconds a parameter: the least of some rounds in which the two sides take turns.
 *
 * `deno run -A lib/autograd/kernel/kernel_bench.ts`; sizes are those of a small layer, which stays in the cache, and of the
 * layers of MiniLM-L6 without its table of words, which do not.
 */
import { systemClock } from "../../core/mod.ts";
import { AdamW, ParameterStore } from "../mod.ts";

const ROUNDS = 15;

function compare(what: string, n: number, steps: number): void {
  const store = new ParameterStore([{ name: "w", shape: [n], trainable: true }], { accumulate: true, average: true });
  const [weights, gradients] = [store.weights("w"), store.gradients("w")];
  for (let i = 0; i < n; i++) [weights[i], gradients[i]] = [Math.sin(i), Math.cos(i)];
  const loop = new LoopAdamW(weights.slice(), gradients.slice());
  const optimiser = new AdamW(store);
  const { kernel } = store;
  const place = store.places.get("w")!;
  const sides: Record<string, () => void> = {
    "AdamW, kernel": () => void optimiser.step(),
    "AdamW, typed arrays": () => loop.step(),
    "sum of squares": () => void kernel.sumOfSquares(place.gradients, n),
    "add": () => kernel.addTo(place.sums, place.gradients, n),
    "move average": () => kernel.moveTowards(place.average, place.weights, 0.001, n),
    "exchange": () => kernel.exchange(place.average, place.weights, n),
  };
  const least = new Map(Object.keys(sides).map((name) => [name, Infinity]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(sides)) {
      const start = systemClock.monotonic();
      for (let step = 0; step < steps; step++) run();
      const nanoseconds = (systemClock.monotonic() - start) * 1e6 / (steps * n);
      least.set(name, Math.min(least.get(name)!, nanoseconds));
    }
  }
  console.log(`${what}, ${n} parameters:`);
  for (const [name, nanoseconds] of least) console.log(`  ${name.padEnd(20)} ${nanoseconds.toFixed(3)} ns/parameter`);
  const ratio = least.get("AdamW, kernel")! / least.get("AdamW, typed arrays")!;
  console.log(`  kernel / typed arrays ${ratio.toFixed(3)}`);
}

/** What the kernel and the norm before it do, in plain TypeScript. */
class LoopAdamW {
  readonly #first: Float32Array;
  readonly #second: Float32Array;
  #steps = 0;

  constructor(readonly weights: Float32Array, readonly gradients: Float32Array) {
    this.#first = new Float32Array(weights.length);
    this.#second = new Float32Array(weights.length);
  }

  step(): void {
    const [w, g, m, v] = [this.weights, this.gradients, this.#first, this.#second];
    let squares = 0;
    for (let i = 0; i < g.length; i++) squares += g[i] * g[i];
    const scale = Number.isFinite(squares) ? 1 : 0;
    this.#steps++;
    const rate = 0.001 / (1 - 0.9 ** this.#steps);
    const root = 1 / Math.sqrt(1 - 0.999 ** this.#steps);
    for (let i = 0; i < w.length; i++) {
      const gradient = scale * g[i];
      m[i] = 0.9 * m[i] + 0.1 * gradient;
      v[i] = 0.999 * v[i] + 0.001 * gradient * gradient;
      w[i] -= rate * m[i] / (Math.sqrt(v[i]) * root + 1e-8) + 1e-5 * w[i];
    }
  }
}

compare("layer", 16_384, 500);
compare("MiniLM-L6", 10_600_000, 1);
