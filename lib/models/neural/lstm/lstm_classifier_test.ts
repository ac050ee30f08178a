import assert from "node:assert/strict";
import { matrix } from "../../../core/mod.ts";
import { assertAllClose, assertSameBits } from "../../../testing/equality.ts";
import { smallTickets } from "../../../testing/small_tickets.ts";
import { scratchFolder } from "../../../testing/task_process.ts";
import { heldOutPart } from "../../held_out_part.ts";
import { LstmClassifier } from "./lstm_classifier.ts";
import type { LstmOptions } from "./lstm_options.ts";

const { texts, labels } = smallTickets();
const targets = Int32Array.from(labels, (label) => [...new Set(labels)].sort().indexOf(label));
const SMALL: LstmOptions = {
  units: 8,
  embedding: 8,
  minCount: 1,
  epochs: 10,
  batchSize: 4,
  learningRate: 0.03,
  dropout: 0.1,
  maxLength: 6,
};
const make = (options: LstmOptions = {}) => new LstmClassifier({ ...SMALL, ...options });
const fitted = await make().fit(texts, labels);

Deno.test("LstmClassifier tells how much each word that it read counted", () => {
  const [short, none, long] = fitted.attention(["Refund, please", " ", "word ".repeat(100_000)]);
  assert.deepEqual(short.map(({ word }) => word), ["refund", ",", "please"]);
  assert.deepEqual([none.length, long.length], [0, 6]);
  for (const words of [short, long]) {
    assertAllClose([words.reduce((sum, { weight }) => sum + weight, 0)], [1], { absolute: 1e-5 }, "sum");
  }
});

Deno.test("LstmClassifier reads a text as far as maxLength, however long it is", () => {
  const start = "Where is my parcel? Tracking stopped on Monday, says the courier";
  const scores = fitted.decisionFunction([start, start + " refund".repeat(100_000)]);
  assertAllClose(scores.data.subarray(0, 3), scores.data.subarray(3), { absolute: 1e-6 }, "score");
});

Deno.test("LstmClassifier reads versions from before attention had heads", async () => {
  const model = await make({ heads: 1 }).fit(texts, labels);
  const { kind, config, tensors } = model.toSnapshot();
  const { heads, ...options } = config.options as Record<string, number>;
  assert.deepEqual([heads, tensors["classifier.weight"].shape], [1, [3, 16]]);
  const again = LstmClassifier.fromSnapshot({ kind, config: { ...config, options }, tensors });
  assertSameBits(again.predictProba(texts), model.predictProba(texts));
});

Deno.test("LstmClassifier starts from word vectors on disk, and does without them once it is fitted", async () => {
  await using scratch = await scratchFolder();
  const file = `${scratch.path}/vectors.txt`;
  // Two words that no ticket holds, each with the vector of one that many hold.
  await Deno.writeTextFile(
    file,
    "refund 2 0 0 0\nreimbursement 2 0 0 0\npassword 0 2 0 0\npassphrase 0 2 0 0\nparcel 0 0 2 0\n",
  );
  const model = await make({ vectors: file, epochs: 15 }).fit(texts, labels);
  const snapshot = model.toSnapshot();
  assert.equal(snapshot.tensors["embedding.weight"].shape[1], 4);
  await Deno.remove(file);
  const again = LstmClassifier.fromSnapshot(snapshot);
  assert.deepEqual(again.predict(["reimbursement please", "my passphrase"]), ["Refund", "Login"]);
  await assert.rejects(again.fit(texts, labels), { name: "InputError", message: /there are no word vectors/ });
});

Deno.test("LstmClassifier scores the tickets that its first training left out, then learns from all", async () => {
  const model = make({ heldOut: 0.25 });
  const { rows, scores, method } = await model.fitAndScore(texts, labels, { seed: 3 });
  assert.equal(method, "held-out");
  assert.deepEqual([scores.rows, scores.columns], [rows.length, 3]);
  assert.ok(rows.length >= 3 && rows.length <= 6, `${rows.length} held out`);
  assertSameBits(model.predictProba(texts), fitted.predictProba(texts));
  const known = matrix(rows.length, 3);
  rows.forEach((row, i) => known.data.set(fitted.decisionFunction([texts[row]]).data, 3 * i));
  assert.notDeepEqual(scores.data, known.data);
});

Deno.test("LstmClassifier that was stopped in its second training goes on from there, to the same bits", async () => {
  await using scratch = await scratchFolder();
  const checkpoint = `${scratch.path}/lstm`;
  const controller = new AbortController();
  let trainings = 0;
  let before = Infinity;
  const stopped = make({ checkpoint }).fitAndScore(texts, labels, {
    seed: 3,
    signal: controller.signal,
    progress({ done, total }) {
      if (done < before) trainings++;
      before = done;
      if (trainings === 2 && done > 0.5 * total!) controller.abort(new Error("enough"));
    },
  });
  await assert.rejects(stopped, { message: "enough" });
  const left = await Array.fromAsync(Deno.readDir(scratch.path), ({ name }) => name);
  assert.deepEqual(left.sort(), ["lstm", "lstm.held-out"]);
  const steps: number[] = [];
  const model = make({ checkpoint });
  await model.fitAndScore(texts, labels, { seed: 3, progress: ({ done }) => done > 0 && steps.push(done) });
  assert.ok(steps.length > 0 && steps[0] > 10, `went on at ${steps}`);
  assertSameBits(model.predictProba(texts), fitted.predictProba(texts));
  assert.deepEqual(await Array.fromAsync(Deno.readDir(scratch.path)), []);
});

Deno.test("LstmClassifier says at which step training went astray, and stays as it was", async () => {
  const model = make({ learningRate: 1e38, clip: 1e38 });
  await assert.rejects(model.fit(texts, labels), {
    name: "InputError",
    message: /went astray: .* at step \d+, in epoch \d+/,
  });
  assert.deepEqual(model.classes, []);
});

Deno.test("LstmClassifier tells what each epoch brought, and is as good as its best one", async () => {
  assert.deepEqual(fitted.history!.map(({ epoch, validation }) => [epoch, validation]).at(-1), [10, undefined]);
  const model = await make({ validation: 0.25 }).fit(texts, labels);
  const accuracies = model.history!.map(({ validation }) => validation!.accuracy!);
  assert.equal(accuracies.length, 10);
  assert.ok(model.history![9].loss < 0.5 * model.history![0].loss);
  const { outside } = heldOutPart(texts, targets, { share: 0.25, seed: 0 });
  const answers = model.predict(outside.map((i) => texts[i]));
  const right = answers.filter((label, i) => label === labels[outside[i]]).length;
  assert.ok(Math.abs(right / outside.length - Math.max(...accuracies)) < 1e-6, `${right} of ${outside.length}`);
  assert.equal(LstmClassifier.fromSnapshot(model.toSnapshot()).history, undefined);
});

Deno.test("LstmClassifier names an option that is out of range", async () => {
  for (
    const [options, message] of [
      [{ epochs: 0 }, /epochs must be an integer >= 1: current value is 0/],
      [{ heads: 0 }, /heads must be an integer >= 1: current value is 0/],
      [{ maxLength: 300 }, /maxLength must be <= 256: current value is 300/],
      [{ learningRate: -1 }, /learningRate must be > 0 and finite: current value is -1/],
      [{ validation: 0.6 }, /validation must be in \[0, 0.5\]: current value is 0.6/],
      [{ dropout: 1 }, /dropout must be in \[0, 1\): current value is 1/],
    ] as const
  ) {
    await assert.rejects(make(options).fit(texts, labels), { name: "RangeError", message });
  }
});
