import assert from "node:assert/strict";
import { InputError } from "./core/mod.ts";
import { readConfig } from "./core/config.ts";
import { QUICK_TRAINING } from "./testing/quick_training.ts";
import { scratchFolder, scratchSettings } from "./testing/task_process.ts";
import { evaluateModel } from "./workspace/evaluate_model.ts";
import { loadTickets, type TicketSet } from "./workspace/load_tickets.ts";
import { trainModel } from "./workspace/train_model.ts";
import { openWorkspace, Workspace } from "./workspace.ts";

Deno.test("openWorkspace() in a folder below finds settings and models from the workspace's folder", async () => {
  await using scratch = await scratchFolder();
  await scratch.file("deno.json", "{}");
  await scratch.file(".env", "DRIFT_THRESHOLD=0.5\n");
  const workspace = await openWorkspace({ root: scratch.path });
  assert.equal(workspace.config.DRIFT_THRESHOLD, 0.5);
  const { models } = new Workspace(readConfig({}), "..");
  assert.equal(models, "../models");
  assert.equal(new Workspace(readConfig({ TICKETLAB_MODELS: "/scratch/m" }), "..").models, "/scratch/m");
  assert.equal(new Workspace(readConfig({ TICKETLAB_MODELS: "m" })).models, "m");
});

Deno.test("openWorkspace() refuses a folder that holds no workspace", async () => {
  await using scratch = await scratchFolder();
  await assert.rejects(openWorkspace({ root: scratch.path }), (error: Error) => {
    return error instanceof InputError &&
      /not the folder of a workspace.*start the notebook in the folder/.test(error.message);
  });
});

Deno.test("readTickets() gives columns of equal length, and leaves out those that no ticket has", async () => {
  await using scratch = await scratchFolder();
  const path = await scratch.file(
    "a.csv",
    "body,queue,created_at,priority\nMy card was charged twice,Billing,2026-03-01,\n,Billing,,\nIt crashes a lot,,,\n",
  );
  const tickets = await new Workspace(readConfig({})).readTickets({ path });
  assert.deepEqual(tickets.texts, ["My card was charged twice", "It crashes a lot"]);
  assert.deepEqual(tickets.labels, ["Billing", undefined]);
  assert.deepEqual(tickets.timestamps, ["2026-03-01T00:00:00.000Z", undefined]);
  assert.deepEqual([tickets.rows, tickets.priorities, tickets.languages], [[1, 3], undefined, undefined]);
  assert.equal(tickets.profile.quarantined, 1);
  const empty = await scratch.file("b.csv", "body,queue\n,Billing\n,Refund\n");
  await assert.rejects(
    new Workspace(readConfig({})).readTickets({ path: empty }),
    /none of 2 rows can be used: 2 break TL110/,
  );
});

Deno.test("saveModel() with ENABLE_GDPR refuses tickets of which nobody was asked, and loadTickets() asks", async () => {
  await using scratch = await scratchFolder();
  const rows = Array.from({ length: 40 }, (_, i) => `C-${i % 4},${i % 2 ? "it crashes" : "money back"} ${i},${i % 2}`);
  const path = await scratch.file("tickets.csv", `customer_id,text,label\n${rows.join("\n")}\n`);
  const gdpr = { ENABLE_GDPR: "true", TICKETLAB_KEY: "correct horse battery" };
  const workspace = new Workspace(readConfig({ ...scratchSettings(`${scratch.path}/models`), ...gdpr }));
  const options = {
    ...QUICK_TRAINING,
    source: { path },
    name: "asked",
  };
  const save = async (data: TicketSet) => {
    const trained = await trainModel(data.texts, data.labels, options, options);
    const judged = { policy: trained.policy, coverage: 0.9, trainLabels: data.labels, seed: 0, clock: options.clock };
    const { evaluation } = evaluateModel(trained.model, data, judged);
    return await workspace.saveModel(options, { data, trained, evaluation, train: data, test: data, split: {} });
  };
  await assert.rejects(save(await loadTickets({ path })), /nobody was asked .* read them with workspace\.loadTickets/);
  const data = await workspace.loadTickets({ path });
  assert.equal(data.customers?.size, 4);
  const { version } = await save(data);
  assert.equal(version.name, "asked");
});
