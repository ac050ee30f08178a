import assert from "node:assert/strict";
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
