import { type Matrix, matrix, softmaxRows } from "../../../core/mod.ts";
import { Graph, openSession } from "../../../autograd/mod.ts";
import { padBatch, SubwordTokenizer, TextSession } from "../../../features/transformer/mod.ts";
import { ONNX_FILE, QUANTISED_FILE } from "../../export/export_files.ts";
import { checkParity } from "../../export/parity.ts";
import type { ModelExport } from "../../export/model_export.ts";
import { classifierGraph, type TunedWeights } from "./fine_tune.ts";
import { hubFiles, type HubModel, hubWeights, isEncoderMatrix, WEIGHTS_FILE } from "./hub_files.ts";

/** Name of the exported model's output, as Hugging Face's programs read it. */
const LOGITS = "logits";

/** How far the 8-bit model may be from the trained one: it rounds each activation to one of 256 levels. */
const QUANTISED_LIMITS = { difference: 0.35, changed: 0.02, margin: 0.1 };

/** What an export is made of. */
export interface TunedEncoder extends HubModel {
  readonly weights: TunedWeights;
}

/**
 * A trained encoder as a folder in the hub's layout: `config.json`, the tokeniser's files, `onnx/model.onnx` with 32-bit weights and
 * `onnx/model_quantized.onnx` with 8-bit ones, and `model.safetensors`. Both ONNX models take `input_ids` and `attention_mask`, int64
 * `(B, T)`, and give `logits`, float32 `(B, nClasses)`, by plain operators; transformers.js and onnxruntime load them. Python's
 * `AutoModel` and sentence-transformers load the encoder, and so does a training of ours as its base.
 *
 * @param texts On which both are held against the trained model, shape `(nTexts,)`.
 * @throws {InputError} If they answer otherwise.
 */
export function hubFolder(model: TunedEncoder, texts: readonly string[]): ModelExport {
  const files: Record<string, Uint8Array> = {
    [ONNX_FILE]: onnx(model, () => false),
    [QUANTISED_FILE]: onnx(model, isEncoderMatrix),
    ...hubFiles(model),
  };
  // Made when it is read: a comparison alone does not need it, and it is as large as the model.
  Object.defineProperty(files, WEIGHTS_FILE, { enumerable: true, get: () => hubWeights(model, model.weights) });
  const trained = softmaxRows(askTrained(model, texts));
  const scores = askExported(model, files[ONNX_FILE], texts);
  const quantised = softmaxRows(askExported(model, files[QUANTISED_FILE], texts));
  return {
    files,
    scores,
    parity: [
      checkParity(ONNX_FILE, { trained, exported: softmaxRows(scores) }),
      checkParity(QUANTISED_FILE, { trained, exported: quantised }, QUANTISED_LIMITS),
    ],
  };
}

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
