import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** The names that a database has for types that both know, but call otherwise. */
export interface ColumnTypes {
  /** Whole numbers up to 2^53. */
  readonly integer: "integer" | "bigint";
  /** 64-bit floats. */
  readonly real: "real" | "double precision";
  readonly bytes: "blob" | "bytea";
}

/** One step of the schema, given the types' names in the database at hand. */
export type SchemaStep = (types: ColumnTypes) => Migration;

/** Writes a step for both databases at once; steps only lead forward: going back is restoring a backup. */
export function migration<Tables>(up: (db: Kysely<Tables>, types: ColumnTypes) => Promise<void>): SchemaStep {
  return (types) => ({ up: (db) => up(db, types) });
}

/** The names of the types in a kind of database. */
export function columnTypes(kind: "sqlite" | "postgres"): ColumnTypes {
  return kind === "sqlite"
    ? { integer: "integer", real: "real", bytes: "blob" }
    : { integer: "bigint", real: "double precision", bytes: "bytea" };
}
