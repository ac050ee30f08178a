import type { Lessons } from "../../distil/soft_labels.ts";

/** How an LSTM is made and trained. */
export interface LstmOptions {
  /**
   * Units of each direction.
   *
   * @default {128}
   */
  units?: number;
  /**
   * Of attention. Each weighs the words of a text in its own way, so that more of a text is read; with few tickets a class, one
   * head alone often settles on a word that all of them hold.
   *
   * @default {16}
   */
  heads?: number;
  /**
   * Width of a word's vector where `vectors` gives none.
   *
   * @default {100}
   */
  embedding?: number;
  /** Vectors of words learnt elsewhere: a path that {@linkcode readWordVectors} reads. Without it, they begin at random. */
  vectors?: string;
  /**
   * A word without a given vector is known if it stands in the texts so often.
   *
   * @default {2}
   */
  minCount?: number;
  /**
   * Words of a text that are read, in [1, 256]; the rest is cut off.
   *
   * @default {48}
   */
  maxLength?: number;
  /** @default {15} */
  epochs?: number;
  /**
   * Tickets of a step.
   *
   * @default {32}
   */
  batchSize?: number;
  /**
   * Highest learning rate; it rises over the first twentieth of the steps and falls to 0 over the others.
   *
   * @default {2e-3}
   */
  learningRate?: number;
  /**
   * Share of a matrix that a step takes off, times the learning rate; words' vectors are spared.
   *
   * @default {0.01}
   */
  weightDecay?: number;
  /**
   * Longest gradient allowed.
   *
   * @default {5}
   */
  clip?: number;
  /** @default {0.4} */
  dropout?: number;
  /** @default {0.1} */
  labelSmoothing?: number;
  /**
   * Share of tickets that are not learnt from, and by which the best epoch is chosen.
   *
   * @default {0}
   */
  validation?: number;
  /**
   * Share of tickets that a first training leaves out, to see how it answers what it has not seen.
   *
   * @default {0.1}
   */
  heldOut?: number;
  /**
   * File that keeps the state at the end of each epoch: a fit that was stopped goes on from there, if tickets and options are the
   * same. It is removed when the fit is done.
   *
   * @default {undefined}
   */
  checkpoint?: string;
  /**
   * A teacher whose answers it learns from, beside labels; it is no part of what is saved.
   *
   * @default {undefined}
   */
  lessons?: Lessons;
  /**
   * Of first weights, order and dropout: the same seed gives the same bits.
   *
   * @default {0}
   */
  seed?: number;
  /**
   * The matrices are small: a second thread costs more than it brings.
   *
   * @default {1}
   */
  threads?: number;
}

const DEFAULTS = {
  units: 128,
  heads: 16,
  embedding: 100,
  minCount: 2,
  maxLength: 48,
  epochs: 15,
  batchSize: 32,
  learningRate: 2e-3,
  weightDecay: 0.01,
  clip: 5,
  dropout: 0.4,
  labelSmoothing: 0.1,
  validation: 0,
  heldOut: 0.1,
  seed: 0,
  threads: 1,
} satisfies LstmOptions;

/** {@linkcode LstmOptions} with nothing left out that training depends on. */
export type LstmSettings = Readonly<Required<Omit<LstmOptions, "vectors" | "checkpoint" | "lessons">>>;

/** Names of the options that are data and can be given to a task. */
export const LSTM_OPTIONS: readonly string[] = [...Object.keys(DEFAULTS), "vectors", "checkpoint"].filter((name) =>
  name !== "seed"
);

/** Longest text that a graph is made for: each word is a step of its own in it. */
const LONGEST = 256;

/**
 * Fills in and checks options.
 *
 * @throws {RangeError} If one makes no sense.
 */
export function lstmSettings(
  { vectors: _vectors, checkpoint: _checkpoint, lessons: _lessons, ...given }: LstmOptions,
): LstmSettings {
  const defined = Object.entries(given).filter(([, value]) => value !== undefined);
  const settings: LstmSettings = { ...DEFAULTS, ...Object.fromEntries(defined) };
  const fail = (name: keyof LstmSettings, rule: string): never => {
    throw new RangeError(`Cannot fit LstmClassifier: ${name} must be ${rule}: current value is ${settings[name]}`);
  };
  for (
    const name of ["units", "heads", "embedding", "minCount", "maxLength", "epochs", "batchSize", "threads"] as const
  ) {
    if (!(Number.isInteger(settings[name]) && settings[name] >= 1)) fail(name, "an integer >= 1");
  }
  if (settings.maxLength > LONGEST) fail("maxLength", `<= ${LONGEST}`);
  for (const name of ["learningRate", "clip"] as const) {
    if (!(settings[name] > 0 && settings[name] < Infinity)) fail(name, "> 0 and finite");
  }
  if (!(settings.weightDecay >= 0 && settings.weightDecay < Infinity)) fail("weightDecay", ">= 0 and finite");
  for (const name of ["dropout", "labelSmoothing"] as const) {
    if (!(settings[name] >= 0 && settings[name] < 1)) fail(name, "in [0, 1)");
  }
  if (!(settings.validation >= 0 && settings.validation <= 0.5)) fail("validation", "in [0, 0.5]");
  return settings;
}
