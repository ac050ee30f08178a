import { type Matrix, matrix } from "../../core/mod.ts";
import { selectRows } from "../../features/csr_operations.ts";
import type { KernelFeatures } from "./kernel_features.ts";
import { fillKernel, type KernelSpec, usesTfidf } from "./kernel_spec.ts";
import type { MatrixProduct } from "./matrix_product.ts";
import { TfidfIndex } from "./tfidf_index.ts";

/** Kernel values that are made at a time: 16 MB of them. */
const VALUES_A_BATCH = 4_000_000;

/** The kernel between a model's supports, which it keeps, and any other tickets. */
export class KernelScorer {
  readonly supports: KernelFeatures;
  readonly kernel: KernelSpec;
  /** Embeddings times γ. */
  readonly #scaled: Float32Array;
  readonly #index?: TfidfIndex;

  /**
   * @param supports Of length 1.
   * @throws {TypeError} If the kernel needs TF-IDF rows and there are none.
   */
  constructor(supports: KernelFeatures, kernel: KernelSpec) {
    if (usesTfidf(kernel) && !supports.tfidf) {
      throw new TypeError(`Cannot use kernel ${kernel.kind}: there must be TF-IDF rows: there are none`);
    }
    this.supports = supports;
    this.kernel = kernel;
    this.#scaled = supports.embeddings.data.map((x) => x * kernel.gamma);
    if (usesTfidf(kernel)) this.#index = new TfidfIndex(supports.tfidf!);
  }

  /** Tickets whose kernel is best made at a time. */
  get batchSize(): number {
    return Math.max(1, Math.floor(VALUES_A_BATCH / this.supports.embeddings.rows));
  }

  /**
   * Kernel of tickets `from…to` with all supports.
   *
   * @param tickets Of length 1, in the same columns as the supports.
   * @returns Shape `(to - from, nSupports)`.
   * @throws {TypeError} If there are other numbers of columns, or TF-IDF rows are missing.
   */
  kernelOf(tickets: KernelFeatures, from: number, to: number, product: MatrixProduct): Float32Array<ArrayBuffer> {
    const { embeddings, tfidf } = tickets;
    const { rows: n, columns: k } = this.supports.embeddings;
    if (embeddings.columns !== k) {
      throw new TypeError(
        `Cannot score: embeddings must have ${k} columns, as in training: they have ${embeddings.columns}`,
      );
    }
    if (this.#index && !tfidf) throw new TypeError("Cannot score: there must be TF-IDF rows, as in training");
    const m = to - from;
    const rows = Int32Array.from({ length: m }, (_, i) => from + i);
    const similarities = this.#index?.similarities(selectRows(tfidf!, rows), product);
    const out = new Float32Array(m * n);
    const a = embeddings.data.subarray(from * k, to * k);
    fillKernel(this.kernel, { a, b: this.#scaled, m, n, k, similarities, out }, product);
    return out;
  }

  /**
   * Scores of tickets: their kernel with the supports, times weights.
   *
   * @param tickets Of length 1.
   * @param weights Shape `(nSupports, nClasses)`.
   * @returns Shape `(nTickets, nClasses)`.
   */
  scores(tickets: KernelFeatures, weights: Matrix, product: MatrixProduct): Matrix {
    const { rows } = tickets.embeddings;
    const scores = matrix(rows, weights.columns);
    for (let from = 0; from < rows; from += this.batchSize) {
      const to = Math.min(rows, from + this.batchSize);
      const a = this.kernelOf(tickets, from, to, product);
      const c = scores.data.subarray(from * weights.columns);
      product.multiply({ a, b: weights.data, c, m: to - from, n: weights.columns, k: weights.rows });
    }
    return scores;
  }
}
