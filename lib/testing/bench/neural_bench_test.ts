import assert from "node:assert/strict";
import { join } from "node:path";
import { Rng } from "../../core/mod.ts";
import { createClassifier } from "../../models/mod.ts";
import { EnsembleClassifier } from "../../models/ensemble/mod.ts";
import type { BenchSet } from "./bench_data.ts";
import { drawTraining } from "./draw_training.ts";
import { formatNeuralBench, runNeuralBench } from "./mod.ts";
import type { NeuralBenchOptions, NeuralBenchReport } from "./neural_bench.ts";
import type { Ablation, NeuralRow } from "./neural_rows.ts";

/** Tickets of three kinds whose words now and then are another kind's. */
function tickets(seed: number, n: number) {
  const rng = new Rng(seed);
  const words: Record<string, string[]> = {
    refund: ["money", "back", "charge"],
    login: ["password", "reset", "account"],
    parcel: ["late", "lost", "box"],
  };
  const kinds = Object.keys(words);
  const drawn = Array.from({ length: n }, (_, i) => {
    const label = kinds[i % 3];
    const text = Array.from({ length: 4 }, () => rng.pick(words[rng.next() < 0.6 ? label : rng.pick(kinds)])).join(" ");
    return { text: `${text} ${rng.int(1000)}`, label };
  });
  return { texts: drawn.map(({ text }) => text), labels: drawn.map(({ label }) => label) };
}

const SET: BenchSet = {
  name: "small",
  files: [],
  load: () => Promise.resolve({ train: tickets(1, 240), test: tickets(2, 90) }),
};

const TINY_LSTM = { units: 4, embedding: 8, epochs: 2, batchSize: 16, learningRate: 0.02 };

const ROWS: readonly NeuralRow[] = [
  {
    name: "nb",
    model: "complement-naive-bayes",
    options: {},
    needs: [],
    sets: ["small"],
    unseen: "own",
    sameUpTo: 500,
  },
  { name: "lstm", model: "lstm", options: TINY_LSTM, needs: [], sets: ["small"], unseen: "held-out", floor: 0.4 },
  { name: "pair", model: "ensemble", options: {}, needs: [], sets: ["small"], members: ["nb", "lstm"] },
  { name: "few", model: "linear-svm", options: {}, needs: [], sets: ["small"], draw: { perClass: 5 } },
  { name: "tuned", model: "bert", options: {}, needs: ["base"], sets: ["small"] },
  { name: "unheard", model: "oracle", options: {}, needs: [], sets: ["small"] },
  { name: "wrong", model: "linear-svm", options: { C: -1 }, needs: [], sets: ["small"] },
];

/** Runs a bench of small models in a temporary folder. */
async function withFolder(
  work: (bench: (options: NeuralBenchOptions) => Promise<NeuralBenchReport>, folder: string) => Promise<void>,
) {
  const folder = await Deno.makeTempDir();
  try {
    await work(
      (options) => runNeuralBench({ data: folder, folder: join(folder, "runs"), rows: ROWS, sets: [SET], ...options }),
      folder,
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("an ensemble of stored runs answers as EnsembleClassifier does, and nothing is run twice", async () => {
  await withFolder(async (bench, folder) => {
    const report = await bench({ only: ["pair", "nb", "lstm"], runs: 2 });
    const [nb, lstm, pair] = report.results;
    assert.deepEqual([nb.runs.length, nb.sameForAllSeeds, lstm.runs.length, pair.runs.length], [1, true, 2, 2]);
    const { train, test } = await SET.load("");
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

Deno.test("a run is measured in a process of its own, and a row that cannot run is told as missing", async () => {
  await withFolder(async (bench) => {
    const report = await bench({ only: ["few", "tuned", "unheard", "wrong"], runs: 1 });
    const [few, ...others] = report.results;
    const [run] = few.runs;
    assert.deepEqual([run.nTrain, run.nTest, run.classes.length, run.predicted.length], [15, 90, 3, 90]);
    assert.ok(run.accuracy > 1 / 3 && run.cpuSeconds > 0 && run.wallSeconds > 0 && run.peakMemoryMiB > 30);
    assert.deepEqual(others.map(({ runs }) => runs), [[], [], []]);
    const text = formatNeuralBench(report);
    assert.match(text, /- small, tuned, seed 0: it needs --base/);
    assert.match(text, /- small, unheard, seed 0: there is no model oracle/);
    assert.match(text, /- small, wrong, seed 0: the run ended with 1: .*C must be > 0: current value is -1/);
  });
});

Deno.test("variations are compared on training tickets, the first of a model being the one it comes as", async () => {
  await withFolder(async (bench) => {
    const ablations: Ablation[] = [
      { of: "nb", name: "as it comes", options: {} },
      { of: "nb", name: "α 50", options: { alpha: 50 } },
    ];
    const report = await bench({ ablation: true, ablations });
    assert.deepEqual(report.results.map(({ variation, runs }) => [variation, runs[0].nTrain, runs[0].nTest]), [
      ["as it comes", 192, 48],
      ["α 50", 192, 48],
    ]);
    const { train } = await SET.load("");
    assert.ok(report.truth["banking77-validation"].every((label) => train.labels.includes(label)));
    assert.match(formatNeuralBench(report), /\*\*nb\*\*: 192 tickets to learn from, 48 others of the training part/);
  });
});

Deno.test("an aborted bench stops, and one that names nothing says so", async () => {
  await withFolder(async (bench) => {
    const controller = new AbortController();
    const stopped = bench({
      only: ["lstm"],
      signal: controller.signal,
      progress: () => controller.abort(new Error("stop")),
    });
    await assert.rejects(stopped, /stop/);
    await assert.rejects(bench({ only: ["nothing"] }), /--only names no row and no set/);
    await assert.rejects(bench({ runs: 0 }), /runs must be a whole number >= 1/);
    await assert.rejects(
      bench({ base: "/nowhere" }),
      /there is no file, and no folder with model.safetensors, at \/nowhere/,
    );
  });
});

Deno.test("drawTraining() draws the same tickets for the same seed, and as many of each class", () => {
  const all = tickets(3, 60);
  const drawn = drawTraining(all, { perClass: 4 }, 1);
  assert.deepEqual(drawTraining(all, { perClass: 4 }, 1), drawn);
  assert.notDeepEqual(drawTraining(all, { perClass: 4 }, 2), drawn);
  for (const label of new Set(all.labels)) assert.equal(drawn.labels.filter((own) => own === label).length, 4);
});
