/** A matrix has no Cholesky factor in float32: it is not positive definite, or too near to that. */
export class NotPositiveDefiniteError extends RangeError {
  override readonly name = "NotPositiveDefiniteError";
  /** Row, from 0, at which the pivot was not > 0. */
  readonly row: number;

  constructor(row: number) {
    super(`Cannot factor the matrix: it must be positive definite, and not nearly singular: it is not at row ${row}`);
    this.row = row;
  }
}
