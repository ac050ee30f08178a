/** What is kept of the outcomes of one arm: enough for every test here, and the same whoever adds them up. */
export interface ArmSums {
  /** Outcomes. */
  readonly n: number;
  /** Sum of their values; of a proportion, how many were 1. */
  readonly sum: number;
  /** Sum of their squares; of a proportion it is `sum`, and may be left out. */
  readonly sumSquares?: number;
}

/** Sums of the two arms of a test. */
export interface TwoArms {
  readonly control: ArmSums;
  readonly treatment: ArmSums;
}

/** No outcome yet. */
export const NO_OUTCOMES: Required<ArmSums> = { n: 0, sum: 0, sumSquares: 0 };

/** Adds up two sets of outcomes. */
export function addSums(a: ArmSums, b: ArmSums): Required<ArmSums> {
  return {
    n: a.n + b.n,
    sum: a.sum + b.sum,
    sumSquares: (a.sumSquares ?? a.sum) + (b.sumSquares ?? b.sum),
  };
}

/**
 * Checks the sums of an arm.
 *
 * @throws {RangeError} If no outcomes could have these sums.
 */
export function checkSums({ n, sum, sumSquares = sum }: ArmSums, kind: "proportion" | "mean"): void {
  if (!(Number.isInteger(n) && n >= 0)) {
    throw new RangeError(`Cannot update a test: n must be an integer >= 0: current value is ${n}`);
  }
  if (kind === "proportion" && !(sum >= 0 && sum <= n && Number.isInteger(sum))) {
    throw new RangeError(`Cannot update a test: successes must be an integer in [0, ${n}]: current value is ${sum}`);
  }
  // Rounding may put Σx² a hair below (Σx)² / n where all values are alike.
  if (!(Number.isFinite(sum) && n * sumSquares >= sum * sum * (1 - 1e-9))) {
    throw new RangeError(`Cannot update a test: no ${n} values have the sum ${sum} and the squares' sum ${sumSquares}`);
  }
}
