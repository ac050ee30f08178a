import { type Matrix, matrix, type Snapshot } from "../../core/mod.ts";
import { checkFitted, checkScores } from "./_check_scores.ts";

/** Options of {@linkcode ConformalClassifier}. */
export interface ConformalClassifierOptions {
  /**
   * Share of tickets whose set must hold the true label, in (0, 1).
   *
   * @default {0.9}
   */
  coverage?: number;
  /**
   * How badly a label fits a ticket: `lac` is 1 − p_y, which gives the smallest sets on average (Sadinle et al.,
   * https://doi.org/10.1080/01621459.2017.1395341); `aps` is the probability of the labels up to and including y, most
   * probable first, which keeps coverage more even between easy and hard tickets, with larger sets and no empty ones
   * (Romano et al., https://doi.org/10.48550/arXiv.2006.02544, without randomisation).
   *
   * @default {"lac"}
   */
  score?: "lac" | "aps";
  /**
   * Keep the coverage within every class rather than over all tickets (Vovk, https://doi.org/10.1007/s10994-013-5355-6).
   *
   * @default {false}
   */
  classConditional?: boolean;
  /**
   * A class of fewer held-out tickets than this shares the quantile of all tickets, and is named in `fallback`; its coverage
   * is then only promised together with the others'. Below ⌈1 / (1 − coverage)⌉ − 1 its own quantile would be infinite: in
   * every set.
   *
   * @default {2 * ceil(1 / (1 - coverage))}
   */
  minClassSize?: number;
}

/**
 * Label sets that hold the true label with a stated coverage, whatever the model: split-conformal prediction.
 *
 * A label is in the set when its score is at most the ⌈(n + 1)·coverage⌉-th smallest score that the true labels of n
 * held-out tickets got. The promise holds on average over tickets exchangeable with those: it ends where the tickets drift.
 *
 * @example
 * ```ts
 * import { ConformalClassifier } from "./conformal_classifier.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * // Nine held-out tickets; the true label 0 got these probabilities:
 * const p = [0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.55, 0.5, 0.3];
 * const heldOut = matrix(9, 2, Float32Array.from(p.flatMap((x) => [x, 1 - x])));
 * const conformal = new ConformalClassifier({ coverage: 0.8 }).fit(heldOut, new Int32Array(9));
 * // ⌈10 · 0.8⌉ = 8: labels with a probability of at least 0.5, the 8th highest
 * assert.deepEqual(conformal.sets(matrix(2, 2, Float32Array.of(0.6, 0.4, 0.5, 0.5))), [[0], [0, 1]]);
 * ```
 */
export class ConformalClassifier {
  readonly #options: Required<ConformalClassifierOptions>;
  /** Largest score of a label in the set, by class; infinite where there were too few tickets. */
  #thresholds?: Float64Array;
  /** Held-out scores of the true labels of class c, ascending, in [offsets[c], offsets[c + 1]); last comes the pool of all. */
  #sorted?: Float32Array;
  #offsets?: Int32Array;
  #fallback: number[] = [];

  constructor(options: ConformalClassifierOptions = {}) {
    const { coverage = 0.9, score = "lac", classConditional = false } = options;
    const { minClassSize = 2 * Math.ceil(1 / (1 - coverage) - 1e-9) } = options;
    this.#options = { coverage, score, classConditional, minClassSize };
  }

  /** Share of tickets whose set holds the true label, as promised. */
  get coverage(): number {
    return this.#options.coverage;
  }

  /** Classes that share the quantile of all tickets for want of their own; empty unless `classConditional`. */
  get fallback(): readonly number[] {
    return this.#fallback;
  }

  /**
   * @param probabilities Of held-out tickets, shape `(nTickets, nClasses)`.
   * @param targets Class index of each, shape `(nTickets,)`.
   */
  fit(probabilities: Matrix, targets: Int32Array): this {
    const { coverage, classConditional, minClassSize } = this.#options;
    if (!(coverage > 0 && coverage < 1)) {
      throw new RangeError(`Cannot fit ConformalClassifier: coverage must be in (0, 1): current value is ${coverage}`);
    }
    checkScores("ConformalClassifier", probabilities, targets);
    const scores = this.#scores(probabilities);
    const nClasses = probabilities.columns;
    const groups: number[][] = Array.from({ length: nClasses + 1 }, () => []);
    targets.forEach((target, i) => {
      const score = scores.data[i * nClasses + target];
      if (classConditional) groups[target].push(score);
      groups[nClasses].push(score);
    });
    this.#offsets = new Int32Array(nClasses + 2);
    groups.forEach((group, g) => this.#offsets![g + 1] = this.#offsets![g] + group.length);
    this.#sorted = new Float32Array(this.#offsets[nClasses + 1]);
    groups.forEach((group, g) => this.#sorted!.set(Float32Array.from(group).sort(), this.#offsets![g]));
    this.#fallback = classConditional
      ? groups.slice(0, -1).flatMap((group, c) => (group.length < minClassSize ? [c] : []))
      : [];
    this.#setThresholds();
    return this;
  }

  /**
   * The label set of each ticket as class indices, most probable first.
   *
   * @param probabilities Shape `(nTickets, nClasses)`.
   */
  sets(probabilities: Matrix): number[][] {
    checkFitted("ConformalClassifier", this.#thresholds?.length, probabilities);
    const { rows, columns, data } = probabilities;
    const scores = this.#scores(probabilities).data;
    const thresholds = this.#thresholds!;
    const sets: number[][] = [];
    for (let start = 0; start < rows * columns; start += columns) {
      const set: number[] = [];
      for (let c = 0; c < columns; c++) if (scores[start + c] <= thresholds[c]) set.push(c);
      if (set.length > 1) set.sort((a, b) => data[start + b] - data[start + a]);
      sets.push(set);
    }
    return sets;
  }

  /**
   * How well each label fits: (1 + held-out true labels that fit at most as well) / (n + 1). A label is in the set just when
   * its p-value exceeds 1 − coverage.
   *
   * @returns Shape `(nTickets, nClasses)`.
   */
  pValues(probabilities: Matrix): Matrix {
    checkFitted("ConformalClassifier", this.#thresholds?.length, probabilities);
    const { rows, columns } = probabilities;
    const scores = this.#scores(probabilities);
    const out = matrix(rows, columns);
    for (let i = 0; i < out.data.length; i++) {
      const [from, to] = this.#group(i % columns);
      out.data[i] = (1 + to - firstAtLeast(this.#sorted!, from, to, scores.data[i])) / (to - from + 1);
    }
    return out;
  }

  /**
   * Credibility: the largest p-value of each ticket. Small means that no label fits, which is at most as frequent among tickets
   * like the held-out ones as the value says.
   *
   * @returns Shape `(nTickets,)`.
   */
  credibility(probabilities: Matrix): Float64Array {
    const { rows, columns, data } = this.pValues(probabilities);
    return Float64Array.from({ length: rows }, (_, i) => data.subarray(i * columns, (i + 1) * columns).reduce(larger));
  }

  toSnapshot(): Snapshot {
    if (!this.#sorted) throw new TypeError("Cannot snapshot ConformalClassifier: it is not fitted");
    const sorted = this.#sorted.slice();
    const offsets = this.#offsets!.slice();
    return {
      kind: "ConformalClassifier",
      config: { ...this.#options, fallback: this.#fallback },
      tensors: {
        sorted: { shape: [sorted.length], data: sorted },
        offsets: { shape: [offsets.length], data: offsets },
      },
    };
  }

  static fromSnapshot({ config, tensors }: Snapshot): ConformalClassifier {
    const conformal = new ConformalClassifier({
      coverage: Number(config.coverage),
      score: config.score === "aps" ? "aps" : "lac",
      classConditional: config.classConditional === true,
      minClassSize: Number(config.minClassSize),
    });
    conformal.#sorted = Float32Array.from(tensors.sorted.data);
    conformal.#offsets = Int32Array.from(tensors.offsets.data);
    conformal.#fallback = (config.fallback as number[]).slice();
    conformal.#setThresholds();
    return conformal;
  }

  #setThresholds(): void {
    const nClasses = this.#offsets!.length - 2;
    this.#thresholds = Float64Array.from({ length: nClasses }, (_, c) => {
      const [from, to] = this.#group(c);
      // 1e-9 takes back what rounding adds where (n + 1)·coverage is a whole number.
      const rank = Math.ceil((to - from + 1) * this.#options.coverage - 1e-9);
      return rank > to - from ? Infinity : this.#sorted![from + rank - 1];
    });
  }

  /** Where the scores lie that a class is measured against. */
  #group(c: number): [from: number, to: number] {
    const pool = this.#offsets!.length - 2;
    const group = this.#options.classConditional && !this.#fallback.includes(c) ? c : pool;
    return [this.#offsets![group], this.#offsets![group + 1]];
  }

  #scores(probabilities: Matrix): Matrix {
    const { rows, columns, data } = probabilities;
    const out = matrix(rows, columns);
    if (this.#options.score === "lac") {
      // −p ranks as 1 − p does, without rounding small probabilities to the same number.
      for (let i = 0; i < data.length; i++) out.data[i] = -data[i];
      return out;
    }
    for (let start = 0; start < data.length; start += columns) {
      const order = Array.from({ length: columns }, (_, c) => c).sort((a, b) => data[start + b] - data[start + a]);
      let sum = 0;
      for (const c of order) out.data[start + c] = sum += data[start + c];
    }
    return out;
  }
}

function larger(a: number, b: number): number {
  return Math.max(a, b);
}

/** First place in the ascending `values[from..to)` that holds at least `x`. */
function firstAtLeast(values: Float32Array, from: number, to: number, x: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
