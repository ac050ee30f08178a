import assert from "node:assert/strict";
import { sql } from "kysely";
import { fixedClock } from "../../core/mod.ts";
import { testStores } from "../../testing/test_stores.ts";
import { AuditTrail } from "../audit_trail.ts";
import { checkpointKey } from "../checkpoint/checkpoint_key.ts";
import { pruneTrail } from "../prune_trail.ts";
import { verifyTrail } from "./verify_trail.ts";

const clock = fixedClock("2026-01-01T00:00:00Z");

testStores("a trail as it was written is found whole, checkpoints and blanked entries too", async (database) => {
  const folder = await Deno.makeTempDir();
  try {
    const path = `${folder}/checkpoints.jsonl`;
    const key = checkpointKey("correct horse battery staple");
    let day = 0;
    const days = { ...clock, now: () => new Date(Date.UTC(2026, 0, ++day)) };
    const trail = new AuditTrail(database, {
      clock: days,
      actor: "ann",
      checkpoints: { path, key, everyEntries: 100 },
    });
    for (let i = 0; i < 6; i++) {
      await trail.record(
        ...Array.from({ length: 90 }, (_, k) => ({ action: "data.ingest", subject: `${k}` }) as const),
      );
    }
    const { pruned, to, blanked } = await pruneTrail({ database, trail, clock }, "2026-01-03T00:00:00.000Z");
    assert.deepEqual([to, pruned, blanked], [180, 180, 180]);
    await trail.checkpoint();
    const report = await verifyTrail(database, { checkpoints: path, verifier: key });
    assert.deepEqual(report.findings, []);
    assert.equal(report.ok, true);
    assert.equal(report.entries, 541);
    assert.equal(report.blanked, 180);
    assert.equal(report.checkpoints?.last?.size, 541);
    assert.equal(report.checkpoints?.signed, report.checkpoints?.lines);
    assert.deepEqual(report.warnings, [
      "180 entries blanked by retention: their hashes fit, what they said can't be checked",
    ]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

testStores("entries with numbers that no trail hands out are found", async (database) => {
  const trail = new AuditTrail(database, { clock, actor: "ann" });
  await trail.record({ action: "data.ingest" }, { action: "data.export" });
  await database.transaction(async (tx) => {
    for (const seq of ["-3", "1152921504606846976"]) {
      await sql`insert into audit_entry (seq, at, actor, action, subject, details, salt, content_hash, prev_hash, hash)
        select ${sql.raw(seq)}, at, actor, action, subject, details, salt, content_hash, prev_hash, hash
        from audit_entry where seq = 0`.execute(tx);
    }
  });
  const { findings } = await verifyTrail(database);
  assert.deepEqual(findings.map(({ what }) => what), [
    "an entry has a number that no trail hands out",
    "an entry has a number that no trail hands out",
  ]);
});

testStores("a clock that went back is told, and is nothing wrong", async (database) => {
  let hour = 20;
  const back = { ...clock, now: () => new Date(Date.UTC(2026, 0, 1, hour--)) };
  const trail = new AuditTrail(database, { clock: back, actor: "ann" });
  for (let i = 0; i < 3; i++) await trail.record({ action: "data.ingest" });
  const { ok, warnings } = await verifyTrail(database);
  assert.deepEqual([ok, warnings], [true, ["the clock went back 2 times, first at entry 1"]]);
});

testStores("a stored hash of the tree that does not fit names the entries below it", async (database) => {
  const trail = new AuditTrail(database, { clock, actor: "ann" });
  await trail.record(...Array.from({ length: 600 }, () => ({ action: "data.ingest" }) as const));
  await database.transaction((tx) =>
    tx.updateTable("audit_node").set({ hash: new Uint8Array(32) }).where("level", "=", 8).where("place", "=", 1)
      .execute()
  );
  const { findings } = await verifyTrail(database);
  assert.deepEqual(findings.map(({ what }) => what), [
    "node 1 of level 8 does not fit entries 256–511: it was edited, or one of them rewritten",
  ]);
});
