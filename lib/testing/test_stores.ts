import { type Database, openDatabase } from "../storage/db/mod.ts";
import { POSTGRES_HINT } from "./postgres_server.ts";

/** Address of a PostgreSQL server on which tests may make schemas of their own; `deno task test` starts one and sets it. */
const SERVER = "TICKETLAB_POSTGRES";

/**
 * Registers a test that runs on an empty store of its own, once on SQLite and once on PostgreSQL.
 *
 * @param work Is given the open store, and its address so that other processes can open it too.
 */
export function testStores(name: string, work: (database: Database, url: string) => Promise<void>): void {
  Deno.test(`${name} (SQLite)`, () => withSqlite(work));
  testPostgres(`${name} (PostgreSQL)`, work);
}

/** Registers a test that runs on PostgreSQL only, as {@linkcode testStores} does. */
export function testPostgres(name: string, work: (database: Database, url: string) => Promise<void>): void {
  const server = Deno.env.get(SERVER);
  Deno.test({
    name: server ? name : `${name}; skipped: needs PostgreSQL (${POSTGRES_HINT})`,
    ignore: !server,
    fn: () => withPostgres(server!, work),
  });
}

/** Does some work on an empty SQLite file, which is gone afterwards. */
export async function withSqlite(work: (database: Database, url: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    const url = `sqlite:${folder}/store.db`;
    await using database = await openDatabase(url);
    await work(database, url);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** A schema of its own is as good as a database of its own, and made in milliseconds. */
export async function withPostgres(
  server: string,
  work: (database: Database, url: string) => Promise<void>,
): Promise<void> {
  const { default: pg } = await import("pg");
  const schema = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client(server);
  await admin.connect();
  try {
    await admin.query(`create schema ${schema}`);
    const url = new URL(server);
    url.searchParams.set("options", `-csearch_path=${schema}`);
    try {
      await using database = await openDatabase(url.href);
      await work(database, url.href);
    } finally {
      await admin.query(`drop schema ${schema} cascade`);
    }
  } finally {
    await admin.end();
  }
}
