/**
 * Pretrained encoders of the BERT family: their folders, their tokenisers, and batches of tokens.
 *
 * @example
 * ```ts
 * import { batchByLength } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(batchByLength([9, 2, 8, 3], { batchSize: 2 }), [Int32Array.of(1, 3), Int32Array.of(2, 0)]);
 * ```
 *
 * @module
 */
export type { Pooling } from "./_sentence_modules.ts";
export { batchByLength, type BatchOptions } from "./batch_by_length.ts";
export {
  type Activation,
  type Architecture,
  ARCHITECTURES,
  type EncoderConfig,
  readEncoderConfig,
} from "./encoder_config.ts";
export { type Encoder, encoderSnapshot, restoreEncoder } from "./encoder_snapshot.ts";
export { type EncodedBatch, encoderGraph, type EncoderGraphOptions, pool } from "./encoder_graph.ts";
export { type EncoderTensor, encoderTensors } from "./encoder_tensors.ts";
export { padBatch, type TokenBatch } from "./pad_batch.ts";
export { type BertSizes, plainBert, SPECIAL_PIECES } from "./plain_bert.ts";
export { PretrainedEmbedder, type PretrainedEmbedderOptions } from "./pretrained_embedder.ts";
export {
  inspectPretrained,
  type Pretrained,
  type PretrainedInfo,
  type PretrainedSource,
  readPretrained,
} from "./read_pretrained.ts";
export { scratchEncoder, type ScratchEncoderOptions } from "./scratch_encoder.ts";
export { SubwordTokenizer, type SubwordTokenizerOptions } from "./subword_tokenizer.ts";
export { readTokenizerFiles, type TokenizerFiles } from "./tokenizer_files.ts";
export { TextSession, type TextSessionOptions } from "./text_session.ts";
