import assert from "node:assert/strict";
import { fixedClock } from "../../core/mod.ts";
import { type Database, openDatabase } from "../../storage/db/mod.ts";
import { testStores } from "../../testing/test_stores.ts";
import { AuditTrail } from "../audit_trail.ts";
import { verifyTrail } from "../verify/verify_trail.ts";
import { lineHash, parseCheckpoint } from "./checkpoint.ts";
import { checkpointKey, checkpointVerifier } from "./checkpoint_key.ts";
import { writeCheckpoint } from "./write_checkpoint.ts";

const clock = fixedClock("2026-01-01T00:00:00Z");
const key = checkpointKey("correct horse battery staple");

async function withFolder(work: (path: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await work(`${folder}/checkpoints.jsonl`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function linesIn(path: string) {
  return (await Deno.readTextFile(path)).split("\n").slice(0, -1);
}

function recorder(database: Database) {
  const trail = new AuditTrail(database, { clock, actor: "ann" });
  return async (n: number) => {
    for (let i = 0; i < n; i++) await trail.record({ action: "data.ingest", subject: `${i}` });
  };
}

testStores(
  "lines are chained, signed, and written once for each state of the trail",
  (database) =>
    withFolder(async (path) => {
      const record = recorder(database);
      const write = () => writeCheckpoint(database, { path, clock, key });
      await record(3);
      assert.equal((await write()).status, "written");
      assert.equal((await write()).status, "unchanged");
      await record(4);
      assert.equal((await write()).status, "written");
      const [first, second] = (await linesIn(path)).map((text) => parseCheckpoint(text)!);
      assert.deepEqual([first.line, first.size, first.from, first.prev], [0, 3, 0, "0".repeat(64)]);
      assert.deepEqual([second.line, second.size, second.from, second.prev], [1, 7, 3, lineHash(first.text)]);
      assert.equal(Uint8Array.fromBase64(second.marks).length, 3 * 4);
      const reader = checkpointVerifier(key.publicKey);
      assert.ok(reader.verify(second.signed!, second.signature!));
      assert.ok(!reader.verify(second.signed!.replace('"size":7', '"size":8'), second.signature!));
    }),
);

testStores(
  "a trail that was rolled back or rewritten gets no checkpoint, until someone says that it was restored",
  (database) =>
    withFolder(async (path) => {
      const record = recorder(database);
      await record(5);
      await writeCheckpoint(database, { path, clock });
      const keep = await database.db.selectFrom("audit_head").selectAll().executeTakeFirstOrThrow();
      await record(5);
      await writeCheckpoint(database, { path, clock });
      const before = await linesIn(path);
      await database.transaction(async (tx) => {
        await tx.deleteFrom("audit_entry").where("seq", ">=", 5).execute();
        await tx.updateTable("audit_head").set(keep).execute();
      });
      const short = await writeCheckpoint(database, { path, clock });
      assert.match(short.warning!, /has 5 entries, where the checkpoint of 2026-01-01T00:00:00.000Z saw 10/);
      await record(8);
      const other = await writeCheckpoint(database, { path, clock });
      assert.match(other.warning!, /is not the one that the checkpoint of/);
      assert.deepEqual(await linesIn(path), before);
      assert.equal((await verifyTrail(database, { checkpoints: path })).findings[0].from, 5);

      const { status } = await writeCheckpoint(database, { path, clock, restored: "backup of Monday" });
      assert.equal(status, "written");
      const { findings, warnings, checkpoints } = await verifyTrail(database, { checkpoints: path });
      assert.deepEqual(findings, []);
      const at = clock.now().toISOString();
      assert.deepEqual(checkpoints!.restores, [{ line: 2, at, why: "backup of Monday", from: 5, to: 9 }]);
      const once =
        `the trail was put back from a copy once, last at ${at} (backup of Monday): 5 entries of before were given up`;
      assert.ok(warnings.includes(once), warnings.join("\n"));

      // Put back again and again, it is still said in one sentence.
      for (const why of ["backup of Tuesday", "backup of Wednesday"]) {
        await record(1);
        await writeCheckpoint(database, { path, clock });
        const { size } = await database.db.selectFrom("audit_head").select("size").executeTakeFirstOrThrow();
        await database.transaction(async (tx) => {
          await tx.deleteFrom("audit_entry").where("seq", ">=", 5).execute();
          await tx.updateTable("audit_head").set(keep).execute();
        });
        await record(size - 5);
        await writeCheckpoint(database, { path, clock, restored: why });
      }
      const more = await verifyTrail(database, { checkpoints: path });
      assert.deepEqual([more.findings, more.checkpoints?.restores?.length], [[], 3]);
      assert.deepEqual(more.warnings.filter((text) => text.includes("put back")), [
        `the trail was put back from a copy 3 times, last at ${at} (backup of Wednesday): 24 entries of before were given up`,
      ]);
    }),
);

testStores("a line that a crash cut off is done away with by the next one", (database) =>
  withFolder(async (path) => {
    const record = recorder(database);
    await record(2);
    await writeCheckpoint(database, { path, clock });
    await Deno.writeTextFile(path, '{"v":1,"file":"half a li', { append: true });
    assert.deepEqual((await verifyTrail(database, { checkpoints: path })).findings, []);
    await record(2);
    await writeCheckpoint(database, { path, clock });
    assert.deepEqual((await linesIn(path)).map((text) => parseCheckpoint(text)?.size), [2, 4]);
    await Deno.writeTextFile(path, "no checkpoint\n", { append: true });
    await assert.rejects(writeCheckpoint(database, { path, clock }), /the last checkpoint is damaged/);
  }));

testStores("several at once append whole lines, each of a later state", (database, url) =>
  withFolder(async (path) => {
    await using other = await openDatabase(url);
    await Promise.all([database, other].map(async (each) => {
      const trail = new AuditTrail(each, { clock, actor: "ann", checkpoints: { path, key, everyEntries: 1 } });
      for (let i = 0; i < 15; i++) await trail.record({ action: "data.ingest" });
    }));
    const sizes = (await linesIn(path)).map((text) => parseCheckpoint(text)!.size);
    assert.ok(sizes.length > 1);
    assert.deepEqual(sizes, [...new Set(sizes)].sort((a, b) => a - b));
    assert.equal(sizes.at(-1), 30);
    const { findings, checkpoints } = await verifyTrail(database, { checkpoints: path, verifier: key });
    assert.deepEqual([findings, checkpoints?.signed], [[], sizes.length]);
  }));

testStores("a checkpoint that cannot be written is told, and what was recorded stays", async (database) => {
  const notes: string[] = [];
  const checkpoints = { path: "/dev/null/checkpoints", everyEntries: 1 };
  const trail = new AuditTrail(database, { clock, actor: "ann", checkpoints, onNote: (note) => notes.push(note) });
  const [{ seq }] = await trail.record({ action: "data.ingest" });
  assert.equal(seq, 0);
  assert.match(notes[0], /^The checkpoint of the audit trail could not be written: .*TICKETLAB_CHECKPOINTS$/);
});
