import assert from "node:assert/strict";
import fc from "fast-check";
import { openTable } from "../ingest/mod.ts";
import { answerBatch, type RowToPredict } from "./answer_rows.ts";
import { predictRows } from "./predict_rows.ts";
import { openServingModel } from "./serving_model.ts";
import { smallVersion } from "../testing/small_version.ts";

const small = await smallVersion();
Deno.test.afterAll(async () => await small[Symbol.asyncDispose]());
const serving = await openServingModel(small.registry, "small");

async function* batchesOf(batches: readonly (readonly RowToPredict[])[]) {
  yield* batches;
}

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "",
    " ",
    "???",
    "\0",
    "\ud800",
    "💥".repeat(50),
    "=1+1",
    'a "quote",\nand a line',
    "请退款",
    "I want my money back",
  ),
);
const row: fc.Arbitrary<RowToPredict> = fc.oneof(
  text.map((value) => ({ values: [value, value], text: value })),
  fc.record({ values: fc.array(text, { maxLength: 4 }), error: fc.constant("TL101 the row is broken") }),
  fc.record({ values: fc.array(fc.oneof(text, fc.constant(null), fc.double(), fc.boolean()), { maxLength: 3 }) }),
);

Deno.test("predictRows() writes one row for each row, in order, with an answer or an error, whatever the texts are", async () => {
  const out = `${small.models}/answers.jsonl`;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(row, { maxLength: 5 }), { maxLength: 4 }), async (batches) => {
      // The first column numbers the rows.
      const numbered = batches.flat().length;
      let n = 0;
      const rows = batches.map((batch) => batch.map((r) => ({ ...r, values: [n++, ...r.values] })));
      const summary = await predictRows({ columns: ["n", "a", "b"], batches: batchesOf(rows) }, serving, { out });
      assert.equal(summary.rows, numbered);
      const lines = (await Deno.readTextFile(out)).split("\n").slice(0, -1).map((line) => JSON.parse(line));
      assert.deepEqual(lines.map((line) => line.n), Array.from({ length: numbered }, (_, i) => i));
      const alone = rows.flat().map((r) => answerBatch([r], serving)[0]);
      assert.deepEqual(lines.map(({ label }) => label), alone.map((a) => ("error" in a ? null : a.label)));
      assert.deepEqual(lines.map(({ error }) => error), alone.map((a) => ("error" in a ? a.error : null)));
      for (const { label, confidence, set, decision, version, error } of lines) {
        assert.equal(version, serving.version.id);
        assert.equal(error === null, label !== null);
        if (error === null) {
          assert.ok(serving.model.classes.includes(label) && confidence >= 0 && confidence <= 1 && Array.isArray(set));
        } else assert.deepEqual([confidence, set, decision], [null, null, "human"]);
      }
      const { errors, decisions: { route, choose, human } } = summary;
      assert.equal(errors, lines.filter(({ error }) => error !== null).length);
      assert.equal(errors + route + choose + human, numbered);
    }),
    { numRuns: 60 },
  );
});

Deno.test("predictRows() leaves nothing when the rows end in an error, and keeps what stood there", async () => {
  const out = `${small.models}/kept.csv`;
  await Deno.writeTextFile(out, "kept");
  const failing = async function* () {
    yield [{ values: ["a"], text: "where is my parcel" }];
    throw new Error("the disk was pulled out");
  };
  await assert.rejects(predictRows({ columns: ["t"], batches: failing() }, serving, { out }), /pulled out/);
  assert.equal(await Deno.readTextFile(out), "kept");
  assert.deepEqual([...Deno.readDirSync(small.models)].filter(({ name }) => name.includes("tmp")), []);
});

Deno.test("predictRows() takes a prefix where the input has its columns, and says so", async () => {
  const out = `${small.models}/prefix.csv`;
  const notes: string[] = [];
  const rows = { columns: ["label", "text"], batches: batchesOf([[{ values: ["x", "hi"], text: "hi" }]]) };
  await predictRows(rows, serving, { out, onNote: (note) => notes.push(note) });
  const { columns } = await openTable(out);
  assert.deepEqual(columns.slice(0, 3), ["label", "text", "predicted_label"]);
  assert.match(notes[0], /^The input has a column label; .*--prefix/);
});
