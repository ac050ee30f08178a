import assert from "node:assert/strict";
import { matrix } from "../../../core/mod.ts";
import { openSession } from "../../../autograd/mod.ts";
import { PretrainedEmbedder, restoreEncoder, SubwordTokenizer } from "../../../features/transformer/mod.ts";
import { restoreVectorizer } from "../../../features/restore_vectorizer.ts";
import { decodeSafetensors } from "../../../storage/mod.ts";
import { assertAllClose } from "../../../testing/equality.ts";
import { smallTickets } from "../../../testing/small_tickets.ts";
import { scratchFolder } from "../../../testing/task_process.ts";
import { tinyEncoder } from "../../../testing/tiny_encoder.ts";
import { exportModel } from "../../export/mod.ts";
import type { KernelSpec } from "../../kernel_ridge/mod.ts";
import { FrozenClassifier, type FrozenClassifierOptions } from "./frozen_classifier.ts";

const { texts, labels } = smallTickets();
const fit = (options: Partial<FrozenClassifierOptions>) =>
  new FrozenClassifier({ encoder: () => new PretrainedEmbedder(tinyEncoder()), threads: 1, ...options })
    .fit(texts, labels);
const KERNELS: readonly KernelSpec[] = [
  { kind: "embedding", gamma: 2 },
  { kind: "sum", gamma: 1.5, weight: 0.5 },
  { kind: "product", gamma: 1.5, tfidfGamma: 0.5 },
];

for (const kernel of KERNELS) {
  Deno.test(`a frozen encoder with a ${kernel.kind} kernel is exported with its head, and answers as it does`, async () => {
    const tfidf = kernel.kind !== "embedding";
    const model = await fit({ kernel, tfidf });
    const { files, parity, scores } = exportModel(model, [...texts, "", "unheard-of words"]);
    assert.deepEqual([parity[0].file, parity[0].n, parity[0].changedLabels], ["onnx/model.onnx", texts.length + 2, 0]);
    assert.ok(parity[0].largestDifference < 1e-5, `${parity[0].largestDifference}`);
    assertAllClose(
      scores.data.subarray(0, 3 * texts.length),
      model.decisionFunction(texts).data,
      { absolute: 1e-5 },
      "s",
    );
    assert.equal("vectorizer.json" in files, tfidf);
    assert.deepEqual(parity.map(({ file }) => file), Object.keys(files).filter((path) => path.endsWith(".onnx")));
    assert.ok(!new TextDecoder().decode(files["onnx/model.onnx"]).includes("com.microsoft"));
    const { id2label } = JSON.parse(new TextDecoder().decode(files["config.json"]));
    assert.deepEqual(Object.values(id2label), model.classes);
    const { tensors } = decodeSafetensors(files["model.safetensors"], "model.safetensors");
    assert.deepEqual(Object.keys(tensors).sort(), [...tinyEncoder().tensors.keys()].sort());
  });
}

Deno.test("an exported frozen encoder tells the columns of its TF-IDF rows, and takes several texts with rows of any length", async () => {
  const model = await fit({});
  const { files } = exportModel(model, texts);
  const { columns, idf, options } = JSON.parse(new TextDecoder().decode(files["vectorizer.json"]));
  assert.deepEqual([columns.length, options.charRange], [idf.length, [2, 5]]);
  const two = ["please refund my money", "parcel"];
  const { encoder, vectorizer } = partsOf(model);
  const rows = vectorizer.transform(two);
  const ids = new SubwordTokenizer(encoder.tokenizer, { maxLength: 32 }).encodeAll(two);
  const width = Math.max(...ids.map(({ length }) => length));
  const values = Math.max(rows.indptr[1], rows.indptr[2] - rows.indptr[1]);
  const filled = <T>(all: ArrayLike<T>, ends: ArrayLike<number>, size: number, none: T) =>
    [0, 1].flatMap((i) => Array.from({ length: size }, (_, k) => ends[i] + k < ends[i + 1] ? all[ends[i] + k] : none));
  const tokens = ids.flatMap((own) => Array.from({ length: width }, (_, k) => BigInt(own[k] ?? 0)));
  using session = openSession(files["onnx/model.onnx"], { threads: 1 });
  const { logits } = session.run({
    input_ids: session.tensor("int64", BigInt64Array.from(tokens), [2, width]),
    attention_mask: session.tensor(
      "int64",
      BigInt64Array.from(tokens, (_, k) => k % width < ids[Math.floor(k / width)].length ? 1n : 0n),
      [
        2,
        width,
      ],
    ),
    tfidf_columns: session.tensor(
      "int64",
      BigInt64Array.from(filled(rows.indices, rows.indptr, values, 0), BigInt),
      [2, values],
    ),
    tfidf_values: session.tensor("float32", Float32Array.from(filled(rows.data, rows.indptr, values, 0)), [2, values]),
  });
  assertAllClose(logits.data as Float32Array, model.decisionFunction(two).data, { absolute: 1e-5 }, "score");
});

Deno.test("transformers.js loads an exported frozen encoder whose kernel looks at vectors alone", async () => {
  const model = await fit({ tfidf: false });
  await using scratch = await scratchFolder();
  const { files } = exportModel(model, texts);
  await Deno.mkdir(`${scratch.path}/frozen/onnx`, { recursive: true });
  for (const path of ["config.json", "tokenizer.json", "tokenizer_config.json", "onnx/model.onnx"]) {
    await Deno.writeFile(`${scratch.path}/frozen/${path}`, files[path]);
  }
  const { env, pipeline } = await import("@huggingface/transformers");
  Object.assign(env, { allowRemoteModels: false, localModelPath: `${scratch.path}/` });
  const classify = await pipeline("text-classification", "frozen", { dtype: "fp32", device: "cpu" });
  const probabilities = model.predictProba(texts);
  for (const [i, text] of texts.slice(0, 4).entries()) {
    const [{ label, score }] = await classify(text) as { label: string; score: number }[];
    assert.ok(Math.abs(score - probabilities.data[i * 3 + model.classes.indexOf(label)]) < 1e-5, `${label} ${score}`);
    assert.equal(label, model.predict([text])[0]);
  }
  await classify.dispose();
});

Deno.test("a frozen encoder that is not a pretrained one has no ONNX form, and says so", async () => {
  const shouts = {
    dimensions: 2,
    embed: (all: readonly string[]) =>
      matrix(all.length, 2, Float32Array.from(all.flatMap(({ length }) => [1, length]))),
    toSnapshot: () => ({ kind: "Lengths", config: {}, tensors: {} }),
  };
  const model = await fit({ encoder: () => shouts });
  assert.throws(() => exportModel(model, texts), /there is no ONNX form of an encoder of kind Lengths; train with/);
});

function partsOf(model: FrozenClassifier) {
  const { parts } = model.toSnapshot();
  return { encoder: restoreEncoder(parts!.encoder.parts!.encoder), vectorizer: restoreVectorizer(parts!.vectorizer) };
}
