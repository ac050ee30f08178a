import assert from "node:assert/strict";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { InputError } from "../core/mod.ts";
import { type Column, openTableWriter, type TableSummary, type TableWriterOptions, unescapeFormula } from "./mod.ts";

async function withFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "ticketlab-tables-" });
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function writeTable(
  path: string,
  columns: readonly Column[],
  rows: readonly (readonly unknown[])[],
  options: TableWriterOptions = {},
): Promise<TableSummary> {
  await using table = await openTableWriter(path, columns, options);
  for (const row of rows) await table.write(row);
  return await table.close();
}

/** Rows of a Parquet file as DuckDB reads them, and the types of its columns. */
async function readParquet(path: string): Promise<{ rows: unknown[][]; types: string[] }> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(`FROM read_parquet('${path}')`);
  const result = { rows: reader.getRowsJS(), types: reader.columnTypes().map(String) };
  connection.closeSync();
  instance.closeSync();
  return result;
}

/** Texts and cells inside an Excel workbook, by way of the zip's central directory (APPNOTE.TXT 4.3.12). */
async function readWorkbook(path: string): Promise<string> {
  const bytes = await Deno.readFile(path);
  const view = new DataView(bytes.buffer);
  let xml = "";
  for (let at = view.getUint32(bytes.length - 6, true); view.getUint32(at, true) === 0x02014b50;) {
    const [size, local] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (/sheet1\.xml$|sharedStrings\.xml$/.test(name)) {
      xml += inflateRawSync(bytes.subarray(start, start + size)).toString();
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return xml;
}

Deno.test("openTableWriter() writes CSV that csv-parse reads back, every escaped text recoverable", () =>
  withFolder(async (folder) => {
    const risky = fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "'=", "''@", "＝"), fc.string())
      .map(([start, rest]) => start + rest);
    const text = fc.oneof(
      fc.string({ unit: "binary" }).map((value) => value.toWellFormed()),
      risky,
      fc.constantFrom('"', '""', ",", ";", "a\r\nb", " ", "", "-12.5", "+4930"),
    );
    const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 })
    );
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom("csv", "tsv"), async ([header, ...rows], format) => {
        const path = join(folder, `table.${format}`);
        await writeTable(path, header, rows);
        const read = parse(await Deno.readTextFile(path), { delimiter: format === "csv" ? "," : "\t" });
        assert.deepEqual(read.map((row: string[]) => row.map(unescapeFormula)), [header, ...rows]);
        for (const cell of read.flat()) assert.doesNotMatch(cell, /^[=@\t\r\n＝]|^[+-](?![\d.])/);
      }),
      { numRuns: 40 },
    );
  }));

Deno.test("openTableWriter() escapes texts only, counts them by column, and says so", () =>
  withFolder(async (folder) => {
    const path = join(folder, "out.csv");
    const rows = [
      ["=1+1", -12.5, "-12.5", ["=a", "b"]],
      ["+1 555 0100", 3, "1e-5", null],
      ["ok - fine", NaN, "-.5", undefined],
      ["@SUM(A1)", -Infinity, "-1+1", [""]],
    ];
    const { escaped, notes, rows: written } = await writeTable(path, ["text", "n", "number as text", "set"], rows);
    assert.equal(
      await Deno.readTextFile(path),
      "text,n,number as text,set\n" +
        `'=1+1,-12.5,-12.5,"[""=a"",""b""]"\n` +
        "'+1 555 0100,3,1e-5,\n" +
        "ok - fine,,-.5,\n" +
        `'@SUM(A1),-Infinity,'-1+1,"[""""]"\n`,
    );
    assert.equal(written, 4);
    assert.deepEqual(escaped, [{ column: "text", cells: 3 }, { column: "number as text", cells: 1 }]);
    assert.deepEqual(notes, [
      'texts that a spreadsheet would run as a formula got an apostrophe in front: 3 in "text", 1 in "number as text"',
    ]);

    class Duration {
      toString = () => "-1 day";
    }
    await writeTable(path, ["one column"], [[""], [null], ["a\rb"], [new Duration()]]);
    assert.equal(await Deno.readTextFile(path), `one column\n""\n""\n"a\rb"\n'-1 day\n`);

    const off = await writeTable(path, ["text"], [["=1+1"]], { escapeFormulas: false });
    assert.equal(await Deno.readTextFile(path), "text\n=1+1\n");
    assert.deepEqual(off.notes, []);
  }));

Deno.test("openTableWriter() keeps repeated names in CSV and makes them differ in JSON Lines and JSON", () =>
  withFolder(async (folder) => {
    const columns = ["text", "text", "", "text_2"];
    const row = ["a", 1, NaN, new Date("2026-01-02")];
    await writeTable(join(folder, "t.csv"), columns, [row]);
    await writeTable(join(folder, "t.jsonl"), columns, [row, ["=1", 12n, ["x"], { a: undefined, b: 2n ** 64n }]]);
    await writeTable(join(folder, "t.json"), columns, [row, row]);
    await writeTable(join(folder, "empty.json"), columns, []);

    assert.equal(await Deno.readTextFile(join(folder, "t.csv")), "text,text,,text_2\na,1,,2026-01-02T00:00:00.000Z\n");
    const lines = (await Deno.readTextFile(join(folder, "t.jsonl"))).trimEnd().split("\n");
    assert.equal(lines[0], '{"text":"a","text_3":1,"column_3":null,"text_2":"2026-01-02T00:00:00.000Z"}');
    assert.equal(lines[1], '{"text":"=1","text_3":12,"column_3":["x"],"text_2":{"a":null,"b":"18446744073709551616"}}');
    assert.deepEqual(
      JSON.parse(await Deno.readTextFile(join(folder, "t.json"))),
      [lines[0], lines[0]].map((l) => JSON.parse(l)),
    );
    assert.deepEqual(JSON.parse(await Deno.readTextFile(join(folder, "empty.json"))), []);
  }));

Deno.test("openTableWriter() writes Parquet that DuckDB reads with types, lists and nulls", () =>
  withFolder(async (folder) => {
    const path = join(folder, "t.parquet");
    const columns: Column[] = ["Text", "text", "n", "big", "ok", "when", { name: "set", type: "texts" }, "mixed"];
    const when = new Date("2026-03-01T09:30:00.500Z");
    await writeTable(path, columns, [
      ["=1 😀 \uD800", "b", 0.1, 2n ** 62n, true, when, ["billing", "refund"], 1],
      [null, "", -0, null, false, null, [], "x"],
      ["", undefined, null, 1n, null, when, null, { a: [1] }],
    ]);
    const { rows, types } = await readParquet(path);
    assert.deepEqual(types, ["VARCHAR", "VARCHAR", "DOUBLE", "BIGINT", "BOOLEAN", "TIMESTAMP", "VARCHAR[]", "VARCHAR"]);
    assert.deepEqual(rows, [
      ["=1 😀 \uFFFD", "b", 0.1, 2n ** 62n, true, when, ["billing", "refund"], "1"],
      [null, "", -0, null, false, null, [], "x"],
      ["", null, null, 1n, null, when, null, '{"a":[1]}'],
    ]);
  }));

Deno.test("openTableWriter() writes a Parquet file without rows, and many row groups in order", () =>
  withFolder(async (folder) => {
    const path = join(folder, "t.parquet");
    await writeTable(path, [{ name: "n", type: "number" }, "text"], []);
    assert.deepEqual(await readParquet(path), { rows: [], types: ["DOUBLE", "VARCHAR"] });

    const n = 120_001;
    await using table = await openTableWriter(path, ["n", "set"]);
    for (let i = 0; i < n; i++) await table.write([i, [`a${i % 3}`]]);
    await table.close();
    const { rows } = await readParquet(path);
    assert.equal(rows.length, n);
    assert.ok(rows.every(([i, set], row) => i === row && (set as string[])[0] === `a${row % 3}`));
  }));

Deno.test("openTableWriter() refuses a value that does not fit its Parquet column, and leaves nothing", () =>
  withFolder(async (folder) => {
    const write = writeTable(join(folder, "t.parquet"), [{ name: "n", type: "number" }], [[1], ["many"]]);
    await assert.rejects(write, {
      name: "InputError",
      message: 'row 2, column "n": "many" cannot stand in a column of type number; ' +
        "Parquet has one type a column: write CSV or JSON Lines instead",
    });
    assert.deepEqual([...Deno.readDirSync(folder)], []);
  }));

Deno.test("openTableWriter() writes workbooks with typed cells, safe and within what a cell can hold", () =>
  withFolder(async (folder) => {
    const path = join(folder, "t.xlsx");
    const summary = await writeTable(path, ["text", "n", "ok"], [["=1+1 <&>", -12.5, true], [
      "x".repeat(40_000),
      NaN,
      null,
    ]]);
    const xml = await readWorkbook(path);
    assert.match(xml, /<t[^>]*>'=1\+1 &lt;&amp;&gt;<\/t>/);
    assert.match(xml, /<c r="B2"><v>-12.5<\/v><\/c><c r="C2" t="b"><v>1<\/v>/);
    assert.equal(xml.match(/x{100,}/)![0].length, 32_767);
    assert.deepEqual(summary.notes, [
      'texts were cut at 32767 characters, the most a cell holds: 1 in "text"',
      'texts that a spreadsheet would run as a formula got an apostrophe in front: 1 in "text"',
    ]);
  }));

Deno.test("openTableWriter() refuses more rows or columns than an Excel sheet has, and leaves nothing", () =>
  withFolder(async (folder) => {
    const path = join(folder, "t.xlsx");
    const wide = Array.from({ length: 16_385 }, (_, c) => `c${c}`);
    await assert.rejects(() => openTableWriter(path, wide), /more than 16384 columns; write CSV or Parquet instead/);
    const long = async () => {
      await using table = await openTableWriter(path, ["n"]);
      for (let i = 0; i < 1_048_576; i++) await table.write([i]);
    };
    await assert.rejects(long, {
      name: "InputError",
      message: "an Excel sheet cannot hold more than 1048575 rows below its header; write CSV or Parquet instead",
    });
    assert.deepEqual([...Deno.readDirSync(folder)], []);
  }));

Deno.test("openTableWriter() says what it cannot do before it writes anything", () =>
  withFolder(async (folder) => {
    const refuse = (path: string, message: RegExp) =>
      assert.rejects(() => openTableWriter(path, ["a"]), (error) =>
        error instanceof InputError && message.test(error.message));
    await refuse("out.txt", /^out\.txt: "\.txt" is not a format tables are written in; end it in \.csv, \.tsv, /);
    await refuse("out", /the file's name has no ending/);
    await refuse(join(folder, "missing", "out.csv"), /the folder of this path does not exist/);
    await assert.rejects(() =>
      openTableWriter(join(folder, "a.csv"), []), RangeError);
    await using table = await openTableWriter(join(folder, "a.csv"), ["a", "b"]);
    await assert.rejects(() => table.write([1]), {
      name: "TypeError",
      message: "Cannot write a row: there must be 2 values, one a column: there are 1",
    });
  }));

Deno.test("a table leaves nothing behind when it is aborted, and keeps the old file", () =>
  withFolder(async (folder) => {
    const path = join(folder, "out.csv");
    await Deno.writeTextFile(path, "old\n");
    const controller = new AbortController();
    const rows = async () => {
      await using table = await openTableWriter(path, ["a"], { signal: controller.signal });
      for (let i = 0; i < 5000; i++) {
        await table.write([i]);
        if (i === 3000) controller.abort();
      }
    };
    await assert.rejects(rows, { name: "AbortError" });
    assert.equal(await Deno.readTextFile(path), "old\n");
    assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["out.csv"]);
  }));

Deno.test("a full disk ends a table with one line", async () => {
  const write = writeTable("/dev/full", ["a"], [[1]], { format: "csv" });
  await assert.rejects(write, { name: "InputError", message: /^\/dev\/full: the disk is full; / });
});

Deno.test("openTableWriter() writes to the standard output for -, and ends quietly when nobody reads on", async () => {
  const program = `
    import { openTableWriter } from ${JSON.stringify(new URL("./mod.ts", import.meta.url).href)};
    await using table = await openTableWriter("-", ["n", "text"], { format: Deno.args[0] });
    try {
      for (let i = 0; i < Number(Deno.args[1]); i++) await table.write([i, "=x"]);
      console.error((await table.close()).escaped.length);
    } catch (error) {
      console.error(error instanceof Deno.errors.BrokenPipe);
    }`;
  const start = (format: string, rows: number) =>
    new Deno.Command(Deno.execPath(), {
      args: ["eval", program, format, String(rows)],
      stdout: "piped",
      stderr: "piped",
    }).spawn();
  const all = await start("csv", 2).output();
  assert.equal(new TextDecoder().decode(all.stdout), "n,text\n0,'=x\n1,'=x\n");
  assert.equal(new TextDecoder().decode(all.stderr), "1\n");

  const cut = start("jsonl", 1_000_000);
  await cut.stdout.cancel();
  assert.equal(await new Response(cut.stderr).text(), "true\n");
  assert.ok((await cut.status).success);
});
