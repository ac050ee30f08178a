import assert from "node:assert/strict";
import { fixedClock } from "../core/mod.ts";
import { testStores } from "../testing/test_stores.ts";
import { AuditTrail } from "./audit_trail.ts";
import { openDatabase } from "../storage/db/mod.ts";

const clock = fixedClock("2026-01-01T00:00:00Z");

testStores("the trail is a chain without gaps, whoever appends", async (database, url) => {
  await using other = await openDatabase(url);
  const trails = [new AuditTrail(database, { clock, actor: "ann" }), new AuditTrail(other, { clock, actor: "bob" })];
  for (let i = 0; i < 20; i++) await trails[i % 2].record({ action: "data.ingest", subject: `file ${i}` });
  await Promise.all(
    trails.flatMap((trail) => Array.from({ length: 10 }, () => trail.record({ action: "data.export" }))),
  );
  const rows = await database.db.selectFrom("audit_entry").selectAll().orderBy("seq").execute();
  assert.deepEqual(rows.map(({ seq }) => seq), Array.from({ length: 40 }, (_, i) => i));
  for (const [i, row] of rows.entries()) {
    assert.deepEqual(new Uint8Array(row.prev_hash), i === 0 ? new Uint8Array(32) : new Uint8Array(rows[i - 1].hash));
  }
});

testStores("what fails leaves neither the change nor the record of it", async (database) => {
  const trail = new AuditTrail(database, { clock, actor: "ann" });
  await assert.rejects(
    database.transaction(async (tx) => {
      await trail.recordIn(tx, { action: "model.promote" });
      throw new Error("stop");
    }),
    /stop/,
  );
  const { size } = await database.db.selectFrom("audit_head").select("size").executeTakeFirstOrThrow();
  assert.equal(size, 0);
  const [receipt] = await trail.record({ action: "model.promote" });
  assert.equal(receipt.seq, 0);
});

testStores("a trail that is off records nothing", async (database) => {
  const trail = new AuditTrail(database, { clock, actor: "ann", enabled: false });
  assert.deepEqual(await trail.record({ action: "model.promote" }), []);
});
