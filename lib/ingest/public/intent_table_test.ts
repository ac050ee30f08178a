import assert from "node:assert/strict";
import { fixedClock, InputError } from "../../core/mod.ts";
import { scratchFolder } from "../../testing/task_process.ts";
import { openTable } from "../open_table.ts";
import { fetchDataset, findDataset } from "./fetch_dataset.ts";
import { writeIntentTable } from "./intent_table.ts";

const PAIRS = {
  train: [["pay my bill, please", "pay_bill"], ['what does "oos" mean', "definition"]],
  oos_test: [["=hum a tune", "oos"]],
};

Deno.test("fetchDataset() writes a table of a set that is published as pairs, with every text as it stands", async () => {
  await using scratch = await scratchFolder();
  const folder = scratch.path;
  await Deno.mkdir(`${folder}/from`);
  await Deno.writeTextFile(`${folder}/from/data_full.json`, JSON.stringify(PAIRS));
  const [file] = findDataset("clinc150").files;
  const datasets = [{ ...findDataset("clinc150"), files: [file] }];
  const { tables } = await fetchDataset("clinc150", {
    to: folder,
    from: `${folder}/from`,
    datasets,
    clock: fixedClock("2026-03-01"),
  });
  assert.deepEqual(tables, [{ path: `${folder}/clinc150/data_full.csv`, rows: 3 }]);
  const table = await openTable(tables[0].path);
  assert.deepEqual(table.columns, ["part", "text", "intent"]);
  const rows = (await Array.fromAsync(table.rows)).map(({ values }) => values);
  assert.deepEqual(rows, [["train", ...PAIRS.train[0]], ["train", ...PAIRS.train[1]], [
    "oos_test",
    ...PAIRS.oos_test[0],
  ]]);
});

Deno.test("writeIntentTable() refuses what is no JSON or of another form, and leaves no table", async () => {
  await using scratch = await scratchFolder();
  const folder = scratch.path;
  for (const text of ["{", "[]1", '{"train": [["only a text"]]}', '{"train": "x"}', "null"]) {
    await Deno.writeTextFile(`${folder}/data.json`, text);
    await assert.rejects(writeIntentTable(`${folder}/data.json`, `${folder}/data.csv`), InputError, text);
    await assert.rejects(Deno.stat(`${folder}/data.csv`), Deno.errors.NotFound);
  }
});
