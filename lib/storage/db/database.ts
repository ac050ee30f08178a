import { AsyncLocalStorage } from "node:async_hooks";
import { Kysely, type Transaction } from "kysely";
import { InputError } from "../../core/mod.ts";
import { explainingDialect } from "./_explaining_dialect.ts";
import { sqliteDialect } from "./_sqlite.ts";
import { migrate } from "./migrate.ts";
import { shownAddress } from "./shown_address.ts";
import type { Schema } from "./schema.ts";

/** What queries are made on: the database, or a transaction of it. */
export type Queryable = Kysely<Schema>;

/** A transaction of the store; gone with everything in it when its work throws. */
export type StoreTransaction = Transaction<Schema>;

/** A store of record that is open. */
export class Database implements AsyncDisposable {
  readonly kind: "sqlite" | "postgres";
  /** Path or address, without password; for messages. */
  readonly where: string;
  readonly #db: Queryable;
  /** What the code that runs now is inside of. */
  readonly #transactions = new AsyncLocalStorage<{ open: boolean }>();

  /** @internal */
  constructor(kind: Database["kind"], where: string, db: Queryable) {
    this.kind = kind;
    this.where = where;
    this.#db = db;
  }

  /**
   * For reading; changes belong in a {@linkcode Database.transaction}.
   *
   * @throws {TypeError} Inside a transaction, whose end such a query would wait for without end.
   */
  get db(): Queryable {
    if (this.#transactions.getStore()?.open) {
      throw new TypeError(
        "Cannot query the database inside a transaction of it: the queries must go through the transaction",
      );
    }
    return this.#db;
  }

  /**
   * Does some work as one: all of it is kept, and outlasts a power cut, or nothing is.
   *
   * In SQLite the one writer of all processes is waited for at the beginning; in PostgreSQL rows are locked as they are touched, so
   * whoever reads in order to write asks `forUpdate()`, or names the state that was seen in the `where` of the change.
   *
   * @param work Must do all its queries through the transaction it is given.
   * @throws {DatabaseError} If the database fails, such as on a full disk; nothing was kept.
   */
  transaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    return this.db.transaction().execute((tx) => this.#inside(() => work(tx)));
  }

  /**
   * Reads the store as it is at one moment, whatever others write meanwhile, and keeps nobody waiting.
   *
   * @param work Must do all its queries through the transaction it is given, and change nothing.
   */
  snapshot<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    return this.db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only")
      .execute((tx) => this.#inside(() => work(tx)));
  }

  async #inside<T>(work: () => Promise<T>): Promise<T> {
    const transaction = { open: true };
    try {
      return await this.#transactions.run(transaction, work);
    } finally {
      transaction.open = false;
    }
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** Options of {@linkcode openDatabase}. */
export interface OpenDatabaseOptions {
  /**
   * Brings the schema up to date; `false` opens it as it is, for looking at its state.
   *
   * @default {true}
   */
  readonly migrate?: boolean;
}

/**
 * Opens the store of record, made if there is none yet, and brings its schema up to date.
 *
 * @param url `sqlite:PATH`, `sqlite::memory:` or `postgres://user:password@host:port/database`.
 * @throws {DatabaseError} If it cannot be opened, or was made by a newer version of ticketlab.
 *
 * @example
 * ```ts
 * import { openDatabase } from "./database.ts";
 * import assert from "node:assert/strict";
 *
 * await using database = await openDatabase("sqlite::memory:");
 * const { size } = await database.db.selectFrom("audit_head").select("size").executeTakeFirstOrThrow();
 * assert.equal(size, 0);
 * ```
 */
export async function openDatabase(url: string, options: OpenDatabaseOptions = {}): Promise<Database> {
  const { kind, where, dialect } = await dialectOf(url);
  const database = new Database(kind, where, new Kysely<Schema>({ dialect: explainingDialect(dialect, where) }));
  try {
    if (options.migrate ?? true) await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function dialectOf(url: string) {
  if (url.startsWith("sqlite:")) {
    const path = url.slice("sqlite:".length);
    if (path === "") throw new InputError("DATABASE_URL names no file", { hint: "write sqlite:PATH" });
    return { kind: "sqlite", where: path, dialect: sqliteDialect(path) } as const;
  }
  if (/^postgres(ql)?:\/\//.test(url)) {
    if (!URL.canParse(url)) {
      throw new InputError("DATABASE_URL is not an address", {
        place: { file: shownAddress(url) },
        hint: "in a password / is written as %2F, @ as %40, : as %3A, ? as %3F and # as %23",
      });
    }
    const { postgresDialect } = await import("./_postgres.ts");
    return { kind: "postgres", where: shownAddress(url), dialect: await postgresDialect(url) } as const;
  }
  throw new InputError("DATABASE_URL must be sqlite:PATH or postgres://…", { place: { file: shownAddress(url) } });
}
