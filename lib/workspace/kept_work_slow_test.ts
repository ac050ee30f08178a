import assert from "node:assert/strict";
import { systemClock } from "../core/mod.ts";
import { assertSameBits } from "../testing/equality.ts";
import { smallTickets } from "../testing/small_tickets.ts";
import { keepingWork } from "./_kept_work.ts";
import { trainModel, type TrainOptions } from "./train_model.ts";

const { texts, labels } = smallTickets();
const OPTIONS: TrainOptions = {
  model: "lstm",
  modelOptions: { units: 4, embedding: 6, batchSize: 8, epochs: 3, threads: 1 },
  calibration: "temperature",
  folds: 5,
  coverage: 0.9,
  classConditional: false,
  seed: 0,
};

Deno.test("a training that is stopped says that its work is kept, and the same one goes on from there", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const keep = { folder: `${folder}/.work`, vectors: true };
    const run = async (stopAt: number) => {
      const controller = new AbortController();
      const notes: string[] = [];
      const epochs: string[] = [];
      const trained = trainModel(texts, labels, { ...OPTIONS, keep, onNote: (note) => notes.push(note) }, {
        clock: systemClock,
        signal: controller.signal,
        progress: ({ note }) => {
          const epoch = note?.match(/^epoch (\d)/)?.[1];
          if (epoch === undefined) return;
          epochs.push(epoch);
          if (epochs.length >= stopAt) controller.abort(new DOMException("interrupted", "AbortError"));
        },
      });
      return { trained: await trained.catch((error) => error), notes, epochs };
    };
    const stopped = await run(5);
    assert.equal(stopped.trained.name, "AbortError");
    assert.deepEqual(stopped.notes, [
      "What was learnt up to the last whole epoch is kept: the same command goes on from there.",
    ]);
    const { trained, notes, epochs } = await run(Infinity);
    assert.deepEqual(notes, ["Going on where the same training was stopped."]);
    assert.ok(epochs[0] > "1", `${epochs}`);
    const whole = await trainModel(texts, labels, OPTIONS, { clock: systemClock });
    assertSameBits(trained.model.predictProba(texts), whole.model.predictProba(texts));
    assert.deepEqual([...Deno.readDirSync(keep.folder)], []);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("keepingWork() gives each training and each member a place of its own, and vectors one that all share", () => {
  const keep = { folder: "w", vectors: true };
  const tickets = { texts, labels };
  const one = keepingWork({ name: "bert", options: { base: "b", epochs: 2 } }, keep, tickets);
  const other = keepingWork({ name: "bert", options: { base: "b", epochs: 3 } }, keep, tickets);
  assert.notDeepEqual(one.states, other.states);
  assert.deepEqual(one.candidate.options, { base: "b", epochs: 2, checkpoint: one.states[0] });
  const members = [{ name: "bert", options: {} }, { name: "frozen", options: {} }, { name: "lstm", options: {} }];
  const { candidate, states } = keepingWork({ name: "ensemble", options: { members } }, keep, tickets);
  assert.equal(new Set(states).size, 2);
  assert.deepEqual(candidate.options.members, [
    { name: "bert", options: { checkpoint: states[0] } },
    { name: "frozen", options: { cache: "w/vectors" } },
    { name: "lstm", options: { checkpoint: states[1] } },
  ]);
  const secret = keepingWork({ name: "frozen", options: {} }, { ...keep, vectors: false }, tickets);
  assert.deepEqual(secret, { candidate: { name: "frozen", options: {} }, states: [] });
});
