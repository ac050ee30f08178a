import assert from "node:assert/strict";
import { testStores } from "../testing/test_stores.ts";
import { AuditTrail } from "./audit_trail.ts";
import { pruneTrail } from "./prune_trail.ts";
import { searchTrail } from "./search_trail.ts";
import { verifyTrail } from "./verify/verify_trail.ts";
import type { Database } from "../storage/db/mod.ts";

/** Ten entries, one a day from 1 January on. */
async function tenDays(database: Database) {
  let day = 0;
  const clock = { now: () => new Date(Date.UTC(2026, 0, ++day)), monotonic: () => 0, cpuSeconds: () => 0 };
  const trail = new AuditTrail(database, { clock, actor: "ann" });
  for (let i = 0; i < 10; i++) {
    await trail.record({ action: i % 3 === 0 ? "person.erase" : "access.login", subject: `secret ${i}` });
  }
  return { database, trail, clock };
}

testStores(
  "entries from before a time lose what they say and keep their hashes, and the trail says so",
  async (database) => {
    const store = await tenDays(database);
    const before = await Array.fromAsync(searchTrail(database.db));
    const dry = await pruneTrail(store, "2026-01-06T00:00:00.000Z", { dryRun: true });
    assert.deepEqual(dry, { to: 5, pruned: 5, blanked: 5 });
    assert.deepEqual(await Array.fromAsync(searchTrail(database.db)), before);

    assert.deepEqual(await pruneTrail(store, "2026-01-06T00:00:00.000Z"), dry);
    const after = await Array.fromAsync(searchTrail(database.db));
    for (const [i, entry] of before.entries()) {
      assert.deepEqual(after[i], i < 5 ? { ...entry, actor: "", subject: null, details: {}, blanked: true } : entry);
    }
    assert.deepEqual([after[10].action, after[10].subject, after[10].details.to], ["store.retain", "audit_trail", 5]);
    const { ok, blanked } = await verifyTrail(database);
    assert.deepEqual([ok, blanked], [true, 5]);
    const { n } = await database.db.selectFrom("audit_entry").where("subject", "in", ["secret 0", "secret 4"])
      .select(({ fn }) => fn.countAll<number>().as("n")).executeTakeFirstOrThrow();
    assert.equal(n, 0);
    assert.deepEqual(await pruneTrail(store, "2026-01-06T00:00:00.000Z"), { to: 5, pruned: 0, blanked: 5 });
  },
);

testStores("retention keeps what it is told to, and its own records, time after time", async (database) => {
  const store = await tenDays(database);
  const keep = ["person.erase"];
  assert.deepEqual(await pruneTrail(store, "2026-01-05T00:00:00.000Z", { keep }), { to: 4, pruned: 2, blanked: 2 });
  assert.deepEqual(await pruneTrail(store, "2027-01-01T00:00:00.000Z", { keep }), { to: 11, pruned: 4, blanked: 6 });
  const { ok, blanked, entries } = await verifyTrail(database);
  assert.deepEqual([ok, blanked, entries], [true, 6, 12]);
});

testStores("blanking under the cover of retention is found out", async (database) => {
  const store = await tenDays(database);
  await pruneTrail(store, "2026-01-05T00:00:00.000Z", { keep: ["person.erase"] });
  const blank = { actor: "", subject: null, details: "", salt: null, content_hash: new Uint8Array(32) };
  await database.transaction((tx) => tx.updateTable("audit_entry").set(blank).where("seq", "in", [3, 7]).execute());
  const { findings } = await verifyTrail(database);
  assert.deepEqual(findings.filter(({ kind }) => kind === "blanked").map(({ from, to }) => [from, to]), [[3, 3], [
    7,
    7,
  ]]);
});

testStores("retention is refused while the trail is off", async (database) => {
  const { clock } = await tenDays(database);
  const trail = new AuditTrail(database, { clock, actor: "ann", enabled: false });
  await assert.rejects(pruneTrail({ database, trail, clock }, "2027-01-01T00:00:00.000Z"), /the audit trail is off/);
});
