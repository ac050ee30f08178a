import assert from "node:assert/strict";
import { fixedClock } from "../core/mod.ts";
import { AuditTrail, verifyTrail, writeCheckpoint } from "../audit/mod.ts";
import { withSqlite } from "../testing/test_stores.ts";
import { verifyText } from "./audit_verify.ts";

const clock = fixedClock("2026-01-01T00:00:00Z");
const HINT = /\nif you put the database back from a copy, note it with deno task audit checkpoint --restored WHY;/;

Deno.test("verifyText() says what to do about an older copy of the database, gone on with or not, and not about an edit", () =>
  withSqlite(async (database, url) => {
    const path = `${url.slice("sqlite:".length)}.checkpoints.jsonl`;
    const trail = new AuditTrail(database, { clock, actor: "ann" });
    const record = (n: number) =>
      trail.record(...Array.from({ length: n }, () => ({ action: "data.ingest" }) as const));
    const said = async () => verifyText(await verifyTrail(database, { checkpoints: path }));
    await record(3);
    const keep = await database.db.selectFrom("audit_head").selectAll().executeTakeFirstOrThrow();
    await record(2);
    await writeCheckpoint(database, { path, clock });
    const edit = (actor: string) =>
      database.transaction((tx) => tx.updateTable("audit_entry").set({ actor }).where("seq", "=", 4).execute());
    await edit("eve");
    assert.equal(await said(), "the audit trail was changed (5 entries):\n- entry 4 was edited");
    await edit("ann");
    assert.match(await said(), /^the audit trail is whole: 5 entries/);

    await database.transaction(async (tx) => {
      await tx.deleteFrom("audit_entry").where("seq", ">=", 3).execute();
      await tx.updateTable("audit_head").set(keep).execute();
    });
    assert.match(await said(), /rolled back/);
    assert.match(await said(), HINT);
    await record(7);
    assert.match(await said(), /rewritten/);
    assert.match(await said(), HINT);
    await writeCheckpoint(database, { path, clock, restored: "Monday" });
    assert.match(await said(), /^the audit trail is whole: 10 entries/);
  }));
