import assert from "node:assert/strict";
import { AuditTrail, verifyTrail } from "../audit/mod.ts";
import { fixedClock } from "../core/mod.ts";
import { noteErasures, readErasures } from "../storage/backup/mod.ts";
import type { Database } from "../storage/db/mod.ts";
import { openDatabase } from "../storage/db/mod.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { testStores } from "../testing/test_stores.ts";
import { backupStore, type StoreFiles } from "./backup_store.ts";
import { restoreStore } from "./restore_store.ts";
import type { OpenStore } from "./store_of_record.ts";

const clock = fixedClock("2026-01-01T00:00:00Z");
const V1 = "a".repeat(64);
const V2 = "b".repeat(64);

function storeOf(database: Database, files: StoreFiles): OpenStore {
  const checkpoints = files.checkpoints === undefined ? undefined : { path: files.checkpoints };
  const trail = new AuditTrail(database, { clock, actor: "ann", checkpoints });
  return { database, trail, clock, [Symbol.asyncDispose]: () => database.close() };
}

/** Where the files of a workspace in a folder are. */
function filesIn(folder: string): StoreFiles {
  return {
    models: `${folder}/models`,
    erasures: `${folder}/erasures.jsonl`,
    checkpoints: `${folder}/checkpoints.jsonl`,
  };
}

/** Persons with keys, records of theirs, and versions with files. */
async function fill({ database, trail }: OpenStore, { models }: StoreFiles): Promise<void> {
  await database.transaction(async (tx) => {
    for (const id of ["p_1", "p_2"]) {
      await tx.insertInto("person").values({
        id,
        lookup: `lookup ${id}`,
        wrapped_key: new TextEncoder().encode(`KEY OF ${id}`),
        sealed_id: new Uint8Array([1]),
        created: "2025",
        objects: 0,
        consent: "{}",
        legal_hold: null,
        erased_at: null,
      }).execute();
      await tx.insertInto("personal_record")
        .values({ id: `r ${id}`, person_id: id, kind: "ticket", created: "2025", sealed: new Uint8Array([1, 2, 3]) })
        .execute();
    }
    for (const [i, digest] of [V1, V2].entries()) {
      await tx.insertInto("version").values({
        digest,
        name: "m",
        created: "2025",
        kind: "k",
        parent: null,
        data_fingerprint: "",
        figures: "{}",
        manifest: "{}",
        ordinal: i,
        state: "kept",
        gone_at: null,
        gone_reason: null,
        successor: null,
      }).execute();
      await Deno.mkdir(`${models}/versions/m/${digest}/parts`, { recursive: true });
      await Deno.writeTextFile(`${models}/versions/m/${digest}/manifest.json`, digest);
      await Deno.writeTextFile(`${models}/versions/m/${digest}/parts/weights`, `weights ${digest}`);
    }
  });
  await database.transaction((tx) =>
    tx.insertInto("alias").values({ alias: "latest", digest: V2, revision: 1 }).execute()
  );
  await trail.record({ action: "model.save", subject: V1 }, { action: "model.save", subject: V2 });
  await trail.checkpoint();
}

async function erase(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.updateTable("person").set({ wrapped_key: null, lookup: null, sealed_id: null, erased_at: "2026-02" })
      .where("id", "=", "p_1").execute();
    await tx.updateTable("personal_record").set({ sealed: null }).where("person_id", "=", "p_1").execute();
    await tx.updateTable("version").set({ state: "erased", gone_at: "2026-02" }).where("digest", "=", V2).execute();
  });
}

/** p_1 and the second version are gone, p_2 and the first are not. */
async function assertErased(database: Database): Promise<void> {
  const persons = await database.db.selectFrom("person").select([
    "id",
    "lookup",
    "wrapped_key",
    "sealed_id",
    "erased_at",
  ])
    .orderBy("id").limit(2).execute();
  const [one, two] = persons;
  assert.deepEqual(one, { id: "p_1", lookup: null, wrapped_key: null, sealed_id: null, erased_at: "2026-02" });
  assert.equal(new TextDecoder().decode(two.wrapped_key!), "KEY OF p_2");
  const records = await database.db.selectFrom("personal_record").select(["person_id", "sealed"]).orderBy("person_id")
    .execute();
  assert.deepEqual(records.map(({ sealed }) => sealed?.length ?? null), [null, 3]);
  const versions = await database.db.selectFrom("version").select(["digest", "state"]).orderBy("digest").execute();
  assert.deepEqual(versions.map(({ state }) => state), ["kept", "erased"]);
}

testStores(
  "a workspace comes back with its versions, and the trail says when it was backed up and restored",
  async (database) => {
    await using scratch = await scratchFolder();
    const files = filesIn(`${scratch.path}/here`);
    const store = storeOf(database, files);
    await fill(store, files);
    const backup = await backupStore(`${scratch.path}/b`, store, { files });
    assert.equal(Object.keys(backup.manifest.files).length, 5);

    const there = filesIn(`${scratch.path}/there`);
    await using other = await openDatabase(`sqlite:${scratch.path}/there/store.db`);
    const restored = await restoreStore(`${scratch.path}/b`, storeOf(other, there), { files: there });
    assert.deepEqual({ ...restored, backup: undefined }, {
      backup: undefined,
      aliasesOfErased: [],
      personsErasedAgain: 0,
      versionsErasedAgain: 0,
      versionsRestored: 2,
    });
    for (const digest of [V1, V2]) {
      assert.equal(await Deno.readTextFile(`${there.models}/versions/m/${digest}/parts/weights`), `weights ${digest}`);
    }
    const acts = await database.db.selectFrom("audit_entry").select(["action", "subject"]).orderBy("seq").execute();
    assert.deepEqual(acts.at(-1), { action: "store.backup", subject: backup.digest });
    const entries = await other.db.selectFrom("audit_entry").select(["action", "details"]).orderBy("seq").execute();
    assert.deepEqual(entries.map(({ action }) => action), ["model.save", "model.save", "store.restore"]);
    assert.equal(JSON.parse(entries[2].details).replaced.size, 0);
    const report = await verifyTrail(other, { checkpoints: there.checkpoints });
    assert.deepEqual(report.findings, []);
  },
);

testStores(
  "an old backup brings neither erased persons nor erased versions back, and the trail still verifies",
  async (database) => {
    await using scratch = await scratchFolder();
    const files = filesIn(scratch.path);
    const store = storeOf(database, files);
    await fill(store, files);
    await backupStore(`${scratch.path}/old`, store, { files });
    await erase(database);
    await database.transaction(async (tx) => {
      const erasure = { started: "2026-02", actor: "ann", progress: "{}", finished: "2026-02", receipt: '"destroyed"' };
      await tx.insertInto("erasure").values({ id: "e_1", state: "done", ...erasure }).execute();
      await tx.insertInto("erasure_person").values({ person_id: "p_1", erasure_id: "e_1" }).execute();
      await tx.insertInto("dataset").values({ fingerprint: "f", path: "new.csv", tickets: 1, created: "2026" })
        .execute();
      await tx.insertInto("dataset_person").values({ fingerprint: "f", person_id: "p_3" }).execute();
      await tx.insertInto("person").values({
        id: "p_3",
        lookup: "lookup p_3",
        wrapped_key: new Uint8Array([3]),
        sealed_id: null,
        created: "2026",
        objects: 0,
        consent: "{}",
        legal_hold: null,
        erased_at: null,
      }).execute();
    });
    await Deno.remove(`${files.models}/versions/m/${V2}`, { recursive: true });
    await Deno.writeTextFile(`${files.models}/versions/m/${V1}/parts/weights`, "damaged");
    await store.trail.record({ action: "person.erase", subject: "p_1" });
    await store.trail.checkpoint();

    const { backup: _, ...done } = await restoreStore(`${scratch.path}/old`, store, { files, replace: true });
    assert.deepEqual(done, {
      aliasesOfErased: ["latest"],
      personsErasedAgain: 1,
      versionsErasedAgain: 1,
      versionsRestored: 1,
    });
    await assertErased(database);
    // What was found out since: a receipt, and whose words are in a file that lies about.
    const receipts = await database.db.selectFrom("erasure").select(["id", "receipt"]).execute();
    assert.deepEqual(receipts, [{ id: "e_1", receipt: '"destroyed"' }]);
    const wrote = await database.db.selectFrom("dataset_person")
      .innerJoin("person", "person.id", "dataset_person.person_id")
      .select(["dataset_person.fingerprint", "person.lookup"]).execute();
    assert.deepEqual(wrote, [{ fingerprint: "f", lookup: "lookup p_3" }]);
    assert.equal(await Deno.readTextFile(`${files.models}/versions/m/${V1}/parts/weights`), `weights ${V1}`);
    await assert.rejects(Deno.stat(`${files.models}/versions/m/${V2}`), Deno.errors.NotFound);
    assert.deepEqual((await verifyTrail(database, { checkpoints: files.checkpoints })).findings, []);
  },
);

Deno.test("the key of an erased person is in no file of the database that the backup was restored into", async () => {
  await using scratch = await scratchFolder();
  const files = filesIn(scratch.path);
  await using database = await openDatabase(`sqlite:${scratch.path}/store.db`);
  const store = storeOf(database, files);
  await fill(store, files);
  await backupStore(`${scratch.path}/old`, store, { files });
  await noteErasures(files.erasures, [{ at: "2026-02", kind: "person", id: "p_1" }, {
    at: "2026-02",
    kind: "version",
    id: V2,
  }]);
  // The disk was lost, and only the list of erasures is left.
  await using fresh = await openDatabase(`sqlite:${scratch.path}/fresh/store.db`);
  await restoreStore(`${scratch.path}/old`, storeOf(fresh, files), { files });
  await assertErased(fresh);
  let found = 0;
  for await (const { name } of Deno.readDir(`${scratch.path}/fresh`)) {
    const bytes = new TextDecoder("latin1").decode(await Deno.readFile(`${scratch.path}/fresh/${name}`));
    assert.ok(!bytes.includes("KEY OF p_1"), name);
    if (bytes.includes("KEY OF p_2")) found++;
  }
  assert.ok(found > 0, "the search must find the key that is there");
});

testStores("a restore that fails leaves the store as it was", async (database) => {
  await using scratch = await scratchFolder();
  const files = filesIn(scratch.path);
  const store = storeOf(database, files);
  await fill(store, files);
  await backupStore(`${scratch.path}/b`, store, { files });
  const before = await database.db.selectFrom("audit_head").select(["size", "hash"]).executeTakeFirstOrThrow();
  await assert.rejects(restoreStore(`${scratch.path}/b`, store, { files }), { message: /this store is not empty/ });
  const path = `${scratch.path}/b/tables/person.jsonl.gz`;
  const whole = await Deno.readFile(path);
  await Deno.writeFile(path, whole.with(20, whole[20] ^ 1));
  await assert.rejects(restoreStore(`${scratch.path}/b`, store, { files, replace: true }), {
    message: `${path}: the backup is damaged and was refused: this file was changed; use another backup`,
  });
  const after = await database.db.selectFrom("audit_head").select(["size", "hash"]).executeTakeFirstOrThrow();
  assert.deepEqual(after, before);
});

Deno.test("backups note what was erased outside the database, once", async () => {
  await using scratch = await scratchFolder();
  const files = filesIn(scratch.path);
  await using database = await openDatabase("sqlite::memory:");
  const store = storeOf(database, { ...files, checkpoints: undefined });
  await fill(store, files);
  await erase(database);
  for (const name of ["a", "b"]) await backupStore(`${scratch.path}/${name}`, store, { files });
  assert.deepEqual(await readErasures(files.erasures), [
    { at: "2026-02", id: "p_1", kind: "person" },
    { at: "2026-02", id: V2, kind: "version" },
  ]);
  // A crash cut the last line short: it was never acknowledged, and the next one is whole.
  const text = await Deno.readTextFile(files.erasures);
  await Deno.writeTextFile(files.erasures, text.slice(0, -10));
  assert.equal((await readErasures(files.erasures)).length, 1);
  await noteErasures(files.erasures, [{ at: "2026-03", id: "p_9", kind: "person" }]);
  assert.deepEqual((await readErasures(files.erasures)).map(({ id }) => id), ["p_1", "p_9"]);
  await Deno.writeTextFile(files.erasures, `nonsense\n${text}`);
  await assert.rejects(readErasures(files.erasures), { message: /row 1: this line is no erasure/ });
});
