import type { AverageChoice } from "../../../autograd/training/mod.ts";
import type { EncoderConfig, Pooling } from "../../../features/transformer/mod.ts";

/** How an encoder is trained further; the defaults are for a pretrained one. */
export interface TuningOptions {
  /** @default {5} */
  epochs?: number;
  /** @default {32} */
  batchSize?: number;
  /**
   * Of the encoder's last layer.
   *
   * @default {1e-4; 1e-3 from scratch}
   */
  learningRate?: number;
  /**
   * Factor of the classifier's learning rate.
   *
   * @default {5; 1 from scratch}
   */
  headFactor?: number;
  /**
   * Learning rate of a layer as a share of that of the layer above.
   *
   * @default {0.9; 1 from scratch}
   */
  layerDecay?: number;
  /** @default {0.01} */
  weightDecay?: number;
  /**
   * Share of the steps in which the learning rate rises.
   *
   * @default {0.1}
   */
  warmup?: number;
  /** @default {0.1} */
  dropout?: number;
  /** @default {0.1} */
  labelSmoothing?: number;
  /**
   * Layers from below that stay as they are, and the embeddings with them; 0 trains everything, all layers the classifier alone.
   *
   * @default {0}
   */
  freeze?: number;
  /**
   * What the classifier starts from: `probe`, a linear classifier trained on the encoder as it comes, so that the first steps do not
   * tear the encoder apart (Kumar et al., https://arxiv.org/abs/2202.10054), or `random` numbers.
   *
   * @default {"probe"; "random" from scratch}
   */
  head?: "probe" | "random";
  /**
   * Weight of the difference between two answers to a ticket under different dropout, see `classifierModel`; more than 0 doubles
   * the time.
   *
   * @default {0}
   */
  rDrop?: number;
  /**
   * How the vectors of a text's tokens become one.
   *
   * @default {"what the pretrained model says"}
   */
  pooling?: Pooling;
  /**
   * Share of tickets that are not learnt from, and by which the best epoch is chosen.
   *
   * @default {0}
   */
  validation?: number;
  /**
   * Epochs without a better answer to those after which to stop.
   *
   * @default {Infinity}
   */
  patience?: number;
  /** Which average of the weights is taken, in place of the last ones. @default {undefined} */
  average?: AverageChoice;
  /**
   * Batches whose gradients make a step, for larger batches than there is memory for.
   *
   * @default {1}
   */
  accumulate?: number;
  /** `balanced` gives each class the same weight in all. @default {undefined} */
  classWeight?: "balanced";
}

/** {@linkcode TuningOptions} with nothing left out. */
export type TuningSettings =
  & Required<Omit<TuningOptions, "pooling" | "average" | "classWeight">>
  & Pick<TuningOptions, "average" | "classWeight">;

/**
 * Fills in and checks options.
 *
 * @throws {RangeError} If one makes no sense.
 */
export function tuningSettings(options: TuningOptions, { layers }: EncoderConfig, pretrained: boolean): TuningSettings {
  const { epochs = 5, batchSize = 32, weightDecay = 0.01, warmup = 0.1, dropout = 0.1 } = options;
  const { learningRate = pretrained ? 1e-4 : 1e-3, headFactor = pretrained ? 5 : 1 } = options;
  const { layerDecay = pretrained ? 0.9 : 1, head = pretrained ? "probe" : "random" } = options;
  const { labelSmoothing = 0.1, freeze = 0, rDrop = 0, validation = 0, patience = Infinity } = options;
  const { accumulate = 1, average, classWeight } = options;
  const fail = (rule: string, value: unknown): never => {
    throw new RangeError(`Cannot fit TransformerClassifier: ${rule}: current value is ${value}`);
  };
  for (const [name, value] of Object.entries({ epochs, batchSize, accumulate })) {
    if (!(Number.isInteger(value) && value >= 1)) fail(`${name} must be an integer >= 1`, value);
  }
  for (const [name, value] of Object.entries({ learningRate, headFactor, layerDecay, weightDecay, rDrop })) {
    if (!(value >= 0 && value < Infinity)) fail(`${name} must be >= 0 and finite`, value);
  }
  for (const [name, value] of Object.entries({ warmup, dropout, labelSmoothing })) {
    if (!(value >= 0 && value < 1)) fail(`${name} must be in [0, 1)`, value);
  }
  if (!(validation >= 0 && validation <= 0.5)) fail("validation must be in [0, 0.5]", validation);
  if (!(Number.isInteger(freeze) && freeze >= 0 && freeze <= layers)) {
    fail(`freeze must be an integer in [0, ${layers}], the encoder's layers`, freeze);
  }
  if (head !== "probe" && head !== "random") fail('head must be "probe" or "random"', JSON.stringify(head));
  return {
    epochs,
    batchSize,
    learningRate,
    headFactor,
    layerDecay,
    weightDecay,
    warmup,
    dropout,
    labelSmoothing,
    freeze,
    head,
    rDrop,
    validation,
    patience,
    accumulate,
    average,
    classWeight,
  };
}
