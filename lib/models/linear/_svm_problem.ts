import type { Rng } from "../../core/mod.ts";
import type { CsrMatrix } from "../../features/csr_matrix.ts";
import type { LinearWeights } from "./linear_weights.ts";

/** One-vs-rest linear SVMs to be trained: for each class c, its rows against all others. */
export interface SvmProblem {
  readonly rows: CsrMatrix;
  /** Class of each row, shape `(nRows,)`. */
  readonly targets: Int32Array;
  readonly nClasses: number;
  /** Cost C of a row of another class. */
  readonly cost: number;
  /** Cost C of a row of the class itself, shape `(nClasses,)`. */
  readonly ownCost: Float64Array;
}

/** How far to go. */
export interface SvmSolverOptions {
  /** Largest |projected gradient| over all rows and classes at which a pass is the last one. */
  readonly tol: number;
  /** Most passes over the rows. */
  readonly maxEpochs: number;
  readonly rng: Rng;
  /** Called after each pass of a block of classes; may throw to stop. */
  readonly afterEpoch?: (done: { readonly classes: number; readonly epoch: number; readonly violation: number }) =>
    | void
    | Promise<void>;
}

/** What was found. */
export interface SvmSolution {
  /** Shape `(rows.columns + 1, nClasses)`, biases last. */
  readonly weights: LinearWeights;
  /** Passes over the rows, the most of any class. */
  readonly epochs: number;
  /** Largest |projected gradient| in the last pass. */
  readonly violation: number;
}
