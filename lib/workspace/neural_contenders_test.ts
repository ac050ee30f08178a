import assert from "node:assert/strict";
import { readConfig } from "../core/config.ts";
import { fixedClock } from "../core/mod.ts";
import { tryModels } from "../evaluate/mod.ts";
import { smallTickets } from "../testing/small_tickets.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { Workspace } from "../workspace.ts";
import { TRAIN_DEFAULTS } from "./defaults.ts";
import { linearContenders } from "./linear_contenders.ts";
import { attendedTickets, lookIntoEnsemble } from "./look_inside.ts";
import { ensembleChoice, ensembleMembers, neuralChoice, neuralContenders } from "./neural_contenders.ts";
import { neuralStart } from "./neural_start.ts";
import { trainModel } from "./train_model.ts";

const { texts, labels } = smallTickets();
const tickets = {
  texts: [...texts, ...texts.map((text) => `${text} please answer me soon, thank you`)],
  labels: [...labels, ...labels],
};
const clock = fixedClock("2026-01-01");
const quick = { epochs: 2, seed: 0 };

Deno.test("neuralStart() finds what there is to start from, and says what is not there", async () => {
  await using scratch = await scratchFolder();
  const workspace = new Workspace(readConfig({ DATABASE_URL: "sqlite::memory:" }), scratch.path);
  assert.deepEqual(await neuralStart(workspace, { base: "", vectors: "" }), {});
  assert.deepEqual(await neuralStart(workspace, { base: scratch.path }), {
    base: scratch.path,
    baseFolder: scratch.path,
  });
  const gone = `${scratch.path}/gone`;
  await assert.rejects(neuralStart(workspace, { vectors: gone }), { name: "InputError", message: /no word vectors/ });
  await assert.rejects(neuralStart(workspace, { base: gone }), { name: "InputError", message: /no such folder/ });
});

Deno.test("with a pretrained encoder two more contenders and a member join, and the frozen encoder is saved", () => {
  const start = { base: "owner/name", baseFolder: "/models/name" };
  const names = neuralContenders({ ...quick, ...start }).map(({ name }) => name);
  assert.deepEqual(names.slice(2), ["Frozen encoder", "Encoder trained further"]);
  assert.equal(neuralContenders(quick).length, 2);
  assert.deepEqual(neuralChoice({ ...quick, ...start }), { model: "frozen", modelOptions: { seed: 0 }, ...start });
  assert.equal(neuralChoice(quick).model, "lstm");
  assert.deepEqual(ensembleMembers({ ...quick, ...start }).map(({ name }) => name).slice(3), ["lstm", "frozen"]);
});

Deno.test("contenders tell their epochs, and the LSTM what it read in tickets right and wrong", async () => {
  const [linear] = linearContenders({ seed: 0 });
  const trials = await tryModels(tickets, tickets, [linear, ...neuralContenders(quick)], { clock });
  const byName = new Map(trials.map((trial) => [trial.name, trial]));
  assert.equal(byName.get("Linear SVM")!.history, undefined);
  for (const name of ["LSTM with attention", "Transformer from scratch"]) {
    const { history, bytes } = byName.get(name)!;
    assert.ok(history!.length === 2 && history!.every(({ validation }) => validation!.accuracy! >= 0), name);
    assert.ok(bytes > 10_000, `${name}: ${bytes}`);
  }
  const shown = attendedTickets(trials, tickets, { each: 2 });
  assert.ok(shown.length >= 2 && shown.length <= 4);
  for (const { words, text } of shown) {
    assert.ok(words.length >= 8, text);
    assert.ok(Math.abs(words.reduce((sum, { weight }) => sum + weight, 0) - 1) < 1e-4);
  }
  assert.throws(() => attendedTickets(trials.filter(({ name }) => name === "Linear SVM"), tickets), /is an LSTM/);
});

Deno.test("lookIntoEnsemble() names members and judges before and after calibration", async () => {
  const members = ensembleMembers(quick);
  const options = { ...TRAIN_DEFAULTS, ...ensembleChoice(members, {}), folds: 2 };
  const trained = await trainModel(tickets.texts, tickets.labels, options, { clock });
  const inside = lookIntoEnsemble(trained, tickets, { trainLabels: tickets.labels, clock, seed: 0 });
  assert.deepEqual(inside.names, members.map(({ name }) => name));
  assert.equal(inside.report.members.length, 4);
  assert.ok((inside.names as readonly string[]).includes(inside.trial.best));
  const { before, after } = inside.calibration;
  assert.deepEqual([before.n, after.n], [tickets.texts.length, tickets.texts.length]);
  assert.equal(before.accuracy.value, inside.trial.ensemble.accuracy.value);
  const single = await trainModel(tickets.texts, tickets.labels, { ...TRAIN_DEFAULTS, model: "majority" }, { clock });
  assert.throws(
    () => lookIntoEnsemble(single, tickets, { trainLabels: tickets.labels, clock, seed: 0 }),
    /the model is of kind Majority/,
  );
});
