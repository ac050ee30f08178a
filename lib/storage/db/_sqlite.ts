import type { DatabaseSync } from "node:sqlite";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type TransactionSettings,
} from "kysely";
import { sqliteCode } from "./_explain_error.ts";
import { BLOCK, kyselyDatabase, openFile, PATIENCE } from "./_sqlite_file.ts";

/** Milliseconds between two tries to begin; the last one stands for all further tries. */
const PAUSES = [1, 2, 3, 5, 8, 13, 21];

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
