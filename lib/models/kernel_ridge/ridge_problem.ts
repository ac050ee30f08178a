import type { Matrix } from "../../core/mod.ts";
import type { KernelSpec } from "./kernel_spec.ts";
import { NotPositiveDefiniteError } from "./not_positive_definite_error.ts";

/** What is to be learnt. */
export interface RidgeProblem {
  /** Class index of each ticket, shape `(nTickets,)`. */
  readonly targets: Int32Array;
  readonly nClasses: number;
  /** How much each ticket's error counts, > 0, shape `(nTickets,)`. */
  readonly weights: Float64Array;
}

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

/** One-hot targets minus their mean over classes, shape `(n, nClasses)`. */
export function centredOneHot(targets: Int32Array, nClasses: number): Float32Array {
  const out = new Float32Array(targets.length * nClasses).fill(-1 / nClasses);
  targets.forEach((target, i) => out[i * nClasses + target] += 1);
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
