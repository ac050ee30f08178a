import { resolve } from "node:path";
import { InputError } from "../../core/mod.ts";
import type { Queryable } from "../../storage/db/mod.ts";
import { PiiVault } from "../../text/pii/mod.ts";
import { among, chunksOf } from "../_among.ts";
import type { PersonStore } from "../person_store.ts";

/** Rows of one insert: SQLite takes 32,766 values at once. */
const CHUNK = 5000;

/** Stands for rows of nobody known: their values stay. */
const NOBODY = "";

/**
 * Notes whose values stand behind tokens, so that erasure takes them out of the vault.
 *
 * @param tokens By customer id; those in rows that name nobody under the empty one.
 */
export async function registerVaultValues(
  persons: PersonStore,
  path: string,
  tokens: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  const customers = [...tokens.keys()].filter((id) => id !== NOBODY);
  const ids = await persons.personsOf(customers, { create: true });
  const personOf = new Map<string, string>([[NOBODY, NOBODY], ...customers.map((id, i) => [id, ids[i]] as const)]);
  const rows = [...tokens].flatMap(([customer, own]) =>
    [...own].map((token) => ({ path: resolve(path), token, person_id: personOf.get(customer)! }))
  );
  await persons.store.database.transaction(async (tx) => {
    for (const chunk of chunksOf(rows, CHUNK)) {
      await tx.insertInto("vault_value").values(chunk).onConflict((c) => c.doNothing()).execute();
    }
  });
}

/** Tokens of a vault that stand for values of the persons and of nobody else. */
export async function valuesOf(
  { store: { database } }: PersonStore,
  path: string,
  persons: readonly string[],
): Promise<string[]> {
  const isTheirs = among(database, "person_id", persons);
  const theirs = await database.db.selectFrom("vault_value").select("token").distinct().where("path", "=", path)
    .where(isTheirs).execute();
  // A restored backup may name persons who were erased since: nobody needs a value for them.
  const gone = database.db.selectFrom("person").select("id").where("erased_at", "is not", null);
  const others = await database.db.selectFrom("vault_value").select("token").distinct().where("path", "=", path)
    .where((eb) => eb.not(isTheirs)).where("person_id", "not in", gone).execute();
  const shared = new Set(others.map(({ token }) => token));
  return theirs.map(({ token }) => token).filter((token) => !shared.has(token));
}

/**
 * Takes values out of a vault; how many there were.
 *
 * @param key What the vault was written with.
 * @throws {InputError} If it cannot be opened.
 */
export async function forgetValues(
  path: string,
  tokens: readonly string[],
  { key, dryRun = false }: { readonly key?: string; readonly dryRun?: boolean },
): Promise<number> {
  if (key === undefined) {
    throw new InputError("the vault cannot be opened without its key", {
      place: { file: path },
      hint: "set TICKETLAB_KEY to the key of the run that wrote it",
    });
  }
  const vault = await PiiVault.open(path, key);
  const forgotten = vault.forget(tokens);
  if (forgotten > 0 && !dryRun) await vault.save(path);
  return forgotten;
}

/** Forgets whose values there were: in the transaction that destroys the keys. */
export async function forgetOwners(
  tx: Queryable,
  { store: { database } }: PersonStore,
  persons: readonly string[],
): Promise<void> {
  await tx.deleteFrom("vault_value").where(among(database, "person_id", persons)).execute();
}
