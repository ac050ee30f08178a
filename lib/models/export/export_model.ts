import { InputError } from "../../core/mod.ts";
import { CalibratedClassifier } from "../calibration/calibrated_classifier.ts";
import type { Classifier } from "../classifier.ts";
import { LinearTextClassifier } from "../linear/_linear_text_classifier.ts";
import { jsonFile, LABELS_FILE, ONNX_FILE } from "./export_files.ts";
import { askLinearOnnx, linearOnnx } from "./linear_onnx.ts";
import { isExportable, type ModelExport } from "./model_export.ts";
import { checkParity } from "./parity.ts";

/**
 * A model in the formats of other programs, held against the model itself. Of a calibrated classifier the one inside is exported.
 *
 * A linear model begins at the rows of its vectoriser: see {@linkcode linearOnnx}.
 *
 * @param texts Some texts of the model's kind, to hold the files against the model, shape `(nTexts,)`.
 * @throws {InputError} If the model has no such form, or the files don't answer as the model does.
 *
 * @example
 * ```ts
 * import { exportModel } from "./export_model.ts";
 * import { LinearSvm } from "../linear/linear_svm.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = ["refund my order", "money back please", "cannot log in", "password reset fails"];
 * const model = await new LinearSvm().fit(texts, ["Refund", "Refund", "Login", "Login"]);
 * const { files, parity } = exportModel(model, texts);
 * assert.deepEqual(Object.keys(files), ["onnx/model.onnx", "labels.json"]);
 * assert.ok(parity[0].largestDifference < 1e-6);
 * ```
 */
export function exportModel(classifier: Classifier, texts: readonly string[]): ModelExport {
  const model = classifier instanceof CalibratedClassifier ? classifier.base : classifier;
  if (isExportable(model)) return model.exportModel(texts);
  if (!(model instanceof LinearTextClassifier)) {
    throw new InputError(`there is no ONNX form of a ${model.toSnapshot().kind}`, {
      hint: "linear and neural models can be exported",
    });
  }
  const onnx = linearOnnx(model.weights);
  const exported = askLinearOnnx(onnx, model.vectorizer.transform(texts));
  return {
    files: { [ONNX_FILE]: onnx, [LABELS_FILE]: jsonFile(model.classes) },
    parity: [checkParity(ONNX_FILE, { trained: model.predictProba(texts), exported })],
  };
}
