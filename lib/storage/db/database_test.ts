import assert from "node:assert/strict";
import fc from "fast-check";
import { sql } from "kysely";
import { testPostgres, testStores } from "../../testing/test_stores.ts";
import { columnTypes } from "./_migration.ts";
import { anyTable, type Database, DatabaseError, isDuplicate, openDatabase } from "./mod.ts";

/** A table with a column of each type. */
async function probe(database: Database) {
  const types = columnTypes(database.kind);
  await database.db.schema.createTable("probe")
    .addColumn("id", types.integer, (c) => c.primaryKey())
    .addColumn("n", types.integer)
    .addColumn("x", types.real)
    .addColumn("t", "text")
    .addColumn("b", types.bytes)
    .execute();
  const put = (id: number, row: Record<string, unknown>) =>
    database.transaction((tx) => anyTable(tx).insertInto("probe").values({ id, ...row }).execute());
  const get = (id: number) =>
    anyTable(database.db).selectFrom("probe").select(["n", "x", "t", "b"]).where("id", "=", id).executeTakeFirst();
  const size = async () => (await anyTable(database.db).selectFrom("probe").select("id").execute()).length;
  return { put, get, size };
}

testStores("what is put in comes back as it was, whatever it is", async (database) => {
  const { put, get } = await probe(database);
  const big = new Uint8Array(3_000_000).map((_, i) => (i * 7919) >> 3);
  const rows = [
    { n: 2 ** 53 - 1, x: 5e-324, t: "", b: new Uint8Array(0) },
    {
      n: -(2 ** 53 - 1),
      x: 1.7976931348623157e308,
      t: "é e\u0301 ß 漢字 👩‍👩‍👧‍👦 \u202e \uffff \\ ' \" ; -- \u0001 \n",
      b: new Uint8Array([0, 255]),
    },
    { n: 0, x: 0.1 + 0.2, t: "x".repeat(1_000_000), b: big },
    { n: null, x: null, t: null, b: null },
  ];
  for (const [id, row] of rows.entries()) {
    await put(id, row);
    const found = await get(id);
    assert.equal(found!.b === null || found!.b!.constructor === Uint8Array, true);
    assert.deepEqual({ ...found }, row);
  }
});

testStores("texts and numbers of every kind come back, or are refused alike", async (database) => {
  const { put, get } = await probe(database);
  let id = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "binary" }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      async (t, x) => {
        fc.pre(!Number.isInteger(x) && t.isWellFormed() && !t.includes("\0"));
        await put(++id, { t, x });
        assert.deepEqual({ ...(await get(id)) }, { n: null, x, t, b: null });
      },
    ),
    { numRuns: 50 },
  );
});

testStores(
  "a text with U+0000, half a surrogate pair, NaN and 2^53 are refused, and nothing of the transaction stays",
  async (database) => {
    const { put, size } = await probe(database);
    for (
      const [row, message] of [
        [{ t: "ab\0c" }, "Cannot store a text: it must not hold U+0000: one is at character 2"],
        [{ t: "a\ud83d" }, "Cannot store a text: it must not hold half a surrogate pair"],
        [{ x: NaN }, "Cannot store a number: it must be finite: current value is NaN"],
        [{ x: -Infinity }, "Cannot store a number: it must be finite: current value is -Infinity"],
        [
          { n: 2 ** 53 },
          "Cannot store a number: a whole one must be less than 2^53: current value is 9007199254740992",
        ],
      ] as const
    ) {
      const both = database.transaction(async (tx) => {
        await anyTable(tx).insertInto("probe").values({ id: 1 }).execute();
        await anyTable(tx).insertInto("probe").values({ id: 2, ...row }).execute();
      });
      await assert.rejects(both, { name: "RangeError", message });
    }
    assert.equal(await size(), 0);
    await put(1, { t: "JSON may say \\u0000" });
  },
);

testStores("counts and sums are numbers", async (database) => {
  const { put } = await probe(database);
  for (let id = 0; id < 3; id++) await put(id, { n: 2 ** 40, x: 0.5 });
  const sums = await anyTable(database.db).selectFrom("probe").select(({ fn }) => [
    fn.countAll().as("rows"),
    fn.sum("n").as("n"),
    fn.sum("x").as("x"),
    fn.max("n").as("most"),
  ]).executeTakeFirst();
  assert.deepEqual({ ...sums }, { rows: 3, n: 3 * 2 ** 40, x: 1.5, most: 2 ** 40 });
});

testStores("a column that another process adds gives no value a wrong name", async (database, url) => {
  const { put } = await probe(database);
  await put(1, { n: 7 });
  const all = () => anyTable(database.db).selectFrom("probe").selectAll().executeTakeFirst();
  assert.deepEqual(await all(), { id: 1, n: 7, x: null, t: null, b: null });
  await using other = await openDatabase(url);
  await other.db.schema.alterTable("probe").addColumn("since", "text", (c) => c.notNull().defaultTo("now")).execute();
  // SQLite counts the columns of a statement that is kept ready before it notices the change.
  await all();
  assert.deepEqual(await all(), { id: 1, n: 7, x: null, t: null, b: null, since: "now" });
});

testStores("a row that is there already is told from other failures", async (database) => {
  const { put } = await probe(database);
  await put(1, {});
  const error = await put(1, {}).catch((error) => error);
  assert.equal(isDuplicate(error), true);
  assert.equal(error instanceof DatabaseError, false);
  assert.equal(isDuplicate(await sql`select nothing`.execute(database.db).catch((error) => error)), false);
});

testStores("transactions of one process wait for each other: no count is lost", async (database) => {
  const { put, get } = await probe(database);
  await put(1, { n: 0 });
  await Promise.all(Array.from({ length: 60 }, () =>
    database.transaction(async (tx) => {
      const { n } = await anyTable(tx).selectFrom("probe").select("n").where("id", "=", 1)
        .$if(database.kind === "postgres", (query) => query.forUpdate()).executeTakeFirstOrThrow();
      await anyTable(tx).updateTable("probe").set({ n: n as number + 1 }).where("id", "=", 1).execute();
    })));
  assert.equal((await get(1))!.n, 60);
});

testStores("a snapshot sees what was there when it began, and keeps no writer waiting", async (database, url) => {
  await using other = await openDatabase(url);
  const { put } = await probe(database);
  await put(1, {});
  const count = (db: Database["db"]) =>
    anyTable(db).selectFrom("probe").select("id").execute().then((rows) => rows.length);
  await database.snapshot(async (tx) => {
    assert.equal(await count(tx), 1);
    await other.transaction((tx) => anyTable(tx).insertInto("probe").values({ id: 2 }).execute());
    assert.deepEqual([await count(tx), await count(other.db)], [1, 2]);
  });
  assert.equal(await count(database.db), 2);
});

testStores(
  "who asks the database instead of its transaction is told, rather than left to wait for itself",
  async (database) => {
    const wrong = database.transaction(() => database.db.selectFrom("alias").selectAll().execute());
    await assert.rejects(wrong, { name: "TypeError", message: /inside a transaction of it/ });
    await assert.rejects(database.transaction(() => database.transaction(() => Promise.resolve())), TypeError);
    await assert.rejects(database.snapshot(() => database.transaction(() => Promise.resolve())), TypeError);
    const later = await database.transaction(() =>
      Promise.resolve(() => database.db.selectFrom("alias").selectAll().execute())
    );
    assert.deepEqual(await later(), []);
  },
);

testStores(
  "statements are asked again with other values, after failures, and past the number that is kept ready",
  async (database) => {
    const { put, get, size } = await probe(database);
    for (let id = 0; id < 450; id++) {
      // The number makes each text a statement of its own.
      const { rows } = await sql<{ n: number }>`select ${sql.lit(id)} as n, ${id} as again`.execute(database.db);
      assert.equal(rows[0].n, id);
    }
    await put(1, { t: "one" });
    await assert.rejects(put(1, { t: "two" }));
    await put(2, { t: "two" });
    assert.deepEqual([(await get(1))!.t, (await get(2))!.t, await size()], ["one", "two", 2]);
  },
);

testStores("a stream that is left early lets others write", async (database, url) => {
  await using other = await openDatabase(url);
  const { put } = await probe(database);
  for (let id = 0; id < 50; id++) await put(id, { n: id });
  const seen: unknown[] = [];
  for await (const { n } of anyTable(database.db).selectFrom("probe").select("n").orderBy("id").stream(10)) {
    seen.push(n);
    if (n === 7) break;
  }
  assert.equal(seen.length, 8);
  await other.transaction((tx) => anyTable(tx).deleteFrom("probe").execute());
  assert.deepEqual(await anyTable(database.db).selectFrom("probe").selectAll().execute(), []);
});

testPostgres(
  "a connection that the server ends in the middle of a transaction fails it, and the next one works",
  async (database) => {
    const { put, size } = await probe(database);
    const broken = database.transaction(async (tx) => {
      await anyTable(tx).insertInto("probe").values({ id: 1 }).execute();
      const { rows: [{ pid }] } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await using other = await openDatabase(Deno.env.get("TICKETLAB_POSTGRES")!, { migrate: false });
      await sql`select pg_terminate_backend(${pid})`.execute(other.db);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await anyTable(tx).insertInto("probe").values({ id: 2 }).execute();
    });
    await assert.rejects(broken, { name: "InputError", trouble: "unreachable" });
    assert.equal(await size(), 0);
    await put(3, {});
  },
);
