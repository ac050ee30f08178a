import assert from "node:assert/strict";
import { AuditTrail, verifyTrail } from "../audit/mod.ts";
import { readConfig } from "../core/config.ts";
import { fixedClock } from "../core/mod.ts";
import { openDatabase } from "../storage/db/mod.ts";
import { statIfThere } from "../storage/mod.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { testPostgres, withPostgres } from "../testing/test_stores.ts";
import { Workspace } from "../workspace.ts";

const clock = fixedClock("2026-01-01T00:00:00Z");

/** Opens the store of a workspace, writes an entry, and closes it; returns what was noted. */
async function visit(workspace: Workspace): Promise<string[]> {
  const notes: string[] = [];
  await using store = await workspace.openStore({ clock, onNote: (note) => notes.push(note) });
  await store.trail.record({ action: "data.ingest" });
  return notes;
}

testPostgres(
  "two PostgreSQL stores of a workspace keep their checkpoints apart, and both are held to them",
  async (_, url) => {
    await using scratch = await scratchFolder();
    await withPostgres(Deno.env.get("TICKETLAB_POSTGRES")!, async (other, otherUrl) => {
      const [a, b] = [url, otherUrl].map((address) =>
        new Workspace(readConfig({ DATABASE_URL: address }), scratch.path)
      );
      for (const workspace of [a, b, a, b]) assert.deepEqual(await visit(workspace), []);
      assert.notEqual(a.checkpoints, b.checkpoints);
      assert.equal(a.storeFiles.erasures, b.storeFiles.erasures);
      assert.equal((await verifyTrail(other, { checkpoints: b.checkpoints })).checkpoints?.lines, 2);
      const { findings } = await verifyTrail(other, { checkpoints: a.checkpoints });
      assert.match(findings[0].what, /checkpoint/);
    });
  },
);

testPostgres(
  "a store whose checkpoints lay in the file of all stores takes them along, and is still held to them",
  async (_, url) => {
    await using scratch = await scratchFolder();
    const shared = `${scratch.path}/data/audit.checkpoints.jsonl`;
    await withPostgres(Deno.env.get("TICKETLAB_POSTGRES")!, async (other, otherUrl) => {
      await using database = await openDatabase(url);
      const trail = new AuditTrail(database, { clock, actor: "ann", checkpoints: { path: shared } });
      await trail.record(...Array.from({ length: 5 }, () => ({ action: "data.ingest" }) as const));
      await trail.checkpoint();
      const [own, strange] = [url, otherUrl].map((address) =>
        new Workspace(readConfig({ DATABASE_URL: address }), scratch.path)
      );

      // A store with entries that has no checkpoints yet is told of a file that may be its own, and leaves it.
      await new AuditTrail(other, { clock, actor: "ann" }).record({ action: "data.ingest" });
      const notes = await visit(strange);
      assert.match(notes.join(), /audit\.checkpoints\.jsonl holds checkpoints that this database does not know of/);
      assert.deepEqual([await visit(strange), (await statIfThere(shared))?.isFile], [[], true]);

      // Cut off before it is opened anew, so that only the old checkpoints saw what is gone.
      await database.transaction(async (tx) => {
        await tx.deleteFrom("audit_entry").where("seq", "=", 4).execute();
      });
      {
        await using _store = await own.openStore({ clock });
      }
      assert.equal(await statIfThere(shared), undefined);
      const { ok, findings, checkpoints } = await verifyTrail(database, { checkpoints: own.checkpoints });
      assert.deepEqual([ok, checkpoints?.lines], [false, 1]);
      assert.ok(findings.some(({ kind }) => kind === "rolled-back" || kind === "missing"));
    });
  },
);
