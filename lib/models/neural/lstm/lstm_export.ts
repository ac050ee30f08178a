import { type Matrix, matrix, softmaxRows } from "../../../core/mod.ts";
import { Graph, openSession, OPSET } from "../../../autograd/mod.ts";
import { padBatch, SubwordTokenizer } from "../../../features/transformer/mod.ts";
import { PADDING, UNKNOWN, wordTokenizerFiles, type WordVocabulary } from "../../../features/words/mod.ts";
import { CONFIG_FILE, jsonFile, labelMaps, LABELS_FILE, ONNX_FILE, QUANTISED_FILE } from "../../export/export_files.ts";
import type { ModelExport } from "../../export/model_export.ts";
import { checkParity } from "../../export/parity.ts";
import { isLstmMatrix, lstmExportGraph } from "./lstm_export_graph.ts";
import type { LstmModel } from "./lstm_scorer.ts";

/** How far the model with 8-bit weights may be from the trained one; what is computed with them stays float32. */
const QUANTISED_LIMITS = { difference: 0.1, changed: 0.02, margin: 0.05 };

/** What an export is made of. */
export interface TrainedLstm extends Omit<LstmModel, "threads"> {
  readonly classes: readonly string[];
  readonly vocabulary: WordVocabulary;
}

/**
 * An LSTM as files: `onnx/model.onnx` with 32-bit weights and `onnx/model_quantized.onnx` with 8-bit ones, `tokenizer.json`, from
 * which Python's tokenizers gives the ids, and `config.json`. Both models take texts of any length, see {@linkcode lstmExportGraph},
 * and give `logits`, float32 `(B, nClasses)`, and `attention`, float32 `(B, T)`.
 *
 * @param texts On which both are held against the trained model, by the exported tokeniser, shape `(nTexts,)`.
 * @param trained Scores of these texts by the trained model, shape `(nTexts, nClasses)`.
 * @throws {InputError} If they answer otherwise.
 */
export function exportLstm(model: TrainedLstm, texts: readonly string[], trained: Matrix): ModelExport {
  const { tokenizer, config } = wordTokenizerFiles(model.vocabulary, model);
  const files = {
    [ONNX_FILE]: onnx(model, () => false),
    [QUANTISED_FILE]: onnx(model, isLstmMatrix),
    [CONFIG_FILE]: jsonFile(describe(model)),
    "tokenizer.json": jsonFile(tokenizer),
    "tokenizer_config.json": jsonFile(config),
    [LABELS_FILE]: jsonFile(model.classes),
  };
  const words = new SubwordTokenizer({ tokenizer, config }, { maxLength: model.maxLength });
  const batches = texts.map((text) => {
    const ids = words.encode(text);
    return ids.length > 0 ? ids : Int32Array.of(PADDING);
  });
  const scores = askLstm(files[ONNX_FILE], batches, model.classes.length);
  const quantised = askLstm(files[QUANTISED_FILE], batches, model.classes.length);
  const expected = softmaxRows(trained);
  return {
    files,
    scores,
    parity: [
      checkParity(ONNX_FILE, { trained: expected, exported: softmaxRows(scores) }),
      checkParity(QUANTISED_FILE, { trained: expected, exported: softmaxRows(quantised) }, QUANTISED_LIMITS),
    ],
  };
}

/** Logits by an exported model, texts of all lengths in one batch; shape `(nTexts, nClasses)`. */
function askLstm(model: Uint8Array, texts: readonly Int32Array[], nClasses: number): Matrix {
  using session = openSession(model, { threads: 1 });
  const { rows, columns, ids } = padBatch(texts, { padId: PADDING });
  if (rows === 0) return matrix(0, nClasses);
  const { logits } = session.run({ input_ids: session.tensor("int64", ids, [rows, columns]) });
  return matrix(rows, nClasses, logits.data as Float32Array<ArrayBuffer>);
}

function onnx({ sizes, weights }: TrainedLstm, quantise: (name: string) => boolean): Uint8Array<ArrayBuffer> {
  const graph = new Graph({ mode: "export", weights: (name) => weights[name].data as Float32Array, quantise });
  const { logits, attention } = lstmExportGraph(graph, sizes, weights);
  graph.output(logits, "logits");
  graph.output(attention, "attention");
  return graph.toBytes();
}

/** How the files are used, for people and programs. */
function describe({ sizes, maxLength, classes }: TrainedLstm) {
  return {
    model_type: "lstm",
    problem_type: "single_label_classification",
    opset: OPSET,
    text: {
      ids: "tokenizer.json, for Python's tokenizers or transformers.js",
      max_length: maxLength,
      pad_token_id: PADDING,
      unk_token_id: UNKNOWN,
    },
    inputs: { input_ids: "int64 (B, T), T >= 1: ids of each text's words, then pad_token_id" },
    outputs: {
      logits: "float32 (B, classes): softmax of a row gives probabilities, before any calibration",
      attention: "float32 (B, T): how much each word counted, the mean over heads",
    },
    vocab_size: sizes.vocabulary,
    embedding_size: sizes.embedding,
    hidden_size: sizes.units,
    num_attention_heads: sizes.heads,
    ...labelMaps(classes),
  };
}
