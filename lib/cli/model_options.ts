import type { Json } from "../core/mod.ts";
import { MODEL_NAMES, type ModelName } from "../models/create_classifier.ts";
import { POOLINGS } from "../models/ensemble/pool.ts";
import { type FlagsOf, type FlagSpec, UsageError } from "./flags.ts";

/** Other names of models. */
const SHORT_NAMES: Readonly<Record<string, ModelName | "auto">> = { linear: "auto", nb: "complement-naive-bayes" };

/** Flags that say which model is trained, and how it is made. */
export const MODEL_OPTION_FLAGS = {
  model: {
    type: "string",
    help: "kind of model; auto, or linear, compares linear ones on the training part; nb is complement-naive-bayes",
    choices: ["auto", ...MODEL_NAMES, ...Object.keys(SHORT_NAMES)],
    default: "auto",
  },
  C: { type: "number", help: "inverse strength of regularisation, for a linear model given by name", min: 1e-6 },
  members: {
    type: "string",
    value: "MODEL,…",
    help: "models of an ensemble; the same one twice is trained with two seeds",
  },
  pooling: {
    type: "string",
    help: "how the members of an ensemble become one; auto takes what does best on unseen folds",
    choices: ["auto", ...POOLINGS],
    default: "auto",
  },
} as const satisfies Record<string, FlagSpec>;

type ModelFlags = FlagsOf<{ name: string; summary: string; options: typeof MODEL_OPTION_FLAGS }>;

/** A model and its options, as flags say. */
export interface ChosenModel {
  readonly model: ModelName | "auto";
  readonly modelOptions?: Readonly<Record<string, Json>>;
}

/**
 * The model that flags ask for.
 *
 * @throws {UsageError} If a flag is given that the model has no use for.
 */
export function modelOf(flags: ModelFlags): ChosenModel {
  const model = modelNamed(flags.model);
  const { C, members, pooling } = flags;
  if (C !== undefined && model === "auto") throw new UsageError("--C needs a --model by name: auto finds its own");
  if (members !== undefined && model !== "ensemble") throw new UsageError("--members needs --model ensemble");
  if (pooling !== "auto" && model !== "ensemble") throw new UsageError("--pooling needs --model ensemble");
  if (model !== "ensemble") return C === undefined ? { model } : { model, modelOptions: { C } };
  if (C !== undefined) {
    throw new UsageError("--C needs a linear --model: the members of an ensemble have defaults of their own");
  }
  return { model, modelOptions: { pooling, ...(members !== undefined && { members: membersNamed(members) }) } };
}

function modelNamed(name: string): ModelName | "auto" {
  return Object.hasOwn(SHORT_NAMES, name) ? SHORT_NAMES[name] : name as ModelName | "auto";
}

/** Members by name. */
function membersNamed(list: string): Json {
  const names = list.split(",").map((name) => modelNamed(name.trim()));
  const known: readonly string[] = MODEL_NAMES.filter((name) => name !== "ensemble");
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(`--members: there is no member "${unknown}"; there are ${known.join(", ")}`);
  }
  if (names.length < 2) {
    throw new UsageError("--members needs at least two models, such as linear-svm,logistic-regression");
  }
  return names.map((name) => ({ name, options: {} }));
}
