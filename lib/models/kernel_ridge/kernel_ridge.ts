import { fromHalves, type Matrix, matrix, Rng, type Snapshot, toHalves, type WorkOptions } from "../../core/mod.ts";

import { ExactRidge } from "./exact_ridge.ts";
import { type KernelFeatures, unitFeatures } from "./kernel_features.ts";
import { KernelScorer } from "./kernel_scorer.ts";
import { type KernelSpec, usesTfidf } from "./kernel_spec.ts";
import { drawLandmarks } from "./landmarks.ts";
import { NystromRidge } from "./nystrom_ridge.ts";
import { sharedProduct } from "./ort_product.ts";
import { checkRidgeMemory, type RidgeSizes } from "./ridge_memory.ts";
import { checkSetting, type ClassWeight, ridgeProblem, type RidgeSetting } from "./ridge_problem.ts";
import { withoutSupports } from "./without_supports.ts";

/** Options of {@linkcode KernelRidge}. */
export interface KernelRidgeOptions {
  /**
   * How alike two tickets are.
   *
   * @default {{ kind: "product", gamma: 1.5, tfidfGamma: 0.5 }} with TF-IDF rows, `{ kind: "embedding", gamma: 2 }` without
   */
  kernel?: KernelSpec;
  /**
   * Weight of the penalty, in the unit of the kernel, whose diagonal is about 1; must be > 0. float32 is enough for 0.001 and more.
   *
   * @default {0.1}
   */
  lambda?: number;
  /**
   * `balanced` makes the errors of all classes count the same in sum, however many tickets they have.
   *
   * @default {"none"}
   */
  classWeight?: ClassWeight;
  /**
   * Most tickets that are all used as supports; of more, some are drawn. Time grows with its cube, memory with its square.
   *
   * @default {20000}
   */
  exactUpTo?: number;
  /**
   * How many supports are drawn where there are more tickets than `exactUpTo`.
   *
   * @default {4096}
   */
  landmarks?: number;
  /**
   * Decides which are drawn.
   *
   * @default {0}
   */
  seed?: number;
  /**
   * Threads that work; their number changes no bit of the result.
   *
   * @default {navigator.hardwareConcurrency}
   */
  threads?: number;
  /**
   * Bytes that a fit may take: one that needs more is refused. In a container, the system may say that there is more than it gets.
   *
   * @default {what the system can give}
   */
  memory?: number;
}

/** Options of {@linkcode KernelRidge.fit}. */
export interface KernelRidgeFitOptions extends WorkOptions {
  /**
   * Also find how each ticket would be scored by a model trained without it, which doubles the time.
   *
   * @default {true}
   */
  leaveOneOut?: boolean;
  /**
   * Tickets with the same number, such as copies of one text, are left out together, shape `(nTickets,)`. Otherwise a ticket's
   * copy would answer for it, and leave-one-out scores would be better than those of new tickets.
   */
  groups?: Int32Array;
  /**
   * What is learnt in place of the classes, such as a teacher's answers, shape `(nTickets, nClasses)`, rows summing to 1. Targets then
   * only say which classes there are.
   */
  soft?: Matrix;
}

/** Kernels whose leave-one-out log loss on banking77's training part was the lowest of some forty. */
const DEFAULT_KERNELS: Record<"withTfidf" | "without", KernelSpec> = {
  withTfidf: { kind: "product", gamma: 1.5, tfidfGamma: 0.5 },
  without: { kind: "embedding", gamma: 2 },
};

/**
 * Kernel ridge regression on sentence embeddings, and on TF-IDF rows too where there are any: classes as one-hot targets minus
 * 1/C, in a space of functions whose inner product is the kernel,
 *
 * min_f Σᵢ sᵢ‖yᵢ − f(xᵢ)‖² + λ‖f‖², f(x) = Σⱼ k(x, xⱼ)·αⱼ.
 *
 * Up to `exactUpTo` tickets it is solved as it stands ({@linkcode ExactRidge}), beyond that in the span of some
 * ({@linkcode NystromRidge}). All matrices are float32. It is a head: texts are made numbers elsewhere.
 *
 * @example
 * ```ts
 * import { KernelRidge } from "./kernel_ridge.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const embeddings = matrix(4, 2, Float32Array.of(1, 0, 0.9, 0.1, 0, 1, 0.1, 0.9));
 * const model = await new KernelRidge({ lambda: 0.1, threads: 1 }).fit({ embeddings }, Int32Array.of(0, 0, 1, 1), 2);
 * const [login, refund] = model.decision({ embeddings: matrix(1, 2, Float32Array.of(2, 1)) }).data;
 * assert(login > 0 && refund < 0);
 * assert(model.looScores!.data[0] > 0.3); // the first ticket, by a model that has not seen it
 * ```
 */
export class KernelRidge {
  readonly #options: Required<Omit<KernelRidgeOptions, "kernel" | "threads" | "memory">>;
  readonly #kernel?: KernelSpec;
  readonly #threads?: number;
  readonly #memory?: number;
  #scorer?: KernelScorer;
  #weights?: Matrix;
  /** Whether all tickets it learnt from are supports. */
  #exact = true;
  #looScores?: Matrix;
  #looRows?: Int32Array;

  constructor(options: KernelRidgeOptions = {}) {
    const { lambda = 0.1, classWeight = "none", exactUpTo = 20_000, landmarks = 4096, seed = 0 } = options;
    this.#options = { lambda, classWeight, exactUpTo, landmarks, seed };
    this.#kernel = options.kernel;
    this.#threads = options.threads;
    this.#memory = options.memory;
  }

  /**
   * Scores of each training ticket by the model trained without it, shape `(nTickets, nClasses)`; absent where `fit` was told
   * not to find them, and after `fromSnapshot`.
   */
  get looScores(): Matrix | undefined {
    return this.#looScores;
  }

  /**
   * Training tickets whose scores tell how a new ticket would be scored, ascending; absent where `looScores` is. A landmark that is left
   * out still lends the others a function around itself, which they bend: it is scored worse than a ticket that is none. So where
   * there are as many others, only those count.
   */
  get looRows(): Int32Array | undefined {
    return this.#looRows;
  }

  /** The kernel in use; absent before `fit` unless given. */
  get kernel(): KernelSpec | undefined {
    return this.#scorer?.kernel ?? this.#kernel;
  }

  /** Number of training tickets that are kept; 0 before `fit`. */
  get nSupports(): number {
    return this.#weights?.rows ?? 0;
  }

  /**
   * Learns, from scratch.
   *
   * @param targets Class index of each ticket, shape `(nTickets,)`.
   * @throws {RangeError} If an option or a number is out of range, there are fewer than two classes, or λ is too small for float32.
   * @throws {TypeError} If shapes don't fit, or the kernel needs TF-IDF rows and there are none.
   * @throws {InputError} If it needs more memory than there is, see {@linkcode checkMemory}.
   */
  async fit(
    features: KernelFeatures,
    targets: Int32Array,
    nClasses: number,
    options: KernelRidgeFitOptions = {},
  ): Promise<this> {
    const { exactUpTo, landmarks, seed, classWeight } = this.#options;
    const setting = this.#setting(features);
    const problem = ridgeProblem(features, targets, { nClasses, classWeight, soft: options.soft });
    const used = usesTfidf(setting.kernel) ? features : { embeddings: features.embeddings };
    const { embeddings: { columns: width }, tfidf } = used;
    const largestGroup = options.leaveOneOut === false ? 1 : largestOf(options.groups);
    this.checkMemory({ nTickets: targets.length, nClasses, width, tfidf, largestGroup });
    const unit = unitFeatures(used);
    const product = sharedProduct(this.#threads);
    const drawn = targets.length <= exactUpTo ? [] : drawLandmarks(targets.length, landmarks, new Rng(seed));
    const exact = drawn.length === 0;
    const ridge = exact
      ? new ExactRidge(unit, problem, product)
      : new NystromRidge(unit, problem, Int32Array.from(drawn), product);
    const { weights, leaveOneOut } = await ridge.solve(setting, options);
    options.signal?.throwIfAborted();
    this.#scorer = new KernelScorer(ridge instanceof NystromRidge ? ridge.supports : unit, setting.kernel);
    this.#weights = weights;
    this.#exact = exact;
    this.#looScores = leaveOneOut;
    this.#looRows = leaveOneOut && rowsBeside(drawn, targets.length);
    return this;
  }

  /**
   * Scores, each near 1 − 1/C for its class and −1/C for others: 0 says "as likely as any". Not probabilities.
   *
   * @returns Shape `(nTickets, nClasses)`.
   * @throws {TypeError} If it is not fitted, or the features have other columns than in training.
   */
  decision(features: KernelFeatures): Matrix {
    if (!this.#scorer || !this.#weights) throw new TypeError("Cannot score: KernelRidge is not fitted");
    if (features.embeddings.rows === 0) return matrix(0, this.#weights.columns);
    const { embeddings, tfidf } = features;
    const unit = unitFeatures(usesTfidf(this.#scorer.kernel) ? { embeddings, tfidf } : { embeddings });
    return this.#scorer.scores(unit, this.#weights, sharedProduct(this.#threads));
  }

  /**
   * Refuses what would not fit, before anything is done for it.
   *
   * @throws {InputError} If a fit on so much needs more memory than there is; says how much, and what would fit.
   */
  checkMemory(sizes: RidgeSizes): void {
    checkRidgeMemory(sizes, this.#options, this.#memory);
  }

  /** What it keeps of the tickets that are its supports; absent before `fit`. */
  get supports(): KernelFeatures | undefined {
    return this.#scorer?.supports;
  }

  /**
   * The model without some of its supports; see {@linkcode withoutSupports}. Where all tickets are supports, and class weights are
   * `none`, it is the model that learns from the others alone.
   *
   * @param rows Numbers of supports.
   * @throws {RangeError} If none would be left.
   * @throws {InputError} If it needs more memory than there is.
   */
  async without(rows: ReadonlySet<number>, options: WorkOptions = {}): Promise<KernelRidge> {
    if (!this.#scorer || !this.#weights) throw new TypeError("Cannot leave out supports: KernelRidge is not fitted");
    const { supports, kernel } = this.#scorer;
    const { rows: nTickets, columns: nClasses } = this.#weights;
    const { embeddings: { columns: width }, tfidf } = supports;
    const bytes = { nTickets, nClasses, width, tfidf };
    checkRidgeMemory(bytes, { exactUpTo: nTickets, landmarks: nTickets }, this.#memory);
    const model = new KernelRidge({ ...this.#options, kernel, threads: this.#threads, memory: this.#memory });
    const { lambda, classWeight } = this.#options;
    const setting = { kernel, lambda, classWeight, exact: this.#exact };
    const left = await withoutSupports({ supports, weights: this.#weights }, rows, setting, {
      ...options,
      product: sharedProduct(this.#threads),
    });
    model.#scorer = new KernelScorer(left.supports, kernel);
    model.#weights = left.weights;
    model.#exact = this.#exact;
    return model;
  }

  /**
   * What it is, as data: embeddings and TF-IDF rows of the supports in half precision, and their weights. With 384 columns of
   * embedding, 77 classes and 170 TF-IDF values a ticket this is 2.1 kB a support.
   */
  toSnapshot(): Snapshot {
    if (!this.#scorer || !this.#weights) throw new TypeError("Cannot make a snapshot: KernelRidge is not fitted");
    const { supports: { embeddings, tfidf }, kernel } = this.#scorer;
    const { rows, columns, data } = this.#weights;
    return {
      kind: "KernelRidge",
      config: {
        options: { ...this.#options, kernel },
        exact: this.#exact,
        width: embeddings.columns,
        nFeatures: tfidf?.columns ?? 0,
      },
      tensors: {
        weights: { shape: [rows, columns], data: data.slice() },
        embeddings: toHalves(embeddings.data),
        ...tfidf && {
          tfidfStarts: { shape: [tfidf.indptr.length], data: tfidf.indptr.slice() },
          tfidfColumns: { shape: [tfidf.indices.length], data: tfidf.indices.slice() },
          tfidfValues: toHalves(tfidf.data),
        },
      },
    };
  }

  /** Reads `toSnapshot` back: scores are the same, to the bit. @param options `threads`, which is no part of the model. */
  static fromSnapshot({ config, tensors }: Snapshot, { threads }: { threads?: number } = {}): KernelRidge {
    const options = config.options as unknown as KernelRidgeOptions & { kernel: KernelSpec };
    const [width, columns] = [Number(config.width), Number(config.nFeatures)];
    const { shape: [rows, nClasses], data } = tensors.weights;
    const model = new KernelRidge({ ...options, threads });
    const tfidf = tensors.tfidfStarts && {
      rows,
      columns,
      indptr: tensors.tfidfStarts.data as Uint32Array,
      indices: tensors.tfidfColumns.data as Int32Array,
      data: fromHalves(tensors.tfidfValues),
    };
    const embeddings = matrix(rows, width, fromHalves(tensors.embeddings));
    model.#scorer = new KernelScorer({ embeddings, tfidf }, options.kernel);
    model.#weights = matrix(rows, nClasses, data as Float32Array<ArrayBuffer>);
    model.#exact = config.exact === true;
    return model;
  }

  /** @throws {RangeError} If an option is out of range. @throws {TypeError} If the kernel needs TF-IDF rows that are not there. */
  #setting({ tfidf }: KernelFeatures): RidgeSetting {
    const { lambda, exactUpTo, landmarks } = this.#options;
    const kernel = this.#kernel ?? (tfidf ? DEFAULT_KERNELS.withTfidf : DEFAULT_KERNELS.without);
    checkSetting({ kernel, lambda }, tfidf !== undefined);
    for (const [name, value] of [["exactUpTo", exactUpTo], ["landmarks", landmarks]] as const) {
      if (Number.isInteger(value) && value >= 1) continue;
      throw new RangeError(`Cannot fit KernelRidge: ${name} must be a whole number >= 1: current value is ${value}`);
    }
    return { kernel, lambda };
  }
}

/** Tickets of the largest group. */
function largestOf(groups: Int32Array = new Int32Array()): number {
  const counts = new Map<number, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts.values().reduce((most, count) => Math.max(most, count), 1);
}

/** Tickets that are no landmarks, or all where those are more. */
function rowsBeside(landmarks: ArrayLike<number>, n: number): Int32Array {
  const all = Int32Array.from({ length: n }, (_, i) => i);
  const drawn = new Set(Array.from(landmarks));
  return 2 * drawn.size > n ? all : all.filter((i) => !drawn.has(i));
}
