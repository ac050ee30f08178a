import { DatabaseError, type DatabaseTrouble } from "./database_error.ts";

type Explanation = readonly [trouble: DatabaseTrouble, problem: string, hint: string];

/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const SQLITE: Readonly<Record<number, Explanation>> = {
  3: ["refused", "this user may not open this database", "change its permissions, or those of its folder"],
  5: ["busy", "another process holds this database", "wait until it is done, and try again"],
  6: ["busy", "another process holds a table of this database", "wait until it is done, and try again"],
  8: ["read-only", "this user may not write to this database", "change its permissions, or those of its folder"],
  10: [
    "failed",
    "the disk failed while the database was read or written",
    "look at the disk; nothing was half-written",
  ],
  11: ["damaged", "this database is damaged", "restore it from a backup: deno task restore"],
  13: ["full", "the disk is full", "free some space; nothing was half-written"],
  14: ["unreachable", "this database cannot be opened", "check the path and its permissions"],
  15: ["busy", "another process holds this database", "wait until it is done, and try again"],
  26: [
    "damaged",
    "this file is not an SQLite database",
    "name another file in DATABASE_URL, or restore it from a backup",
  ],
};

/** The texts of those codes (sqlite3_errstr), which are all that some of Deno's errors tell. */
const SQLITE_TEXTS: readonly (readonly [text: string, code: number])[] = [
  ["database is locked", 5],
  ["attempt to write a readonly database", 8],
  ["disk I/O error", 10],
  ["database disk image is malformed", 11],
  ["database or disk is full", 13],
  ["unable to open database file", 14],
  ["file is not a database", 26],
];

/** Classes and codes of PostgreSQL (appendix A of its manual), and of the connection to it. */
const POSTGRES: readonly (readonly [code: RegExp, explanation: Explanation])[] = [
  [/^(53100|53200)$/, ["full", "the database server has no space left", "free some; nothing was half-written"]],
  [/^(25006)$/, ["read-only", "this database takes no writes", "connect to the primary server"]],
  [/^(28...)$/, ["refused", "the database server refused this user", "check user and password in DATABASE_URL"]],
  [/^3D000$/, ["unreachable", "the database server has no such database", "create it: createdb NAME"]],
  [/^3F000$/, [
    "unreachable",
    "none of the schemas of this address is in the database",
    "make it: create schema NAME, or check search_path in DATABASE_URL",
  ]],
  [/^(42501)$/, ["refused", "this user may not do that in the database", "grant it the rights"]],
  [/^(40001|40P01|55P03)$/, ["busy", "another process was faster", "try again"]],
  [/^(53300|57P0[123]|08...)$/, ["unreachable", "the database server takes no connection now", "try again later"]],
  [/^XX00[12]$/, ["damaged", "this database is damaged", "restore it from a backup: deno task restore"]],
  [/^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH)$/, [
    "unreachable",
    "the database server does not answer",
    "check that it runs, and its address in DATABASE_URL",
  ]],
];

/** What the client of PostgreSQL says without a code when the server is gone. */
const CONNECTION_LOST =
  /^(Connection terminated|Client has encountered a connection error|timeout expired|Postgres connection has been discarded)/;

/**
 * Turns a failure of a database into a {@linkcode DatabaseError} that says what is wrong and what to do; a breach of a constraint
 * or an error of ours comes back as it is.
 *
 * @param where Path or address of the database, without its password.
 */
export function explainDatabaseError(error: unknown, where: string): unknown {
  const explanation = explanationOf(error);
  if (!explanation) return error;
  const [trouble, problem, hint] = explanation;
  return new DatabaseError(trouble, problem, { place: { file: where }, hint, cause: error });
}

function explanationOf(error: unknown): Explanation | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof Deno.errors.NotCapable) {
    return ["refused", "Deno may not reach this database", "allow it with --allow-net or --allow-read --allow-write"];
  }
  const { code } = error as { code?: unknown };
  if (code === "ERR_SQLITE_ERROR") return SQLITE[sqliteCode(error)];
  if (typeof code === "string") return POSTGRES.find(([pattern]) => pattern.test(code))?.[1];
  if (CONNECTION_LOST.test(error.message)) return POSTGRES.at(-1)![1];
  return undefined;
}

/** Primary result code of an error of SQLite. */
export function sqliteCode(error: Error & { errcode?: number }): number {
  const { errcode, message } = error;
  // The lowest byte is the primary code; those above tell more of it.
  return errcode !== undefined ? errcode & 0xff : SQLITE_TEXTS.find(([text]) => message.startsWith(text))?.[1] ?? 1;
}

/** Extended result codes of SQLite for a row that is there already: SQLITE_CONSTRAINT_PRIMARYKEY and _UNIQUE. */
const SQLITE_UNIQUE = [1555, 2067];

/**
 * Whether a statement failed because a row with the same key is there already, in either kind of database.
 *
 * @example
 * ```ts
 * import { isDuplicate, openDatabase } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * await using database = await openDatabase("sqlite::memory:");
 * const insert = () =>
 *   database.transaction((tx) => tx.insertInto("alias").values({ alias: "champion", digest: "d", revision: 1 }).execute());
 * await insert();
 * await assert.rejects(insert(), isDuplicate);
 * ```
 */
export function isDuplicate(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errcode } = error as { code?: unknown; errcode?: number };
  if (code === "ERR_SQLITE_ERROR") {
    return SQLITE_UNIQUE.includes(errcode!) || error.message.startsWith("UNIQUE constraint failed");
  }
  return code === "23505";
}
