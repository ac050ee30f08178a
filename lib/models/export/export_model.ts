import { InputError, softmaxRows } from "../../core/mod.ts";
import { CalibratedClassifier } from "../calibration/calibrated_classifier.ts";
import type { Classifier } from "../classifier.ts";
import { EnsembleClassifier } from "../ensemble/ensemble_classifier.ts";
import { LinearTextClassifier } from "../linear/_linear_text_classifier.ts";
import { exportEnsemble } from "./ensemble_export.ts";
import { jsonFile, LABELS_FILE, ONNX_FILE } from "./export_files.ts";
import { askLinearOnnx, linearOnnx } from "./linear_onnx.ts";
import { type ExportOptions, isExportable, type ModelExport } from "./model_export.ts";
import { checkParity } from "./parity.ts";
import { VECTORIZER_FILE, vectorizerFile } from "./vectorizer_file.ts";

/**
 * A model in the formats of other programs, held against the model itself. Of a calibrated classifier the one inside is exported.
 *
 * A linear model begins at the rows of its vectoriser: see {@linkcode linearOnnx}. Of an ensemble each member is exported, see
 * {@linkcode exportEnsemble}.
 *
 * @param texts Some texts of the model's kind, to hold the files against the model, shape `(nTexts,)`.
 * @param options See {@linkcode ExportOptions}.
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
 * assert.deepEqual(Object.keys(files), ["onnx/model.onnx", "vectorizer.json", "labels.json"]);
 * assert.ok(parity[0].largestDifference < 1e-6);
 * ```
 */
export function exportModel(
  classifier: Classifier,
  texts: readonly string[],
  options: ExportOptions = {},
): ModelExport {
  const model = inner(classifier);
  if (isExportable(model)) return model.exportModel(texts);
  if (model instanceof EnsembleClassifier) {
    return exportEnsemble(model, texts, { ...options, exportMember: exportModel, hasForm });
  }
  if (!(model instanceof LinearTextClassifier)) {
    throw new InputError(`there is no ONNX form of a ${model.toSnapshot().kind}`, {
      hint: HINTS[model.toSnapshot().kind] ?? "linear and neural models can be exported",
    });
  }
  const onnx = linearOnnx(model.weights);
  const scores = askLinearOnnx(onnx, model.vectorizer.transform(texts));
  return {
    files: {
      [ONNX_FILE]: onnx,
      [VECTORIZER_FILE]: vectorizerFile(model.vectorizer),
      [LABELS_FILE]: jsonFile(model.classes),
    },
    parity: [checkParity(ONNX_FILE, { trained: model.predictProba(texts), exported: softmaxRows(scores) })],
    scores,
  };
}

/**
 * Whether a model is saved only if its exported form answers as it does: neural ones, and ensembles of members that can be exported,
 * a neural one among them. Others are exported on request only, as a linear model may have gigabytes of weights for words.
 */
export function exportsWhenSaved(classifier: Classifier): boolean {
  const model = inner(classifier);
  if (!(model instanceof EnsembleClassifier)) return isExportable(model);
  return model.members.every(hasForm) && model.members.some(exportsWhenSaved);
}

/** What to do about kinds without an ONNX form. */
const HINTS: Readonly<Record<string, string>> = {
  TfjsClassifier: "deno task predict serves it; lstm is a model of the same sort that can be exported",
};

function hasForm(classifier: Classifier): boolean {
  const model = inner(classifier);
  return isExportable(model) || model instanceof LinearTextClassifier || model instanceof EnsembleClassifier;
}

function inner(classifier: Classifier): Classifier {
  return classifier instanceof CalibratedClassifier ? classifier.base : classifier;
}
