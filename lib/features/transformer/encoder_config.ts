import { InputError } from "../../core/mod.ts";
import type { JsonObject } from "./_read_json.ts";

/** Architectures that are one model with other names for its parts. */
export const ARCHITECTURES = ["bert", "distilbert", "roberta", "xlm-roberta", "camembert"] as const;

/** One of {@linkcode ARCHITECTURES}; MiniLM, BGE, GTE (by thenlper) and E5 say `bert` or `xlm-roberta` of themselves. */
export type Architecture = (typeof ARCHITECTURES)[number];

/** Between the two dense layers of a block; `gelu_new` is the approximation by tanh. */
export type Activation = "gelu" | "gelu_new" | "relu";

/** Sizes of an encoder in the manner of BERT (Devlin et al., https://doi.org/10.18653/v1/N19-1423). */
export interface EncoderConfig {
  readonly architecture: Architecture;
  readonly hiddenSize: number;
  readonly layers: number;
  readonly heads: number;
  readonly intermediateSize: number;
  /** Rows of the word table. */
  readonly vocabularySize: number;
  /** Rows of the position table after reading; the first token of a text takes the first. */
  readonly positions: number;
  /** Rows that the file's position table has before the first token's, and that are left out on reading. */
  readonly positionOffset: number;
  /** Rows of the token type table; 0 if there is none. A text on its own takes the first. */
  readonly tokenTypes: number;
  readonly layerNormEpsilon: number;
  readonly activation: Activation;
  readonly hiddenDropout: number;
  readonly attentionDropout: number;
  /** Id of the token that fills up short rows of a batch. */
  readonly padId: number;
}

const ACTIVATIONS: Readonly<Record<string, Activation>> = {
  gelu: "gelu",
  gelu_python: "gelu",
  gelu_new: "gelu_new",
  gelu_fast: "gelu_new",
  gelu_pytorch_tanh: "gelu_new",
  relu: "relu",
};

/** What `config.json` calls things, where DistilBERT differs from BERT. */
const NAMES = {
  bert: {
    hiddenSize: "hidden_size",
    layers: "num_hidden_layers",
    heads: "num_attention_heads",
    intermediateSize: "intermediate_size",
    activation: "hidden_act",
    hiddenDropout: "hidden_dropout_prob",
    attentionDropout: "attention_probs_dropout_prob",
  },
  distilbert: {
    hiddenSize: "dim",
    layers: "n_layers",
    heads: "n_heads",
    intermediateSize: "hidden_dim",
    activation: "activation",
    hiddenDropout: "dropout",
    attentionDropout: "attention_dropout",
  },
} as const;

/** The names by which `architectures` tells the model, in configurations that are too old to have a `model_type`. */
const CLASSES: readonly (readonly [RegExp, Architecture])[] = [
  [/^Bert/, "bert"],
  [/^DistilBert/, "distilbert"],
  [/^XLMRoberta/, "xlm-roberta"],
  [/^Roberta/, "roberta"],
  [/^Camembert/, "camembert"],
];

/**
 * Sizes of an encoder from its `config.json`, checked for what no encoder has.
 *
 * @param raw The file's content.
 * @param file Its path, for messages.
 * @throws {InputError} If the architecture is not one of {@linkcode ARCHITECTURES}, or a value is missing or absurd.
 *
 * @example
 * ```ts
 * import { readEncoderConfig } from "./encoder_config.ts";
 * import assert from "node:assert/strict";
 *
 * const raw = {
 *   model_type: "roberta", hidden_size: 768, num_hidden_layers: 12, num_attention_heads: 12, intermediate_size: 3072,
 *   vocab_size: 50265, max_position_embeddings: 514, type_vocab_size: 1, pad_token_id: 1,
 * };
 * assert.equal(readEncoderConfig(raw, "config.json").positions, 512); // RoBERTa counts from padding_idx + 1
 * assert.throws(() => readEncoderConfig({ model_type: "t5" }, "config.json"), /architecture "t5" .*; known are bert,/);
 * ```
 */
export function readEncoderConfig(raw: JsonObject, file: string): EncoderConfig {
  const fail = (problem: string, hint?: string): never => {
    throw new InputError(problem, { place: { file }, hint });
  };
  const number = (key: string, [least, most]: readonly [number, number], missing?: number): number => {
    const value = raw[key] ?? missing;
    if (typeof value === "number" && value >= least && value <= most) return value;
    const rule = `${key} must be a number from ${least} to ${most}`;
    return fail(`${rule}: ${value === undefined ? "it is missing" : `current value is ${JSON.stringify(value)}`}`);
  };
  const integer = (key: string, range: readonly [number, number], missing?: number): number => {
    const value = number(key, range, missing);
    return Number.isInteger(value) ? value : fail(`${key} must be a whole number: current value is ${value}`);
  };

  const architecture = architectureOf(raw, fail);
  const distil = architecture === "distilbert";
  const names = NAMES[distil ? "distilbert" : "bert"];
  const roberta = !distil && architecture !== "bert";
  checkKind(raw, fail);
  const hiddenSize = integer(names.hiddenSize, [1, 16_384]);
  const heads = integer(names.heads, [1, 256]);
  if (hiddenSize % heads !== 0) {
    fail(`${names.hiddenSize} must be a multiple of ${names.heads}: current values are ${hiddenSize} and ${heads}`);
  }
  const vocabularySize = integer("vocab_size", [1, 10_000_000]);
  const padId = integer("pad_token_id", [0, vocabularySize - 1], roberta ? 1 : 0);
  const positionOffset = roberta ? padId + 1 : 0;
  const act = raw[names.activation] ?? "gelu";
  return {
    architecture,
    hiddenSize,
    layers: integer(names.layers, [1, 200]),
    heads,
    intermediateSize: integer(names.intermediateSize, [1, 131_072]),
    vocabularySize,
    positions: integer("max_position_embeddings", [positionOffset + 2, 1_000_000]) - positionOffset,
    positionOffset,
    tokenTypes: distil ? 0 : integer("type_vocab_size", [0, 1000], 2),
    layerNormEpsilon: number("layer_norm_eps", [1e-20, 0.01], 1e-12),
    activation: (typeof act === "string" && Object.hasOwn(ACTIVATIONS, act) ? ACTIVATIONS[act] : undefined) ??
      fail(
        `${names.activation} must be one of ${Object.keys(ACTIVATIONS).join(", ")}: current value is ${
          JSON.stringify(act)
        }`,
      ),
    hiddenDropout: number(names.hiddenDropout, [0, 0.99], 0.1),
    attentionDropout: number(names.attentionDropout, [0, 0.99], 0.1),
    padId,
  };
}

function architectureOf(raw: JsonObject, fail: (problem: string, hint?: string) => never): Architecture {
  const [named] = Array.isArray(raw.architectures) ? raw.architectures.map(String) : [];
  const type = raw.model_type ?? CLASSES.find(([pattern]) => pattern.test(named ?? ""))?.[1] ?? named;
  if (ARCHITECTURES.includes(type as Architecture)) return type as Architecture;
  const known = `known are ${ARCHITECTURES.join(", ")}`;
  if (type === undefined) return fail(`it names no architecture in model_type; ${known}`);
  return fail(
    `architecture ${JSON.stringify(type)} is not one that can be read; ${known}`,
    "MiniLM, BGE, GTE and E5 models of the small and base sizes are bert",
  );
}

/** Models that call themselves BERT but compute something else. */
function checkKind(raw: JsonObject, fail: (problem: string) => never): void {
  const position = raw.position_embedding_type ?? "absolute";
  if (position !== "absolute") {
    fail(`position_embedding_type must be "absolute": current value is ${JSON.stringify(position)}`);
  }
  for (const key of ["is_decoder", "add_cross_attention"]) {
    if (raw[key] === true) fail(`${key} must be false: the model is a decoder`);
  }
}
