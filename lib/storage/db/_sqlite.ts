import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type TransactionSettings,
} from "kysely";
import { explainWriteError } from "../_write_error.ts";
import { sqliteCode } from "./_explain_error.ts";

/** Milliseconds to wait in all for others that write. */
const PATIENCE = 15_000;

/** Milliseconds that a statement itself waits; the thread stands still meanwhile, and so would another writer on it. */
const BLOCK = 50;

/** Milliseconds between two tries to begin; the last one stands for all further tries. */
const PAUSES = [1, 2, 3, 5, 8, 13, 21];

/** Statements kept ready; each text is parsed once. */
const MOST_STATEMENTS = 200;

/** Opens an SQLite file as Kysely's dialect; its folder is made if missing. */
export function sqliteDialect(path: string): Dialect {
  let file: DatabaseSync | undefined;
  const config = { database: () => Promise.resolve(kyselyDatabase(file = openFile(path))) };
  const dialect = new SqliteDialect(config);
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => new PatientDriver(config, () => file?.isTransaction ?? false),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

/** Changes of the schema are part of a transaction in SQLite, so two processes that migrate at once wait for each other. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Waits for other processes without holding the thread. */
class PatientDriver extends SqliteDriver {
  readonly #inTransaction: () => boolean;
  #connection: DatabaseConnection | undefined;

  constructor(config: SqliteDialectConfig, inTransaction: () => boolean) {
    super(config);
    this.#inTransaction = inTransaction;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection ??= this.#patient(await super.acquireConnection());
  }

  /**
   * Takes the write lock at the beginning: a transaction that first reads and then writes would fail at once, without
   * waiting, where another process has written in between (sqlite.org/lang_transaction.html). One that only reads waits for nobody.
   */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const mode = settings?.accessMode === "read only" ? "begin" : "begin immediate";
    await connection.executeQuery(CompiledQuery.raw(mode));
  }

  /** SQLite rolls back by itself on a full disk, among others; then there is nothing left to do. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#inTransaction()) await connection.executeQuery(CompiledQuery.raw("rollback"));
  }

  /** A statement that stands by itself, `begin` among them, did nothing if it came upon a lock, and is tried again. */
  #patient(inner: DatabaseConnection): DatabaseConnection {
    const executeQuery = async <R>(...args: Parameters<DatabaseConnection["executeQuery"]>) => {
      for (let tries = 0, waited = 0;; tries++) {
        try {
          return await inner.executeQuery<R>(...args);
        } catch (error) {
          if (this.#inTransaction() || !isBusy(error) || waited > PATIENCE) throw error;
          const pause = PAUSES[Math.min(tries, PAUSES.length - 1)];
          await new Promise((resolve) => setTimeout(resolve, pause));
          waited += BLOCK + pause;
        }
      }
    };
    return { executeQuery, streamQuery: (...args) => inner.streamQuery(...args) } as DatabaseConnection;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && sqliteCode(error) === 5;
}

function openFile(path: string): DatabaseSync {
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

/** The part of better-sqlite3's interface that Kysely asks for, over Deno's own SQLite. */
function kyselyDatabase(file: DatabaseSync): SqliteDatabase {
  const ready = new Map<string, { statement: StatementSync; reader: boolean }>();
  const ask = (sql: string) => {
    let found = ready.get(sql);
    if (!found) {
      if (ready.size >= MOST_STATEMENTS) ready.clear();
      const statement = file.prepare(sql);
      ready.set(sql, found = { statement, reader: statement.columns().length > 0 });
    }
    return found;
  };
  return {
    close: () => {
      ready.clear();
      file.close();
    },
    prepare: (sql) => {
      const { statement, reader } = ask(sql);
      return {
        reader,
        all: (values) => statement.all(...bindable(values)).map(plain),
        run: (values) => statement.run(...bindable(values)),
        // A statement of its own: the one kept ready may be asked again while rows still come.
        iterate: (values) => file.prepare(sql).iterate(...bindable(values)).map(plain),
      };
    },
  };
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
