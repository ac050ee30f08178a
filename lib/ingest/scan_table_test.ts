import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { InputError } from "../core/mod.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { profileColumns } from "./profile_columns.ts";
import { scanTable } from "./scan_table.ts";

const CSV = 'id,body,queue\n1,"Über, ""zwei""\nZeilen",Billing\n2,,Billing\n3,short,\n';

Deno.test("scanTable() reads the same rows from CSV, gzip, other delimiters and encodings, and JSON Lines", async () => {
  await using scratch = await scratchFolder();
  const semicolons = CSV.replace(/^(\w+),(.*),(\w*)$/gm, "$1;$2;$3").replace('\n1,"', '\n1;"').replace(
    '",Billing',
    '";Billing',
  );
  const lines = [["1", 'Über, "zwei"\nZeilen', "Billing"], ["2", null, "Billing"], ["3", "short", null]]
    .map(([id, body, queue]) => JSON.stringify({ id, body, queue })).join("\n");
  const paths = [
    await scratch.file("a.csv", CSV),
    await scratch.file("a.csv.gz", new Uint8Array(gzipSync(CSV))),
    await scratch.file("b.csv", semicolons),
    await scratch.file("c.csv", new Uint8Array(iconv.encode(CSV, "windows-1252"))),
    await scratch.file("d.csv", new Uint8Array(iconv.encode(CSV, "utf-16le", { addBOM: true }))),
    await scratch.file("e.jsonl", lines),
  ];
  for (const path of paths) {
    const frame = await (await scanTable(path)).collect();
    assert.deepEqual(frame.columns, ["id", "body", "queue"], path);
    assert.deepEqual(frame.getColumn("body").toArray(), ['Über, "zwei"\nZeilen', null, "short"], path);
    assert.deepEqual(frame.getColumn("queue").toArray(), ["Billing", "Billing", null], path);
  }
});

Deno.test("scanTable() refuses a missing file by its name", async () => {
  await assert.rejects(scanTable("no/such/file.csv"), (error: Error) => {
    return error instanceof InputError && error.message.includes("no/such/file.csv");
  });
});

Deno.test("profileColumns() tells types, gaps and the most frequent value", async () => {
  await using scratch = await scratchFolder();
  const path = await scratch.file(
    "a.csv",
    "n,share,ok,none,label\n3,0.5,true,,b\n1,0.25,false,,a\n2,,true,,a\n2,1.5,true,,\n",
  );
  assert.deepEqual(await profileColumns(await scanTable(path)), [
    { column: "n", type: "whole number", filled: 1, distinct: 3, example: 2 },
    { column: "share", type: "number", filled: 0.75, distinct: 3, example: 0.5 },
    { column: "ok", type: "yes or no", filled: 1, distinct: 2, example: true },
    { column: "none", type: "text", filled: 0, distinct: 0, example: undefined },
    { column: "label", type: "text", filled: 0.75, distinct: 2, example: "a" },
  ]);
});
