/**
 * A training whose loss or gradients are no numbers any more. No weight was changed by the step that found it, and the last good
 * weights are kept.
 */
export class DivergedError extends RangeError {
  override readonly name = "DivergedError";
  /** Number of the step, from 1. */
  readonly step: number;
  /** Number of its epoch, from 1. */
  readonly epoch: number;
  /** As a result would have them: the best ones seen in validation, else those before the step. */
  readonly weights: ReadonlyMap<string, Float32Array<ArrayBuffer>>;

  constructor(
    what: string,
    at: { step: number; epoch: number; weights: ReadonlyMap<string, Float32Array<ArrayBuffer>> },
  ) {
    super(
      `Cannot go on training: the ${what} must be finite: it is not at step ${at.step}, in epoch ${at.epoch}; ` +
        "take a smaller learning rate",
    );
    this.step = at.step;
    this.epoch = at.epoch;
    this.weights = at.weights;
  }
}
