import { type Json, Rng, type Snapshot, type WorkOptions } from "../../core/mod.ts";
import type { CsrMatrix } from "../../features/csr_matrix.ts";
import { checkpoint } from "../_checkpoint.ts";
import { KernelMemory } from "./kernel/kernel_memory.ts";
import { type RowPlace, simdDualCoordinateDescent } from "./_simd_dual_coordinate_descent.ts";
import { LinearTextClassifier, type LinearTextOptions } from "./_linear_text_classifier.ts";
import { mergeColumns, spreadWeights } from "./_merge_columns.ts";
import { LinearWeights } from "./linear_weights.ts";

/** Values that are visited, some ten milliseconds, before other work has its turn. */
const VALUES_A_TURN = 1 << 23;

/** Options of {@linkcode LinearSvm}. */
export interface LinearSvmOptions extends LinearTextOptions {
  /**
   * Cost of a ticket on the wrong side of its margin: the greater, the less the weights are held small.
   *
   * @default {1}
   */
  C?: number;
  /**
   * `balanced` multiplies the cost of a class's own tickets by nTickets / (nClasses · tickets of the class).
   *
   * @default {"uniform"}
   */
  classWeight?: "uniform" | "balanced";
  /**
   * Largest violation of optimality, in units of the margin, at which training is done. Weights have 32 bits: 1e-6 is the
   * least that can be reached, and passes beyond it lose what was gained.
   *
   * @default {0.01}
   */
  tol?: number;
  /**
   * Most passes over the tickets.
   *
   * @default {200}
   */
  maxEpochs?: number;
  /**
   * Seed of the order in which tickets are visited.
   *
   * @default {0}
   */
  seed?: number;
}

/** How the last fit of a {@linkcode LinearSvm} went. */
export interface SvmFit {
  /** Passes over the tickets. */
  readonly epochs: number;
  /** Largest violation of optimality in the last pass. */
  readonly violation: number;
  /** Whether `violation` is within `tol`. */
  readonly converged: boolean;
}

/**
 * Linear support vector machine, one class against all others: for each class c it minimises
 *
 * ½‖w_c‖² + ½b_c² + C Σᵢ max(0, 1 − y_ic (w_cᵀxᵢ + b_c))²,
 *
 * by dual coordinate descent (Hsieh et al., 2008, https://doi.org/10.1145/1390156.1390208). The optimum is that of
 * scikit-learn's `LinearSVC`. Scores are margins; they rank labels well and are no probabilities until calibrated.
 *
 * @example
 * ```ts
 * import { LinearSvm } from "./linear_svm.ts";
 * import assert from "node:assert/strict";
 *
 * const svm = await new LinearSvm({ C: 1 }).fit(
 *   ["refund my order", "money back please", "cannot log in", "password reset fails"],
 *   ["Refund", "Refund", "Login", "Login"],
 * );
 * assert.deepEqual(svm.predict(["I want my money back", "log in fails"]), ["Refund", "Login"]);
 * ```
 */
export class LinearSvm extends LinearTextClassifier {
  readonly kind = "LinearSvm";
  readonly #options: Required<Omit<LinearSvmOptions, "features">>;
  #lastFit?: SvmFit;
  /** Holds the rows of the fit that is going on. */
  #memory?: KernelMemory;

  constructor(options: LinearSvmOptions = {}) {
    super(options);
    const { C = 1, classWeight = "uniform", tol = 0.01, maxEpochs = 200, seed = 0 } = options;
    this.#options = { C, classWeight, tol, maxEpochs, seed };
  }

  /** How the last fit went; absent before `fit` and after `fromSnapshot`. */
  get lastFit(): SvmFit | undefined {
    return this.#lastFit;
  }

  /** Rows are made where they are trained on: they are most of the memory that a fit takes. */
  protected override readonly allocateRows = (nnz: number) => {
    const memory = this.#memory = new KernelMemory();
    const indices = memory.allocate(nnz * 4);
    const values = memory.allocate(nnz * 4);
    return { indices: memory.ints(indices, nnz), data: memory.floats(values, nnz) };
  };

  /** Tickets are taken in a random order: files are often sorted by label. */
  override async fit(texts: readonly string[], labels: readonly string[], options: WorkOptions = {}): Promise<this> {
    if (texts.length !== labels.length) return await super.fit(texts, labels, options); // which refuses them
    const order = new Rng(this.#options.seed).fork("order").shuffle(Int32Array.from(texts, (_, i) => i));
    return await super.fit(Array.from(order, (i) => texts[i]), Array.from(order, (i) => labels[i]), options);
  }

  /** @throws {RangeError} If `C`, `tol` or `maxEpochs` is not > 0. */
  async train(
    rows: CsrMatrix,
    targets: Int32Array,
    nClasses: number,
    { signal, progress }: WorkOptions = {},
  ): Promise<LinearWeights> {
    const { C, classWeight, tol, maxEpochs, seed } = this.#options;
    for (const [name, value] of Object.entries({ C, tol, maxEpochs })) {
      if (!(value > 0)) throw new RangeError(`Cannot fit LinearSvm: ${name} must be > 0: current value is ${value}`);
    }
    const place = this.#placeOf(rows);
    const merged = mergeColumns(rows);
    const problem = {
      targets,
      nClasses,
      cost: C,
      ownCost: ownCosts(targets, nClasses, C, classWeight),
    };
    let visited = 0;
    const solution = await simdDualCoordinateDescent(problem, merged, {
      tol,
      maxEpochs,
      rng: new Rng(seed),
      afterEpoch: async ({ classes, epoch, violation }) => {
        progress?.({
          stage: "train",
          done: classes,
          total: nClasses,
          note: `epoch ${epoch}, violation ${violation.toPrecision(3)}`,
        });
        visited += merged.nnz;
        if (visited < VALUES_A_TURN) return signal?.throwIfAborted();
        visited = 0;
        await checkpoint(signal);
      },
    }, place);
    const { epochs, violation } = solution;
    this.#lastFit = { epochs, violation, converged: violation <= tol };
    progress?.({ stage: "train", done: nClasses, total: nClasses });
    return spreadWeights(solution.weights, merged);
  }

  /** Reads `toSnapshot` back. */
  static fromSnapshot(snapshot: Snapshot): LinearSvm {
    return new LinearSvm(snapshot.config.options as LinearSvmOptions).restore(snapshot);
  }

  /** Where the rows lie, if `allocateRows` made room for them; they may then be overwritten. */
  #placeOf({ indices, data }: CsrMatrix): RowPlace | undefined {
    const memory = this.#memory;
    this.#memory = undefined;
    const at = { indices: memory?.addressOf(indices), values: memory?.addressOf(data) };
    if (!memory || at.indices === undefined || at.values === undefined) return undefined;
    return { memory, indices: at.indices, values: at.values };
  }

  protected options(): Record<string, Json> {
    return { ...this.#options };
  }
}

/** Cost of a ticket of each class, shape `(nClasses,)`. */
function ownCosts(targets: Int32Array, nClasses: number, cost: number, weight: "uniform" | "balanced"): Float64Array {
  const costs = new Float64Array(nClasses).fill(cost);
  if (weight === "uniform") return costs;
  const tickets = new Float64Array(nClasses);
  for (const c of targets) tickets[c]++;
  return costs.map((_, c) => (cost * targets.length) / (nClasses * tickets[c]));
}
