import type { Matrix } from "../../core/mod.ts";

/** The first thing everything does that learns from held-out rows and their class indices. */
export function checkScores(what: string, scores: Matrix, targets: ArrayLike<number>): void {
  if (scores.rows !== targets.length) {
    throw new RangeError(
      `Cannot fit ${what}: there must be one target a row: there are ${scores.rows} rows and ${targets.length} targets`,
    );
  }
  if (scores.rows === 0) throw new RangeError(`Cannot fit ${what}: there are no rows`);
  for (let i = 0; i < targets.length; i++) {
    if (!(Number.isInteger(targets[i]) && targets[i] >= 0 && targets[i] < scores.columns)) {
      throw new RangeError(
        `Cannot fit ${what}: targets must be columns in [0, ${scores.columns}): target ${i} is ${targets[i]}`,
      );
    }
  }
  const { data } = scores;
  for (let i = 0; i < data.length; i++) {
    if (!Number.isFinite(data[i])) {
      throw new RangeError(
        `Cannot fit ${what}: scores must be finite: the score of row ${Math.floor(i / scores.columns)} is ${data[i]}`,
      );
    }
  }
}

/** The first thing every `apply` does. */
export function checkFitted(what: string, fitted: number | undefined, scores: Matrix): void {
  if (fitted === undefined) throw new TypeError(`Cannot apply ${what}: it is not fitted`);
  if (scores.columns !== fitted) {
    throw new TypeError(
      `Cannot apply ${what}: scores must have ${fitted} columns, as when it was fitted: they have ${scores.columns}`,
    );
  }
}

/** Divides each row by its sum, in place; a row of zeros becomes uniform. */
export function normaliseRows(m: Matrix): Matrix {
  const { columns, data } = m;
  for (let start = 0; start < data.length; start += columns) {
    let sum = 0;
    for (let c = 0; c < columns; c++) sum += data[start + c];
    for (let c = 0; c < columns; c++) data[start + c] = sum > 0 ? data[start + c] / sum : 1 / columns;
  }
  return m;
}
