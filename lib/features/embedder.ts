import type { Matrix, Snapshot } from "../core/mod.ts";

/** Turns texts into vectors whose angles say how alike they are in meaning: a pretrained encoder that is not trained further. */
export interface Embedder {
  /** Numbers of a vector. */
  readonly dimensions: number;
  /**
   * Vectors of texts, shape `(nTexts, dimensions)`; none is all zeros. A text's vector does not depend on the others.
   */
  embed(texts: readonly string[]): Matrix;
  toSnapshot(): Snapshot;
}
