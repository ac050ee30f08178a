/** A gradient is NaN or infinite: the training has diverged. No weight was changed by the step that found it. */
export class NonFiniteGradientError extends RangeError {
  override readonly name = "NonFiniteGradientError";
  /** First parameter with such a gradient. */
  readonly parameter: string;
  /** Number of the step, from 1. */
  readonly step: number;

  constructor(parameter: string, step: number) {
    super(
      `Cannot make step ${step}: gradients must be finite: that of ${parameter} is not; take a smaller learning rate`,
    );
    this.parameter = parameter;
    this.step = step;
  }
}
