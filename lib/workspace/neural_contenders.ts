import type { Json } from "../core/mod.ts";
import type { Contender } from "../evaluate/mod.ts";
import { type Candidate, createClassifier } from "../models/mod.ts";
import { LstmClassifier } from "../models/neural/lstm/lstm_classifier.ts";
import type { LstmOptions } from "../models/neural/lstm/lstm_options.ts";
import { TransformerClassifier } from "../models/neural/transformer/transformer_classifier.ts";
import type { NeuralStart } from "./neural_start.ts";
import type { TrainOptions } from "./train_model.ts";

/** Options of neural models in notebooks. */
export interface NeuralOptions extends NeuralStart {
  /** Of models that start from nothing; a pretrained encoder takes at most five. */
  readonly epochs: number;
  readonly seed: number;
}

/** Share of training tickets that are held back to choose the best epoch. */
const VALIDATION = 0.1;
/** Epochs after which a pretrained encoder learns little more. */
const ENOUGH = 5;

/** An LSTM for a few thousand tickets: smaller than the default, and quicker to learn. */
function smallLstm({ epochs, seed, vectors }: NeuralOptions): Record<string, Json> {
  return { epochs, seed, units: 64, learningRate: 4e-3, ...(vectors !== undefined && { vectors }) };
}

/**
 * Neural models to be compared: an LSTM and a small transformer that start from nothing (the LSTM from vectors of words, where there
 * are some), and where there is a pretrained encoder, one that stays as it is and one that is trained further. Those that learn in
 * epochs hold a tenth of the tickets back to choose the best one.
 */
export function neuralContenders(options: NeuralOptions): Contender[] {
  const { epochs, seed, baseFolder: base } = options;
  const validation = VALIDATION;
  const contenders = [
    { name: "LSTM with attention", create: () => new LstmClassifier({ ...smallLstm(options), validation }) },
    {
      name: "Transformer from scratch",
      create: () =>
        new TransformerClassifier({ epochs, seed, validation, maxLength: 64, scratch: { hiddenSize: 96, layers: 1 } }),
    },
  ];
  if (base === undefined) return contenders;
  const tuned = { base, seed, validation, epochs: Math.min(epochs, ENOUGH) };
  return [
    ...contenders,
    { name: "Frozen encoder", create: () => createClassifier("frozen", { base, seed }) },
    { name: "Encoder trained further", create: () => createClassifier("bert", tuned) },
  ];
}

/** Our own LSTM, to be tried beside models of a reader's own. */
export function lstmContender(name: string, options: LstmOptions): Contender {
  return { name, create: () => new LstmClassifier(options) };
}

/** How {@linkcode trainModel} is told to train the neural model that is to be saved: a frozen encoder where there is one, else the LSTM. */
export function neuralChoice(
  options: NeuralOptions,
): Pick<TrainOptions, "model" | "modelOptions" | "base" | "baseFolder"> {
  const { seed, base, baseFolder } = options;
  return base === undefined
    ? { model: "lstm", modelOptions: smallLstm(options) }
    : { model: "frozen", modelOptions: { seed }, base, baseFolder };
}

/** Share of training tickets that members which are dear to train leave out of a first training, to be pooled by. */
const HELD_OUT = 0.25;

/**
 * Members of an ensemble that look at tickets in different ways: two linear models, naive Bayes, an LSTM, and where there is a
 * pretrained encoder, one that stays as it is.
 */
export function ensembleMembers(options: NeuralOptions): Candidate[] {
  const { seed, base } = options;
  const members: Candidate[] = [
    { name: "linear-svm", options: { C: 1, seed } },
    { name: "logistic-regression", options: { C: 10, seed } },
    { name: "complement-naive-bayes", options: {} },
    { name: "lstm", options: { ...smallLstm(options), heldOut: HELD_OUT } },
  ];
  return base === undefined ? members : [...members, { name: "frozen", options: { seed } }];
}

/** How {@linkcode trainModel} is told to train an ensemble of members. */
export function ensembleChoice(
  members: readonly Candidate[],
  { base, baseFolder }: NeuralStart,
): Pick<TrainOptions, "model" | "modelOptions" | "base" | "baseFolder"> {
  return { model: "ensemble", modelOptions: { members: members as unknown as Json }, base, baseFolder };
}
