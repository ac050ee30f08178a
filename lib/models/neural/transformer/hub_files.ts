import type { Tensor } from "../../../core/mod.ts";
import { type Encoder, encoderTensors } from "../../../features/transformer/mod.ts";
import { encodeSafetensors } from "../../../storage/safetensors.ts";
import { CONFIG_FILE, jsonFile, labelMaps } from "../../export/export_files.ts";
import type { TunedWeights } from "./fine_tune.ts";

/** Weights as Python's Transformers reads them. */
export const WEIGHTS_FILE = "model.safetensors";

/** What the files of a hub's folder tell of a classifier on an encoder. */
export interface HubModel {
  readonly encoder: Encoder;
  readonly classes: readonly string[];
  /** Tokens of a text that are read. */
  readonly maxLength: number;
  /**
   * Whether the vector of a text is brought to length 1.
   *
   * @default {false}
   */
  readonly normalize?: boolean;
}

const WORDS = "embeddings.word_embeddings.weight";
const TOKEN_TYPES = "embeddings.token_type_embeddings.weight";

/** Matrices of an encoder that may be kept in 8 bits: nearly all of it. */
export function isEncoderMatrix(name: string): boolean {
  return name === WORDS || (name.startsWith("encoder.") && name.endsWith(".weight") && !name.includes("LayerNorm"));
}

/** `config.json` and the tokeniser's files, in the words of Hugging Face's Transformers, and how a text's vector is made, in those of sentence-transformers. */
export function hubFiles(
  { encoder, classes, maxLength, normalize = false }: HubModel,
): Record<string, Uint8Array> {
  const { config, tokenizer, pooling } = encoder;
  return {
    [CONFIG_FILE]: jsonFile({
      model_type: "bert",
      // Without BERT's pooler, which BertForSequenceClassification would make up.
      architectures: ["BertModel"],
      problem_type: "single_label_classification",
      hidden_size: config.hiddenSize,
      num_hidden_layers: config.layers,
      num_attention_heads: config.heads,
      intermediate_size: config.intermediateSize,
      hidden_act: config.activation,
      layer_norm_eps: config.layerNormEpsilon,
      vocab_size: config.vocabularySize,
      max_position_embeddings: config.positions,
      type_vocab_size: Math.max(1, config.tokenTypes),
      pad_token_id: config.padId,
      ...labelMaps(classes),
    }),
    "tokenizer.json": jsonFile(tokenizer.tokenizer),
    "tokenizer_config.json": jsonFile({
      tokenizer_class: "PreTrainedTokenizerFast",
      ...tokenizer.config,
      model_max_length: maxLength,
    }),
    "modules.json": jsonFile([
      { idx: 0, name: "0", path: "", type: "sentence_transformers.models.Transformer" },
      { idx: 1, name: "1", path: "1_Pooling", type: "sentence_transformers.models.Pooling" },
      ...normalize ? [{ idx: 2, name: "2", path: "2_Normalize", type: "sentence_transformers.models.Normalize" }] : [],
    ]),
    "sentence_bert_config.json": jsonFile({ max_seq_length: maxLength, do_lower_case: false }),
    "1_Pooling/config.json": jsonFile({
      word_embedding_dimension: config.hiddenSize,
      pooling_mode_cls_token: pooling === "cls",
      pooling_mode_mean_tokens: pooling === "mean",
      pooling_mode_max_tokens: false,
      pooling_mode_mean_sqrt_len_tokens: false,
    }),
  };
}

/**
 * Weights as `model.safetensors`: the encoder under BERT's names, which `AutoModel` looks for, and, if there is one, the dense
 * classifier on the pooled vector as `classifier.weight`, shape `(nClasses, hiddenSize)`, and `classifier.bias`.
 */
export function hubWeights({ encoder: { config }, classes }: HubModel, weights: TunedWeights): Uint8Array {
  const tensors: Record<string, Tensor> = {};
  for (const { name, shape } of encoderTensors(config)) tensors[name] = { shape, data: weights.get(name)! };
  // BERT has types of tokens where DistilBERT has none: what adds nothing.
  tensors[TOKEN_TYPES] ??= { shape: [1, config.hiddenSize], data: new Float32Array(config.hiddenSize) };
  const head = { "classifier.weight": [classes.length, config.hiddenSize], "classifier.bias": [classes.length] };
  for (const [name, shape] of Object.entries(head)) {
    const data = weights.get(name);
    if (data) tensors[name] = { shape, data };
  }
  return encodeSafetensors(tensors, { format: "pt" });
}
