import assert from "node:assert/strict";
import fc from "fast-check";
import iconv from "iconv-lite";
import { Buffer } from "node:buffer";
import { gunzipSync, gzipSync } from "node:zlib";
import { openTableWriter } from "../storage/table_writer.ts";
import { openTable } from "./open_table.ts";
import { removeRows } from "./remove_rows.ts";

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await work(folder);
    assert.ok([...Deno.readDirSync(folder)].every(({ name }) => !name.startsWith(".")), "nothing is left over");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Texts before, the rows to take out, and the texts after, by name of the file. */
const CASES: readonly (readonly [name: string, before: string, rows: readonly number[], after: string])[] = [
  ["blank.csv", "\nid,text\n1,a\n\n2,b\n3,c", [2], "\nid,text\n1,a\n\n3,c"],
  ["last.csv", "id,text\n1,a\n2,b\n3,c", [3], "id,text\n1,a\n2,b\n"],
  ["all.csv", "id,text\r\n1,a\r\n2,b\r\n", [1, 2], "id,text\r\n"],
  ["excel.csv", "sep=;\nid;text\n1;a\n2;b\n", [1], "sep=;\nid;text\n2;b\n"],
  ["mac.csv", "id,text\r1,a\r2,b\r", [1], "id,text\r2,b\r"],
  // A quote that is misplaced costs its line alone, and rows after it are still told apart.
  [
    "quotes.csv",
    'id,text\n1,5" screen\n2,"two\nlines"\n3,"open\n4,d\n5,e\n',
    [2, 4],
    'id,text\n1,5" screen\n3,"open\n5,e\n',
  ],
  ["short.csv", "id,text\n1\n2,b,c\n3,d\n", [1, 2], "id,text\n3,d\n"],
  ["tab.tsv", "id\ttext\n1\ta\n2\tb\n", [2], "id\ttext\n1\ta\n"],
  ["lines.jsonl", '{"id":1}\n\n{"id" : 2}\r\nbroken\n{"id":4}', [2, 3], '{"id":1}\n\n{"id":4}'],
  [
    "page.jsonl",
    '{"tickets":[{"id":1}, {"id":2}]}\n{"tickets":[{"id":3}]}\n',
    [1],
    '{"tickets":[{"id":2}]}\n{"tickets":[{"id":3}]}\n',
  ],
  ["list.json", '[\n  {"id": 1},\n  {"id": 2},\n  {"id": 3}\n]\n', [1, 3], '[\n  {"id": 2}\n]\n'],
  ["none.json", '[{"id": 1}, {"id": 2}]', [1, 2], "[]"],
  ["same.json", '[{"id": 1}, {"id": 1}, {"id": 2}]', [2], '[{"id": 1}, {"id": 2}]'],
  [
    "page.json",
    '{"count": 2, "tickets": [{"id": 1}, {"id": 2}], "end_of_stream": true}',
    [2],
    '{"count": 2, "tickets": [{"id": 1}], "end_of_stream": true}',
  ],
];

for (const [name, before, rows, after] of CASES) {
  Deno.test(`removeRows() takes rows out of ${name} and leaves every other byte`, () =>
    inFolder(async (folder) => {
      const path = `${folder}/${name}`;
      await Deno.writeTextFile(path, before);
      await removeRows(path, new Set(rows));
      assert.equal(await Deno.readTextFile(path), after);
      const zipped = `${folder}/zipped-${name}.gz`;
      await Deno.writeFile(zipped, gzipSync(before));
      await removeRows(zipped, new Set(rows));
      assert.equal(gunzipSync(await Deno.readFile(zipped)).toString(), after);
    }));
}

Deno.test("removeRows() keeps encoding and byte order mark", () =>
  inFolder(async (folder) => {
    for (
      const [encoding, mark] of [["utf-8", true], ["utf-16le", true], ["utf-16be", true], [
        "windows-1252",
        false,
      ]] as const
    ) {
      const path = `${folder}/${encoding}.csv`;
      const text = (rows: string) => iconv.encode(`id,text\n${rows}`, encoding, { addBOM: mark });
      await Deno.writeFile(path, text("1,Größe\n2,Müller\n3,naïve €\n"));
      await removeRows(path, new Set([2]), mark ? {} : { encoding });
      assert.deepEqual(Buffer.from(await Deno.readFile(path)), text("1,Größe\n3,naïve €\n"), encoding);
    }
  }));

Deno.test("removeRows() takes out just the rows that openTable() counts so, however odd the CSV", () =>
  inFolder(async (folder) => {
    const path = `${folder}/odd.csv`;
    const piece = fc.constantFrom('"', "a", ",", "\n", "é", '""', "\r\n", "x y", "");
    const text = fc.array(piece, { minLength: 3, maxLength: 40 }).map((pieces) => `h,k\n${pieces.join("")}\n1,2\n`);
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 8 })), async (before, rows) => {
        await Deno.writeTextFile(path, before);
        await removeRows(path, new Set());
        assert.equal(await Deno.readTextFile(path), before);
        const values = async () => (await Array.fromAsync((await openTable(path)).rows)).map(({ values }) => values);
        const all = await values();
        const gone = new Set(rows.filter((row) => row < all.length));
        await removeRows(path, gone);
        assert.deepEqual(await values(), all.filter((_, i) => !gone.has(i + 1)));
      }),
      { numRuns: 200 },
    );
  }));

Deno.test("removeRows() keeps columns, types and order of a Parquet file", () =>
  inFolder(async (folder) => {
    const path = `${folder}/it's.parquet`;
    await using writer = await openTableWriter(path, ["id", { name: "n", type: "integer" }, {
      name: "tags",
      type: "texts",
    }]);
    for (let i = 1; i <= 5000; i++) await writer.write([`t${i}`, BigInt(i), [`a${i}`, "b"]]);
    await writer.close();
    const before = await Array.fromAsync((await openTable(path)).rows);
    await removeRows(path, new Set([1, 2500, 5000]));
    const table = await openTable(path);
    const after = await Array.fromAsync(table.rows);
    assert.deepEqual(table.columns, ["id", "n", "tags"]);
    assert.deepEqual(
      after.map(({ values }) => values),
      before.map(({ values }) => values).filter((_, i) => ![0, 2499, 4999].includes(i)),
    );
  }));
