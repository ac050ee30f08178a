/**
 * Models in the formats of other programs.
 *
 * @example
 * ```ts
 * import { exportModel } from "./mod.ts";
 * import { createClassifier } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = ["refund my order", "money back please", "cannot log in", "password reset fails"];
 * const model = await createClassifier("logistic-regression").fit(texts, ["Refund", "Refund", "Login", "Login"]);
 * assert.equal(exportModel(model, texts).parity[0].changedLabels, 0);
 * ```
 *
 * @module
 */
export { POOL_FILE } from "./ensemble_export.ts";
export { CONFIG_FILE, jsonFile, LABELS_FILE, ONNX_FILE, QUANTISED_FILE } from "./export_files.ts";
export { exportModel, exportsWhenSaved } from "./export_model.ts";
export { linearOnnx } from "./linear_onnx.ts";
export { type Exportable, type ExportOptions, isExportable, type ModelExport, type Parity } from "./model_export.ts";
export { checkParity, type ParityLimits } from "./parity.ts";
export { VECTORIZER_FILE } from "./vectorizer_file.ts";
