import { type Matrix, matrix, type Snapshot } from "../../core/mod.ts";
import { checkFitted, checkScores, normaliseRows } from "./_check_scores.ts";
import type { Calibrator } from "./calibrator.ts";

/** Options of {@linkcode IsotonicCalibrator}. */
export interface IsotonicCalibratorOptions {
  /**
   * Least probability of a class before rows are divided by their sum, in [0, 1 / nClasses). A step function fitted to n
   * tickets knows nothing of frequencies below 1 / n, yet calls them 0, which one surprise makes infinitely wrong.
   *
   * @default {1 / (nClasses * (nTickets + 2))}
   */
  floor?: number;
}

/**
 * Isotonic regression, one class against the rest: the non-decreasing step function of the class's score with the least
 * squared error, found by pooling adjacent violators (Zadrozny and Elkan, https://doi.org/10.1145/775047.775151), linear
 * between its knots and flat outside them; rows divided by their sum.
 *
 * It needs many tickets: below about a thousand the other calibrators are safer.
 *
 * @example
 * ```ts
 * import { IsotonicCalibrator } from "./isotonic_calibrator.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const scores = matrix(4, 2, Float32Array.of(1, -1, 2, -2, 3, -3, 4, -4));
 * const { data } = new IsotonicCalibrator({ floor: 0 }).fit(scores, Int32Array.of(1, 0, 1, 0)).apply(scores);
 * assert.deepEqual([data[0], data[2], data[4], data[6]], [0, 0.5, 0.5, 1]); // the violators 2 and 3 share their mean
 * ```
 */
export class IsotonicCalibrator implements Calibrator {
  readonly #options: IsotonicCalibratorOptions;
  #floor = 0;
  /** Knots of class c are those in [offsets[c], offsets[c + 1]). */
  #offsets?: Int32Array;
  #x?: Float64Array;
  #y?: Float64Array;

  constructor(options: IsotonicCalibratorOptions = {}) {
    this.#options = options;
  }

  fit(scores: Matrix, targets: Int32Array): this {
    checkScores("IsotonicCalibrator", scores, targets);
    const { rows, columns, data } = scores;
    const { floor = 1 / (columns * (rows + 2)) } = this.#options;
    if (!(floor >= 0 && floor < 1 / columns)) {
      throw new RangeError(
        `Cannot fit IsotonicCalibrator: floor must be in [0, 1 / nClasses): current value is ${floor}`,
      );
    }
    this.#floor = floor;
    const x: number[] = [];
    const y: number[] = [];
    this.#offsets = new Int32Array(columns + 1);
    for (let c = 0; c < columns; c++) {
      const order = Uint32Array.from({ length: rows }, (_, i) => i)
        .sort((i, j) => data[i * columns + c] - data[j * columns + c]);
      const knots = poolAdjacentViolators(
        Float64Array.from(order, (i) => data[i * columns + c]),
        Float64Array.from(order, (i) => (targets[i] === c ? 1 : 0)),
      );
      for (const [at, value] of knots) {
        x.push(at);
        y.push(value);
      }
      this.#offsets[c + 1] = x.length;
    }
    this.#x = Float64Array.from(x);
    this.#y = Float64Array.from(y);
    return this;
  }

  apply(scores: Matrix): Matrix {
    const offsets = this.#offsets;
    checkFitted("IsotonicCalibrator", offsets && offsets.length - 1, scores);
    const { rows, columns, data } = scores;
    const out = matrix(rows, columns);
    for (let start = 0; start < data.length; start += columns) {
      for (let c = 0; c < columns; c++) {
        const value = interpolate(this.#x!, this.#y!, offsets![c], offsets![c + 1], data[start + c]);
        out.data[start + c] = Math.max(value, this.#floor);
      }
    }
    return normaliseRows(out);
  }

  toSnapshot(): Snapshot {
    if (!this.#offsets) throw new TypeError("Cannot snapshot IsotonicCalibrator: it is not fitted");
    const x = this.#x!.slice();
    const y = this.#y!.slice();
    const offsets = this.#offsets.slice();
    return {
      kind: "IsotonicCalibrator",
      config: { floor: this.#floor },
      tensors: {
        offsets: { shape: [offsets.length], data: offsets },
        x: { shape: [x.length], data: x },
        y: { shape: [y.length], data: y },
      },
    };
  }

  static fromSnapshot(snapshot: Snapshot): IsotonicCalibrator {
    const calibrator = new IsotonicCalibrator();
    calibrator.#floor = Number(snapshot.config.floor);
    calibrator.#offsets = Int32Array.from(snapshot.tensors.offsets.data);
    calibrator.#x = Float64Array.from(snapshot.tensors.x.data);
    calibrator.#y = Float64Array.from(snapshot.tensors.y.data);
    return calibrator;
  }
}

/**
 * The isotonic fit of `y` on sorted `x` as knots `[x, value]`: the two ends of every level. Equal values of `x` are first
 * averaged to one weighted point.
 */
function poolAdjacentViolators(x: Float64Array, y: Float64Array): [x: number, value: number][] {
  const blocks: { from: number; to: number; sum: number; weight: number }[] = [];
  for (let i = 0; i < x.length;) {
    let block = { from: x[i], to: x[i], sum: 0, weight: 0 };
    for (; i < x.length && x[i] === block.from; i++) {
      block = { ...block, sum: block.sum + y[i], weight: block.weight + 1 };
    }
    let last = blocks.at(-1);
    while (last && last.sum * block.weight >= block.sum * last.weight) {
      block = { from: last.from, to: block.to, sum: last.sum + block.sum, weight: last.weight + block.weight };
      blocks.pop();
      last = blocks.at(-1);
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ from, to, sum, weight }): [number, number][] =>
    from === to ? [[from, sum / weight]] : [[from, sum / weight], [to, sum / weight]]
  );
}

function interpolate(x: Float64Array, y: Float64Array, from: number, to: number, at: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (x[middle] <= at) low = middle + 1;
    else high = middle;
  }
  if (low === from) return y[from];
  if (low === to) return y[to - 1];
  const share = (at - x[low - 1]) / (x[low] - x[low - 1]);
  return y[low - 1] + share * (y[low] - y[low - 1]);
}
