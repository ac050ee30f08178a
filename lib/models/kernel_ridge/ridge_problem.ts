import type { Matrix } from "../../core/mod.ts";
import type { KernelFeatures } from "./kernel_features.ts";
import { checkKernel, type KernelSpec, usesTfidf } from "./kernel_spec.ts";
import { NotPositiveDefiniteError } from "./not_positive_definite_error.ts";

/** What is to be learnt. */
export interface RidgeProblem {
  /** Class index of each ticket, shape `(nTickets,)`. */
  readonly targets: Int32Array;
  readonly nClasses: number;
  /** What is learnt in place of the classes, shape `(nTickets, nClasses)`, rows summing to 1. */
  readonly soft?: Matrix;
  /** How much each ticket's error counts, > 0, shape `(nTickets,)`. */
  readonly weights: Float64Array;
}

/** How much classes count: all tickets alike, or all classes alike. */
export type ClassWeight = "none" | "balanced";

/** What is chosen. */
export interface RidgeSetting {
  readonly kernel: KernelSpec;
  /** Weight of the penalty, > 0. */
  readonly lambda: number;
}

/** What came of it. */
export interface RidgeSolution {
  /** Weight of each support's kernel for each class, shape `(nSupports, nClasses)`. */
  readonly weights: Matrix;
  /** Scores of each ticket by the model without it, shape `(nTickets, nClasses)`. */
  readonly leaveOneOut?: Matrix;
}

/**
 * Targets of some tickets minus their mean over classes, shape `(rows.length, nClasses)`: one-hot, or as given.
 *
 * @param rows Which tickets; all of them, when absent.
 */
export function centredTargets({ targets, nClasses, soft }: RidgeProblem, rows?: ArrayLike<number>): Float32Array {
  const n = rows?.length ?? targets.length;
  const out = new Float32Array(n * nClasses).fill(-1 / nClasses);
  for (let i = 0; i < n; i++) {
    const row = rows ? rows[i] : i;
    if (soft) { for (let c = 0; c < nClasses; c++) out[i * nClasses + c] += soft.data[row * nClasses + c]; }
    else out[i * nClasses + targets[row]] += 1;
  }
  return out;
}

/** An error with what to do about it, where the cause is a λ that is too small for float32. */
export function explainSmallLambda(error: unknown, lambda: number): unknown {
  if (!(error instanceof NotPositiveDefiniteError)) return error;
  return new RangeError(
    `Cannot fit KernelRidge: lambda must be large enough that the kernel matrix is positive definite in float32: ` +
      `current value is ${lambda}; take ten times as much, or leave out tickets that are copies of one another`,
    { cause: error },
  );
}

/**
 * What is to be learnt, checked.
 *
 * @param targets Class index of each ticket, shape `(nTickets,)`.
 * @throws {TypeError} If soft targets are of another shape.
 * @throws {RangeError} If the numbers don't fit, or there are fewer than two classes.
 */
export function ridgeProblem(
  { embeddings }: KernelFeatures,
  targets: Int32Array,
  { nClasses, classWeight, soft }: { nClasses: number; classWeight: ClassWeight; soft?: Matrix },
): RidgeProblem {
  if (soft && (soft.rows !== targets.length || soft.columns !== nClasses)) {
    throw new TypeError(
      `Cannot fit KernelRidge: soft targets must have the shape (${targets.length}, ${nClasses}): they have (${soft.rows}, ${soft.columns})`,
    );
  }
  if (targets.length !== embeddings.rows) {
    throw new RangeError(
      `Cannot fit KernelRidge: there must be one target an embedding: there are ${targets.length} and ${embeddings.rows}`,
    );
  }
  const counts = new Uint32Array(nClasses);
  for (const target of targets) {
    if (target < 0 || target >= nClasses) {
      throw new RangeError(`Cannot fit KernelRidge: targets must be in [0, ${nClasses}): one is ${target}`);
    }
    counts[target]++;
  }
  const known = counts.filter((count) => count > 0).length;
  if (known < 2) {
    throw new RangeError(
      `Cannot fit KernelRidge: there must be tickets of at least two classes: there are of ${known}`,
    );
  }
  const balanced = (target: number) => targets.length / (known * counts[target]);
  const weights = Float64Array.from(targets, (target) => (classWeight === "balanced" ? balanced(target) : 1));
  return { targets, nClasses, soft, weights };
}

/**
 * @throws {RangeError} If a number of the setting is not finite and > 0.
 * @throws {TypeError} If its kernel needs TF-IDF rows that are not there.
 */
export function checkSetting({ kernel, lambda }: RidgeSetting, hasTfidf: boolean): void {
  checkKernel(kernel);
  if (usesTfidf(kernel) && !hasTfidf) {
    throw new TypeError(`Cannot fit KernelRidge: kernel ${kernel.kind} needs TF-IDF rows: there are none`);
  }
  if (!(Number.isFinite(lambda) && lambda > 0)) {
    throw new RangeError(`Cannot fit KernelRidge: lambda must be a number > 0: current value is ${lambda}`);
  }
}
