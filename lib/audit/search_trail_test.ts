import assert from "node:assert/strict";
import { testStores } from "../testing/test_stores.ts";
import { AuditTrail } from "./audit_trail.ts";
import { searchTrail, type TrailQuery } from "./search_trail.ts";

testStores(
  "entries are found by who, what, when, text and number, in either order, however many there are",
  async (database) => {
    let day = 0; // each transaction is on the next one
    const clock = { now: () => new Date(Date.UTC(2026, 0, ++day)), monotonic: () => 0, cpuSeconds: () => 0 };
    const trail = new AuditTrail(database, { clock, actor: "ann" });
    await trail.record(...Array.from({ length: 2500 }, () => ({ action: "answer.predict" }) as const));
    await trail.as("bob").record({
      action: "model.promote",
      subject: "v1",
      details: { reason: 'says "BETTER", 100%' },
    });
    await trail.as("bob").record({ action: "model.rollback", subject: "v1" });
    await trail.record({ action: "model.promote", subject: "v2" });
    const find = async (query: TrailQuery) =>
      (await Array.fromAsync(searchTrail(database.db, query))).map(({ seq }) => seq);

    assert.deepEqual(await find({ actor: "bob" }), [2500, 2501]);
    assert.deepEqual(await find({ action: "model" }), [2500, 2501, 2502]);
    assert.deepEqual(await find({ action: "model.promote", newestFirst: true }), [2502, 2500]);
    assert.deepEqual(await find({ action: "mod%" }), []);
    assert.deepEqual(await find({ subject: "v1", action: "model.rollback" }), [2501]);
    assert.deepEqual(await find({ text: 'says "better"' }), [2500]);
    assert.deepEqual(await find({ text: "100%" }), [2500]);
    assert.deepEqual(await find({ text: "1_0%" }), []);
    assert.deepEqual(await find({ since: "2026-01-02", until: "2026-01-03" }), [2500]);
    assert.deepEqual(await find({ from: 2499, to: 2500 }), [2499, 2500]);
    assert.deepEqual(await find({}), Array.from({ length: 2503 }, (_, i) => i));
    assert.deepEqual((await find({ newestFirst: true, limit: 1500 })).at(-1), 1003);
    assert.deepEqual(await find({ limit: 0 }), []);
    await assert.rejects(find({ since: "yesterday" }), /a time must be as in ISO 8601: current value is "yesterday"/);
  },
);
