import type { CsrMatrix } from "../../features/csr_matrix.ts";
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
  constructor(rows: CsrMatrix, targets: Int32Array, nClasses: number, C: number) {
    const memory = this.#memory;
    const stride = Math.ceil(nClasses / 4) * 4;
    this.#nRows = rows.rows;
    this.#nFeatures = rows.columns;
    this.#nClasses = nClasses;
    this.#C = C;
    this.#interceptStep = interceptStep(rows, nClasses, C);
    const place = (values: Uint32Array | Int32Array | Float32Array) => {
      const at = memory.allocate(values.byteLength);
      memory.bytes(at, values.byteLength).set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
      return at;
    };
    const [indptr, indices, values] = [place(rows.indptr), place(rows.indices), place(rows.data)];
    const targetsAt = place(targets);
    const squaredLength = memory.allocate(rows.rows * 4);
    const logAlpha = memory.allocate(rows.rows * stride * 4);
    this.#weights = memory.allocate((rows.columns + 1) * stride * 4);
    this.#imbalance = memory.allocate(stride * 8);
    this.#order = memory.allocate(rows.rows * 4);
    const scratch = memory.allocate(6 * stride * 4);

    const logs = memory.floats(logAlpha, rows.rows * stride).fill(Math.log(C) + START);
    const squares = memory.floats(squaredLength, rows.rows);
    for (let i = 0; i < rows.rows; i++) {
      logs[i * stride + targets[i]] = Math.log(C);
      let sum = this.#interceptStep;
      for (let j = rows.indptr[i]; j < rows.indptr[i + 1]; j++) sum += rows.data[j] ** 2;
      squares[i] = sum;
    }
    memory.kernel.setMultinomial(
      indptr,
      indices,
      values,
      targetsAt,
      squaredLength,
      this.#weights,
      rows.columns,
      nClasses,
      logAlpha,
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
