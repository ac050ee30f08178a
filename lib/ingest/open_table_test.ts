import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { InputError } from "../core/mod.ts";
import { outline, rowsOf, tableOf } from "./_test_bytes.ts";
import { openTable } from "./open_table.ts";

Deno.test("openTable() reads the same table from UTF-8, UTF-16 and Windows-1252, and says what it guessed", async () => {
  const text = "id,text\n1,Wo ist meine Bestellung? Ich möchte das Geld zurück – für alle Artikel\n2,schön\n";
  const expected = [["1", "Wo ist meine Bestellung? Ich möchte das Geld zurück – für alle Artikel"], ["2", "schön"]];
  const cases: [encoding: string, addBOM: boolean, note: RegExp | undefined][] = [
    ["utf-8", false, undefined],
    ["utf-8", true, undefined],
    ["utf-16le", true, undefined],
    ["utf-16be", true, undefined],
    ["utf-16le", false, /taken to be utf-16le/],
    ["utf-16be", false, /taken to be utf-16be/],
    ["windows-1252", false, /taken to be windows-1252/],
  ];
  for (const [encoding, addBOM, note] of cases) {
    for (const chunk of [1, 3, 1 << 16]) {
      const table = await tableOf(iconv.encode(text, encoding, { addBOM }), { chunk });
      assert.deepEqual(table.columns, ["id", "text"], encoding);
      assert.deepEqual(outline(await Array.fromAsync(table.rows)), expected, `${encoding}, chunks of ${chunk}`);
      if (note) assert.match(table.notes.join(" "), note);
      else assert.deepEqual(table.notes, []);
    }
  }
});

Deno.test("openTable() takes the encoding that it is told, and offers one like a name that it does not know", async () => {
  const bytes = iconv.encode("text\nпривет\n", "koi8-r");
  assert.deepEqual(outline(await rowsOf(bytes, { encoding: "KOI8-R" })), [["привет"]]);
  await assert.rejects(rowsOf(bytes, { encoding: "windows1252x" }), {
    name: "InputError",
    message: 'there is no encoding "windows1252x"; did you mean windows-1252?',
  });
});

Deno.test("openTable() finds an encoding by letters that first come after a quarter of a megabyte", async () => {
  await withFile(
    "late.csv",
    iconv.encode(`text\n${"plain\n".repeat(60_000)}zurück für möchte\n`, "windows-1252"),
    async (path) => {
      const rows = await Array.fromAsync((await openTable(path)).rows);
      assert.deepEqual(rows.at(-1)?.values, ["zurück für möchte"]);
    },
  );
});

Deno.test("a row with bytes that are not valid in the encoding is quarantined; its neighbours are not", async () => {
  const bytes = iconv.encode(`text\n${"fine\n".repeat(60_000)}für\nfine\n`, "windows-1252");
  const rows = await rowsOf(bytes);
  assert.equal(rows.length, 60_002);
  assert.deepEqual(rows.filter((row) => row.problem), [{
    number: 60_001,
    values: ["f\ufffdr"],
    problem: { code: "TL105", reason: "the row holds bytes that are not valid utf-8" },
  }]);
});

Deno.test("openTable() finds ; | and tab as delimiters, and says so", async () => {
  for (const delimiter of [";", "|", "\t"]) {
    const table = await tableOf(`id${delimiter}text\n1${delimiter}"a, b, c; d"\n2${delimiter}e, f\n`);
    assert.deepEqual(table.columns, ["id", "text"]);
    assert.match(table.notes[0], /^The fields are taken to be separated by/);
  }
  assert.deepEqual(outline(await rowsOf("a;b,c\n1;2,3\n", { delimiter: "," })), [["1;2", "3"]]);
});

Deno.test("openTable() heeds the line by which Excel names the delimiter", async () => {
  const table = await tableOf("sep=;\r\nid;text\r\n1;a, b\r\n");
  assert.deepEqual(table.columns, ["id", "text"]);
  assert.deepEqual(outline(await Array.fromAsync(table.rows)), [["1", "a, b"]]);
});

Deno.test("openTable() takes gzip off, also several in a row, and says when it is damaged", async () => {
  const packed = gzipSync("text\none\n");
  assert.deepEqual(outline(await rowsOf(packed)), [["one"]]);
  assert.deepEqual(outline(await rowsOf(new Uint8Array([...packed, ...gzipSync("two\n")]))), [["one"], ["two"]]);
  const large = gzipSync(Array.from({ length: 5000 }, (_, i) => `line ${i * 7919}`).join("\n"));
  await assert.rejects(rowsOf(large.subarray(0, large.length / 2)), (error: Error) => {
    return error instanceof InputError && /its gzip is damaged/.test(error.message);
  });
});

Deno.test("openTable() reads a JSON list, a page of tickets, one object, and JSON Lines as the same table", async () => {
  const texts = [
    '[{"id": 1, "text": "a, [b] \\"c\\"", "from": {"name": "Ann"}}, {"id": 2, "text": "", "tags": ["x"]}]',
    '{"count": 2, "tickets": [{"id": 1, "text": "a, [b] \\"c\\"", "from": {"name": "Ann"}}, {"id": 2, "text": "", "tags": ["x"]}], "next_page": null}',
    '{"id": 1, "text": "a, [b] \\"c\\"", "from": {"name": "Ann"}}\n\n{"id": 2, "text": "", "tags": ["x"]}',
  ];
  for (const text of texts) {
    for (const chunk of [1, 10, 1 << 16]) {
      const table = await tableOf(text, { chunk });
      assert.deepEqual(table.columns, ["id", "text", "from.name", "tags"]);
      assert.deepEqual(outline(await Array.fromAsync(table.rows)), [[1, 'a, [b] "c"', "Ann", null], [2, null, null, [
        "x",
      ]]]);
    }
  }
  assert.deepEqual(outline(await rowsOf('{"id": 1,\n "text": "alone", "values": ["no", "list of records"]}')), [
    [1, "alone", ["no", "list of records"]],
  ]);
});

Deno.test("a ticket that holds a list is no page of tickets", async () => {
  const tickets = ['{"id": 1, "items": [{"sku": 7}, {"sku": 8}]}', '{"text": "a", "items": []}'];
  assert.deepEqual(outline(await rowsOf(tickets.join("\n"))), [[1, [{ sku: 7 }, { sku: 8 }], null], [null, [], "a"]]);
  assert.deepEqual(outline(await rowsOf(tickets[0])), [[1, [{ sku: 7 }, { sku: 8 }]]]);
  assert.deepEqual(outline(await rowsOf('{"data": [{"id": 1}, {"id": 2}]}')), [[1], [2]]);
});

Deno.test("a line or an element that is not JSON is quarantined, and the next is read", async () => {
  const lines = await rowsOf('{"text": "a"}\n{"text": \n"b"\n[1]\n7\n{"text": "c"}\n', { format: "jsonl" });
  assert.deepEqual(outline(lines), [["a"], "TL103", ["b"], "TL104", "TL104", ["c"]]);
  assert.deepEqual(outline(await rowsOf('[{"text": "a"}, {"text": b}, {"text": "c"}, 7, ]')), [
    ["a"],
    "TL103",
    ["c"],
    "TL104",
  ]);
});

Deno.test("a JSON list that is cut off ends in a quarantined row", async () => {
  for (const chunk of [1, 1 << 16]) {
    const rows = await rowsOf('{"tickets": [{"text": "a"}, {"text": "b', { chunk });
    assert.deepEqual(outline(rows), [["a"], "TL103"]);
    assert.equal(rows[1].problem?.reason, "the file ends before its list of records does");
  }
});

Deno.test("JSON documents that follow each other are all read, and what spoils one is quarantined", async () => {
  const pages =
    '{"tickets": [{"id": 1}, {"id": 2}], "end_of_stream": false}\n{"tickets": [{"id": 3}], "end_of_stream": true}';
  const others = '\n[{"id": 4}, {"id": 5}}, {"id": 6}]\n{\n"id": 7\n}\n, {"id": 8} ]';
  for (const chunk of [1, 7, 1 << 16]) {
    const table = await tableOf(pages + others, { chunk, format: "json" });
    assert.deepEqual(outline(await Array.fromAsync(table.rows)), [
      [1],
      [2],
      [3],
      [4],
      "TL103",
      [6],
      [7],
      "TL103",
      "TL103",
    ]);
  }
});

Deno.test("a field that first comes after a thousand records is left out and told of", async () => {
  const lines = Array.from(
    { length: 1200 },
    (_, i) => JSON.stringify(i < 1100 ? { text: "a" } : { text: "a", late: 1 }),
  );
  const table = await tableOf(lines.join("\n"), { chunk: 1000 });
  assert.equal((await Array.fromAsync(table.rows)).length, 1200);
  assert.deepEqual(table.columns, ["text"]);
  assert.deepEqual(table.notes, [
    'The field "late" first stands in record 1101, after the columns were fixed: it is left out.',
  ]);
});

Deno.test("openTable() takes the lines of a .txt file as texts", async () => {
  await withFile("notes.txt", "first, with comma\r\n\r\nthird\n", async (path) => {
    const table = await openTable(path);
    assert.deepEqual(outline(await Array.fromAsync(table.rows)), [["first, with comma"], [null], ["third"]]);
  });
});

Deno.test("openTable() says in one line what is wrong with a file and what to do", async () => {
  const cases: [content: string | Uint8Array, message: RegExp][] = [
    ["", /^standard input: it is empty; give a file/],
    ["\n\n", /it is empty/],
    ["\ufeff", /it is empty/],
    [Uint8Array.of(0), /it is binary/],
    ["id,text\n", /it has a header but no rows; give a file with at least one ticket/],
    ["[]", /it holds no records/],
    ['{"tickets": []}', /it holds no records/],
    ['{"text": ', /none of its first records can be used: the file ends in what is not valid JSON/],
    ["[[1], [2]]", /can be used: the record is an array, not an object; write each ticket as an object/],
    [new Uint8Array(1000).map((_, i) => (i * 37) % 23), /it is binary, not text; export the tickets as/],
    [new Uint8Array(1000), /it is binary/],
    ["PK\x03\x04 xl/workbook.xml", /an Excel workbook, not a table; save the sheet as CSV/],
    ["%PDF-1.7", /a PDF document/],
    ["PAR1 and so on", /Parquet can only be read from a file/],
  ];
  for (const [content, message] of cases) {
    await assert.rejects(rowsOf(content), (error: Error) => {
      assert.equal(error.name, "InputError");
      assert.match(error.message, message);
      assert.doesNotMatch(error.message, /\n/);
      return true;
    });
  }
  await assert.rejects(rowsOf("a,b\n1,2\n", { format: "parquet" }), /it is not a Parquet file/);
  await assert.rejects(rowsOf(`{"text": "${"x".repeat(2000)}"}\n`, { maxRecordBytes: 1000, format: "jsonl" }), {
    message: /line 1 is longer than 1 kB/,
  });
  await assert.rejects(rowsOf(`[{"text": "${"x".repeat(2000)}"}]`, { maxRecordBytes: 1000, chunk: 100 }), {
    message: /row 1: the record is longer than 1 kB/,
  });
});

Deno.test("openTable() names a missing file with the one that may be meant, and a folder", async () => {
  await withFile("tickets.csv", "text\na\n", async (path, folder) => {
    await assert.rejects(openTable(`${folder}/tikets.csv`), {
      name: "InputError",
      message: `${folder}/tikets.csv: there is no such file; did you mean ${path}?`,
    });
    await assert.rejects(openTable(`${folder}/nowhere/x.csv`), { message: /no such file; check the path$/ });
    await assert.rejects(openTable(folder), { message: `${folder}: it is a folder, not a file; name one file in it` });
  });
});

Deno.test("openTable() reads Parquet with its types: numbers, large whole numbers, times, lists", async () => {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  await withFile("tickets [1].parquet", "", async (path) => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(
      `COPY (SELECT 9007199254740993 AS id, 'Wo ist es?' AS text, TIMESTAMP '2026-03-01 09:30:00' AS at,
      ['a', 'b'] AS tags, 3::BIGINT AS n UNION ALL SELECT 2, '', NULL, [], NULL) TO '${path}' (FORMAT parquet)`,
    );
    connection.closeSync();
    instance.closeSync();
    const table = await openTable(path);
    assert.equal(table.format, "parquet");
    assert.deepEqual(table.columns, ["id", "text", "at", "tags", "n"]);
    assert.deepEqual(outline(await Array.fromAsync(table.rows)), [
      ["9007199254740993", "Wo ist es?", "2026-03-01T09:30:00.000Z", ["a", "b"], 3],
      [2, null, null, [], null],
    ]);
    await Deno.truncate(path, 100);
    await assert.rejects(openTable(path), { name: "InputError", message: /the Parquet file cannot be read/ });
  });
});

Deno.test("leaving the loop early closes the file, and a table that is never read leaves none open", async () => {
  await withFile("long.csv", `text\n${"a\n".repeat(500_000)}`, async (path) => {
    await openTable(path); // the sanitizer of resources would tell
    for await (const row of (await openTable(path)).rows) if (row.number === 10) break;
  });
});

Deno.test("openTable() takes the format that it is told, also the name of a help desk, and lists them for a slip", async () => {
  assert.deepEqual(outline(await rowsOf("a;b\tc\n1;2\t3\n", { format: "tsv" })), [["1;2", "3"]]);
  const table = await tableOf('[{"id": 1, "description_text": "Hello", "priority": 2}]', { format: "Freshdesk" });
  assert.equal(table.format, "freshdesk");
  assert.deepEqual(outline(await Array.fromAsync(table.rows))[0], [1, "Hello", "Medium"]);
  await assert.rejects(tableOf("a\n1\n", { format: "zendsk" }), {
    name: "InputError",
    message:
      'there is no format "zendsk"; the formats are csv, tsv, json, jsonl, parquet, lines, freshdesk, zammad, jira, ' +
      "intercom, zendesk; did you mean zendesk?",
  });
});

Deno.test("openTable() stops with the signal's reason", async () => {
  const controller = new AbortController();
  await withFile("long.csv", `text\n${"abcdefgh\n".repeat(100_000)}`, async (path) => {
    const table = await openTable(path, { signal: controller.signal });
    await assert.rejects(
      async () => {
        for await (const row of table.rows) if (row.number === 5) controller.abort(new Error("enough"));
      },
      { message: "enough" },
    );
  });
});

async function withFile(
  name: string,
  content: string | Uint8Array,
  use: (path: string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    await Deno.writeFile(`${folder}/${name}`, bytes);
    await use(`${folder}/${name}`, folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
