/**
 * Models of one's own, written in `tf.layers` of TensorFlow.js, as classifiers of tickets.
 *
 * @example A convolutional network over words
 * ```ts
 * import { TfjsClassifier } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = ["refund my money", "the app crashes", "money back, refund", "it crashes"];
 * const work = { build: "text-cnn", epochs: 5, minCount: 1, backend: "wasm" } as const;
 * using model = await new TfjsClassifier(work).fit(texts, ["Refund", "Technical", "Refund", "Technical"]);
 * assert.equal(model.report?.backend, "wasm");
 * ```
 *
 * @module
 */
export { adamW, type TfjsAdamWOptions } from "./adamw.ts";
export { type Architecture, ARCHITECTURES, attentionLstm, textCnn } from "./architectures/mod.ts";
export type { BackendChoice, ChosenBackend } from "./choose_backend.ts";
export { slowKernelCalls } from "./cpu_fallback.ts";
export { additiveAttention, type AdditiveAttentionOptions } from "./layers/additive_attention.ts";
export type { ModelBuilder, ModelInfo } from "./model_info.ts";
export { type TensorFlow, tensorFlow, type TfjsBackend } from "./tensorflow.ts";
export { TfjsClassifier, type TfjsOptions, type TfjsReport } from "./tfjs_classifier.ts";
export type { TrainingReport } from "./train_model.ts";
