import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import iconv from "iconv-lite";
import { InputError } from "../core/mod.ts";
import { rowsOf, tableOf } from "./_test_bytes.ts";
import { guessMapping } from "./guess_mapping.ts";
import { readTickets } from "./read_tickets.ts";
import { profileTickets } from "./ticket_profile.ts";

/** Texts of what makes CSV and JSON hard. */
const hard = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', ",", ";", "\n", "\r\n", "\t", "\\", "a", " ", "é", "😀", "{", "]"),
    fc.string({ maxLength: 1 }),
  ),
  maxLength: 8,
}).map((text) => text.replaceAll("\0", "").replaceAll("\ufeff", ""));

/** A table with two or more columns, and at least one row; the names tell the header from the rows. */
const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.array(fc.array(hard, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }).map((rows) => ({
    columns: Array.from({ length: width }, (_, i) => ` \"column\", ${i}`),
    rows,
  }))
);

Deno.test("every table that csv-stringify writes is read back, in any encoding, delimiter and chunks", async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(",", ";", "\t", "|"),
      fc.constantFrom("utf-8", "utf-16le", "utf-16be"),
      fc.boolean(),
      fc.integer({ min: 1, max: 50 }),
      async ({ columns, rows }, delimiter, encoding, packed, chunk) => {
        const text = stringify([columns, ...rows], { delimiter, quoted_match: /[\r\n]/ });
        const bytes = iconv.encode(text, encoding, { addBOM: encoding !== "utf-8" });
        const opened = await tableOf(packed ? gzipSync(bytes) : bytes, { delimiter, format: "csv", chunk });
        assert.deepEqual(opened.columns, columns);
        const read = await Array.fromAsync(opened.rows);
        assert.deepEqual(read.map(({ values, problem }) => problem ?? values.map((value) => value ?? "")), rows);
      },
    ),
    { numRuns: 100 },
  );
});

Deno.test("every list of objects is read back from JSON and JSON Lines, in any chunks", async () => {
  const record = fc.record({
    text: hard,
    n: fc.oneof(fc.integer(), fc.boolean(), fc.constant(null)),
    "a b": fc.array(hard),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 10 }),
      fc.constantFrom<"json" | "page" | "jsonl">("json", "page", "jsonl"),
      fc.constantFrom(0, 2),
      fc.integer({ min: 1, max: 50 }),
      async (records, kind, indent, chunk) => {
        const text = kind === "jsonl"
          ? records.map((item) => JSON.stringify(item)).join("\n")
          : JSON.stringify(kind === "json" ? records : { count: 1, tickets: records, next_page: null }, null, indent);
        const read = await rowsOf(text, { chunk, format: kind === "jsonl" ? "jsonl" : "json" });
        assert.deepEqual(
          read.map(({ values, problem }) => problem ?? values),
          records.map((item) => [item.text === "" ? null : item.text, item.n, item["a b"]]),
        );
      },
    ),
    { numRuns: 100 },
  );
});

Deno.test("any bytes are either read, each row once, or refused with an InputError", async () => {
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: "binary", maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
    fc.string({
      unit: fc.constantFrom('"', ",", "\n", "\r", "{", "}", "[", "]", ":", "\\", "a", "text", "1", "\0"),
      maxLength: 80,
    })
      .map((text) => new TextEncoder().encode(text)),
    fc.uint8Array({ minLength: 1, maxLength: 60 }).map((tail) => {
      const packed = gzipSync("id,text\n1,hello\n2,world\n");
      return new Uint8Array([...packed.subarray(0, packed.length - (tail[0] % 20)), ...tail]);
    }),
  );
  const format = fc.constantFrom(undefined, "csv" as const, "json" as const, "jsonl" as const, "lines" as const);
  await fc.assert(
    fc.asyncProperty(noise, format, fc.integer({ min: 1, max: 40 }), async (bytes, format, chunk) => {
      try {
        const opened = await tableOf(bytes, { chunk, format });
        const { mapping } = guessMapping(opened.columns, opened.format, { text: opened.columns[0] });
        let last = 0;
        const counted = (async function* () {
          for await (const row of opened.rows) {
            assert.equal(row.number, ++last);
            yield row;
          }
        })();
        const profile = await profileTickets(readTickets({ ...opened, rows: counted }, { mapping }));
        assert.equal(profile.rowsRead, last);
        assert.ok(last > 0);
        assert.equal(profile.accepted + profile.quarantined, profile.rowsRead);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        assert.doesNotMatch(error.message, /\n/);
      }
    }),
    { numRuns: 200 },
  );
});
