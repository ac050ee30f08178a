import type { Clock, WorkOptions } from "../../core/mod.ts";
import type { ParameterGroups } from "../optimise/parameter_groups.ts";
import type { ScheduleName } from "../optimise/schedule.ts";
import type { ParameterSpec } from "../parameters/parameter_spec.ts";
import type { Batch, Batches } from "./model_function.ts";

/** Which optimiser, and its options; see {@linkcode AdamW} and {@linkcode Sgd}. */
export type OptimiserChoice =
  | {
    readonly kind: "adamw";
    readonly betas?: readonly [number, number];
    readonly epsilon?: number;
  }
  | { readonly kind: "sgd"; readonly momentum?: number; readonly nesterov?: boolean };

/** Examples that are not learnt from, and decide when to stop and which weights are the best. */
export interface ValidationOptions {
  readonly batches: readonly Batch[];
  /**
   * What is better: a higher share of right answers, or a lower loss.
   *
   * @default {"accuracy"}
   */
  readonly metric?: "accuracy" | "loss";
  /**
   * Epochs in a row without a better score after which to stop; the best weights are kept in any case.
   *
   * @default {Infinity}
   */
  readonly patience?: number;
}

/** Which average of the weights is evaluated and given out, in place of the last ones. */
export type AverageChoice =
  /** Moving average over steps; see {@linkcode ExponentialAverage}. */
  | { readonly decay: number }
  /** Mean over the ends of the last epochs; see {@linkcode CheckpointAverage}. */
  | { readonly last: number };

/** Options of {@linkcode train}. */
export interface TrainingOptions extends WorkOptions {
  /** Numbers that a parameter starts from, in its shape; called once for each. */
  readonly weights: (parameter: ParameterSpec) => Float32Array;
  /** Batches of an epoch, counted from 0: the same ones whenever the same epoch is asked for. */
  readonly batches: (epoch: number) => Batches;
  readonly epochs: number;
  /** @default {undefined} */
  readonly validation?: ValidationOptions;
  /** @default {{ kind: "adamw" }} */
  readonly optimiser?: OptimiserChoice;
  readonly learningRate: number;
  /** @default {0.01} */
  readonly weightDecay?: number;
  /** Other learning rates and decays for some parameters. @default {decayMatricesOnly()} */
  readonly groups?: ParameterGroups;
  /** @default {"linear"} */
  readonly schedule?: ScheduleName;
  /**
   * Share of all steps in which the learning rate rises.
   *
   * @default {0.1}
   */
  readonly warmup?: number;
  /**
   * Longest gradient allowed.
   *
   * @default {1}
   */
  readonly clip?: number;
  /**
   * Batches whose gradients are averaged for a step.
   *
   * @default {1}
   */
  readonly accumulate?: number;
  /**
   * Share of values that dropout drops.
   *
   * @default {0}
   */
  readonly dropout?: number;
  /** @default {undefined} */
  readonly average?: AverageChoice;
  /**
   * What a step does to rows of tables that were not read.
   *
   * @default {"lazy"}
   */
  readonly rows?: "lazy" | "dense";
  /**
   * Different rows of one table that a step may read. By default room for twice the ids of the largest batch of the first epoch.
   */
  readonly rowCapacity?: number;
  /** Of each table with padding, the row that is never learnt. @default {{}} */
  readonly paddingRows?: Readonly<Record<string, number>>;
  /** Seed of dropout. @default {0} */
  readonly seed?: number;
  /** @default {navigator.hardwareConcurrency} */
  readonly threads?: number;
  /**
   * Keep freed memory for the next batch: faster and larger where shapes vary.
   *
   * @default {false}
   */
  readonly arena?: boolean;
  /**
   * Where the state is kept at the end of each epoch, to go on from, to the bit, after a stop of whatever kind. If the file is
   * there, training goes on from it. The caller removes it when it is not needed any more.
   *
   * @default {undefined}
   */
  readonly checkpoint?: {
    readonly file: string;
    /** Stands for data and options: a file of another key is refused. */
    readonly key: string;
  };
  /**
   * Train in this thread, which answers nothing else meanwhile, instead of in a worker: for models so small that starting one
   * would take longer.
   *
   * @default {false}
   */
  readonly inThread?: boolean;
  /** For telling the speed. @default {systemClock} */
  readonly clock?: Clock;
}

/** What an epoch brought. */
export interface EpochReport {
  /** From 1. */
  readonly epoch: number;
  /** Mean over the examples. */
  readonly loss: number;
  readonly validation?: { readonly loss: number; readonly accuracy?: number };
  readonly seconds: number;
  readonly tokensPerSecond: number;
}

/** What {@linkcode train} gives. */
export interface TrainingResult {
  /** All parameters by name: the best ones seen in validation, else the average, else the last. */
  readonly weights: ReadonlyMap<string, Float32Array<ArrayBuffer>>;
  /** Those before a resume included. */
  readonly epochs: readonly EpochReport[];
  readonly steps: number;
  /** Score of the weights that are given out, where there was a validation. */
  readonly bestScore?: number;
  /** Whether it stopped before the last epoch, as nothing got better. */
  readonly stoppedEarly: boolean;
  /** Epochs that were found in the checkpoint. */
  readonly resumedFrom: number;
  /** Bytes that were expected to be needed. */
  readonly memory: number;
}
