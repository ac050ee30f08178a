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

Deno.test("loadTickets() draws evenly from a larger file, the same for one seed, and profiles all of it", async () => {
  await using scratch = await scratchFolder();
  const n = 4000;
  const lines = Array.from({ length: n }, (_, i) => `where is parcel ${i},${i % 4 ? "Shipping" : "Refund"}`);
  const source = { path: await scratch.file("many.csv", `text,label\n${lines.join("\n")}\n`) };
  const drawn = await loadTickets(source, { maxTickets: 400, seed: 1 });
  assert.deepEqual([drawn.texts.length, drawn.drawnFrom, drawn.profile.accepted], [400, n, n]);
  assert.ok(drawn.rows.every((row, i) => i === 0 || row > drawn.rows[i - 1]), "they are not in the file's order");
  assert.ok(drawn.rows.every((row, i) => drawn.texts[i] === `where is parcel ${row - 1}`));
  // A tenth of each quarter of the file, and a quarter refunds, within four standard deviations of the draw.
  for (let quarter = 0; quarter < 4; quarter++) {
    const inIt = drawn.rows.filter((row) => Math.ceil((4 * row) / n) === quarter + 1).length;
    assert.ok(Math.abs(inIt - 100) < 35, `${inIt} of quarter ${quarter}`);
  }
  assert.ok(Math.abs(drawn.labels.filter((label) => label === "Refund").length - 100) < 35);
  const again = await loadTickets(source, { maxTickets: 400, seed: 1 });
  const other = await loadTickets(source, { maxTickets: 400, seed: 2 });
  assert.equal(again.fingerprint, drawn.fingerprint);
  assert.notEqual(other.fingerprint, drawn.fingerprint);
});

Deno.test("loadTickets() leaves a file alone that has no more tickets than asked for", async () => {
  await using scratch = await scratchFolder();
  const source = { path: await scratch.file("two.csv", "text,label\nwhere is it,Shipping\n,X\npay me back,Refund\n") };
  const all = await loadTickets(source);
  assert.deepEqual(await loadTickets(source, { maxTickets: 2, seed: 5 }), all);
  assert.equal(all.drawnFrom, undefined);
  await assert.rejects(loadTickets(source, { maxTickets: 0 }), {
    name: "RangeError",
    message: "Cannot load tickets: maxTickets must be >= 1: current value is 0",
  });
});
