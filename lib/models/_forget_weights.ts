import type { Snapshot, Tensor } from "../core/mod.ts";
import { scanVocabulary, type VocabularyScan, type Whose } from "../features/vocabulary_scan.ts";
import type { ForgetfulModel, Forgetting } from "./_forgetting.ts";

/** A model with a row of weights a column of its part `features`. */
export class WeightForgetting implements Forgetting {
  readonly #snapshot: Snapshot;
  readonly #scan: VocabularyScan;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    this.#scan = scanVocabulary(snapshot.parts!.features);
  }

  see(whose: Whose, texts: readonly string[]): void {
    this.#scan.see(whose, texts);
  }

  finish(): ForgetfulModel {
    const { snapshot: features, kept, gone } = this.#scan.finish();
    const terms = gone.columns + gone.others;
    const snapshot = this.#snapshot;
    if (terms === 0) return { snapshot, terms, vectors: 0 };
    const { parts, tensors } = snapshot;
    return {
      snapshot: {
        ...snapshot,
        parts: { ...parts, features },
        tensors: { ...tensors, weights: rowsOf(tensors.weights, kept) },
      },
      terms,
      vectors: 0,
    };
  }
}

/** Weights of the columns that stay, and the biases, which are the last row. */
function rowsOf({ shape, data }: Tensor, kept: Int32Array): Tensor {
  const [rows, stride] = shape;
  const weights = data as Float32Array;
  const out = new Float32Array((kept.length + 1) * stride);
  kept.forEach((row, i) => out.set(weights.subarray(row * stride, (row + 1) * stride), i * stride));
  out.set(weights.subarray((rows - 1) * stride, rows * stride), kept.length * stride);
  return { shape: [kept.length + 1, stride], data: out };
}
