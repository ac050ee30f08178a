import assert from "node:assert/strict";
import { type Matrix, matrix } from "../../core/mod.ts";
import { assertAllClose } from "../../testing/equality.ts";
import { smallTickets } from "../../testing/small_tickets.ts";
import { tinyEncoder } from "../../testing/tiny_encoder.ts";
import { PretrainedEmbedder } from "../../features/transformer/mod.ts";
import type { Classifier } from "../classifier.ts";
import { createClassifier } from "../create_classifier.ts";
import { EnsembleClassifier } from "../ensemble/mod.ts";
import { FrozenClassifier } from "../neural/frozen/frozen_classifier.ts";
import { exportModel, exportsWhenSaved } from "./export_model.ts";

const { texts, labels } = smallTickets();
const frozen = () =>
  new FrozenClassifier({ encoder: () => new PretrainedEmbedder(tinyEncoder()), tfidf: false, threads: 1 });
const linear = () => createClassifier("logistic-regression");
const fit = (members: readonly (() => Classifier)[], pooling: "soft" | "stacking" = "soft") =>
  new EnsembleClassifier({ members, pooling, folds: 3 }).fit(texts, labels);

for (const pooling of ["soft", "stacking"] as const) {
  Deno.test(`an ensemble with ${pooling} pooling is exported as its members, and pool.json says how to pool them`, async () => {
    const model = await fit([frozen, linear], pooling);
    const { files, parity, scores } = exportModel(model, texts);
    assert.deepEqual(Object.keys(files).filter((path) => path.endsWith("model.onnx")), [
      "members/0/onnx/model.onnx",
      "members/1/onnx/model.onnx",
    ]);
    assert.deepEqual(parity.at(-1)!.file, "pool.json");
    assert.ok(parity.at(-1)!.largestDifference < 1e-5);
    const compared = exportModel(model, texts, { parityOnly: true });
    assert.deepEqual([Object.keys(compared.files), compared.parity], [["pool.json", "labels.json"], parity]);
    assertAllClose(scores.data, model.decisionFunction(texts).data, { absolute: 1e-4 }, "score");

    // As someone else would do it, from the file alone.
    const { members, pool } = JSON.parse(new TextDecoder().decode(files["pool.json"]));
    const alone = model.members.map((member) => exportModel(member, texts).scores);
    const pooled = pool.startsWith("softmax")
      ? softmax(
        sum(alone.map((own, m) =>
          mapped(softmax(own, members[m].temperature), (p) => members[m].weight * Math.log(Math.max(p, 1e-7)))
        )),
      )
      : sum(alone.map((own, m) => mapped(softmax(own, members[m].temperature), (p) => members[m].weight * p)));
    assertAllClose(pooled.data, model.predictProba(texts).data, { absolute: 1e-5 }, "probability");
  });
}

Deno.test("a member without an ONNX form is named, and its ensemble is saved without an export", async () => {
  const model = await fit([frozen, () => createClassifier("majority")]);
  assert.throws(() => exportModel(model, texts), {
    name: "InputError",
    message: /no ONNX form of the ensemble's member 1 \(MajorityClassifier\); train it with linear and neural members/,
  });
  assert.equal(exportsWhenSaved(model), false);
  assert.equal(exportsWhenSaved(await fit([frozen, linear])), true);
  assert.equal(exportsWhenSaved(await fit([linear, linear])), false);
});

Deno.test("a tfjs model has no ONNX form, and says what can be done", () => {
  const tfjs = Object.assign(createClassifier("majority"), {
    toSnapshot: () => ({ kind: "TfjsClassifier", config: {}, tensors: {} }),
  });
  assert.throws(
    () => exportModel(tfjs, texts),
    /no ONNX form of a TfjsClassifier; .* lstm is a model of the same sort/,
  );
});

function softmax({ rows, columns, data }: Matrix, temperature = 1): Matrix {
  const out = matrix(rows, columns, data.map((x) => Math.exp(x / temperature)));
  for (let i = 0; i < rows; i++) {
    const row = out.data.subarray(i * columns, (i + 1) * columns);
    const total = row.reduce((a, b) => a + b);
    row.forEach((p, c) => row[c] = p / total);
  }
  return out;
}

function mapped({ rows, columns, data }: Matrix, change: (x: number) => number): Matrix {
  return matrix(rows, columns, data.map(change));
}

function sum(all: readonly Matrix[]): Matrix {
  const [{ rows, columns }] = all;
  return matrix(rows, columns, Float32Array.from(all[0].data, (_, i) => all.reduce((s, { data }) => s + data[i], 0)));
}
