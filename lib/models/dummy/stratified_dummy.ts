import { type Json, type Matrix, matrix, Rng, type Snapshot } from "../../core/mod.ts";
import { DummyClassifier } from "./_dummy_classifier.ts";

/** Options of {@linkcode StratifiedClassifier}. */
export interface StratifiedClassifierOptions {
  /**
   * Decides together with the text what is answered.
   *
   * @default {0}
   */
  seed?: number;
}

/**
 * Draws each answer at random, a class being as likely as it was frequent in training. The draw depends on the seed and
 * the text alone, so that the same text always gets the same answer.
 *
 * The scores are ln π_c + g_c with π_c the share of class c and g_c standard Gumbel noise; the largest one then is a
 * draw from π (the Gumbel-max trick, https://doi.org/10.48550/arXiv.1411.0030).
 *
 * @example
 * ```ts
 * import { StratifiedClassifier } from "./stratified_dummy.ts";
 * import assert from "node:assert/strict";
 *
 * const dummy = await new StratifiedClassifier({ seed: 1 }).fit(["a", "b", "c", "d"], ["x", "y", "y", "y"]);
 * const answers = dummy.predict(Array.from({ length: 1000 }, (_, i) => `ticket ${i}`));
 * const share = answers.filter((label) => label === "y").length / 1000;
 * assert(Math.abs(share - 0.75) < 0.05);
 * ```
 */
export class StratifiedClassifier extends DummyClassifier {
  readonly kind = "StratifiedClassifier";
  readonly #seed: number;

  constructor(options: StratifiedClassifierOptions = {}) {
    super();
    const { seed = 0 } = options;
    this.#seed = seed;
  }

  /** Noisy logarithms of the shares of the classes, shape `(nTickets, nClasses)`. */
  decisionFunction(texts: readonly string[]): Matrix {
    const shares = this.shares();
    const generator = new Rng(this.#seed);
    const scores = matrix(texts.length, shares.length);
    texts.forEach((text, i) => {
      const rng = generator.fork(text);
      shares.forEach((share, c) => scores.data[i * shares.length + c] = Math.log(share) + gumbel(rng));
    });
    return scores;
  }

  protected override options(): Record<string, Json> {
    return { seed: this.#seed };
  }

  static fromSnapshot(snapshot: Snapshot): StratifiedClassifier {
    return new StratifiedClassifier({ seed: snapshot.config.seed as number }).restore(snapshot);
  }
}

/** A standard Gumbel number; the draw is kept off 0 and 1, where it would be infinite. */
function gumbel(rng: Rng): number {
  return -Math.log(-Math.log((rng.uint32() + 0.5) / 2 ** 32));
}
