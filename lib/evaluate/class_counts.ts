/**
 * How often each class was true, predicted and rightly predicted: all that precision, recall, F1 and the Matthews
 * coefficient depend on. Small enough to be filled anew for every bootstrap resample.
 */
export interface ClassCounts {
  /** Number of tickets. */
  n: number;
  /** Tickets whose true and predicted class it is, shape `(nClasses,)`. */
  readonly right: Float64Array;
  /** Tickets whose true class it is, shape `(nClasses,)`. */
  readonly support: Float64Array;
  /** Tickets whose predicted class it is, shape `(nClasses,)`. */
  readonly predicted: Float64Array;
}

/**
 * Counts classes over tickets.
 *
 * @param truth True class of each ticket, in [0, nClasses), shape `(nTickets,)`.
 * @param predicted Predicted class of each ticket, shape `(nTickets,)`.
 * @throws {RangeError} If the lengths differ or a class is out of range.
 *
 * @example
 * ```ts
 * import { accuracy, countClasses, macroF1 } from "./class_counts.ts";
 * import assert from "node:assert/strict";
 *
 * const counts = countClasses([0, 0, 1], [0, 1, 1], 2);
 * assert.equal(accuracy(counts), 2 / 3);
 * assert.equal(macroF1(counts), 2 / 3);
 * ```
 */
export function countClasses(truth: ArrayLike<number>, predicted: ArrayLike<number>, nClasses: number): ClassCounts {
  if (truth.length !== predicted.length) {
    throw new RangeError(
      `Cannot count classes: there must be one prediction a ticket: ${predicted.length} for ${truth.length} tickets`,
    );
  }
  const counts = emptyCounts(nClasses);
  for (let i = 0; i < truth.length; i++) {
    for (const c of [truth[i], predicted[i]]) {
      if (!(Number.isInteger(c) && c >= 0 && c < nClasses)) {
        throw new RangeError(
          `Cannot count classes: a class must be an integer in [0, ${nClasses}): ticket ${i} has ${c}`,
        );
      }
    }
    counts.support[truth[i]]++;
    counts.predicted[predicted[i]]++;
    if (truth[i] === predicted[i]) counts.right[truth[i]]++;
  }
  counts.n = truth.length;
  return counts;
}

/** Counts of no tickets. */
export function emptyCounts(nClasses: number): ClassCounts {
  return {
    n: 0,
    right: new Float64Array(nClasses),
    support: new Float64Array(nClasses),
    predicted: new Float64Array(nClasses),
  };
}

/** Share of right predictions; 0 where there are no tickets. */
export function accuracy({ n, right }: ClassCounts): number {
  return share(sum(right), n);
}

/** Share of the tickets predicted as class `c` that are of it; 0 where none is, as in scikit-learn. */
export function precision({ right, predicted }: ClassCounts, c: number): number {
  return share(right[c], predicted[c]);
}

/** Share of the tickets of class `c` that were predicted as it; 0 where there is none, as in scikit-learn. */
export function recall({ right, support }: ClassCounts, c: number): number {
  return share(right[c], support[c]);
}

/** Harmonic mean of precision and recall of class `c`; 0 where the class was neither true nor predicted. */
export function f1({ right, support, predicted }: ClassCounts, c: number): number {
  return share(2 * right[c], support[c] + predicted[c]);
}

/** Mean F1 over the classes that were true or predicted, each weighing the same. */
export function macroF1(counts: ClassCounts): number {
  let total = 0;
  let present = 0;
  for (let c = 0; c < counts.support.length; c++) {
    if (counts.support[c] + counts.predicted[c] === 0) continue;
    total += f1(counts, c);
    present++;
  }
  return share(total, present);
}

/** Mean F1 over the classes, each weighing as much as it has tickets. */
export function weightedF1(counts: ClassCounts): number {
  let total = 0;
  for (let c = 0; c < counts.support.length; c++) total += counts.support[c] * f1(counts, c);
  return share(total, counts.n);
}

/** Mean recall over the classes that have tickets: what accuracy would be if all had equally many. */
export function balancedAccuracy(counts: ClassCounts): number {
  let total = 0;
  let present = 0;
  for (let c = 0; c < counts.support.length; c++) {
    if (counts.support[c] === 0) continue;
    total += counts.right[c] / counts.support[c];
    present++;
  }
  return share(total, present);
}

/**
 * Matthews correlation coefficient of many classes, in [−1, 1],
 *
 * R_K = (r·n − Σ_c t_c p_c) / √((n² − Σ_c p_c²)(n² − Σ_c t_c²)),
 *
 * with r right predictions of n, and t_c tickets and p_c predictions of class c (Gorodkin,
 * https://doi.org/10.1016/j.compbiolchem.2004.09.006). 0 where all tickets or all predictions are of one class.
 */
export function matthewsCorrelation({ n, right, support, predicted }: ClassCounts): number {
  let tp = 0;
  let pp = 0;
  let tt = 0;
  for (let c = 0; c < support.length; c++) {
    tp += support[c] * predicted[c];
    pp += predicted[c] ** 2;
    tt += support[c] ** 2;
  }
  const norm = Math.sqrt(n * n - pp) * Math.sqrt(n * n - tt);
  return norm === 0 ? 0 : (sum(right) * n - tp) / norm;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let c = 0; c < values.length; c++) total += values[c];
  return total;
}
