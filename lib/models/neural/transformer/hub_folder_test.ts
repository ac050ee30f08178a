import assert from "node:assert/strict";
import { dirname } from "node:path";
import { readPretrained, restoreEncoder } from "../../../features/transformer/mod.ts";
import { decodeSafetensors } from "../../../storage/mod.ts";
import { scratchFolder } from "../../../testing/task_process.ts";
import { smallTickets } from "../../../testing/small_tickets.ts";
import { tinyEncoder } from "../../../testing/tiny_encoder.ts";
import { exportModel } from "../../export/mod.ts";
import { hubWeights } from "./hub_files.ts";
import { smallTransformer } from "../../../testing/small_transformer.ts";

const { texts, labels } = smallTickets();
const model = await smallTransformer().fit(texts, labels);
const { files, parity } = exportModel(model, texts);

Deno.test("a trained encoder is exported in 32 and in 8 bits, by plain operators, and both answer as it does", () => {
  assert.deepEqual(Object.keys(files), [
    "onnx/model.onnx",
    "onnx/model_quantized.onnx",
    "config.json",
    "tokenizer.json",
    "tokenizer_config.json",
    "modules.json",
    "sentence_bert_config.json",
    "1_Pooling/config.json",
    "model.safetensors",
  ]);
  const [plain, small] = parity;
  assert.deepEqual([plain.n, plain.changedLabels], [texts.length, 0]);
  assert.ok(plain.largestDifference < 1e-5, `${plain.largestDifference}`);
  assert.ok(small.largestDifference > 0 && small.largestDifference < 0.2, `${small.largestDifference}`);
  for (const file of ["onnx/model.onnx", "onnx/model_quantized.onnx"]) {
    assert.ok(!new TextDecoder().decode(files[file]).includes("com.microsoft"), file);
  }
});

Deno.test("transformers.js loads the exported folder and gives the same labels", async () => {
  await using scratch = await scratchFolder();
  await write(`${scratch.path}/tickets`);
  const { env, pipeline } = await import("@huggingface/transformers");
  Object.assign(env, { allowRemoteModels: false, localModelPath: `${scratch.path}/` });
  const classify = await pipeline("text-classification", "tickets", { dtype: "fp32", device: "cpu" });
  const probabilities = model.predictProba(texts);
  for (const [i, text] of texts.slice(0, 6).entries()) {
    const [{ label, score }] = await classify(text) as { label: string; score: number }[];
    assert.equal(label, model.predict([text])[0]);
    assert.ok(Math.abs(score - probabilities.data[i * 3 + model.classes.indexOf(label)]) < 1e-4, `${score}`);
  }
  await classify.dispose();
});

Deno.test("the exported folder is a pretrained encoder like others: a training can start from it, and its head is there too", async () => {
  await using scratch = await scratchFolder();
  await write(`${scratch.path}/tickets`);
  const { tensors, pooling, normalize, maxLength, tokenizer } = await readPretrained(`${scratch.path}/tickets`);
  const trained = model.toSnapshot();
  const encoder = restoreEncoder(trained.parts!.encoder);
  assert.deepEqual([pooling, normalize, maxLength], ["mean", false, 24]);
  assert.deepEqual([...tensors.keys()], [...encoder.tensors.keys()]);
  for (const [name, { data }] of tensors) assert.deepEqual(data, encoder.tensors.get(name)!.data, name);
  assert.deepEqual(tokenizer.tokenizer, encoder.tokenizer.tokenizer);
  const weights = decodeSafetensors(files["model.safetensors"], "model.safetensors").tensors;
  for (const name of ["classifier.weight", "classifier.bias"]) {
    assert.deepEqual(weights[name], trained.tensors[name], name);
  }
});

Deno.test("an encoder without types of tokens is exported as BERT with one that adds nothing", () => {
  const encoder = tinyEncoder();
  const bare = { ...encoder, config: { ...encoder.config, tokenTypes: 0 } };
  const head = new Map([["classifier.weight", new Float32Array(48)], ["classifier.bias", new Float32Array(3)]]);
  const weights = new Map([...[...encoder.tensors].map(([name, { data }]) => [name, data] as const), ...head]);
  const hub = { encoder: bare, classes: model.classes, maxLength: 24 };
  const { tensors } = decodeSafetensors(hubWeights(hub, weights), "model.safetensors");
  const { shape, data } = tensors["embeddings.token_type_embeddings.weight"];
  assert.deepEqual([shape, data.every((x) => x === 0)], [[1, 16], true]);
});

async function write(folder: string): Promise<void> {
  for (const [path, bytes] of Object.entries(files)) {
    await Deno.mkdir(dirname(`${folder}/${path}`), { recursive: true });
    await Deno.writeFile(`${folder}/${path}`, bytes);
  }
}
