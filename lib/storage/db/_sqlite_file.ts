import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import type { SqliteDatabase } from "kysely";
import { explainWriteError } from "../_write_error.ts";

/** Milliseconds to wait in all for others that write. */
export const PATIENCE = 15_000;

/** Milliseconds that a statement itself waits; the thread stands still meanwhile, and so would another writer on it. */
export const BLOCK = 50;

/** Statements kept ready; each text is parsed once. */
const MOST_STATEMENTS = 200;

/** Opens a file, made if missing, as its folder is. */
export function openFile(path: string): DatabaseSync {
  if (path !== ":memory:") makeFolder(path);
  const file = new DatabaseSync(path, { timeout: PATIENCE });
  try {
    prepareFile(file);
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

function prepareFile(file: DatabaseSync): void {
  // A write-ahead log that is flushed at each commit: what was acknowledged outlasts a power cut, and readers never wait.
  // What is deleted is overwritten, so that it can't be read from the file's free pages.
  file.exec("pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on");
  file.exec(`pragma busy_timeout = ${BLOCK}`);
}

function makeFolder(path: string): void {
  const folder = dirname(path);
  try {
    Deno.mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw explainWriteError(error, folder);
  }
}

/** A statement kept ready, and the names of the columns that it gives; none if it gives no rows. */
interface Ready {
  readonly statement: StatementSync;
  names: readonly string[];
}

/** The part of better-sqlite3's interface that Kysely asks for, over Deno's own SQLite. */
export function kyselyDatabase(file: DatabaseSync): SqliteDatabase {
  const ready = new Map<string, Ready>();
  const ask = (sql: string) => {
    let found = ready.get(sql);
    if (!found) {
      if (ready.size >= MOST_STATEMENTS) ready.clear();
      const statement = file.prepare(sql);
      statement.setReturnArrays(true);
      ready.set(sql, found = { statement, names: namesOf(statement) });
    }
    return found;
  };
  return {
    close: () => {
      ready.clear();
      file.close();
    },
    prepare: (sql) => {
      const found = ask(sql);
      return {
        reader: found.names.length > 0,
        all: (values) => named(found, found.statement.all(...bindable(values)) as unknown as unknown[][]),
        run: (values) => found.statement.run(...bindable(values)),
        // A statement of its own: the one kept ready may be asked again while rows still come.
        iterate: (values) => file.prepare(sql).iterate(...bindable(values)).map(plain),
      };
    },
  };
}

function namesOf(statement: StatementSync): string[] {
  return statement.columns().map(({ name }) => name);
}

/**
 * Gives values their names. Objects that SQLite names itself have no prototype, and copying those, as {@linkcode plain} does, takes longer
 * than reading them.
 */
function named(found: Ready, rows: readonly unknown[][]): Record<string, unknown>[] {
  // Another process may have added a column since `*` was prepared.
  if (rows.length > 0 && rows[0].length !== found.names.length) found.names = namesOf(found.statement);
  const { names } = found;
  return rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (let i = 0; i < names.length; i++) row[names[i]] = values[i];
    return row;
  });
}

/** Rows come without a prototype; those of PostgreSQL have one. */
function plain(row: Record<string, unknown>): Record<string, unknown> {
  return { ...row };
}

function bindable(values: readonly unknown[]): SQLInputValue[] {
  return values.map((value) =>
    (value === undefined ? null : typeof value === "boolean" ? Number(value) : value) as SQLInputValue
  );
}
