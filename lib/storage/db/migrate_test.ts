import assert from "node:assert/strict";
import { type Kysely, sql } from "kysely";
import { testStores } from "../../testing/test_stores.ts";
import { migration } from "./_migration.ts";
import { MIGRATIONS } from "./migrations.ts";
import { anyTable, type Database, migrate, migrationState, openDatabase, storeStatus, storeTables } from "./mod.ts";

const STEPS = Object.keys(MIGRATIONS);

/** All there is in a database, as texts that can be compared. */
async function schemaOf({ db, kind }: Database): Promise<string[]> {
  const { rows } = kind === "sqlite"
    ? await sql<{ line: string }>`select type || ' ' || name || ' ' || coalesce(sql, '') as line from sqlite_master`
      .execute(db)
    : await sql<{ line: string }>`
        select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as line
        from information_schema.columns where table_schema = current_schema()
        union all select indexdef from pg_indexes where schemaname = current_schema()`.execute(db);
  return rows.map(({ line }) => line).sort();
}

testStores("a store is made from nothing, and opening it again takes no step", async (database, url) => {
  assert.deepEqual(await migrationState(database), { done: STEPS, pending: [], unknown: [] });
  assert.deepEqual(await migrate(database), []);
  await using again = await openDatabase(url, { migrate: false });
  const tables = (await storeTables(again.db, again.kind)).map(({ name }) => name);
  for (const name of ["audit_entry", "version", "ab_test", "person", "token"]) assert.ok(tables.includes(name), name);
  const { schema, bytes, tables: rows } = await storeStatus(again);
  assert.deepEqual([schema.done, rows.audit_head], [STEPS, 1]);
  assert.ok(bytes > 50_000, String(bytes));
});

testStores("a store that a newer version made is refused, and stays as it was", async (database, url) => {
  await anyTable(database.db).insertInto("kysely_migration").values({ name: "9999_newer", timestamp: "" }).execute();
  const before = await schemaOf(database);
  await assert.rejects(openDatabase(url), {
    name: "InputError",
    message:
      `${database.where}: this database was made by a newer version of ticketlab: it has 9999_newer; update ticketlab`,
  });
  assert.deepEqual(await schemaOf(database), before);
  await using looking = await openDatabase(url, { migrate: false });
  assert.deepEqual((await migrationState(looking)).unknown, ["9999_newer"]);
});

testStores("a step that fails leaves the schema as it was, and the steps before it untaken", async (database) => {
  const before = await schemaOf(database);
  const good = migration((db: Kysely<unknown>) => db.schema.createTable("fine").addColumn("a", "text").execute());
  const bad = migration(async (db: Kysely<unknown>) => {
    await db.schema.createTable("half").addColumn("a", "text").execute();
    await sql`insert into half values ('x')`.execute(db);
    await sql`insert into nowhere values (1)`.execute(db);
  });
  const steps = { ...MIGRATIONS, "9000_good": good, "9001_bad": bad };
  await assert.rejects(migrate(database, steps), /nowhere/);
  assert.deepEqual(await schemaOf(database), before);
  assert.deepEqual(await migrate(database, { ...MIGRATIONS, "9000_good": good }), ["9000_good"]);
  assert.notDeepEqual(await schemaOf(database), before);
});
