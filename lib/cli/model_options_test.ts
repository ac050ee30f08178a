import assert from "node:assert/strict";
import { modelOf } from "./model_options.ts";

const flags: Parameters<typeof modelOf>[0] = {
  model: "auto",
  C: undefined,
  base: undefined,
  epochs: undefined,
  freeze: undefined,
  vectors: undefined,
  members: undefined,
  pooling: undefined,
};

Deno.test("modelOf() takes short names, and options for a model by name", () => {
  assert.equal(modelOf({ ...flags, model: "linear" }).model, "auto");
  assert.equal(modelOf({ ...flags, model: "nb" }).model, "complement-naive-bayes");
  assert.deepEqual(modelOf({ ...flags, model: "cnn", epochs: 3 }), {
    model: "tfjs",
    modelOptions: { epochs: 3 },
    base: undefined,
  });
  assert.deepEqual(modelOf({ ...flags, model: "linear-svm", C: 2 }).modelOptions, { C: 2 });
  const { model, base, modelOptions } = modelOf({ ...flags, model: "frozen", base: "owner/encoder" });
  assert.deepEqual([model, base, modelOptions], ["frozen", "owner/encoder", {}]);
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
  assert.deepEqual(modelOf({ ...flags, model: "ensemble" }).modelOptions, {});
});

Deno.test("modelOf() names flags that the model has no use for, and those that it lacks", () => {
  const refused = (given: Partial<typeof flags>, message: RegExp) =>
    assert.throws(() => modelOf({ ...flags, ...given }), { name: "UsageError", message });
  refused({ C: 1 }, /--C is not for --model auto: it needs --model logistic-regression or linear-svm/);
  refused({ model: "ensemble", C: 1 }, /--C is not for --model ensemble/);
  refused({ members: "nb,linear-svm" }, /--members is not for --model auto: it needs --model ensemble/);
  refused({ model: "nb", pooling: "soft" }, /--pooling is not for --model nb/);
  refused(
    { model: "linear-svm", base: "x" },
    /--base is not for --model linear-svm: it needs --model frozen or bert or setfit or ensemble/,
  );
  refused({ model: "ensemble", members: "nb,svm" }, /there is no member "svm"; there are bert, logistic-regression, /);
  refused({ model: "ensemble", members: "nb,ensemble" }, /there is no member "ensemble"/);
  refused({ model: "ensemble", members: "linear,nb" }, /there is no member "auto"/);
  refused({ model: "ensemble", members: "nb" }, /at least two models/);
  refused({ model: "ensemble", members: "nb,frozen" }, /--members frozen needs --base/);
  refused({ model: "frozen" }, /--model frozen needs --base/);
  refused({ model: "setfit" }, /--model setfit needs --base/);
  refused(
    { model: "frozen", base: "x", epochs: 3 },
    /--epochs is not for --model frozen: it needs --model bert or lstm or setfit or tfjs/,
  );
  refused({ model: "linear-svm", vectors: "x" }, /--vectors is not for --model linear-svm: it needs --model lstm or /);
  refused({ model: "ensemble", members: "nb,linear-svm", vectors: "x" }, /--vectors is for a member that starts from/);
  refused({ model: "ensemble", members: "nb,linear-svm", base: "x" }, /--base is for a member that starts from it/);
  refused({ model: "ensemble", base: "x", vectors: "y", members: "nb,frozen" }, /--vectors is for a member/);
});

Deno.test("modelOf() hands epochs and word vectors to an LSTM, also to one in an ensemble", () => {
  assert.deepEqual(modelOf({ ...flags, model: "lstm", epochs: 3, vectors: "glove.txt" }).modelOptions, {
    epochs: 3,
    vectors: "glove.txt",
  });
  assert.deepEqual(modelOf({ ...flags, model: "ensemble", members: "nb,lstm", vectors: "glove.txt" }).modelOptions, {
    members: [
      { name: "complement-naive-bayes", options: {} },
      { name: "lstm", options: { vectors: "glove.txt" } },
    ],
  });
});

Deno.test("modelOf() makes an ensemble of what flags are for where it names no members", () => {
  const members = (more: Partial<typeof flags>) =>
    modelOf({ ...flags, model: "ensemble", ...more }).modelOptions?.members;
  const own = (name: string, options = {}) => ({ name, options });
  assert.equal(members({}), undefined);
  assert.deepEqual(members({ base: "x" }), [own("frozen"), own("bert"), own("linear-svm")]);
  assert.deepEqual(members({ vectors: "y" }), [own("lstm", { vectors: "y" }), own("linear-svm")]);
  assert.deepEqual(
    members({ base: "x", vectors: "y" }),
    [own("frozen"), own("bert"), own("lstm", { vectors: "y" }), own("linear-svm")],
  );
});
