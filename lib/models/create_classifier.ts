import { InputError, type Json } from "../core/mod.ts";
import type { Pretrained } from "../features/transformer/mod.ts";
import { CachedEmbedder } from "../features/embedding_cache.ts";
import { WordCharTfidf, type WordCharTfidfOptions } from "../features/word_char_tfidf.ts";
import type { Classifier } from "./classifier.ts";
import type { Lessons } from "./distil/soft_labels.ts";
import { EnsembleClassifier } from "./ensemble/ensemble_classifier.ts";
import { MajorityClassifier } from "./dummy/majority_dummy.ts";
import { StratifiedClassifier } from "./dummy/stratified_dummy.ts";
import { ComplementNaiveBayes } from "./linear/complement_naive_bayes.ts";
import { FewShotClassifier } from "./neural/few_shot/few_shot_classifier.ts";
import { CONTRASTIVE_OPTIONS } from "./neural/few_shot/few_shot_options.ts";
import { FrozenClassifier } from "./neural/frozen/frozen_classifier.ts";
import { LstmClassifier } from "./neural/lstm/lstm_classifier.ts";
import { LSTM_OPTIONS } from "./neural/lstm/lstm_options.ts";
import { TransformerClassifier } from "./neural/transformer/transformer_classifier.ts";
import { LinearSvm } from "./linear/linear_svm.ts";
import { LogisticRegression } from "./linear/logistic_regression.ts";
import { TFJS_OPTIONS, TfjsClassifier } from "./tfjs/tfjs_classifier.ts";

/** Names of classifiers, as tasks take them. */
export const MODEL_NAMES = [
  "bert",
  "logistic-regression",
  "linear-svm",
  "complement-naive-bayes",
  "ensemble",
  "frozen",
  "lstm",
  "majority",
  "setfit",
  "stratified",
  "tfjs",
] as const;

/** Name of a classifier, as tasks take it. */
export type ModelName = (typeof MODEL_NAMES)[number];

/** A classifier to be made: its name and its options as data. */
export interface Candidate {
  readonly name: ModelName;
  readonly options: Readonly<Record<string, Json>>;
}

interface Maker {
  readonly options: readonly string[];
  make(options: Readonly<Record<string, Json>>, more: MoreOptions): Classifier;
}

/** What a model may be given that is no data. */
export interface MoreOptions {
  /** A teacher that it learns from beside labels, where {@linkcode takesLessons} says so. */
  readonly lessons?: Lessons;
}

/** Models that can learn from a teacher. */
export const STUDENTS: readonly ModelName[] = ["bert", "frozen", "lstm"];

/** What linear models take: `features` as options become a function that makes the vectoriser. */
function withFeatures({ features, ...rest }: Readonly<Record<string, Json>>) {
  return features === undefined
    ? rest
    : { ...rest, features: () => new WordCharTfidf(features as WordCharTfidfOptions) };
}

/** Options of the head of a frozen encoder. */
const RIDGE_OPTIONS = ["kernel", "lambda", "classWeight", "exactUpTo", "landmarks"];

/** Options of an encoder that is trained further. */
const TUNING_OPTIONS = [
  "epochs",
  "batchSize",
  "learningRate",
  "headFactor",
  "layerDecay",
  "weightDecay",
  "warmup",
  "dropout",
  "labelSmoothing",
  "freeze",
  "head",
  "rDrop",
  "pooling",
  "validation",
  "patience",
  "average",
  "accumulate",
  "classWeight",
  "heldOut",
  "checkpoint",
];

const MAKERS: Readonly<Record<ModelName, Maker>> = {
  "bert": { options: ["base", "maxLength", "threads", ...TUNING_OPTIONS], make: makeTransformer },
  "logistic-regression": {
    options: ["C", "tol", "maxIter", "features"],
    make: (options) => new LogisticRegression(withFeatures(options)),
  },
  "linear-svm": {
    options: ["C", "classWeight", "tol", "maxEpochs", "features"],
    make: (options) => new LinearSvm(withFeatures(options)),
  },
  "complement-naive-bayes": {
    options: ["alpha", "norm", "features"],
    make: (options) => new ComplementNaiveBayes(withFeatures(options)),
  },
  "ensemble": { options: ["members", "pooling", "folds"], make: makeEnsemble },
  "frozen": { options: ["base", "maxLength", "threads", "tfidf", "cache", ...RIDGE_OPTIONS], make: makeFrozen },
  "lstm": { options: LSTM_OPTIONS, make: (options, { lessons }) => new LstmClassifier({ ...options, lessons }) },
  "majority": { options: [], make: () => new MajorityClassifier() },
  "setfit": {
    options: [
      "base",
      "maxLength",
      "threads",
      "tfidf",
      "kernel",
      "lambda",
      "heldOut",
      "checkpoint",
      ...CONTRASTIVE_OPTIONS,
    ],
    make: makeFewShot,
  },
  "stratified": { options: [], make: (options) => new StratifiedClassifier(options) },
  "tfjs": { options: TFJS_OPTIONS, make: (options) => new TfjsClassifier(options) },
};

/**
 * Makes an unfitted classifier from its name and from options that are data, such as those of a task's flags or of a
 * version's manifest.
 *
 * @param options Options of the class; `features` are those of {@linkcode WordCharTfidf}. `seed` is taken by every model, also
 * by those that draw nothing.
 * @throws {RangeError} If there is no such model, it has no such option, or it cannot learn from a teacher.
 *
 * @example
 * ```ts
 * import { createClassifier } from "./create_classifier.ts";
 * import assert from "node:assert/strict";
 *
 * const model = createClassifier("linear-svm", { C: 0.5, features: { minDfChar: 2 } });
 * assert.deepEqual(model.classes, []); // not fitted yet
 * assert.throws(() => createClassifier("majority", { C: 1 }), /there is no option "C"/);
 * ```
 */
export function createClassifier(
  name: ModelName,
  options: Readonly<Record<string, Json>> = {},
  more: MoreOptions = {},
): Classifier {
  if (!Object.hasOwn(MAKERS, name)) {
    throw new RangeError(`Cannot make a classifier: there is no model "${name}": there are ${MODEL_NAMES.join(", ")}`);
  }
  const maker = MAKERS[name];
  const known = [...maker.options, "seed"];
  const unknown = Object.keys(options).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw new RangeError(`Cannot make ${name}: there is no option "${unknown}": there are ${known.join(", ")}`);
  }
  if (more.lessons && !takesLessons(name)) {
    throw new RangeError(`Cannot make ${name}: it cannot learn from a teacher: ${STUDENTS.join(", ")} can`);
  }
  return maker.make(options, more);
}

/** Members of an ensemble that names none: linear models that look at the words in different ways, trained in seconds. */
const DEFAULT_MEMBERS: readonly Candidate[] = [
  { name: "linear-svm", options: {} },
  { name: "logistic-regression", options: {} },
  { name: "complement-naive-bayes", options: {} },
];

/** The same model with options changed; of an ensemble, which has no such options itself, those of each of its members. */
export function withOptions(
  candidate: Candidate,
  options: (model: Candidate, member?: number) => Readonly<Record<string, Json>>,
): Candidate {
  if (candidate.name !== "ensemble") return { ...candidate, options: options(candidate) };
  const members = (candidate.options.members as unknown as readonly Candidate[] | undefined) ?? DEFAULT_MEMBERS;
  const changed = members.map((member, i) => ({ ...member, options: options(member, i) }));
  return { ...candidate, options: { ...candidate.options, members: changed as unknown as Json } };
}

/** Whether a model starts from a pretrained one, the option `base`. */
export function takesBase(name: ModelName): boolean {
  return takesOption(name, "base");
}

/** Whether a model can learn from a teacher, beside labels. */
export function takesLessons(name: ModelName): boolean {
  return STUDENTS.includes(name);
}

/** Whether a model starts from vectors of words, the option `vectors`. */
export function takesVectors(name: ModelName): boolean {
  return takesOption(name, "vectors");
}

/** Whether a model has an option. */
export function takesOption(name: ModelName, option: string): boolean {
  return MAKERS[name].options.includes(option);
}

/**
 * An ensemble of models given as data. A member without a seed of its own gets the ensemble's; the same model again the next one,
 * and so on.
 */
function makeEnsemble({ members, seed, ...rest }: Readonly<Record<string, Json>>): Classifier {
  const candidates = members === undefined ? DEFAULT_MEMBERS : members as unknown as readonly Candidate[];
  if (!Array.isArray(candidates) || candidates.some(({ name }) => name === "ensemble")) {
    throw new RangeError("Cannot make ensemble: members must be a list of models that are no ensembles themselves");
  }
  const makers = candidates.map(({ name, options }: Candidate, i) => {
    const before = candidates.slice(0, i).filter((other) => other.name === name).length;
    return () => createClassifier(name, { seed: Number(seed ?? 0) + before, ...options });
  });
  return new EnsembleClassifier({ ...rest, members: makers });
}

/** A frozen encoder; `base` is the folder of the pretrained model, read by the first fit, `cache` one that keeps vectors of texts. */
function makeFrozen(
  { base, maxLength, cache, ...options }: Readonly<Record<string, Json>>,
  { lessons }: MoreOptions,
): Classifier {
  const encoder = async () => {
    const { PretrainedEmbedder } = await import("../features/transformer/mod.ts");
    const threads = options.threads as number | undefined;
    const made = new PretrainedEmbedder(await readBase(base), { maxLength: maxLength as number | undefined, threads });
    return typeof cache === "string" ? new CachedEmbedder(made, { folder: cache }) : made;
  };
  return new FrozenClassifier({ ...options, encoder, lessons });
}

/** An encoder that is trained further; `base` as for a frozen one. */
function makeTransformer(
  { base, ...options }: Readonly<Record<string, Json>>,
  { lessons }: MoreOptions,
): Classifier {
  return new TransformerClassifier({ ...options, encoder: () => readBase(base), lessons });
}

/** An encoder that is trained on pairs of tickets; `base` as for a frozen one. */
function makeFewShot({ base, ...options }: Readonly<Record<string, Json>>): Classifier {
  return new FewShotClassifier({ ...options, encoder: () => readBase(base) });
}

async function readBase(base: Json | undefined): Promise<Pretrained> {
  if (typeof base !== "string") {
    throw new InputError("there is no pretrained model to start from", {
      hint: "name its folder with --base; deno task models pull fetches one",
    });
  }
  const { readPretrained } = await import("../features/transformer/mod.ts");
  return await readPretrained(base);
}
