import assert from "node:assert/strict";
import { QuarantineWriter } from "./quarantine_writer.ts";

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await use(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("QuarantineWriter writes one line a row, with all its rules and its values by column", async () => {
  await inFolder(async (folder) => {
    const path = `${folder}/quarantine.jsonl`;
    const writer = await QuarantineWriter.open(path, ["id", "note", "note"]);
    await writer.add({ number: 2, values: ["1", "a", null] }, [
      { code: "TL110", column: "text", reason: "there is no text" },
      { code: "TL140", reason: "there is no label" },
    ]);
    await writer.add({ number: 9, values: ["just one"] }, [{ code: "TL101", reason: "the row has 1 fields" }]);
    assert.equal(writer.rows, 2);
    await writer.commit();
    assert.deepEqual((await Deno.readTextFile(path)).trimEnd().split("\n").map((line) => JSON.parse(line)), [
      {
        row: 2,
        code: "TL110",
        column: "text",
        reason: "there is no text",
        others: [{ code: "TL140", reason: "there is no label" }],
        values: { id: "1", note: ["a", null] },
      },
      { row: 9, code: "TL101", reason: "the row has 1 fields", values: ["just one"] },
    ]);
  });
});

Deno.test("a quarantine that is not committed leaves nothing, and an older one as it was", async () => {
  await inFolder(async (folder) => {
    const path = `${folder}/quarantine.jsonl`;
    await Deno.writeTextFile(path, "old\n");
    {
      await using writer = await QuarantineWriter.open(path, ["id"]);
      for (let number = 1; number <= 5000; number++) {
        await writer.add({ number, values: ["some value of some length"] }, [{
          code: "TL110",
          reason: "there is no text",
        }]);
      }
    }
    assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["quarantine.jsonl"]);
    assert.equal(await Deno.readTextFile(path), "old\n");
  });
});
