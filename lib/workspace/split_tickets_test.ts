import assert from "node:assert/strict";
import { InputError } from "../core/mod.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { loadTickets, type TicketSet } from "./load_tickets.ts";
import { splitTickets, type SplitTicketsOptions, unseenLabels } from "./split_tickets.ts";

const scratch = await scratchFolder();
Deno.test.afterAll(async () => await scratch[Symbol.asyncDispose]());

const WORDS = ["parcel", "invoice", "password", "screen", "refund", "courier", "login", "printer", "tax", "voucher"];
const LABELS = ["Billing", "Login", "Shipping"];

/** `n` tickets of three labels, no two alike; `created` is a day a ticket, later ones first. */
async function tickets(n: number, edit: (row: string[], i: number) => string[] = (row) => row): Promise<TicketSet> {
  const rows = Array.from({ length: n }, (_, i) => {
    const text = [0, 1, 2, 3].map((k) => WORDS[(i * (k + 3) + k * k) % 10] + (i % 7) + k).join(" ");
    const day = new Date(Date.UTC(2026, 0, 1) + (n - i) * 86_400_000).toISOString().slice(0, 10);
    return edit([`${text} ${i}`, LABELS[i % 3], day], i).join(",");
  });
  const path = await scratch.file(`t${n}.csv`, `text,label,created\n${rows.join("\n")}\n`);
  return await loadTickets({ path });
}

async function split(set: TicketSet, options: Partial<SplitTicketsOptions> = {}) {
  const notes: string[] = [];
  const onNote = (note: string) => notes.push(note);
  const parts = await splitTickets(set, { method: "stratified", testShare: 0.2, seed: 1, onNote, ...options });
  return { ...parts, notes };
}

const refused = (work: Promise<unknown>, message: RegExp) =>
  assert.rejects(
    work,
    (error: Error) => error instanceof InputError && message.test(error.message) || assert.fail(error),
  );

Deno.test("splitTickets() puts every ticket in one part, the same for the same seed", async () => {
  const set = await tickets(60);
  for (const method of ["stratified", "grouped", "time"] as const) {
    const { train, test, description } = await split(set, { method });
    assert.deepEqual([...train.texts, ...test.texts].sort(), set.texts.toSorted(), method);
    assert.equal(description.nTrain, train.texts.length);
    assert.equal(description.nTest, test.texts.length);
    assert.deepEqual((await split(set, { method })).test, test);
  }
});

Deno.test("splitTickets() by time tests on the newest tickets", async () => {
  const set = await tickets(60);
  const { test } = await split(set, { method: "time" });
  assert.deepEqual(test.texts.toSorted(), set.texts.slice(0, 12).toSorted());
});

Deno.test("splitTickets() by a file goes by its rows, in any case of letters, and tells what it left out", async () => {
  const set = await tickets(30, (row, i) => (i === 4 ? ["", row[1], row[2]] : row)); // row 4 is quarantined
  const lines = Array.from({ length: 25 }, (_, i) => `${i},${i % 5 === 0 ? "Test" : i === 6 ? "dropped" : "TRAIN"}`);
  const splitFile = await scratch.file("split.csv", `row,split\n${lines.join("\n")}\n99,train\n`);
  const { train, test, notes } = await split(set, { splitFile });
  assert.deepEqual(test.texts, [0, 5, 10, 15, 20].map((row) => set.texts[set.rows.indexOf(row + 1)]));
  assert.equal(train.texts.length, 25 - 5 - 1 - 1);
  assert.match(notes[0], /^6 of 29 tickets are in neither part/);
  assert.match(notes[1], /^2 rows of .*split\.csv are not among the accepted tickets/);
});

Deno.test("splitTickets() refuses a split file that is not one, by its row", async () => {
  const set = await tickets(30);
  const cases: [string, RegExp][] = [
    ["a,b\n1,2\n", /needs the columns row and split: it has a, b/],
    ["row,split\n0,train\n,test\n", /row 2, column "row": a row must be a whole number from 0: it is ""/],
    ["row,split\n-1,train\n", /it is "-1"/],
    ["row,split\n0,train\n0,test\n", /row 0 is in two parts, "train" and "test"/],
    ["row,split\n0,train\n1,train\n", /no ticket of .* is in the test part/],
    ["row,split\n0,train\n3,train\n1,test\n", /all 2 tickets of the training part have the label "Billing"/],
  ];
  for (const [content, message] of cases) {
    const splitFile = await scratch.file("bad-split.csv", content);
    await refused(split(set, { splitFile }), message);
  }
});

Deno.test("splitTickets() says when tickets are too few, too alike, or have no time", async () => {
  await refused(split(await tickets(3)), /3 tickets of 3 labels are too few to hold 20% of them out/);
  const alike = await tickets(40, (row, i) => ["the same text for all", LABELS[i % 2], row[2]]);
  await refused(split(alike, { method: "grouped" }), /only 1 of them no copies of others, .*--split-by stratified/);
  const timeless = await tickets(30, (row, i) => (i < 4 ? [row[0], row[1], ""] : row));
  await refused(split(timeless, { method: "time" }), /4 of 30 tickets have no timestamp/);
});

Deno.test("unseenLabels() counts tickets whose label the model cannot give", () => {
  assert.equal(unseenLabels(["a", "b"], ["a", "b", "a"]), undefined);
  assert.match(unseenLabels(["a"], ["a", "b", "b", "c"])!, /^3 of 4 test tickets .* \("b", "c"\): every answer/);
});
