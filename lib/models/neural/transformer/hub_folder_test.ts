import assert from "node:assert/strict";
import { scratchFolder } from "../../../testing/task_process.ts";
import { smallTickets } from "../../../testing/small_tickets.ts";
import { tinyEncoder } from "../../../testing/tiny_encoder.ts";
import { exportModel } from "../../export/mod.ts";
import { TransformerClassifier } from "./transformer_classifier.ts";

const { texts, labels } = smallTickets();
const options = { epochs: 12, batchSize: 6, learningRate: 5e-3, maxLength: 24, threads: 1 };
const model = await new TransformerClassifier({ ...options, encoder: () => tinyEncoder() }).fit(texts, labels);

Deno.test("a trained encoder is exported in 32 and in 8 bits, by plain operators, and both answer as it does", () => {
  const { files, parity } = exportModel(model, texts);
  assert.deepEqual(Object.keys(files), [
    "onnx/model.onnx",
    "onnx/model_quantized.onnx",
    "config.json",
    "tokenizer.json",
    "tokenizer_config.json",
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
  const { files } = exportModel(model, texts);
  await Deno.mkdir(`${scratch.path}/tickets/onnx`, { recursive: true });
  for (const [path, bytes] of Object.entries(files)) await Deno.writeFile(`${scratch.path}/tickets/${path}`, bytes);
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
