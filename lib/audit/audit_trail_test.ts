import assert from "node:assert/strict";
import { fixedClock } from "../core/mod.ts";
import { testStores } from "../testing/test_stores.ts";
import { AuditTrail } from "./audit_trail.ts";
import { type Database, openDatabase } from "../storage/db/mod.ts";
import { searchTrail } from "./search_trail.ts";
import { verifyTrail } from "./verify/verify_trail.ts";

const clock = fixedClock("2026-01-01T00:00:00Z");

async function entriesOf({ db }: Database) {
  return await Array.fromAsync(searchTrail(db));
}

testStores("the trail is a chain without gaps, whoever appends", async (database, url) => {
  await using other = await openDatabase(url);
  const trails = [new AuditTrail(database, { clock, actor: "ann" }), new AuditTrail(other, { clock, actor: "bob" })];
  for (let i = 0; i < 20; i++) await trails[i % 2].record({ action: "data.ingest", subject: `file ${i}` });
  await Promise.all(
    trails.flatMap((trail) => Array.from({ length: 10 }, () => trail.record({ action: "data.export" }))),
  );
  const entries = await entriesOf(database);
  assert.deepEqual(entries.map(({ seq }) => seq), Array.from({ length: 40 }, (_, i) => i));
  for (const [i, { prevHash }] of entries.entries()) {
    assert.equal(prevHash, i === 0 ? "0".repeat(64) : entries[i - 1].hash);
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
  assert.deepEqual(await entriesOf(database), []);
  const [receipt] = await trail.record({ action: "model.promote" });
  assert.equal(receipt.seq, 0);
});

testStores("a trail that is off records nothing, and says so when it is on again", async (database) => {
  const on = new AuditTrail(database, { clock, actor: "ann" });
  const off = new AuditTrail(database, { clock, actor: "mallory", enabled: false });
  await on.record({ action: "model.save" });
  assert.deepEqual(await off.record({ action: "model.promote" }, { action: "model.rollback" }), []);
  await database.transaction((tx) => off.recordIn(tx, { action: "data.export" }));
  assert.deepEqual((await verifyTrail(database)).warnings, ["the trail is off: 3 acts went unrecorded so far"]);

  const [receipt] = await on.record({ action: "data.ingest" });
  assert.equal(receipt.seq, 2);
  const [, gap, last] = await entriesOf(database);
  assert.deepEqual([gap.action, gap.subject, gap.details], ["config.change", "ENABLE_AUDIT_LOGGING", {
    missed: 3,
    since: "2026-01-01T00:00:00.000Z",
    by: "mallory",
  }]);
  assert.equal(last.action, "data.ingest");
  await on.record({ action: "data.ingest" });
  assert.equal((await entriesOf(database)).length, 4);
  const { ok, warnings } = await verifyTrail(database);
  assert.deepEqual([ok, warnings], [true, ["the trail was off before entry 1: 3 acts went unrecorded"]]);
});

testStores("calls at the same time share transactions, and each gets its own receipts", async (database) => {
  let transactions = 0;
  const counting: Database = Object.create(database, {
    db: { get: () => database.db },
    transaction: { value: (work: never) => (transactions++, database.transaction(work)) },
  });
  const trail = new AuditTrail(counting, { clock, actor: "ann" });
  const events = (i: number) =>
    Array.from({ length: 1 + i % 3 }, (_, k) => ({ action: "data.ingest", subject: `${i}/${k}` }) as const);
  const receipts = await Promise.all(
    Array.from({ length: 100 }, (_, i) => trail.as(`actor ${i}`).record(...events(i))),
  );
  assert.ok(transactions <= 2, `${transactions} transactions`);
  const entries = await entriesOf(database);
  assert.equal(entries.length, 199);
  for (const [i, own] of receipts.entries()) {
    assert.equal(own.length, 1 + i % 3);
    for (const [k, { seq, hash }] of own.entries()) {
      assert.deepEqual([entries[seq].actor, entries[seq].subject, entries[seq].hash], [
        `actor ${i}`,
        `${i}/${k}`,
        hash,
      ]);
    }
  }
});

testStores("a transaction that fails fails all its calls, and the next one starts afresh", async (database) => {
  let full = true;
  const failing: Database = Object.create(database, {
    db: { get: () => database.db },
    transaction: { value: (work: never) => full ? Promise.reject(new Error("disk full")) : database.transaction(work) },
  });
  const trail = new AuditTrail(failing, { clock, actor: "ann" });
  const results = await Promise.allSettled([1, 2, 3].map(() => trail.record({ action: "data.ingest" })));
  assert.deepEqual(results.map(({ status }) => status), ["rejected", "rejected", "rejected"]);
  full = false;
  const [{ seq }] = await trail.record({ action: "data.ingest" });
  assert.equal(seq, 0);
});

testStores("texts that no database takes are recorded all the same", async (database) => {
  const trail = new AuditTrail(database, { clock, actor: "an\0n" });
  await trail.record({
    action: "data.ingest",
    subject: "a\ud800b\0c",
    details: { text: "x\0\ud800", "10": 1, "9": -0 },
  });
  const [{ actor, subject, details }] = await entriesOf(database);
  assert.deepEqual([actor, subject, details], ["an\ufffdn", "a\ufffdb\ufffdc", { "9": 0, "10": 1, text: "x\0\ud800" }]);
  assert.ok((await verifyTrail(database)).ok);
});

testStores("record() inside a transaction is refused, as it would wait for itself", async (database) => {
  const trail = new AuditTrail(database, { clock, actor: "ann" });
  await assert.rejects(database.transaction(() => trail.record({ action: "data.ingest" })), TypeError);
});
