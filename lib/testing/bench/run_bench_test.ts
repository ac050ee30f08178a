import assert from "node:assert/strict";
import { join } from "node:path";
import { formatBench, runBench } from "./mod.ts";

/** A folder with a few sample tickets. */
async function sampleFolder(): Promise<string> {
  const folder = await Deno.makeTempDir();
  const subjects = ["refund my order", "cannot log in", "parcel lost"];
  const rows = Array.from(
    { length: 60 },
    (_, i) => `${i},"please help: ${subjects[i % 3]}, number ${i}",label ${i % 3}`,
  );
  await Deno.writeTextFile(join(folder, "tickets.csv"), `ticket_id,customer_message,category\n${rows.join("\n")}\n`);
  return folder;
}

/** A stand-in for Python that always answers with the same figures. */
async function fakePython(folder: string, answer: unknown): Promise<string> {
  const path = join(folder, "python");
  await Deno.writeTextFile(path, `#!/bin/sh\n[ "$2" = --version ] && echo 1.2.3 || echo '${JSON.stringify(answer)}'\n`);
  await Deno.chmod(path, 0o755);
  return path;
}

Deno.test("runBench() measures our side alone where there is no scikit-learn, and says how to get it", async () => {
  const sample = await sampleFolder();
  const report = await runBench({
    sample,
    data: sample,
    python: join(sample, "no-python"),
    runs: 1,
    only: ["linear-svm"],
  });
  assert.equal(report.sklearn, undefined);
  const [{ set, model, nTrain, nTest, nClasses, ours, peer }] = report.results;
  assert.deepEqual({ set, model, nTrain, nTest, nClasses, peer }, {
    set: "sample",
    model: "linear-svm",
    nTrain: 48,
    nTest: 12,
    nClasses: 3,
    peer: undefined,
  });
  assert.equal(ours.accuracy, 1);
  assert.ok(ours.fitSeconds > 0 && ours.predictPerSecond > 0 && ours.peakMemoryMiB > ours.memoryBeforeFitMiB / 2);
  assert.match(report.notes[0], /deno task bench --install-peers/);
  assert.match(report.notes[1], /banking77 was left out: banking77\/train.csv and banking77\/test.csv must be in/);
  assert.match(formatBench(report), /\| sample \| linear-svm \| ticketlab \|/);
  await Deno.remove(sample, { recursive: true });
});

Deno.test("runBench() divides our figures by the peer's", async () => {
  const sample = await sampleFolder();
  const figures = {
    vectoriseSeconds: 1,
    trainSeconds: 2,
    fitSeconds: 3,
    predictPerSecond: 10,
    peakMemoryMiB: 1000,
    memoryBeforeFitMiB: 100,
    accuracy: 0.5,
    macroF1: 0.4,
    objective: 10,
  };
  const python = await fakePython(sample, figures);
  const report = await runBench({ sample, data: sample, python, runs: 2, only: ["sample/linear-svm"] });
  assert.equal(report.sklearn, "1.2.3");
  const [{ ours, peer, ratio }] = report.results;
  assert.deepEqual(peer, figures);
  assert.equal(ratio!.fitSeconds, ours.fitSeconds / 3);
  assert.equal(ratio!.predictPerSecond, ours.predictPerSecond / 10);
  assert.equal(ratio!.peakMemory, ours.peakMemoryMiB / 1000);
  assert.equal(ratio!.objectiveGap, ours.objective! / 10 - 1);
  assert.match(formatBench(report), /\*\*ratio\*\*/);
  await Deno.remove(sample, { recursive: true });
});

Deno.test("runBench() says which rule a bad call breaks", async () => {
  await assert.rejects(runBench({ runs: 0 }), RangeError);
  await assert.rejects(runBench({ sample: "/nowhere", data: "/nowhere", only: ["sample"] }), {
    name: "InputError",
    message: /there is nothing to measure; .*sample was left out: tickets.csv must be in \/nowhere/,
  });
});
