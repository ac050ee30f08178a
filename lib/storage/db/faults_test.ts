import assert from "node:assert/strict";
import { Kysely, sql } from "kysely";
import { AuditTrail } from "../../audit/mod.ts";
import { fixedClock } from "../../core/mod.ts";
import { failingDialect, type Fault } from "../../testing/failing_dialect.ts";
import { scratchFolder } from "../../testing/task_process.ts";
import { testPostgres, testStores } from "../../testing/test_stores.ts";
import { explainingDialect } from "./_explaining_dialect.ts";
import {
  anyTable,
  Database,
  DatabaseError,
  openDatabase,
  rebuildStore,
  storeStatus,
  type StoreTransaction,
} from "./mod.ts";
import { migrationState } from "./migrate.ts";
import type { Schema } from "./schema.ts";

const clock = fixedClock("2026-01-01T00:00:00Z");

/** What a transaction of the product does: some tables change, and the trail is told. */
async function work(database: Database, name: string): Promise<void> {
  const trail = new AuditTrail(database, { clock, actor: "ann" });
  await database.transaction(async (tx) => {
    await tx.insertInto("alias").values({ alias: name, digest: "d", revision: 1 }).execute();
    for (let revision = 1; revision <= 3; revision++) await change(tx, name, revision);
    await tx.updateTable("alias").set({ revision: 3 }).where("alias", "=", name).execute();
    await tx.deleteFrom("alias_change").where("alias", "=", name).where("revision", "=", 2).execute();
    await trail.recordIn(tx, { action: "model.promote", subject: name }, { action: "model.save" });
  });
}

function change(tx: StoreTransaction, alias: string, revision: number) {
  return tx.insertInto("alias_change").values({
    id: `${alias} ${revision}`,
    alias,
    revision,
    at: "",
    actor: "ann",
    reason: "x".repeat(3000),
    kind: "set",
    from_digest: null,
    to_digest: "d",
    gates: null,
  }).execute();
}

/** Everything in a store. */
async function contents(database: Database): Promise<unknown> {
  const { tables } = await storeStatus(database);
  const rows: Record<string, unknown> = {};
  for (const name of Object.keys(tables)) {
    rows[name] = await anyTable(database.db).selectFrom(name).selectAll().execute();
  }
  return rows;
}

/** A store like another, whose statements fail when told to, as a full disk makes them fail. */
async function failing(kind: Database["kind"], url: string): Promise<{ database: Database; fault: Fault }> {
  const error = () =>
    kind === "sqlite"
      ? Object.assign(new Error("database or disk is full"), { code: "ERR_SQLITE_ERROR", errcode: 13 })
      : Object.assign(new Error("could not extend file: No space left on device"), { code: "53100" });
  const fault = { left: Infinity, error };
  const dialect = kind === "sqlite"
    ? (await import("./_sqlite.ts")).sqliteDialect(url.slice("sqlite:".length))
    : await (await import("./_postgres.ts")).postgresDialect(url);
  const db = new Kysely<Schema>({ dialect: explainingDialect(failingDialect(dialect, fault), "store") });
  return { database: new Database(kind, "store", db), fault };
}

testStores(
  "a transaction whose n-th write fails, for every n, leaves nothing, says why, and the next one works",
  async (database, url) => {
    const { database: broken, fault } = await failing(database.kind, url);
    await using _closed = broken;
    let writes = 0;
    for (;; writes++) {
      const before = await contents(database);
      fault.left = writes;
      const error = await work(broken, `n ${writes}`).then(() => undefined, (error) => error);
      fault.left = Infinity;
      if (error === undefined) break;
      assert.ok(error instanceof DatabaseError, String(error));
      assert.deepEqual([error.trouble, error.place.file], ["full", "store"]);
      assert.deepEqual(await contents(database), before);
      await work(broken, `after ${writes}`);
    }
    assert.ok(writes >= 10, `only ${writes} writes`);
    console.log(
      `${database.kind}: each of ${writes} writes of a transaction failed once: 0 half-written, ${writes} typed errors`,
    );
  },
);

testStores("making all tables anew, whose n-th write fails, leaves what was there", async (database, url) => {
  await work(database, "kept");
  const { database: broken, fault } = await failing(database.kind, url);
  await using _closed = broken;
  const { done } = await migrationState(database);
  const before = await contents(database);
  const rebuild = () =>
    broken.transaction((tx) =>
      rebuildStore(tx, broken.kind, { steps: done.slice(0, 2), at: clock.now(), fill: () => Promise.resolve() })
    );
  let writes = 0;
  for (;; writes += 5) {
    fault.left = writes;
    const error = await rebuild().then(() => undefined, (error) => error);
    fault.left = Infinity;
    if (error === undefined) break;
    assert.equal(error.trouble, "full");
    assert.deepEqual(await contents(database), before);
  }
  assert.ok(writes > 50, `only ${writes} writes`);
  assert.deepEqual((await migrationState(database)).done, done);
  assert.notDeepEqual(await contents(database), before);
});

Deno.test("a full SQLite database, at every number of pages, says so, keeps nothing half-written, and goes on when there is room", async () => {
  await using scratch = await scratchFolder();
  const path = `${scratch.path}/store.db`;
  await using database = await openDatabase(`sqlite:${path}`);
  await work(database, "first");
  const pages = async () =>
    (await sql<{ n: number }>`select page_count as n from pragma_page_count`.execute(database.db)).rows[0].n;
  const limit = (n: number) => sql`pragma max_page_count = ${sql.lit(n)}`.execute(database.db);
  let full = 0;
  for (let room = 0, i = 0; i < 12; room++) {
    await limit(await pages() + room);
    const before = await contents(database);
    const error = await work(database, `n ${i} ${room}`).then(() => undefined, (error) => error);
    if (error === undefined) {
      room = -1;
      i++;
      continue;
    }
    full++;
    assert.ok(error instanceof DatabaseError, String(error));
    assert.equal(error.message, `${path}: the disk is full; free some space; nothing was half-written`);
    assert.deepEqual(await contents(database), before);
  }
  assert.ok(full >= 12, `only ${full}`);
  await limit(1_000_000);
  await work(database, "last");
  const { rows: [{ ok }] } = await sql<{ ok: string }>`select integrity_check as ok from pragma_integrity_check`
    .execute(database.db);
  assert.equal(ok, "ok");
  console.log(`sqlite: the disk was full ${full} times: 0 half-written, ${full} typed errors`);
});

Deno.test({
  name: "a file that the system lets grow no further fails in one line, and the store stays whole",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    await using scratch = await scratchFolder();
    const path = `${scratch.path}/store.db`;
    const worker = new URL("../../testing/store_worker.ts", import.meta.url).pathname;
    await (await openDatabase(`sqlite:${path}`)).close();
    // Kibibytes; the signal is ignored, so that the write fails as on a full disk.
    const script = `trap '' XFSZ; ulimit -f 600; exec "$@"`;
    const { code, stdout, stderr } = await new Deno.Command("bash", {
      args: [
        "-c",
        script,
        "bash",
        Deno.execPath(),
        "run",
        "-A",
        "--quiet",
        "--no-check",
        worker,
        `sqlite:${path}`,
        "w",
        "10000",
        "40",
      ],
      env: { NO_COLOR: "1" },
    }).output();
    const told = new TextDecoder().decode(stdout).trim().split("\n");
    const said = new TextDecoder().decode(stderr);
    assert.equal(code, 1);
    assert.match(
      said,
      /store\.db: (the disk is full; free some space|the disk failed while the database was read or written)/,
    );
    await using database = await openDatabase(`sqlite:${path}`);
    const { size } = await database.db.selectFrom("audit_head").select("size").executeTakeFirstOrThrow();
    const last = Number(told.at(-1)!.split(" ")[0]);
    assert.ok(told.length > 2 && size === last + 1, `${size} entries, told of ${last}`);
    await work(database, "after");
  },
});

testPostgres(
  "a server without space says so, keeps nothing half-written, and goes on when there is some",
  async (database) => {
    // What the server does when a table cannot grow (error 53100), made by a trigger.
    await sql`create function no_space() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`.execute(
      database.db,
    );
    for (const table of ["alias_change", "audit_entry", "audit_head"]) {
      await sql`create trigger full_${sql.raw(table)} before insert or update on ${sql.table(table)}
      for each row execute function no_space()`.execute(database.db);
      const before = await contents(database);
      await assert.rejects(work(database, table), {
        trouble: "full",
        message: /the database server has no space left/,
      });
      assert.deepEqual(await contents(database), before);
      await sql`drop trigger full_${sql.raw(table)} on ${sql.table(table)}`.execute(database.db);
      await work(database, table);
    }
  },
);
