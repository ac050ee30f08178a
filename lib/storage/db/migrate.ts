import { sql } from "kysely";
import { InputError } from "../../core/mod.ts";
import { columnTypes } from "./_migration.ts";
import type { Database } from "./database.ts";
import { MIGRATIONS } from "./migrations.ts";

/** Where Kysely's migrator keeps what was done. */
export const DONE = "kysely_migration";

/** How far the schema of a database is. */
export interface MigrationState {
  /** Names of the steps that were taken, in order. */
  readonly done: readonly string[];
  /** Names of those that this program would take. */
  readonly pending: readonly string[];
  /** Steps that this program doesn't know: the database was made by a newer one. */
  readonly unknown: readonly string[];
}

/**
 * Tells how far the schema is; changes nothing.
 *
 * @param steps All steps there are; tests name others.
 */
export async function migrationState(database: Database, steps = MIGRATIONS): Promise<MigrationState> {
  const done = await stepsDone(database);
  return {
    done,
    pending: Object.keys(steps).filter((name) => !done.includes(name)),
    unknown: done.filter((name) => !Object.hasOwn(steps, name)),
  };
}

/**
 * Brings a schema up to date. Several processes may do this at once: one takes the steps, the others wait. A step that fails
 * leaves the schema as it was.
 *
 * @param steps All steps there are; tests name others.
 * @returns The names of the steps that were taken.
 * @throws {InputError} If the database was made by a newer version of ticketlab.
 */
export async function migrate(database: Database, steps = MIGRATIONS): Promise<string[]> {
  const { pending, unknown } = await migrationState(database, steps);
  if (unknown.length > 0) {
    throw new InputError(`this database was made by a newer version of ticketlab: it has ${unknown.join(", ")}`, {
      place: { file: database.where },
      hint: "update ticketlab",
    });
  }
  if (pending.length === 0) return [];
  const { Migrator } = await import("kysely/migration"); // only where there is something to do
  const types = columnTypes(database.kind);
  const migrations = Object.entries(steps).map(([name, step]) => [name, step(types)] as const);
  const migrator = new Migrator({
    db: database.db,
    provider: { getMigrations: () => Promise.resolve(Object.fromEntries(migrations)) },
    migrationTableSchema: await schemaOf(database),
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map(({ migrationName }) => migrationName);
}

/** Schema that the tables go to in PostgreSQL; without its name, the migrator takes the tables of any other schema for its own. */
async function schemaOf({ db, kind }: Database): Promise<string | undefined> {
  if (kind === "sqlite") return undefined;
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db);
  return rows[0].name;
}

async function stepsDone({ db, kind }: Database): Promise<string[]> {
  const there = kind === "sqlite"
    ? await sql<{ n: number }>`select count(*) as n from sqlite_master where type = 'table' and name = ${DONE}`.execute(
      db,
    )
    : await sql<{ n: number }>`select count(*) as n from pg_tables
        where schemaname = any(current_schemas(false)) and tablename = ${DONE}`.execute(db);
  if (there.rows[0].n === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(DONE)} order by name`.execute(db);
  return rows.map(({ name }) => name);
}
