import { InputError } from "../../core/mod.ts";

/**
 * A training whose loss or gradients are no numbers any more. No weight was changed by the step that found it, and the last good
 * weights are kept.
 */
export class DivergedError extends InputError {
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
    super(`training went astray: the ${what} is no finite number at step ${at.step}, in epoch ${at.epoch}`, {
      hint: "take a smaller learning rate",
    });
    this.step = at.step;
    this.epoch = at.epoch;
    this.weights = at.weights;
  }
}
