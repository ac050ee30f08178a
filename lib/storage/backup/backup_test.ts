import assert from "node:assert/strict";
import { join } from "node:path";
import { AuditTrail } from "../../audit/mod.ts";
import { fixedClock, Rng } from "../../core/mod.ts";
import { scratchFolder } from "../../testing/task_process.ts";
import { testStores } from "../../testing/test_stores.ts";
import { anyTable, type Database, migrationState, openDatabase, storeStatus } from "../db/mod.ts";
import { backupDigest, decodeManifest, encodeManifest } from "./manifest.ts";
import { type Backup, restoreTables, verifyBackup, writeBackup } from "./mod.ts";

const clock = fixedClock("2026-01-01T00:00:00Z");

/** Rows of every type, more than are read or written at a time. */
async function fill(database: Database): Promise<void> {
  const trail = new AuditTrail(database, { clock, actor: "ann" });
  await trail.record(...Array.from({ length: 2500 }, (_, i) => ({
    action: "answer.predict",
    subject: `ticket ${i}`,
    details: { text: 'é 漢字 👩‍👩‍👧 \n \u2028 \\u0000 "', i },
  } as const)));
  await database.transaction(async (tx) => {
    await tx.insertInto("personal_record").values([
      {
        id: "r1",
        person_id: "p1",
        kind: "ticket",
        created: "2026",
        sealed: crypto.getRandomValues(new Uint8Array(50_000)),
      },
      { id: "r2", person_id: "p1", kind: "ticket", created: "2026", sealed: new Uint8Array(0) },
      { id: "r3", person_id: "p2", kind: "ticket", created: "2026", sealed: null },
    ]).execute();
    await tx.insertInto("dataset").values([
      { fingerprint: "a", path: "x", tickets: 2 ** 53 - 1, created: "" },
      { fingerprint: "b", path: "", tickets: -1, created: "" },
    ]).execute();
    const outcome = { test_id: "t", arm: "a", metric: "m", at: "" };
    const values = [0.1, 5e-324, -1.5, 1.7976931348623157e308, 3];
    await anyTable(tx).insertInto("ab_outcome")
      .values(values.map((value, i) => ({ ...outcome, unit: `u${i}`, value, batch: i }))).execute();
  });
}

/** All rows of all tables, in an order that doesn't depend on the database. */
async function contents(database: Database): Promise<Record<string, string[]>> {
  const { tables } = await storeStatus(database);
  const all: Record<string, string[]> = {};
  for (const name of Object.keys(tables)) {
    const rows = await anyTable(database.db).selectFrom(name).selectAll().execute();
    all[name] = rows.map((row) =>
      JSON.stringify(row, (_, value) => value instanceof Uint8Array ? `bytes ${value.toBase64()}` : value)
    ).sort();
  }
  return all;
}

/** An empty store of each kind that there is. */
async function* emptyStores(folder: string, url: string): AsyncIterable<Database> {
  await using sqlite = await openDatabase(`sqlite:${folder}/other.db`);
  yield sqlite;
  if (url.startsWith("sqlite:")) return;
  const { default: pg } = await import("pg");
  const client = new pg.Client(url);
  await client.connect();
  await client.query("create schema if not exists public");
  const schema = `restored_${crypto.randomUUID().replaceAll("-", "")}`;
  await client.query(`create schema ${schema}`);
  const address = new URL(url);
  address.searchParams.set("options", `-csearch_path=${schema}`);
  await using postgres = await openDatabase(address.href);
  yield postgres;
  await client.query(`drop schema ${schema} cascade`);
  await client.end();
}

testStores("a backup goes into either kind of database and back, to the last bit", async (database, url) => {
  await using scratch = await scratchFolder();
  await fill(database);
  const before = await contents(database);
  const backup = await writeBackup(`${scratch.path}/b`, database, { clock });
  assert.equal(backup.manifest.tables.audit_entry.rows, 2500);
  assert.equal(backup.rows, Object.values(before).reduce((sum, rows) => sum + rows.length, 0));
  let i = 0;
  for await (const other of emptyStores(scratch.path, url)) {
    await restoreTables(backup, other, { clock });
    assert.deepEqual(await contents(other), before);
    assert.deepEqual(await migrationState(other), await migrationState(database));
    const again = await writeBackup(`${scratch.path}/again ${i++}`, other, { clock });
    assert.equal(again.rows, backup.rows);
    // Back into the store it came from, from the other kind of database.
    await restoreTables(again, database, { clock, replace: true });
    assert.deepEqual(await contents(database), before);
    await new AuditTrail(other, { clock, actor: "bob" }).record({ action: "data.export" });
  }
});

testStores("a backup holds the store as it was at one moment, while others write", async (database, url) => {
  await using scratch = await scratchFolder();
  await using other = await openDatabase(url);
  const trail = new AuditTrail(other, { clock, actor: "ann" });
  await fill(database);
  const writing = { on: true, done: 0 };
  const writer = (async () => {
    while (writing.on) {
      await trail.record({ action: "data.ingest" });
      writing.done++;
      await new Promise((resolve) => setTimeout(resolve)); // SQLite answers at once, and reading files must get its turn
    }
  })();
  for (let i = 0; i < 3; i++) {
    const { path, manifest: { tables } } = await writeBackup(`${scratch.path}/b${i}`, database, { clock });
    const heads = await lines(join(path, "tables/audit_head.jsonl.gz"));
    const [{ size }] = heads.map((values) => ({ size: values[tables.audit_head.columns.indexOf("size")] }));
    assert.equal(size, tables.audit_entry.rows);
  }
  writing.on = false;
  await writer;
  assert.ok(writing.done > 0);
});

testStores("a store that is not empty keeps what it holds, unless it may be replaced", async (database) => {
  await using scratch = await scratchFolder();
  await fill(database);
  const backup = await writeBackup(`${scratch.path}/b`, database, { clock });
  await database.transaction((tx) => tx.deleteFrom("dataset").execute());
  const before = await contents(database);
  await assert.rejects(restoreTables(backup, database, { clock }), {
    name: "InputError",
    message: /this store is not empty: it has rows in the table ab_outcome; --replace puts the backup in its place/,
  });
  assert.deepEqual(await contents(database), before);
  const fail = () => Promise.reject(new Error("stop"));
  await assert.rejects(restoreTables(backup, database, { clock, replace: true, after: fail }), /stop/);
  assert.deepEqual(await contents(database), before);
  await restoreTables(backup, database, { clock, replace: true });
  assert.equal((await contents(database)).dataset.length, 2);
});

testStores("a backup of an older schema is brought up to date, one of a newer is refused", async (database) => {
  await using scratch = await scratchFolder();
  const backup = await writeBackup(`${scratch.path}/b`, database, { clock });
  const { schema, tables } = backup.manifest;
  const old = ["audit_checkpoint", "audit_entry", "audit_head", "audit_node"];
  const older: Backup = {
    ...backup,
    manifest: {
      ...backup.manifest,
      schema: schema.slice(0, 1),
      tables: Object.fromEntries(old.map((name) => [name, tables[name]])),
    },
  };
  const before = await contents(database);
  await restoreTables(older, database, { clock, replace: true });
  assert.deepEqual(await contents(database), before);
  const newer = { ...backup, manifest: { ...backup.manifest, schema: [...schema, "9999_newer"] } };
  await assert.rejects(
    restoreTables(newer, database, { clock, replace: true }),
    /made by a newer version of ticketlab: it has 9999_newer/,
  );
});

Deno.test("writeBackup() copies files, and leaves what is there alone", async () => {
  await using scratch = await scratchFolder();
  await using database = await openDatabase("sqlite::memory:");
  const model = await scratch.file("model.bin", new Uint8Array([1, 2, 3]));
  const path = `${scratch.path}/b`;
  const { manifest } = await writeBackup(path, database, { clock, files: { "models/v/1/model.bin": model } });
  assert.equal(manifest.files["models/v/1/model.bin"].bytes, 3);
  assert.deepEqual(await Deno.readFile(`${path}/files/models/v/1/model.bin`), new Uint8Array([1, 2, 3]));
  await assert.rejects(writeBackup(path, database, { clock }), {
    message: /this is there already; name a folder that is not/,
  });
  await assert.rejects(writeBackup(model, database, { clock }), { message: /this is there already/ });
  const missing = writeBackup(`${scratch.path}/c`, database, { clock, files: { x: `${scratch.path}/nothing` } });
  await assert.rejects(missing, { message: /nothing: this file was removed while it was backed up/ });
  assert.deepEqual([...Deno.readDirSync(scratch.path)].map(({ name }) => name).sort(), ["b", "model.bin"]);
});

Deno.test("verifyBackup() finds each file that is missing, cut, or changed by a single bit, and names it", async () => {
  await using scratch = await scratchFolder();
  await using database = await openDatabase("sqlite::memory:");
  await fill(database);
  const model = await scratch.file("model.bin", crypto.getRandomValues(new Uint8Array(1000)));
  const path = `${scratch.path}/b`;
  const { manifest } = await writeBackup(path, database, { clock, files: { "models/model.bin": model } });
  const names = [
    "manifest.json",
    "files/models/model.bin",
    ...Object.keys(manifest.tables).map((name) => `tables/${name}.jsonl.gz`),
  ];
  const rng = new Rng(3);
  let caught = 0;
  const refused = async (name: string, problem: RegExp) => {
    const error = await verifyBackup(path).then(() => assert.fail(`${name} passed`), (error) => error);
    assert.equal(error.name, "InputError");
    assert.ok(error.message.includes(name), error.message);
    assert.match(error.message, problem);
    caught++;
  };
  for (const name of names) {
    const file = join(path, name);
    const whole = await Deno.readFile(file);
    for (let flip = 0; flip < 12; flip++) {
      const damaged = whole.slice();
      damaged[rng.int(damaged.length)] ^= 1 << rng.int(8);
      await Deno.writeFile(file, damaged);
      await refused(name, /damaged and was refused|made by a newer version/);
    }
    await Deno.writeFile(file, whole.subarray(0, -1));
    await refused(name, /damaged and was refused/);
    await Deno.remove(file);
    if (name !== "manifest.json") await refused(name, /this file is missing/);
    else await assert.rejects(verifyBackup(path), /this is not a backup: it has no manifest.json/);
    await Deno.writeFile(file, whole);
  }
  assert.equal(
    (await verifyBackup(path)).rows,
    Object.values(manifest.tables).reduce((sum, { rows }) => sum + rows, 0),
  );
  console.log(`${caught} damaged backups, all caught by name`);
});

Deno.test("a manifest that leads out of the backup, or of a newer form, is refused", async () => {
  await using database = await openDatabase("sqlite::memory:");
  await using scratch = await scratchFolder();
  const { manifest } = await writeBackup(`${scratch.path}/b`, database, { clock });
  const file = { bytes: 0, sha256: "" };
  for (const name of ["../x", "a/../../x", "/etc/passwd", "a\\..\\x", "a//b", "", ".", "a/\0", "C:x"]) {
    const text = encodeManifest({ ...manifest, files: { [name]: file } });
    assert.throws(() => decodeManifest(text, "m"), /which is no path in a backup/, name);
  }
  const newer = encodeManifest({ ...manifest, formatVersion: 2 as 1 });
  assert.throws(() => decodeManifest(newer, "m"), /made by a newer version of ticketlab; update ticketlab/);
  assert.deepEqual(decodeManifest(encodeManifest(manifest), "m"), { manifest, digest: backupDigest(manifest) });
});

async function lines(path: string): Promise<unknown[][]> {
  const text = await new Response((await Deno.open(path)).readable.pipeThrough(new DecompressionStream("gzip"))).text();
  return text.trim().split("\n").map((line) => JSON.parse(line));
}
