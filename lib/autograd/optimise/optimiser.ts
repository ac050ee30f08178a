import type { ParameterGroups } from "./parameter_groups.ts";
import type { Schedule } from "./schedule.ts";

/** Options that all optimisers have. */
export interface OptimiserOptions {
  /** Factor on the learning rate from step to step. @default {1 throughout} */
  schedule?: Schedule;
  /** Other learning rates and decays for some parameters. */
  groups?: ParameterGroups;
  /**
   * Longest gradient allowed, over all parameters together; a longer one is scaled down to it, by clip / (norm + 1e-6), as
   * `torch.nn.utils.clip_grad_norm_` does. (Pascanu, Mikolov and Bengio, https://proceedings.mlr.press/v28/pascanu13.html)
   *
   * @default {Infinity}
   */
  clip?: number;
  /**
   * What a step does to the rows of a table that no batch read.
   *
   * - `lazy`: nothing. Their moments do not fade and their weights do not decay until they are read again, as in
   *   `torch.optim.SparseAdam`; the cost is that of the rows that were read.
   * - `dense`: what a gradient of zero would do, exactly as if the table were a dense parameter; the cost is that of the table.
   *
   * @default {"lazy"}
   */
  rows?: "lazy" | "dense";
}

/** Options of a step. */
export interface StepOptions {
  /**
   * Factor on the gradients.
   *
   * @default {1 / number of batches that were added up, so that the step is made by their mean}
   */
  scale?: number;
}

/** What a step did. */
export interface StepReport {
  /** Its number, from 1. */
  readonly step: number;
  /** Learning rate, before the factors of groups. */
  readonly learningRate: number;
  /** Euclidean length of the gradient over all parameters, before clipping. */
  readonly gradientNorm: number;
  readonly clipped: boolean;
}

/** Changes the weights of a store by their gradients. */
export interface Optimiser {
  /**
   * Makes a step, and forgets gradients that were added up.
   *
   * @throws {NonFiniteGradientError} If a gradient is NaN or infinite; no weight is changed then.
   */
  step(options?: StepOptions): StepReport;
}
