import { InputError, type Matrix, matrix, rowOf, type Snapshot } from "../../../core/mod.ts";
import { Graph, openSession } from "../../../autograd/mod.ts";
import type { CsrMatrix } from "../../../features/csr_matrix.ts";
import {
  type Encoder,
  encoderGraph,
  padBatch,
  pool,
  restoreEncoder,
  SubwordTokenizer,
} from "../../../features/transformer/mod.ts";
import type { Vectorizer } from "../../../features/vectorizer.ts";
import { ONNX_FILE, QUANTISED_FILE } from "../../export/export_files.ts";
import type { ModelExport, Parity } from "../../export/model_export.ts";
import { checkParity, holdsParity, type ParityLimits } from "../../export/parity.ts";
import { VECTORIZER_FILE, vectorizerFile } from "../../export/vectorizer_file.ts";
import { kernelRidgeGraph } from "../../kernel_ridge/kernel_ridge_graph.ts";
import { hubFiles, hubWeights, isEncoderMatrix, WEIGHTS_FILE } from "../transformer/hub_files.ts";

/** How far scores, which are near 1 for a sure class, may be apart where the encoder has 8-bit weights. */
const QUANTISED_LIMITS = { difference: 0.2, changed: 0.02, margin: 0.05 } satisfies ParityLimits;

/** What an export is made of. */
export interface FrozenParts {
  readonly classes: readonly string[];
  /** Snapshot of a `PretrainedEmbedder`. */
  readonly embedder: Snapshot;
  readonly vectorizer?: Vectorizer;
  /** Snapshot of a `KernelRidge`. */
  readonly ridge: Snapshot;
}

/**
 * Encoder and head in one ONNX model, in a folder in the hub's layout. It takes `input_ids` and `attention_mask`, int64 `(B, T)`, and
 * where the kernel looks at words, also the text's TF-IDF row as `tfidf_columns` and `tfidf_values`, see {@linkcode kernelRidgeGraph};
 * `vectorizer.json` says what each column is, so that scikit-learn makes the same rows. It gives `logits`, float32
 * `(B, nClasses)`. `model.safetensors` is the encoder alone. The files hold vectors of the tickets that were learnt from, as the model
 * itself does.
 *
 * `onnx/model_quantized.onnx`, whose encoder has 8-bit weights, is left out where it would answer otherwise.
 *
 * @param texts On which the files are held against the model, shape `(nTexts,)`.
 * @param trained Scores of these texts by the model, shape `(nTexts, nClasses)`.
 * @throws {InputError} If the encoder is not a pretrained one, or the 32-bit model answers otherwise.
 */
export function exportFrozen(parts: FrozenParts, texts: readonly string[], trained: Matrix): ModelExport {
  const { classes, embedder, vectorizer } = parts;
  if (embedder.kind !== "PretrainedEmbedder") {
    throw new InputError(`there is no ONNX form of an encoder of kind ${embedder.kind}`, {
      hint: "train with an encoder of the BERT family",
    });
  }
  const encoder = restoreEncoder(embedder.parts!.encoder);
  const maxLength = Number(embedder.config.maxLength);
  const tokenizer = new SubwordTokenizer(encoder.tokenizer, { maxLength });
  const ids = tokenizer.encodeAll(texts);
  const rows = vectorizer?.transform(texts);
  const ask = (model: Uint8Array) =>
    askFrozen(model, { ids, rows, padId: encoder.config.padId, columns: classes.length });
  const files: Record<string, Uint8Array> = { [ONNX_FILE]: onnx(encoder, parts, () => false) };
  const scores = ask(files[ONNX_FILE]);
  const parity: Parity[] = [checkParity(ONNX_FILE, { trained, exported: scores })];
  const quantised = onnx(encoder, parts, isEncoderMatrix);
  const compared = { trained, exported: ask(quantised) };
  if (holdsParity(compared, QUANTISED_LIMITS)) {
    files[QUANTISED_FILE] = quantised;
    parity.push(checkParity(QUANTISED_FILE, compared, QUANTISED_LIMITS));
  }
  const hub = { encoder, classes, maxLength, normalize: encoder.normalize };
  Object.assign(files, hubFiles(hub));
  const weights = new Map([...encoder.tensors].map(([name, { data }]) => [name, data]));
  // Made when it is read: a comparison alone does not need it, and it is as large as the model.
  Object.defineProperty(files, WEIGHTS_FILE, { enumerable: true, get: () => hubWeights(hub, weights) });
  if (vectorizer) files[VECTORIZER_FILE] = vectorizerFile(vectorizer);
  return { files, parity, scores };
}

function onnx(encoder: Encoder, { ridge }: FrozenParts, quantise: (name: string) => boolean): Uint8Array<ArrayBuffer> {
  const { config, pooling, tensors } = encoder;
  const graph = new Graph({ mode: "export", weights: (name) => tensors.get(name)!.data, quantise });
  const embedding = pool(encoderGraph(graph, config), { pooling, normalize: true });
  graph.output(kernelRidgeGraph(graph, ridge, embedding), "logits");
  return graph.toBytes();
}

/** Scores by an exported model, text by text; shape `(nTexts, columns)`. */
function askFrozen(
  model: Uint8Array,
  { ids, rows, padId, columns }: { ids: readonly Int32Array[]; rows?: CsrMatrix; padId: number; columns: number },
): Matrix {
  using session = openSession(model, { arena: false, spinning: false });
  const out = matrix(ids.length, columns);
  ids.forEach((own, i) => {
    const { columns: length, ids: tokens, mask } = padBatch([own], { padId });
    const feeds = {
      input_ids: session.tensor("int64", tokens, [1, length]),
      attention_mask: session.tensor("int64", BigInt64Array.from(mask, BigInt), [1, length]),
    };
    const [from, to] = rows ? rows.indptr.subarray(i, i + 2) : [0, 0];
    const shape = [1, to - from];
    const { logits } = session.run({
      ...feeds,
      ...rows && {
        tfidf_columns: session.tensor("int64", BigInt64Array.from(rows.indices.subarray(from, to), BigInt), shape),
        tfidf_values: session.tensor("float32", rows.data.slice(from, to), shape),
      },
    });
    rowOf(out, i).set(logits.data as Float32Array);
  });
  return out;
}
