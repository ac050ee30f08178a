/**
 * Models for texts, written in `tf.layers`.
 *
 * @example
 * ```ts
 * import { ARCHITECTURES } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(Object.keys(ARCHITECTURES), ["attention-lstm", "text-cnn"]);
 * ```
 *
 * @module
 */
import { attentionLstm } from "./attention_lstm.ts";
import { textCnn } from "./text_cnn.ts";

export { attentionLstm, textCnn };

/** What makes each model, by the name that tasks take. */
export const ARCHITECTURES = { "attention-lstm": attentionLstm, "text-cnn": textCnn } as const;

/** Name of a model, as tasks take it. */
export type Architecture = keyof typeof ARCHITECTURES;
