import { ZEROS } from "../parameters/_layout.ts";
import type { ParameterStore } from "../parameters/parameter_store.ts";
import { NonFiniteGradientError } from "./non_finite_gradient_error.ts";
import type { OptimiserOptions, StepOptions, StepReport } from "./optimiser.ts";
import { type GroupOptions, resolveGroups } from "./parameter_groups.ts";

/** One run of weights with what belongs to them, as byte offsets; `advance` is 0 where the gradient is zero throughout. */
export interface Run {
  readonly weights: number;
  readonly gradients: number;
  readonly first: number;
  readonly second: number;
  readonly n: number;
  readonly advance: 0 | 1;
  /** Learning rate of its group. */
  readonly learningRate: number;
  readonly weightDecay: number;
}

/** What all optimisers share: which weights there are, the norm of their gradient, and the learning rate of each. */
export class Stepper {
  readonly #store: ParameterStore;
  readonly #options: OptimiserOptions & { learningRate: number; weightDecay: number };
  readonly #groups: ReadonlyMap<string, GroupOptions>;

  /** @param optimiser Its name, for messages. */
  constructor(
    store: ParameterStore,
    optimiser: string,
    moments: number,
    options: OptimiserOptions & { learningRate: number; weightDecay: number },
  ) {
    const { learningRate, weightDecay, clip = Infinity } = options;
    for (const [name, value] of [["learningRate", learningRate], ["weightDecay", weightDecay]] as const) {
      if (!(value >= 0 && value < Infinity)) {
        throw new RangeError(`Cannot make ${optimiser}: ${name} must be >= 0 and finite: current value is ${value}`);
      }
    }
    if (!(clip > 0)) throw new RangeError(`Cannot make ${optimiser}: clip must be > 0: current value is ${clip}`);
    if (store.moments < moments) {
      throw new TypeError(
        `Cannot make ${optimiser}: the store must be made with moments >= ${moments}: it has ${store.moments}`,
      );
    }
    this.#store = store;
    this.#options = options;
    this.#groups = resolveGroups(store.specs, options.groups);
  }

  /** @param begin Called once the factor on all gradients is known, before `update` is called for each run of weights. */
  step({ scale }: StepOptions, begin: (scale: number) => void, update: (run: Run) => void): StepReport {
    const store = this.#store;
    const { learningRate: base, schedule = () => 1, clip = Infinity } = this.#options;
    const mean = scale ?? 1 / Math.max(1, store.batches);
    const gradientNorm = Math.abs(mean) * Math.sqrt(this.#sumOfSquares());
    const shrink = Math.min(1, clip / (gradientNorm + 1e-6));
    const learningRate = base * schedule(store.steps);
    begin(mean * shrink);
    for (const name of store.places.keys()) this.#update(name, learningRate, update);
    store.steps++;
    store.clearGradients();
    return { step: store.steps, learningRate, gradientNorm, clipped: shrink < 1 };
  }

  /** Of all gradients, with the rows of tables. Checked before any weight is changed. */
  #sumOfSquares(): number {
    const { kernel, places, steps, batches } = this.#store;
    let sum = 0;
    for (const [name, { spec, gradients, sums, size }] of places) {
      if (!spec.trainable) continue;
      const own = spec.rows
        ? kernel.sumOfSquares(gradients, this.#store.rowGradients(name).rows.length)
        : kernel.sumOfSquares(batches > 0 ? sums : gradients, size);
      if (!Number.isFinite(own)) throw new NonFiniteGradientError(name, steps + 1);
      sum += own;
    }
    return sum;
  }

  #update(name: string, rate: number, update: (run: Run) => void): void {
    const { places, batches } = this.#store;
    const { spec, size, weights, gradients, sums, first, second } = places.get(name)!;
    if (!spec.trainable) return;
    const group = this.#groups.get(name)!;
    const own = {
      learningRate: rate * (group.learningRate ?? 1),
      weightDecay: group.weightDecay ?? this.#options.weightDecay,
    };
    if (!spec.rows) {
      return update({ weights, gradients: batches > 0 ? sums : gradients, first, second, n: size, advance: 1, ...own });
    }
    const width = spec.shape[1];
    const { ids } = this.#store.rowGradients(name);
    const run = (row: number, n: number, from: number, advance: 0 | 1) =>
      update({
        weights: weights + 4 * row * width,
        first: first + 4 * row * width,
        second: second + 4 * row * width,
        gradients: from,
        n: n * width,
        advance,
        ...own,
      });
    const slots = Array.from(ids, (id, slot) => ({ id, at: gradients + 4 * slot * width }));
    if (this.#options.rows !== "dense") return slots.forEach(({ id, at }) => run(id, 1, at, 1));
    let next = 0;
    for (const { id, at } of slots.sort((a, b) => a.id - b.id)) {
      if (id > next) run(next, id - next, ZEROS, 0);
      run(id, 1, at, 1);
      next = id + 1;
    }
    if (next < spec.shape[0]) run(next, spec.shape[0] - next, ZEROS, 0);
  }
}
