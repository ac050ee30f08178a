import type { BagOfWords } from "./_bag_of_words.ts";
import { type ClassCounts, emptyCounts } from "./class_counts.ts";

/**
 * Cross-validated complement naive Bayes (Rennie et al., https://aaai.org/papers/icml03-081-tackling-the-poor-assumptions-of-naive-bayes-text-classifiers/)
 * on words that are there or not, made to be run again and again on other labels of the same texts: a class's score of a text is
 * −Σ_w ln((n_w − n_wc + 1) / (N − N_c + W)), with n_w texts that hold word w, n_wc of them in class c, and N their sums over all W
 * words. Counts are whole numbers, so their logarithms come from a table, and leaving a fold out subtracts its rows.
 */
export class HeldOutBayes {
  readonly #bag: BagOfWords;
  readonly #nClasses: number;
  readonly #rowsOfFold: Int32Array[];
  /** n_w without each fold. */
  readonly #textsWithWord: Int32Array[];
  /** Σ_w n_w without each fold. */
  readonly #total: number[];
  readonly #logs: Float64Array;
  readonly #counts: Int32Array;

  /** @param folds Fold of each text, in [0, nFolds), drawn without looking at any label. */
  constructor(bag: BagOfWords, nClasses: number, folds: Int32Array, nFolds: number) {
    const n = folds.length;
    const { indptr, words, nWords } = bag;
    this.#bag = bag;
    this.#nClasses = nClasses;
    this.#rowsOfFold = Array.from({ length: nFolds }, (_, f) => folds.map((_, i) => i).filter((i) => folds[i] === f));
    this.#textsWithWord = Array.from({ length: nFolds }, () => new Int32Array(nWords));
    for (let i = 0; i < n; i++) {
      for (let f = 0; f < nFolds; f++) {
        if (f !== folds[i]) { for (let at = indptr[i]; at < indptr[i + 1]; at++) this.#textsWithWord[f][words[at]]++; }
      }
    }
    this.#total = this.#textsWithWord.map((counts) => counts.reduce((sum, count) => sum + count, 0));
    this.#logs = Float64Array.from({ length: n + 1 }, (_, count) => Math.log(count + 1));
    this.#counts = new Int32Array(nWords * nClasses);
  }

  /**
   * Classifies every text by a model learnt on the other folds, taking all classes to be equally likely, so that a rare one
   * is not forgotten.
   */
  run(targets: Int32Array): ClassCounts {
    const { indptr, words, nWords } = this.#bag;
    const C = this.#nClasses;
    const counts = this.#counts.fill(0);
    const wordsOfClass = new Float64Array(C);
    const learn = (i: number, sign: 1 | -1) => {
      const c = targets[i];
      for (let at = indptr[i]; at < indptr[i + 1]; at++) counts[words[at] * C + c] += sign;
      wordsOfClass[c] += sign * (indptr[i + 1] - indptr[i]);
    };
    for (let i = 0; i < targets.length; i++) learn(i, 1);

    const answers = emptyCounts(C);
    const scores = new Float64Array(C);
    const logs = this.#logs;
    for (const [f, rows] of this.#rowsOfFold.entries()) {
      for (const i of rows) learn(i, -1);
      const withWord = this.#textsWithWord[f];
      const norms = wordsOfClass.map((own) => Math.log(this.#total[f] - own + nWords));
      for (const i of rows) {
        const length = indptr[i + 1] - indptr[i];
        for (let c = 0; c < C; c++) scores[c] = length * norms[c];
        for (let at = indptr[i]; at < indptr[i + 1]; at++) {
          const start = words[at] * C;
          const all = withWord[words[at]];
          for (let c = 0; c < C; c++) scores[c] -= logs[all - counts[start + c]];
        }
        tally(answers, targets[i], argmax(scores));
      }
      for (const i of rows) learn(i, 1);
    }
    return answers;
  }
}

function argmax(scores: Float64Array): number {
  let best = 0;
  for (let c = 1; c < scores.length; c++) if (scores[c] > scores[best]) best = c;
  return best;
}

function tally(counts: ClassCounts, truth: number, predicted: number): void {
  counts.n++;
  counts.support[truth]++;
  counts.predicted[predicted]++;
  if (truth === predicted) counts.right[truth]++;
}
