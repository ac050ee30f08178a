import assert from "node:assert/strict";
import { modelOf } from "./model_options.ts";

const flags: Parameters<typeof modelOf>[0] = { model: "auto", C: undefined, members: undefined, pooling: "auto" };

Deno.test("modelOf() takes short names, and a strength for a model by name", () => {
  assert.deepEqual(modelOf({ ...flags, model: "linear" }), { model: "auto" });
  assert.deepEqual(modelOf({ ...flags, model: "nb" }), { model: "complement-naive-bayes" });
  assert.deepEqual(modelOf({ ...flags, model: "linear-svm", C: 2 }), { model: "linear-svm", modelOptions: { C: 2 } });
});

Deno.test("modelOf() takes the members of an ensemble by name, also one twice", () => {
  const { modelOptions } = modelOf({
    ...flags,
    model: "ensemble",
    members: "nb, stratified,stratified",
    pooling: "soft",
  });
  const members = ["complement-naive-bayes", "stratified", "stratified"].map((name) => ({ name, options: {} }));
  assert.deepEqual(modelOptions, { members, pooling: "soft" });
  assert.deepEqual(modelOf({ ...flags, model: "ensemble" }).modelOptions, { pooling: "auto" });
});

Deno.test("modelOf() names flags that the model has no use for", () => {
  const refused = (given: Partial<typeof flags>, message: RegExp) =>
    assert.throws(() => modelOf({ ...flags, ...given }), { name: "UsageError", message });
  refused({ C: 1 }, /--C needs a --model by name/);
  refused({ model: "ensemble", C: 1 }, /--C needs a linear --model/);
  refused({ members: "nb,linear-svm" }, /--members needs --model ensemble/);
  refused({ model: "nb", pooling: "soft" }, /--pooling needs --model ensemble/);
  refused(
    { model: "ensemble", members: "nb,svm" },
    /there is no member "svm"; there are logistic-regression, /,
  );
  refused({ model: "ensemble", members: "nb,ensemble" }, /there is no member "ensemble"/);
  refused({ model: "ensemble", members: "linear,nb" }, /there is no member "auto"/);
  refused({ model: "ensemble", members: "nb" }, /at least two models/);
});
