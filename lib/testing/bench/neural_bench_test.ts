import assert from "node:assert/strict";
import { drawTraining } from "./draw_training.ts";
import { formatNeuralBench } from "./format_neural_bench.ts";
import type { Ablation } from "./neural_rows.ts";
import { SMALL_SET, smallTickets, withSmallBench } from "./_small_bench.ts";

Deno.test("a run is measured in a process of its own, and a row that cannot run is told as missing", async () => {
  await withSmallBench(async (bench) => {
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
  await withSmallBench(async (bench) => {
    const ablations: Ablation[] = [
      { of: "nb", name: "as it comes", options: {} },
      { of: "nb", name: "α 50", options: { alpha: 50 } },
      { of: "nb", name: "the commonest", options: {}, model: "majority" },
    ];
    const report = await bench({ ablation: true, ablations });
    assert.deepEqual(
      report.results.map(({ variation, runs: [run] }) => [variation, run.model, run.nTrain, run.nTest]),
      [
        ["as it comes", "complement-naive-bayes", 192, 48],
        ["α 50", "complement-naive-bayes", 192, 48],
        ["the commonest", "majority", 192, 48],
      ],
    );
    const { train } = await SMALL_SET.load("");
    assert.ok(report.truth["banking77-validation"].every((label) => train.labels.includes(label)));
    assert.match(formatNeuralBench(report), /\*\*nb\*\*: 192 tickets to learn from, 48 others of the training part/);
  });
});

Deno.test("an aborted bench stops, and one that names nothing says so", async () => {
  await withSmallBench(async (bench) => {
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
  const all = smallTickets(3, 60);
  const drawn = drawTraining(all, { perClass: 4 }, 1);
  assert.deepEqual(drawTraining(all, { perClass: 4 }, 1), drawn);
  assert.notDeepEqual(drawTraining(all, { perClass: 4 }, 2), drawn);
  for (const label of new Set(all.labels)) assert.equal(drawn.labels.filter((own) => own === label).length, 4);
});
