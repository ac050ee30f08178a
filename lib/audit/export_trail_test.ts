import assert from "node:assert/strict";
import { fixedClock } from "../core/mod.ts";
import { testStores } from "../testing/test_stores.ts";
import { AuditTrail } from "./audit_trail.ts";
import { exportTrail } from "./export_trail.ts";
import { searchTrail } from "./search_trail.ts";
import { pruneTrail } from "./prune_trail.ts";
import { verifyExport } from "./verify/verify_export.ts";

const clock = fixedClock("2026-01-01T00:00:00Z");

testStores("an exported file is checked by itself, and names what was changed in it", async (database) => {
  const folder = await Deno.makeTempDir();
  try {
    const [file, checkpoints] = [`${folder}/trail.jsonl`, `${folder}/checkpoints.jsonl`];
    const trail = new AuditTrail(database, { clock, actor: "ann", checkpoints: { path: checkpoints } });
    const store = { database, trail, clock };
    const details = { "10": 1.5e300, "9": [null, "é\u2028\ud800"], text: 'quote " and \\' };
    await trail.record({ action: "model.save", subject: "v1" });
    await pruneTrail(store, "2027-01-01T00:00:00.000Z");
    for (let i = 0; i < 8; i++) await trail.record({ action: "model.promote", subject: `v${i}`, details });
    await trail.checkpoint();
    const { rows } = await exportTrail(store, file);
    assert.equal(rows, 10);
    const whole = await verifyExport(file);
    assert.deepEqual([whole.ok, whole.entries, whole.blanked, whole.findings], [true, 10, 1, []]);
    assert.ok((await verifyExport(file, { checkpoints })).ok);

    const lines = (await Deno.readTextFile(file)).split("\n");
    const check = async (changed: string[], options = {}) => {
      await Deno.writeTextFile(file, changed.join("\n"));
      return (await verifyExport(file, options)).findings.map(({ what }) => what);
    };
    assert.deepEqual(await check(lines.with(4, lines[4].replace('"v2"', '"v9"'))), ["entry 4 was edited"]);
    assert.deepEqual(await check(lines.toSpliced(5, 2)), ["entries 5–6 are missing"]);
    assert.deepEqual(await check(lines.toSpliced(5, 2), { partial: true }), []);
    assert.deepEqual(await check(lines.toSpliced(5, 0, lines[5])), ["entry 5 is there twice"]);
    assert.deepEqual(await check(lines.slice(0, 8)), []);
    assert.deepEqual(await check(lines.slice(0, 8), { checkpoints }), [
      "the trail ends at entry 7, the checkpoint of 2026-01-01T00:00:00.000Z saw 10 entries: it was truncated or rolled back",
    ]);
    await assert.rejects(check(lines.with(2, "{}")), /trail.jsonl, row 3: this line is no exported entry/);
    await assert.rejects(verifyExport(`${folder}/none.jsonl`), /there is no such file/);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

testStores("an export is recorded with what was taken, and formulas are made harmless", async (database) => {
  const folder = await Deno.makeTempDir();
  try {
    const trail = new AuditTrail(database, { clock, actor: "=cmd()" });
    await trail.record({ action: "model.save", subject: "=1+1" }, { action: "data.ingest" });
    await exportTrail({ database, trail, clock }, `${folder}/some.csv`, { query: { action: "model" } });
    const [, line] = (await Deno.readTextFile(`${folder}/some.csv`)).split("\n");
    assert.match(line, /^0,2026-01-01T00:00:00.000Z,'=cmd\(\),model.save,'=1\+1,\{\},/);
    const [last] = await Array.fromAsync(searchTrail(database.db, { newestFirst: true, limit: 1 }));
    const { head: _, ...details } = last.details;
    assert.deepEqual([last.action, last.subject], ["data.export", "audit_trail"]);
    assert.deepEqual(details, { format: "csv", entries: 1, first: 0, last: 0, query: { action: "model" } });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
