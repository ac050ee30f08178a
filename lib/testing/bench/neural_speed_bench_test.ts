import assert from "node:assert/strict";
import { join } from "node:path";
import { epochsOf, trainingOf } from "./neural_speed_training.ts";
import { formatNeuralSpeedBench, runNeuralSpeedBench } from "./mod.ts";
import { lstmJob } from "./neural_speed_job.ts";

/** Tickets of 2 to 11 words in three classes. */
const TICKETS = Array.from({ length: 80 }, (_, i) => ({
  text: `help ${Array.from({ length: 1 + i % 10 }, (_, j) => "abcdefg"[(i * j) % 7]).join(" ")}`,
  label: `class ${i % 3}`,
}));
const TRAIN = { texts: TICKETS.map(({ text }) => text), labels: TICKETS.map(({ label }) => label) };

Deno.test("lstmJob() warms up on each length that occurs, and begins anew where there are too few batches", async () => {
  const job = await lstmJob(TRAIN, undefined, { warmup: 1, steps: 9, threads: 1 });
  // Padded to 4, 6, 8, 10 or 12 words: five batches, of which the sixth is the first again.
  assert.deepEqual([job.nClasses, job.warmup, job.batches.length], [3, 6, 15]);
  assert.deepEqual(job.batches[5], job.batches[0]);
  const longest = job.batches.slice(0, 5).map(({ ids }) => Math.max(...ids.map(({ length }) => length)));
  assert.deepEqual(new Set(longest), new Set([4, 6, 8, 10, 11]));
  const seen = job.batches.slice(0, 5).flatMap(({ labels }) => labels);
  assert.deepEqual([0, 1, 2].map((c) => seen.filter((label) => label === c).length), [27, 27, 26]);
});

Deno.test("the clock starts when the first batch after the warm-up is asked for", async () => {
  const job = await lstmJob(TRAIN, undefined, { warmup: 1, steps: 2, threads: 1 });
  let started = 0;
  const batches = epochsOf(await trainingOf(job), job.warmup, () => started++);
  assert.equal([...batches(0)].length, 6);
  assert.equal(batches(1).length, 2);
  assert.equal(started, 0);
  const counted = [...batches(1)];
  assert.deepEqual([started, counted.length], [1, 2]);
  assert.deepEqual(counted.map(({ size }) => size), job.batches.slice(6).map(({ labels }) => labels.length));
});

Deno.test("runNeuralSpeedBench() trains an LSTM in a process of its own, and divides round by round by what a peer says", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.mkdir(join(folder, "banking77"));
    const csv = ["text,category", ...TICKETS.map(({ text, label }) => `${text},${label}`)].join("\n");
    for (const file of ["train.csv", "test.csv"]) await Deno.writeTextFile(join(folder, "banking77", file), csv);
    const peer = join(folder, "peer");
    const says = { cpuSeconds: 1000, wallSeconds: 2000, startSeconds: 1, loss: 1, peakMiB: 1 };
    const script = `#!/bin/sh\nif [ "$2" = --version ]; then echo version 7; else echo '${JSON.stringify(says)}'; fi\n`;
    await Deno.writeTextFile(peer, script, { mode: 0o755 });
    const report = await runNeuralSpeedBench({ data: folder, python: peer, runs: 1, steps: { lstm: 2 } });
    const [{ steps, threads, tokens, sides }] = report.training;
    assert.deepEqual([report.training.length, steps, threads, sides.length], [1, 2, 1, 4]);
    assert.ok(tokens > 100 && tokens < 320, `${tokens}`);
    const { cpuSeconds, wallSeconds, loss } = sides[0].runs[0];
    assert.ok(cpuSeconds > 0 && cpuSeconds < 60 && loss < 1.5, `${cpuSeconds} ${loss}`);
    assert.equal(sides[1].ratio!.cpu.median, cpuSeconds / 1000);
    assert.equal(sides[3].ratio!.wall.high, wallSeconds / 2000);
    assert.deepEqual(report.peers, ["version 7", "version 7"]);
    assert.match(report.notes.join(), /they need a pretrained encoder, --base FOLDER/);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("runNeuralSpeedBench() refuses what makes no sense", async () => {
  await assert.rejects(runNeuralSpeedBench({ steps: { lstm: 0 } }), {
    name: "RangeError",
    message: /lstm must be a whole number >= 1: current value is 0/,
  });
  await assert.rejects(runNeuralSpeedBench({ only: ["cnn"] }), { name: "InputError", message: /there is no part cnn/ });
  await assert.rejects(runNeuralSpeedBench({ only: ["serve"] }), { name: "InputError", message: /nothing to measure/ });
});

Deno.test("formatNeuralSpeedBench() tells milliseconds a step, and medians of ratios with their range", () => {
  const run = (seconds: number) => ({
    cpuSeconds: seconds,
    wallSeconds: seconds / 2,
    startSeconds: 1.25,
    loss: 3,
    peakMiB: 1234.4,
  });
  const figures = { medianMs: 2, p95Ms: 3, perSecond: 1500, perSecondTokenised: 2000, cpuMs: 1.5 };
  const even = { median: 1, low: 0.9, high: 1.125 };
  const text = formatNeuralSpeedBench({
    deno: "2.9.6",
    cpus: 2,
    threads: 2,
    runs: 2,
    peers: ["PyTorch 2"],
    training: [{
      model: "bert",
      steps: 10,
      threads: 2,
      tokens: 5000,
      sides: [{ name: "ticketlab", runs: [run(1), run(3)] }, {
        name: "PyTorch, AdamW",
        runs: [run(2), run(4)],
        ratio: { cpu: { median: 0.625, low: 0.5, high: 0.75 }, wall: even },
      }],
    }],
    serving: [{
      file: "int8",
      ours: figures,
      peer: figures,
      ratio: { medianMs: even, perSecond: even, cpuMs: even },
      agreement: 0.995,
    }],
    notes: ["something was left out"],
  });
  assert.match(
    text,
    /\| fine-tune an encoder \| ticketlab \| 200\.0 \| 100\.0 \| 5,000 \| 1\.3 \| 1,234 \| {2}\| {2}\|/,
  );
  assert.match(
    text,
    /\| PyTorch, AdamW \| 300\.0 \| 150\.0 \| .* \| \*\*0\.63\*\* \(0\.50–0\.75\) \| \*\*1\.00\*\* \(0\.90–1\.13\) \|/,
  );
  assert.match(text, /\| int8 \| Python's onnxruntime \| 2\.00 \| 3\.00 \| 1,500 \| 2,000 \| 1\.50 \| 99\.5% \|/);
  assert.match(text, /something was left out$/);
});
