import {
  add,
  dropout,
  embed,
  gelu,
  type Graph,
  l2Normalise,
  layerNorm,
  linear,
  maskedMean,
  matmul,
  mul,
  positionsOf,
  relu,
  reshape,
  scale,
  shift,
  softmax,
  sum,
  tanh,
  transpose,
  type Value,
} from "../../autograd/mod.ts";
import type { Pooling } from "./_sentence_modules.ts";
import type { Activation, EncoderConfig } from "./encoder_config.ts";

/** Options of {@linkcode encoderGraph}. */
export interface EncoderGraphOptions {
  /**
   * Which weights are learnt.
   *
   * @default {() => true}
   */
  trainable?: (name: string) => boolean;
}

/** What an encoder says of a batch. */
export interface EncodedBatch {
  /** A vector a token, shape `(B, T, hiddenSize)`. */
  readonly states: Value;
  /** 1 for a token, 0 for padding, shape `(B, T, 1)`. */
  readonly mask: Value;
}

/** Large enough that what it is added to has no share in a softmax, in float32. */
const FAR_BELOW = -1e9;

/**
 * An encoder of the BERT family (Devlin et al., https://doi.org/10.18653/v1/N19-1423): embeddings, then blocks of attention
 * (Vaswani et al., https://arxiv.org/abs/1706.03762) and two dense layers, each followed by a layer normalisation of the sum with
 * its input. Weights have the hub's names, see `encoderTensors`.
 *
 * Inputs: `input_ids` int64 `(B, T)` and `attention_mask` `(B, T)`, float32, or int64 in an export.
 */
export function encoderGraph(graph: Graph, config: EncoderConfig, options: EncoderGraphOptions = {}): EncodedBatch {
  const { trainable = () => true } = options;
  const { hiddenSize: H, layers, heads, intermediateSize, layerNormEpsilon, activation } = config;
  const weight = (name: string, shape: readonly number[], rows = false) =>
    graph.parameter(name, shape, { trainable: trainable(name), rows });
  const norm = (x: Value, name: string) =>
    layerNorm(x, weight(`${name}.weight`, [H]), weight(`${name}.bias`, [H]), layerNormEpsilon);
  const dense = (x: Value, name: string, from: number, to: number) =>
    linear(x, weight(`${name}.weight`, [to, from]), weight(`${name}.bias`, [to]));
  const ids = graph.input("input_ids", "int64", ["B", "T"]);
  const mask = reshape(maskInput(graph), ["B", "T", 1]);
  const hidden = scale(shift(reshape(mask, ["B", 1, 1, "T"]), -1), -FAR_BELOW);

  const words = embed(weight("embeddings.word_embeddings.weight", [config.vocabularySize, H], true), ids);
  const positions = embed(
    weight("embeddings.position_embeddings.weight", [config.positions, H], true),
    positionsOf(ids, 1),
  );
  let x = reshape(dropout(norm(add(words, addTokenType(graph, config, positions)), "embeddings.LayerNorm")), [
    "B*T",
    H,
  ]);

  const split = (states: Value) => transpose(reshape(states, ["B", "T", heads, H / heads]), [0, 2, 1, 3]);
  for (let layer = 0; layer < layers; layer++) {
    const at = `encoder.layer.${layer}`;
    const [query, key, value] = ["query", "key", "value"].map((part) =>
      split(dense(x, `${at}.attention.self.${part}`, H, H))
    );
    const relevance = matmul(query, key, { transposeB: true, factor: 1 / Math.sqrt(H / heads) });
    const mixed = matmul(dropout(softmax(add(relevance, hidden))), value);
    const attended = reshape(transpose(mixed, [0, 2, 1, 3]), ["B*T", H]);
    x = norm(
      add(x, dropout(dense(attended, `${at}.attention.output.dense`, H, H))),
      `${at}.attention.output.LayerNorm`,
    );
    const inner = activate(dense(x, `${at}.intermediate.dense`, H, intermediateSize), activation);
    x = norm(add(x, dropout(dense(inner, `${at}.output.dense`, intermediateSize, H))), `${at}.output.LayerNorm`);
  }
  return { states: reshape(x, ["B", "T", H]), mask };
}

/**
 * One vector a text: the mean of its tokens', or the first's.
 *
 * @param options `normalize`: bring it to length 1.
 * @returns Shape `(B, hiddenSize)`.
 */
export function pool({ states, mask }: EncodedBatch, options: { pooling: Pooling; normalize: boolean }): Value {
  const { graph } = states;
  const pooled = options.pooling === "mean"
    ? maskedMean(states, mask)
    : sum(mul(states, firstToken(graph, states)), [1]);
  return options.normalize ? l2Normalise(pooled) : pooled;
}

/** 1 at the first token, shape `(1, T, 1)`. */
function firstToken(graph: Graph, states: Value): Value {
  const at = positionsOf(states, 1);
  const first = graph.apply("Equal", [at], { shape: at.shape, type: "bool", constants: [graph.model.integer(0)] });
  const number = graph.apply("Cast", [first], { shape: at.shape, attributes: { to: 1 } });
  return reshape(number, [1, "T", 1]);
}

/** Programs that load exports hand the mask over as whole numbers. */
function maskInput(graph: Graph): Value {
  if (graph.mode !== "export") return graph.input("attention_mask", "float32", ["B", "T"]);
  const given = graph.input("attention_mask", "int64", ["B", "T"]);
  return graph.apply("Cast", [given], { shape: given.shape, attributes: { to: 1 } });
}

/** A text on its own is of the first type; its row is not learnt, as it could say nothing that the positions don't. */
function addTokenType(graph: Graph, { tokenTypes, hiddenSize }: EncoderConfig, positions: Value): Value {
  if (tokenTypes === 0) return positions;
  const table = graph.parameter("embeddings.token_type_embeddings.weight", [tokenTypes, hiddenSize], {
    trainable: false,
  });
  const first = graph.apply("Gather", [table], { shape: [hiddenSize], constants: [graph.model.integer(0)] });
  return add(positions, first);
}

function activate(x: Value, activation: Activation): Value {
  switch (activation) {
    case "gelu":
      return gelu(x);
    case "relu":
      return relu(x);
    case "gelu_new": {
      const cubic = add(x, scale(mul(x, mul(x, x)), 0.044715));
      return mul(scale(x, 0.5), shift(tanh(scale(cubic, Math.sqrt(2 / Math.PI))), 1));
    }
  }
}
