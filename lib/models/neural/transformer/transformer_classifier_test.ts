import assert from "node:assert/strict";
import type { ProgressEvent } from "../../../core/mod.ts";
import { restoreEncoder } from "../../../features/transformer/mod.ts";
import { assertSameBits } from "../../../testing/equality.ts";
import { smallTickets } from "../../../testing/small_tickets.ts";
import { tinyEncoder } from "../../../testing/tiny_encoder.ts";
import { heldOutPart } from "../../held_out_part.ts";
import { smallTransformer as make } from "../../../testing/small_transformer.ts";
import { TransformerClassifier } from "./transformer_classifier.ts";

const { texts, labels } = smallTickets();

Deno.test("TransformerClassifier scores the tickets that its first training left out, then learns from all", async () => {
  const model = make({ heldOut: 0.25 });
  const { rows, scores, method } = await model.fitAndScore(texts, labels, { seed: 3 });
  assert.equal(method, "held-out");
  assert.deepEqual([scores.rows, scores.columns], [rows.length, 3]);
  assert.ok(rows.length >= 3 && rows.length <= 6, `${rows.length} held out`);
  assertSameBits(model.predictProba(texts), (await make().fit(texts, labels)).predictProba(texts));
});

Deno.test("frozen layers and embeddings stay as they were", async () => {
  const before = tinyEncoder().tensors;
  const changed = async (freeze: number) => {
    const { parts } = (await make({ freeze, epochs: 2 }).fit(texts, labels)).toSnapshot();
    const after = restoreEncoder(parts!.encoder).tensors;
    return [...before].filter(([name, { data }]) => after.get(name)!.data.some((value, i) => value !== data[i]))
      .map(([name]) => name);
  };
  assert.ok((await changed(0)).includes("embeddings.word_embeddings.weight"));
  const last = await changed(1);
  assert.ok(last.length > 10 && last.every((name) => name.startsWith("encoder.layer.1.")), last.join());
  assert.deepEqual(await changed(2), []);
});

Deno.test("TransformerClassifier tells what each epoch brought", async () => {
  const model = make({ validation: 0.25 });
  assert.equal(model.history, undefined);
  await model.fit(texts, labels);
  assert.deepEqual(model.history!.map(({ epoch }) => epoch), Array.from({ length: 12 }, (_, i) => i + 1));
  assert.ok(model.history!.every(({ validation }) => validation!.accuracy! >= 0));
  assert.ok(model.history![11].loss < model.history![0].loss);
});

Deno.test("the classifier that training starts from has not seen the tickets that choose the best epoch", async () => {
  // With a learning rate of 0 all that is learnt is that classifier.
  const still = { head: "probe", epochs: 1, learningRate: 0 } as const;
  const targets = Int32Array.from(labels, (label) => [...new Set(labels)].sort().indexOf(label));
  const { inside, outside } = heldOutPart(texts, targets, { share: 0.25, seed: 0 });
  const model = await make({ ...still, validation: 0.25 }).fit(texts, labels);
  const without = await make(still).fit(inside.map((i) => texts[i]), inside.map((i) => labels[i]));
  const unseen = outside.map((i) => texts[i]);
  assertSameBits(model.predictProba(unseen), without.predictProba(unseen));
});

Deno.test("TransformerClassifier says at which step training went astray", async () => {
  await assert.rejects(
    make({ learningRate: 1e30 }).fit(texts, labels),
    /training went astray: .*step \d+.*smaller learning rate/s,
  );
});

Deno.test("TransformerClassifier names an option that is out of range", async () => {
  await assert.rejects(make({ epochs: 0 }).fit(texts, labels), /epochs must be an integer >= 1: current value is 0/);
  await assert.rejects(
    make({ freeze: 3 }).fit(texts, labels),
    /freeze must be an integer in \[0, 2\], the encoder's layers/,
  );
});

Deno.test("a fit that was stopped in an epoch goes on from the one before, to the same bits", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const checkpoint = `${folder}/state.safetensors`;
    const options = { checkpoint, heldOut: 0.25, epochs: 6 };
    /** Trains twice, and stops in the second training if it is told to. */
    const fit = async (model: TransformerClassifier, stop: boolean) => {
      const controller = new AbortController();
      const reports: number[] = [];
      const progress = ({ stage, done, total }: ProgressEvent) => {
        if (stage !== "train" || total === undefined) return;
        reports.push(done);
        const trainings = 1 + reports.filter((n, i) => n < reports[i - 1]).length;
        if (stop && trainings === 2 && done > 9) controller.abort(new Error("enough"));
      };
      await model.fitAndScore(texts, labels, { seed: 3, progress, signal: controller.signal });
      return reports;
    };
    await assert.rejects(fit(make(options), true), { message: "enough" });
    assert.deepEqual([...Deno.readDirSync(folder)].length, 2);
    await assert.rejects(make({ ...options, epochs: 5 }).fit(texts, labels), /the state of another training/);
    const model = make(options);
    const reports = await fit(model, false);
    assert.ok(reports[0] > 9, `${reports}`);
    assertSameBits(model.predictProba(texts), (await make({ epochs: 6 }).fit(texts, labels)).predictProba(texts));
    assert.deepEqual([...Deno.readDirSync(folder)], []);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
