import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { inspect } from "node:util";
import { scratchFolder } from "../../testing/task_process.ts";
import { testPostgres } from "../../testing/test_stores.ts";
import { explainDatabaseError } from "./_explain_error.ts";
import { DatabaseError, openDatabase, shownAddress, storeStatus } from "./mod.ts";

const SECRET = "hunter2-säcret";

/** How opening a database fails, in one line that gives no password away. */
async function failure(url: string): Promise<DatabaseError> {
  const error = await openDatabase(url).then(() => assert.fail("it opened"), (error) => error);
  assert.equal(error.name, "InputError", inspect(error));
  assert.doesNotMatch(error.message, /\n/);
  for (const hidden of [SECRET, encodeURIComponent(SECRET)]) {
    assert.ok(!inspect(error, { depth: 10, showHidden: true }).includes(hidden), inspect(error));
  }
  return error;
}

Deno.test("openDatabase() makes the file and its folders", async () => {
  await using scratch = await scratchFolder();
  const path = `${scratch.path}/a/b/store.db`;
  await (await openDatabase(`sqlite:${path}`)).close();
  assert.ok((await Deno.stat(path)).size > 0);
});

Deno.test("openDatabase() says which file is no database, and leaves it as it was", async () => {
  await using scratch = await scratchFolder();
  const path = await scratch.file("tickets.csv", "ticket_id,customer_message\n1,hello\n".repeat(100));
  const before = await Deno.readFile(path);
  const { trouble, message } = await failure(`sqlite:${path}`);
  assert.equal(trouble, "damaged");
  assert.equal(
    message,
    `${path}: this file is not an SQLite database; name another file in DATABASE_URL, or restore it from a backup`,
  );
  assert.deepEqual(await Deno.readFile(path), before);
});

Deno.test("openDatabase() says that a path is a folder, or lies below a file", async () => {
  await using scratch = await scratchFolder();
  await scratch.file("file", "");
  assert.equal((await failure(`sqlite:${scratch.path}`)).trouble, "unreachable");
  assert.match((await failure(`sqlite:${scratch.path}/file/store.db`)).message, /a part of this path is a file/);
  assert.match((await failure("sqlite:")).message, /DATABASE_URL names no file/);
  assert.match((await failure(`postgres://ann:x/${SECRET}@db/x`)).message, /is not an address; in a password/);
  assert.match((await failure(`mysql://ann:${SECRET}@db/x`)).message, /must be sqlite:PATH or postgres/);
});

Deno.test("a database that was damaged is said to be", async () => {
  await using scratch = await scratchFolder();
  const path = `${scratch.path}/store.db`;
  await (await openDatabase(`sqlite:${path}`)).close();
  const bytes = await Deno.readFile(path);
  for (let page = 1; page * 4096 < bytes.length; page++) bytes.fill(0xa5, page * 4096, page * 4096 + 64);
  await Deno.writeFile(path, bytes);
  const { trouble, message } = await failure(`sqlite:${path}`);
  assert.equal(trouble, "damaged");
  assert.match(message, /this database is damaged; restore it from a backup: deno task restore$/);
});

Deno.test("a database that may only be read is said to be", () => {
  const path = Deno.makeTempFileSync();
  const writer = new DatabaseSync(path);
  writer.exec("create table t (a)");
  writer.close();
  const reader = new DatabaseSync(path, { readOnly: true });
  const error = (() => {
    try {
      reader.exec("insert into t values (1)");
    } catch (error) {
      return explainDatabaseError(error, path);
    }
  })();
  reader.close();
  Deno.removeSync(path);
  assert.ok(error instanceof DatabaseError);
  assert.deepEqual([error.trouble, error.place.file], ["read-only", path]);
  assert.match(error.message, /this user may not write to this database; change its permissions/);
});

Deno.test("a server that is not there is said not to answer", async () => {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  listener.close();
  const { trouble, message } = await failure(`postgres://ann:${encodeURIComponent(SECRET)}@127.0.0.1:${port}/tickets`);
  assert.equal(trouble, "unreachable");
  assert.equal(
    message,
    `postgres://ann:…@127.0.0.1:${port}/tickets: the database server does not answer; ` +
      "check that it runs, and its address in DATABASE_URL",
  );
});

/** A server that asks for the password and then refuses, as the protocol has it (PostgreSQL manual, chapter 55.7). */
function refusingServer(code: string): Disposable & { port: number } {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const message = (type: string, body: Uint8Array) => {
    const out = new Uint8Array(5 + body.length);
    out[0] = type.charCodeAt(0);
    new DataView(out.buffer).setInt32(1, 4 + body.length);
    out.set(body, 5);
    return out;
  };
  const text = (value: string) => new TextEncoder().encode(value);
  (async () => {
    for await (const connection of listener) {
      const buffer = new Uint8Array(4096);
      await connection.read(buffer);
      await connection.write(message("R", new Uint8Array([0, 0, 0, 3])));
      await connection.read(buffer);
      await connection.write(message("E", text(`SFATAL\0VFATAL\0C${code}\0Mpassword ${SECRET} is wrong\0\0`)));
      connection.close();
    }
  })();
  return { port: listener.addr.port, [Symbol.dispose]: () => listener.close() };
}

Deno.test("a wrong password is refused in one line that does not show it", async () => {
  using server = refusingServer("28P01");
  const error = await openDatabase(`postgres://ann:${encodeURIComponent(SECRET)}@127.0.0.1:${server.port}/tickets`)
    .then(() => assert.fail("it opened"), (error) => error);
  assert.equal(error.trouble, "refused");
  assert.equal(
    error.message,
    `postgres://ann:…@127.0.0.1:${server.port}/tickets: the database server refused this user; ` +
      "check user and password in DATABASE_URL",
  );
});

testPostgres("a database that the server lacks, and a user that it does not know, are said", async (_database, url) => {
  const at = (path: string, user: string) =>
    Object.assign(new URL(url), { pathname: path, username: user, search: "" });
  const lacking = await failure(at("/nowhere", "postgres").href);
  assert.deepEqual([lacking.trouble, lacking.hint], ["unreachable", "create it: createdb NAME"]);
  const unknown = await failure(Object.assign(at("/postgres", "nobody"), { password: SECRET }).href);
  assert.equal(unknown.trouble, "refused");
});

Deno.test("shownAddress() hides a password wherever it stands", () => {
  for (
    const [address, shown] of [
      ["postgres://ann:secret@db/tickets", "postgres://ann:…@db/tickets"],
      ["postgres://ann:se%40cret@db:5433/tickets", "postgres://ann:…@db:5433/tickets"],
      ["postgres://ann:se@cret@db/tickets", "postgres://ann:…@db/tickets"],
      ["postgres://ann:1?cret@db/tickets", "postgres://…"],
      ["postgres://ann:1#cret@db/tickets", "postgres://…"],
      ["postgres://ann:se/cret@db/tickets", "postgres://…"],
      ["postgres://ann:1/cret@db/tickets", "postgres://…"],
      ["postgres://db/tickets?user=ann&password=secret", "postgres://db/tickets"],
      ["postgres://:secret@db/tickets", "postgres://:…@db/tickets"],
      ["postgres://ann@db/tickets", "postgres://ann@db/tickets"],
      ["data/ticketlab.db", "data/ticketlab.db"],
    ]
  ) {
    assert.equal(shownAddress(address), shown);
    assert.doesNotMatch(shown, /cret|@cret/);
  }
});

testPostgres("a search path that names no schema of the database is said, with what to do", async (_, url) => {
  const address = new URL(url);
  address.searchParams.set("options", "-csearch_path=nowhere");
  const { trouble, message } = await failure(address.href);
  assert.equal(trouble, "unreachable");
  assert.match(
    message,
    /none of the schemas of this address is in the database; make it: create schema NAME, or check/,
  );
  await using database = await openDatabase(address.href, { migrate: false });
  assert.equal((await storeStatus(database)).postgresSchema, null);
});
