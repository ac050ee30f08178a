import assert from "node:assert/strict";
import type { ProgressEvent } from "../../../core/mod.ts";
import { PretrainedEmbedder, restoreEncoder } from "../../../features/transformer/mod.ts";
import { assertSameBits, throughJsonAndBytes } from "../../../testing/equality.ts";
import { smallTickets } from "../../../testing/small_tickets.ts";
import { tinyEncoder } from "../../../testing/tiny_encoder.ts";
import { restoreClassifier } from "../../restore.ts";
import { FewShotClassifier, type FewShotClassifierOptions } from "./few_shot_classifier.ts";

const { texts, labels } = smallTickets();
const make = (options: Partial<FewShotClassifierOptions> = {}) =>
  new FewShotClassifier({
    encoder: () => tinyEncoder(),
    epochs: 6,
    batchSize: 12,
    learningRate: 3e-3,
    maxLength: 24,
    threads: 1,
    ...options,
  });

/** More tickets than are scored in folds. */
const many = {
  texts: [...Array(13).keys()].flatMap((i) => texts.map((text) => `${text} ${i}`)),
  labels: [...Array(13).keys()].flatMap(() => labels),
};

/** Mean cosine of tickets of one class, less that of tickets of two. */
function gap(embedder: PretrainedEmbedder): number {
  const { data, columns } = embedder.embed(texts);
  const unit = texts.map((_, i) => {
    const row = data.subarray(i * columns, (i + 1) * columns);
    const length = Math.hypot(...row);
    return row.map((x) => x / length);
  });
  const sums = { same: [0, 0], other: [0, 0] };
  unit.forEach((a, i) =>
    unit.slice(0, i).forEach((b, j) => {
      const own = sums[labels[i] === labels[j] ? "same" : "other"];
      own[0] += a.reduce((sum, x, k) => sum + x * b[k], 0);
      own[1]++;
    })
  );
  return sums.same[0] / sums.same[1] - sums.other[0] / sums.other[1];
}

Deno.test("training brings tickets of one class together, and parts those of two", async () => {
  const model = await make({ epochs: 30, learningRate: 1e-2 }).fit(texts, labels);
  const { encoder } = model.toSnapshot().parts!.head.parts!;
  const before = gap(new PretrainedEmbedder(tinyEncoder(), { threads: 1 }));
  const after = gap(new PretrainedEmbedder(restoreEncoder(encoder.parts!.encoder), { threads: 1 }));
  assert.ok(before < 0.1 && after > before + 0.3, `${before} → ${after}`);
});

Deno.test("few tickets are all scored, in folds; of more a part is, by a training without it", async () => {
  const few = make({ epochs: 2 });
  const all = await few.fitAndScore(texts, labels, { seed: 3 });
  assert.deepEqual([[...all.rows], all.method], [[...texts.keys()], "cross-validation"]);
  assert.deepEqual([all.scores.rows, all.scores.columns], [texts.length, 3]);
  assertSameBits(few.predictProba(texts), (await make({ epochs: 2 }).fit(texts, labels)).predictProba(texts));

  const { rows, scores, method } = await make({ epochs: 1, heldOut: 0.25 }).fitAndScore(many.texts, many.labels, {
    seed: 3,
  });
  assert.equal(method, "held-out");
  assert.ok(Math.abs(rows.length - many.texts.length / 4) <= 3, `${rows.length} of ${many.texts.length}`);
  const inside = [...many.texts.keys()].filter((i) => !rows.includes(i));
  const other = await make({ epochs: 1 }).fit(inside.map((i) => many.texts[i]), inside.map((i) => many.labels[i]));
  assertSameBits(scores, other.decisionFunction(Array.from(rows, (i) => many.texts[i])));
});

Deno.test("a class with a single ticket, or nothing but such classes, can be learnt", async () => {
  const lone = await make().fit([...texts, "my invoice lacks the VAT number"], [...labels, "Invoice"]);
  assert.deepEqual(lone.predict(["my invoice lacks the VAT number"]), ["Invoice"]);
  const two = await make().fit(["refund my money", "my login fails"], ["Refund", "Login"]);
  assert.deepEqual(two.predict(["refund my money", "my login fails"]), ["Refund", "Login"]);
});

Deno.test("a fit that was stopped goes on from its last whole epoch, to the same bits", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const checkpoint = `${folder}/state`;
    const controller = new AbortController();
    const stopped = make({ checkpoint }).fit(texts, labels, {
      signal: controller.signal,
      progress: ({ done, total }) => total === 12 && done >= 6 && controller.abort(new Error("enough")),
    });
    await assert.rejects(stopped, { message: "enough" });
    assert.deepEqual(Array.from(Deno.readDirSync(folder), ({ name }) => name), ["state"]);
    const reports: number[] = [];
    const model = await make({ checkpoint }).fit(texts, labels, {
      progress: ({ done, total }) => total === 12 && reports.push(done),
    });
    assert.ok(reports[0] > 4, `${reports}`);
    assertSameBits(model.predictProba(texts), (await make().fit(texts, labels)).predictProba(texts));
    assert.deepEqual([...Deno.readDirSync(folder)], []);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("a training that was stopped in its second part does not repeat the first", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const checkpoint = `${folder}/state`;
    /** @returns Batches done at each report, of both parts. */
    const fit = async (stop: boolean) => {
      const controller = new AbortController();
      const reports: number[] = [];
      const progress = ({ stage, done }: ProgressEvent) => {
        if (stage !== "train") return;
        reports.push(done);
        const parts = 1 + reports.filter((n, i) => n < reports[i - 1]).length;
        if (stop && parts === 2 && done > 0) controller.abort(new Error("enough"));
      };
      await make({ checkpoint, epochs: 2 }).fitAndScore(many.texts, many.labels, {
        seed: 3,
        progress,
        signal: controller.signal,
      });
      return reports;
    };
    await assert.rejects(fit(true), { message: "enough" });
    assert.ok([...Deno.readDirSync(folder)].some(({ name }) => name === "state.held-out"));
    const reports = await fit(false);
    assert.deepEqual(reports.slice(0, 2), [0, 0], `${reports}: nothing was left of the first part`);
    assert.deepEqual([...Deno.readDirSync(folder)], []);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("a model that was read back, and an export, answer as the model does", async () => {
  const model = await make().fit(texts, labels);
  const again = await restoreClassifier(throughJsonAndBytes(model.toSnapshot()));
  assertSameBits(again.decisionFunction(texts), model.decisionFunction(texts));
  const { files, parity } = model.exportModel(texts);
  assert.ok(Object.keys(files).some((path) => path.endsWith(".onnx")));
  assert.ok(parity.length > 0 && parity[0].largestDifference < 1e-4, JSON.stringify(parity));
});

Deno.test("FewShotClassifier names an option that is out of range, before it trains", async () => {
  const refused = (options: Partial<FewShotClassifierOptions>, message: RegExp) =>
    assert.rejects(make(options).fit(texts, labels), { name: "RangeError", message });
  await refused({ epochs: 0 }, /^Cannot fit FewShotClassifier: epochs must be an integer >= 1: current value is 0$/);
  await refused({ temperature: 0 }, /temperature must be > 0 and finite: current value is 0/);
  await refused({ together: 1 }, /together must be an integer >= 2: current value is 1/);
  await refused(
    { batchSize: 3 },
    /batchSize must be an integer >= 4, twice as many as go together: current value is 3/,
  );
  await refused({ dropout: 1 }, /dropout must be in \[0, 1\)/);
});

Deno.test("FewShotClassifier says at which step training went astray", async () => {
  await assert.rejects(make({ learningRate: 1e30 }).fit(texts, labels), /training went astray: .*step \d+/s);
});
