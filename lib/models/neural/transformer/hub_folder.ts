import { type Matrix, matrix, softmaxRows } from "../../../core/mod.ts";
import { Graph, openSession } from "../../../autograd/mod.ts";
import { type Encoder, padBatch, SubwordTokenizer, TextSession } from "../../../features/transformer/mod.ts";
import { checkParity } from "../../export/parity.ts";
import type { ModelExport } from "../../export/model_export.ts";
import { classifierGraph, type TunedWeights } from "./fine_tune.ts";

/** Name of the exported model's output, as Hugging Face's programs read it. */
const LOGITS = "logits";

/** How far the 8-bit model may be from the trained one: it rounds each activation to one of 256 levels. */
const QUANTISED_LIMITS = { difference: 0.35, changed: 0.02, margin: 0.1 };

/** What an export is made of. */
export interface TunedEncoder {
  readonly encoder: Encoder;
  readonly weights: TunedWeights;
  readonly classes: readonly string[];
  readonly maxLength: number;
}

/**
 * A trained encoder as a folder in the hub's layout: `config.json`, the tokeniser's files, `onnx/model.onnx` with 32-bit weights
 * and `onnx/model_quantized.onnx` with 8-bit ones. Both models take `input_ids` and `attention_mask`, int64 `(B, T)`, and give
 * `logits`, float32 `(B, nClasses)`, by plain operators of ONNX; transformers.js and onnxruntime load them.
 *
 * @param texts On which both are held against the trained model, shape `(nTexts,)`.
 * @throws {InputError} If they answer otherwise.
 */
export function hubFolder(model: TunedEncoder, texts: readonly string[]): ModelExport {
  const plain = "onnx/model.onnx";
  const small = "onnx/model_quantized.onnx";
  const files: Record<string, Uint8Array> = {
    [plain]: onnx(model, () => false),
    [small]: onnx(
      model,
      (name) =>
        name === WORDS || (name.startsWith("encoder.") && name.endsWith(".weight") && !name.includes("LayerNorm")),
    ),
    "config.json": json(hubConfig(model)),
    "tokenizer.json": json(model.encoder.tokenizer.tokenizer),
    "tokenizer_config.json": json({
      tokenizer_class: "PreTrainedTokenizerFast",
      ...model.encoder.tokenizer.config,
      model_max_length: model.maxLength,
    }),
  };
  const trained = softmaxRows(askTrained(model, texts));
  const answers = (file: string) => softmaxRows(askExported(model, files[file], texts));
  return {
    files,
    parity: [
      checkParity(plain, { trained, exported: answers(plain) }),
      checkParity(small, { trained, exported: answers(small) }, QUANTISED_LIMITS),
    ],
  };
}

const WORDS = "embeddings.word_embeddings.weight";

function onnx({ encoder, weights, classes }: TunedEncoder, quantise: (name: string) => boolean): Uint8Array {
  const graph = new Graph({ mode: "export", weights: (name) => weights.get(name)!, quantise });
  graph.output(classifierGraph(graph, encoder, { nClasses: classes.length }), LOGITS);
  return graph.toBytes();
}

/** Logits by the graph that was trained, its weights given from outside. */
function askTrained({ encoder, weights, classes, maxLength }: TunedEncoder, texts: readonly string[]): Matrix {
  const graph = new Graph({ mode: "evaluate" });
  const name = graph.output(classifierGraph(graph, encoder, { nClasses: classes.length }));
  using session = openSession(graph.toBytes(), { arena: false, spinning: false });
  const feeds = Object.fromEntries(
    graph.parameters.map(({ name, shape }) => [name, session.tensor("float32", weights.get(name)!, shape)]),
  );
  const tokenizer = new SubwordTokenizer(encoder.tokenizer, { maxLength });
  const out = matrix(texts.length, classes.length);
  texts.forEach((text, i) => {
    const { columns, ids, mask } = padBatch([tokenizer.encode(text)], { padId: encoder.config.padId });
    const result = session.run({
      ...feeds,
      input_ids: session.tensor("int64", ids, [1, columns]),
      attention_mask: session.tensor("float32", mask, [1, columns]),
    });
    out.data.set(result[name].data as Float32Array, i * classes.length);
  });
  return out;
}

/** Logits by the bytes that were exported. */
function askExported(
  { encoder, classes, maxLength }: TunedEncoder,
  bytes: Uint8Array,
  texts: readonly string[],
): Matrix {
  const session = new TextSession({
    tokenizer: new SubwordTokenizer(encoder.tokenizer, { maxLength }),
    padId: encoder.config.padId,
    columns: classes.length,
    model: () => ({ bytes, output: LOGITS }),
  });
  // One by one: the 8-bit model scales its activations by the largest of a batch.
  const out = matrix(texts.length, classes.length);
  texts.forEach((text, i) => out.data.set(session.run([text]).data, i * classes.length));
  session[Symbol.dispose]();
  return out;
}

/** `config.json` in the words of Hugging Face's Transformers. */
function hubConfig({ encoder: { config }, classes, maxLength }: TunedEncoder) {
  return {
    model_type: "bert",
    architectures: ["BertForSequenceClassification"],
    problem_type: "single_label_classification",
    hidden_size: config.hiddenSize,
    num_hidden_layers: config.layers,
    num_attention_heads: config.heads,
    intermediate_size: config.intermediateSize,
    hidden_act: config.activation,
    layer_norm_eps: config.layerNormEpsilon,
    vocab_size: config.vocabularySize,
    max_position_embeddings: Math.min(config.positions, maxLength),
    type_vocab_size: Math.max(1, config.tokenTypes),
    pad_token_id: config.padId,
    id2label: Object.fromEntries(classes.map((label, c) => [c, label])),
    label2id: Object.fromEntries(classes.map((label, c) => [label, c])),
  };
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}
