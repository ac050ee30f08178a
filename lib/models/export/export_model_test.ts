import assert from "node:assert/strict";
import { softmaxRows } from "../../core/mod.ts";
import { smallTickets } from "../../testing/small_tickets.ts";
import { CalibratedClassifier } from "../calibration/mod.ts";
import { createClassifier } from "../create_classifier.ts";
import { LinearSvm } from "../linear/linear_svm.ts";
import { exportModel } from "./export_model.ts";
import { askLinearOnnx } from "./linear_onnx.ts";

const { texts, labels } = smallTickets();

for (const name of ["linear-svm", "logistic-regression", "complement-naive-bayes"] as const) {
  Deno.test(`exportModel() of a ${name} answers as the model does, from rows of features`, async () => {
    const model = await createClassifier(name).fit(texts, labels);
    const { files, parity } = exportModel(model, texts);
    assert.deepEqual([parity[0].n, parity[0].changedLabels], [texts.length, 0]);
    assert.ok(parity[0].largestDifference < 1e-5, `${parity[0].largestDifference}`);
    assert.deepEqual(JSON.parse(new TextDecoder().decode(files["labels.json"])), model.classes);
    assert.ok(!new TextDecoder().decode(files["onnx/model.onnx"]).includes("com.microsoft"));
  });
}

Deno.test("exportModel() of a calibrated classifier exports the one inside", async () => {
  const model = await new CalibratedClassifier({ base: () => new LinearSvm(), folds: 3 }).fit(texts, labels);
  const { files } = exportModel(model, texts);
  const { vectorizer } = model.base as LinearSvm;
  const answers = softmaxRows(askLinearOnnx(files["onnx/model.onnx"], vectorizer.transform(texts)));
  softmaxRows(model.decisionFunction(texts)).data.forEach((p, i) => assert.ok(Math.abs(p - answers.data[i]) < 1e-5));
});

Deno.test("exportModel() says that a model has no ONNX form", async () => {
  const model = await createClassifier("majority").fit(texts, labels);
  assert.throws(() => exportModel(model, texts), /there is no ONNX form of a MajorityClassifier; linear and neural/);
});
