import { type Matrix, matrix, type Tensor } from "../../core/mod.ts";
import type { CsrMatrix } from "../../features/csr_matrix.ts";
import { KernelMemory } from "./kernel/kernel_memory.ts";

/** Bytes that the kernel may write past the last score. */
const SPILL = 12;

/**
 * The weights of a linear model, one row a feature with the weights of all classes side by side, and a last row of biases:
 *
 * score(x, c) = Σ_f x_f · w[f, c] + w[nFeatures, c].
 *
 * A ticket has a few hundred features and a model tens of thousands, so this order reads a few hundred short, unbroken
 * pieces of memory. Rows are padded with zeros to a multiple of four classes, the width of a SIMD register.
 *
 * @example
 * ```ts
 * import { LinearWeights } from "./linear_weights.ts";
 * import assert from "node:assert/strict";
 *
 * const weights = new LinearWeights(2, 3); // two features, three classes
 * weights.row(0).set([1, 0, -1]);
 * weights.bias.set([0, 0.5, 0]);
 * const x = { rows: 1, columns: 2, indptr: Uint32Array.of(0, 1), indices: Int32Array.of(0), data: Float32Array.of(2) };
 * assert.deepEqual([...weights.scores(x).data], [2, 0.5, -2]);
 * ```
 */
export class LinearWeights {
  readonly nFeatures: number;
  readonly nClasses: number;
  /** Numbers from one row to the next: `nClasses` rounded up to a multiple of four. */
  readonly stride: number;
  readonly #memory = new KernelMemory();
  readonly #at: number;

  /** All weights are 0. */
  constructor(nFeatures: number, nClasses: number) {
    this.nFeatures = nFeatures;
    this.nClasses = nClasses;
    this.stride = Math.ceil(nClasses / 4) * 4;
    this.#at = this.#memory.allocate((nFeatures + 1) * this.stride * 4);
  }

  /** All weights, shape `(nFeatures + 1, stride)`, row-major: writing to it writes to the model. Don't keep it. */
  get data(): Float32Array {
    return this.#memory.floats(this.#at, (this.nFeatures + 1) * this.stride);
  }

  /** Weights of a feature, shape `(nClasses,)`: writing to it writes to the model. Don't keep it. */
  row(feature: number): Float32Array {
    const start = feature * this.stride;
    return this.data.subarray(start, start + this.nClasses);
  }

  /** What each class scores on an empty text, shape `(nClasses,)`: writing to it writes to the model. Don't keep it. */
  get bias(): Float32Array {
    return this.row(this.nFeatures);
  }

  /**
   * Scores of all classes.
   *
   * @param x Shape `(nTickets, nFeatures)`.
   * @returns Shape `(nTickets, nClasses)`.
   * @throws {TypeError} If `x` has another number of columns than the weights have features.
   */
  scores(x: CsrMatrix): Matrix {
    if (x.columns !== this.nFeatures) {
      throw new TypeError(
        `Cannot score: rows must have ${this.nFeatures} columns, as in training: they have ${x.columns}`,
      );
    }
    const memory = this.#memory;
    const { rows, indptr, indices, data } = x;
    const at = {
      indptr: memory.allocate(indptr.byteLength),
      indices: memory.allocate(indices.byteLength),
      values: memory.allocate(data.byteLength),
      out: memory.allocate(rows * this.nClasses * 4 + SPILL),
    };
    memory.ints(at.indptr, indptr.length).set(indptr);
    memory.ints(at.indices, indices.length).set(indices);
    memory.floats(at.values, data.length).set(data);
    memory.kernel.scoreRows(rows, at.indptr, at.indices, at.values, this.#at, this.nFeatures, this.nClasses, at.out);
    const scores = memory.floats(at.out, rows * this.nClasses).slice();
    memory.release(at.indptr);
    return matrix(rows, this.nClasses, scores);
  }

  /** The weights for a snapshot, shape `(nFeatures + 1, stride)`. */
  toTensor(): Tensor {
    return { shape: [this.nFeatures + 1, this.stride], data: this.data.slice() };
  }

  /** Weights read back from a snapshot. */
  static fromTensor(tensor: Tensor, nClasses: number): LinearWeights {
    const weights = new LinearWeights(tensor.shape[0] - 1, nClasses);
    if (!(tensor.data instanceof Float32Array) || tensor.shape[1] !== weights.stride) {
      throw new TypeError(
        `Cannot read weights: they must be float32 of shape (nFeatures + 1, ${weights.stride}): the shape is (${
          tensor.shape.join(", ")
        })`,
      );
    }
    weights.data.set(tensor.data);
    return weights;
  }
}
