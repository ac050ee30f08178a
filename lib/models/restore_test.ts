import assert from "node:assert/strict";
import { smallTickets, throughJsonAndBytes } from "../testing/mod.ts";
import { CalibratedClassifier } from "./calibration/calibrated_classifier.ts";
import { createClassifier, MODEL_NAMES, takesBase } from "./create_classifier.ts";
import { restoreClassifier } from "./restore.ts";

const { texts, labels } = smallTickets();

for (const name of MODEL_NAMES.filter((name) => !takesBase(name))) {
  Deno.test(`restoreClassifier() reads a ${name} back, made by its name`, async () => {
    const model = await createClassifier(name, { seed: 5 }).fit(texts, labels);
    const again = await restoreClassifier(throughJsonAndBytes(model.toSnapshot()));
    assert.equal(again.constructor, model.constructor);
    assert.deepEqual(again.predictProba(texts), model.predictProba(texts));
  });
}

Deno.test("restoreClassifier() reads a calibrated classifier back, with the one inside it", async () => {
  const base = () => createClassifier("linear-svm", { features: { charRange: [3, 4] } });
  const model = await new CalibratedClassifier({ base, folds: 3 }).fit(texts, labels);
  const again = await restoreClassifier(throughJsonAndBytes(model.toSnapshot()));
  assert.ok(again instanceof CalibratedClassifier);
  assert.equal(again.base.constructor, model.base.constructor);
  assert.deepEqual(again.assess(texts), model.assess(texts));
});

Deno.test("restoreClassifier() names a kind that it does not know", async () => {
  await assert.rejects(restoreClassifier({ kind: "Oracle", config: {}, tensors: {} }), {
    name: "InputError",
    message: /^there is no classifier of kind "Oracle"; the kinds are CalibratedClassifier, ComplementNaiveBayes, /,
  });
  const model = await createClassifier("linear-svm").fit(texts, labels);
  const { parts, ...rest } = model.toSnapshot();
  const foreign = { ...rest, parts: { features: { ...parts!.features, kind: "Embeddings" } } };
  await assert.rejects(restoreClassifier(foreign), {
    name: "InputError",
    message:
      'there is no vectoriser of kind "Embeddings"; the kinds are FeatureUnion, HashingVectorizer, TfidfVectorizer, WordCharTfidf',
  });
});

Deno.test("createClassifier() passes options on, features included", async () => {
  const options = { C: 0.25, seed: 9, features: { wordRange: [1, 1], charRange: [2, 3] } };
  const { config, parts } = (await createClassifier("logistic-regression", options).fit(texts, labels)).toSnapshot();
  const { C, seed } = config.options as Record<string, number>;
  assert.deepEqual({ C, seed }, { C: 0.25, seed: 9 });
  assert.deepEqual(parts!.features.config.charRange, [2, 3]);
});

Deno.test("createClassifier() makes an ensemble of the members that are asked for, several seeds of one among them", async () => {
  const members = [
    { name: "linear-svm", options: { C: 0.5 } },
    ...[1, 2].map((seed) => ({ name: "stratified", options: { seed } })),
  ];
  const { config, parts } = (await createClassifier("ensemble", { members, pooling: "soft" }).fit(texts, labels))
    .toSnapshot();
  assert.equal(config.members, 3);
  assert.deepEqual([parts!.member_0.kind, parts!.member_1.kind, parts!.member_2.kind], [
    "LinearSvm",
    "StratifiedClassifier",
    "StratifiedClassifier",
  ]);
  assert.notDeepEqual(parts!.member_1.config, parts!.member_2.config);
  const nested = { members: [{ name: "ensemble", options: {} }, members[0]] };
  assert.throws(() => createClassifier("ensemble", nested), /members must be a list of models that are no ensembles/);
});

Deno.test("createClassifier() names a model or an option that there is not", () => {
  const unknown = "toString" as "majority";
  assert.throws(() => createClassifier(unknown), {
    name: "RangeError",
    message: `Cannot make a classifier: there is no model "toString": there are ${MODEL_NAMES.join(", ")}`,
  });
  assert.throws(() => createClassifier("linear-svm", { c: 1 }), {
    name: "RangeError",
    message: 'Cannot make linear-svm: there is no option "c": there are C, classWeight, tol, maxEpochs, features, seed',
  });
});

Deno.test("a model that starts from a pretrained one, and is given none, says how to come by one", async () => {
  for (const name of ["frozen", "bert"] as const) {
    await assert.rejects(
      createClassifier(name).fit(texts, labels),
      /no pretrained model to start from; name its folder/,
    );
  }
});
