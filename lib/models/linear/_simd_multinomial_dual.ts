import type { MergedColumns } from "./_merge_columns.ts";
import { KernelMemory } from "./kernel/kernel_memory.ts";
import {
  interceptStep,
  LEAST,
  moveIntercept,
  type MultinomialSolver,
  NEWTON_STEPS,
  NEWTON_TOLERANCE,
  START,
} from "./_multinomial_dual.ts";
import { LinearWeights } from "./linear_weights.ts";

/** `MultinomialDual` in the SIMD kernel: the same steps, four classes to an instruction. */
export class SimdMultinomialDual implements MultinomialSolver {
  gap = 0;
  loss = 0;
  readonly #memory = new KernelMemory();
  readonly #nRows: number;
  readonly #nFeatures: number;
  readonly #nClasses: number;
  readonly #C: number;
  readonly #interceptStep: number;
  readonly #weights: number;
  readonly #imbalance: number;
  readonly #order: number;

  /**
   * @param rows Shape `(nRows, nFeatures)`.
   * @param targets Class of each row, in `0…nClasses-1`.
   */
  constructor(rows: MergedColumns, targets: Int32Array, nClasses: number, C: number) {
    const memory = this.#memory;
    const stride = Math.ceil(nClasses / 4) * 4;
    const nRows = targets.length;
    this.#nRows = nRows;
    this.#nFeatures = rows.columns;
    this.#nClasses = nClasses;
    this.#C = C;
    const indptrAt = memory.allocate((nRows + 1) * 4);
    const indicesAt = memory.allocate(rows.nnz * 4);
    const valuesAt = memory.allocate(rows.nnz * 4);
    const targetsAt = memory.allocate(nRows * 4);
    const squaredLengthAt = memory.allocate(nRows * 4);
    const logAlphaAt = memory.allocate(nRows * stride * 4);
    this.#weights = memory.allocate((rows.columns + 1) * stride * 4);
    this.#imbalance = memory.allocate(stride * 8);
    this.#order = memory.allocate(nRows * 4);
    const scratch = memory.allocate(6 * stride * 4);

    const indptr = memory.ints(indptrAt, nRows + 1);
    const indices = memory.ints(indicesAt, rows.nnz);
    const values = memory.floats(valuesAt, rows.nnz);
    for (let i = 0; i < nRows; i++) indptr[i + 1] = rows.copyRow(i, indices, values, indptr[i]);
    this.#interceptStep = interceptStep({ rows: nRows, columns: rows.columns, indices, data: values }, nClasses, C);
    memory.ints(targetsAt, nRows).set(targets);
    const logAlpha = memory.floats(logAlphaAt, nRows * stride).fill(Math.log(C) + START);
    const squaredLength = memory.floats(squaredLengthAt, nRows);
    for (let i = 0; i < nRows; i++) {
      logAlpha[i * stride + targets[i]] = Math.log(C);
      let sum = this.#interceptStep;
      for (let j = indptr[i]; j < indptr[i + 1]; j++) sum += values[j] ** 2;
      squaredLength[i] = sum;
    }
    memory.kernel.setMultinomial(
      indptrAt,
      indicesAt,
      valuesAt,
      targetsAt,
      squaredLengthAt,
      this.#weights,
      rows.columns,
      nClasses,
      logAlphaAt,
      this.#imbalance,
      scratch,
      C,
      this.#interceptStep,
      LEAST,
      NEWTON_STEPS,
      NEWTON_TOLERANCE,
    );
  }

  startEpoch(order: Int32Array): void {
    this.#memory.ints(this.#order, this.#nRows).set(order);
    this.gap = 0;
    this.loss = 0;
  }

  visit(from: number, to: number): void {
    const { kernel } = this.#memory;
    kernel.visitMultinomial(this.#order + from * 4, to - from);
    this.gap += kernel.gapOfVisits();
    this.loss += this.#C * kernel.lossOfVisits();
  }

  endEpoch(): void {
    const stride = Math.ceil(this.#nClasses / 4) * 4;
    const imbalance = this.#memory.doubles(this.#imbalance, this.#nClasses);
    const bias = this.#memory.floats(this.#weights + this.#nFeatures * stride * 4, this.#nClasses);
    this.gap += moveIntercept(bias, imbalance, this.#interceptStep);
  }

  get weights(): LinearWeights {
    const weights = new LinearWeights(this.#nFeatures, this.#nClasses);
    const { data } = weights;
    data.set(this.#memory.floats(this.#weights, data.length));
    return weights;
  }
}
