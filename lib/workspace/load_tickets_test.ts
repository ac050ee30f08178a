import assert from "node:assert/strict";
import { InputError } from "../core/mod.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { checkTrainable, loadTickets } from "./load_tickets.ts";
import { validateTickets } from "./validate_tickets.ts";

const names = (folder: string) => [...Deno.readDirSync(folder)].map(({ name }) => name).sort();

Deno.test("loadTickets() and validateTickets() leave no quarantine file when every row is accepted", async () => {
  await using scratch = await scratchFolder();
  const path = await scratch.file("clean.csv", "text,label\nwhere is it,Shipping\npay me back,Refund\n");
  const quarantineTo = `${scratch.path}/quarantine`;
  assert.equal((await loadTickets({ path }, { quarantineTo })).quarantine, undefined);
  assert.equal((await validateTickets({ path }, { seed: 0, quarantineTo })).quarantine, undefined);
  assert.deepEqual(names(scratch.path), ["clean.csv"]);
});

Deno.test("loadTickets() counts every row once: accepted, or in the quarantine file", async () => {
  await using scratch = await scratchFolder();
  const path = await scratch.file(
    "faults.csv",
    "text,label\nwhere is it,Shipping\n,Refund\npay me back,Refund\nlost,\n",
  );
  const set = await loadTickets({ path }, { quarantineTo: scratch.path });
  assert.deepEqual(set.rows, [1, 3]);
  const lines = (await Deno.readTextFile(set.quarantine!)).trim().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(lines.map(({ row }) => row), [2, 4]);
  assert.equal(set.profile.rowsRead, set.texts.length + lines.length);
});

Deno.test("loadTickets() leaves no quarantine file when it ends in an error or is interrupted", async () => {
  await using scratch = await scratchFolder();
  const path = await scratch.file("none.csv", "text,label\n,Shipping\n,Refund\n");
  const quarantineTo = `${scratch.path}/quarantine`;
  await assert.rejects(loadTickets({ path }, { quarantineTo }), /none of 2 rows can be used: 2 break TL110/);
  assert.deepEqual(names(quarantineTo), []);
  const signal = AbortSignal.abort(new DOMException("interrupted", "AbortError"));
  await assert.rejects(loadTickets({ path }, { quarantineTo, signal }), /interrupted/);
  assert.deepEqual(names(quarantineTo), []);
});

Deno.test("a column that is not there is refused with the file's name", async () => {
  await using scratch = await scratchFolder();
  const path = await scratch.file("other.csv", "message,topic\nhello there,Shipping\n");
  await assert.rejects(
    loadTickets({ path, columns: { text: "body" } }),
    (error: Error) => error instanceof InputError && /other\.csv: there is no column "body"/.test(error.message),
  );
});

Deno.test("checkTrainable() refuses one label, and one ticket, in words that fit", async () => {
  await using scratch = await scratchFolder();
  const path = await scratch.file("one.csv", "text,label\nwhere is it,Shipping\n");
  const one = await loadTickets({ path });
  assert.throws(() => checkTrainable(one), /the only ticket has the label "Shipping", and a model needs at least two/);
  const two = { ...one, labels: ["Shipping", "Shipping"] };
  assert.throws(() => checkTrainable(two), /all 2 tickets have the label "Shipping"/);
});
