import type { Queryable } from "../storage/db/mod.ts";
import { importAliases } from "./import_aliases.ts";
import type { Registry } from "./registry.ts";
import { idOf } from "./version_summary.ts";

/** What an alias means now. */
export interface AliasState {
  readonly name: string;
  readonly digest: string;
  readonly id: string;
  /** Counts the changes of the alias, from 1. */
  readonly revision: number;
}

/** From an alias, such as `champion` or `banking77@champion`, to what it means. */
export type Aliases = Readonly<Record<string, AliasState>>;

/** Reads all aliases, in order. */
export async function readAliases(registry: Registry): Promise<Aliases> {
  await importAliases(registry);
  const rows = await aliasRows(registry.store.database.db).orderBy("alias.alias").execute();
  return Object.fromEntries(rows.map((row) => [row.alias, stateOf(row)]));
}

/** What an alias means; undefined if there is no such alias. */
export async function readAlias(db: Queryable, alias: string): Promise<AliasState | undefined> {
  const row = await aliasRows(db).where("alias.alias", "=", alias).executeTakeFirst();
  return row && stateOf(row);
}

function aliasRows(db: Queryable) {
  return db.selectFrom("alias").innerJoin("version", "version.digest", "alias.digest")
    .select(["alias.alias", "alias.revision", "version.name", "version.digest"]);
}

function stateOf({ name, digest, revision }: { name: string; digest: string; revision: number }): AliasState {
  return { name, digest, id: idOf({ name, digest }), revision };
}
