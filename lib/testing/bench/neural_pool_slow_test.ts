import assert from "node:assert/strict";
import { join } from "node:path";
import { EnsembleClassifier } from "../../models/ensemble/mod.ts";
import { heldOutPart } from "../../models/held_out_part.ts";
import { checkTrainingData, createClassifier, type SelfScoring } from "../../models/mod.ts";
import { LstmClassifier } from "../../models/neural/lstm/lstm_classifier.ts";
import { TransformerClassifier } from "../../models/neural/transformer/transformer_classifier.ts";
import { TfjsClassifier } from "../../models/tfjs/mod.ts";
import { tinyEncoder } from "../tiny_encoder.ts";
import { UNSEEN } from "./neural_job.ts";
import { SMALL_SET, smallTickets, TINY_LSTM, withSmallBench } from "./_small_bench.ts";

Deno.test("an ensemble of stored runs answers as EnsembleClassifier does, and nothing is run twice", async () => {
  await withSmallBench(async (bench, folder) => {
    const report = await bench({ only: ["pair", "nb", "lstm"], runs: 2 });
    const [nb, lstm, pair] = report.results;
    assert.deepEqual([nb.runs.length, nb.sameForAllSeeds, lstm.runs.length, pair.runs.length], [1, true, 2, 2]);
    const { train, test } = await SMALL_SET.load("");
    for (const seed of [0, 1]) {
      const members = [
        () => createClassifier("complement-naive-bayes", { seed: 0 }),
        () => createClassifier("lstm", { ...TINY_LSTM, seed }),
      ];
      const model = await new EnsembleClassifier({ members }).fit(train.texts, train.labels);
      const { predicted, classes, pool, accuracy } = pair.runs[seed];
      const answers = model.predict(test.texts);
      assert.deepEqual(predicted.map((answer) => classes[answer]), answers);
      assert.equal(accuracy, answers.filter((answer, i) => answer === test.labels[i]).length / 90);
      assert.deepEqual(pool!.members.map(({ weight }) => weight), model.report!.members.map(({ weight }) => weight));
      assert.deepEqual([pool!.pooling, pool!.n], [model.report!.pooling, model.report!.n]);
      // One member of seed 0, whatever the ensemble's: its seed decides nothing.
      assert.deepEqual(pool!.members.map((member) => member.seed), [0, seed]);
    }
    const files = [...Deno.readDirSync(join(folder, "runs"))].map(({ name }) => name).sort();
    const times = files.map((name) => Deno.statSync(join(folder, "runs", name)).mtime!.getTime());
    const again = await bench({ only: ["pair", "nb", "lstm"], runs: 2, stored: true });
    assert.deepEqual(again, report);
    assert.deepEqual(files.map((name) => Deno.statSync(join(folder, "runs", name)).mtime!.getTime()), times);
  });
});

/** Models that hold tickets out when they score themselves, small enough for a test. */
const HOLDING_OUT: Record<string, () => SelfScoring> = {
  lstm: () => new LstmClassifier({ ...TINY_LSTM, seed: 3 }),
  bert: () =>
    new TransformerClassifier({ encoder: () => tinyEncoder(), epochs: 1, batchSize: 16, seed: 3, threads: 1 }),
  tfjs: () => new TfjsClassifier({ build: "text-cnn", epochs: 1, backend: "wasm", seed: 3 }),
};

for (const [name, make] of Object.entries(HOLDING_OUT)) {
  Deno.test(`a training without the tickets held out scores them as ${name} does by itself, bit for bit`, async () => {
    const { texts, labels } = smallTickets(4, 90);
    const { rows, scores } = await make().fitAndScore(texts, labels, { seed: UNSEEN.seed });
    const { targets } = checkTrainingData(name, texts, labels);
    const { inside, outside } = heldOutPart(texts, targets, UNSEEN);
    const first = await make().fit(inside.map((i) => texts[i]), inside.map((i) => labels[i]));
    assert.deepEqual([...rows], outside);
    assert.deepEqual(first.decisionFunction(outside.map((i) => texts[i])), scores);
  });
}
