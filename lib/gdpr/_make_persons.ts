import { InputError } from "../core/mod.ts";
import type { Database, Queryable, StoreTransaction } from "../storage/db/mod.ts";
import { type Vault, vaultRow } from "../storage/vault/mod.ts";
import { among, chunksOf } from "./_among.ts";
import { CUSTOMER_ID, newId } from "./_person_rows.ts";

/** Rows of one insert: SQLite takes 32,766 values at once. */
const CHUNK = 1000;

/** Pseudonyms by lookup hash; those who are not known are missing. */
export async function knownPersons(
  database: Database,
  db: Queryable,
  lookups: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.selectFrom("person").select(["id", "lookup"]).where(among(database, "lookup", lookups))
    .execute();
  return new Map(rows.map(({ id, lookup }) => [lookup!, id]));
}

/**
 * Makes persons, but for those whom another process has made meanwhile.
 *
 * @param missing Canonical customer ids by lookup hash.
 * @returns The pseudonyms of all of them, by lookup hash.
 */
export async function makePersons(
  database: Database,
  vault: Vault,
  tx: StoreTransaction,
  missing: ReadonlyMap<string, string>,
  created: string,
): Promise<Map<string, string>> {
  await checkKey(database, vault, tx);
  for (const chunk of chunksOf([...missing], CHUNK)) {
    const rows = chunk.map(([lookup, customerId]) => {
      const id = newId("p");
      const { key, wrapped } = vault.newPersonKey(id);
      const sealed_id = vault.seal(key, customerId, { id, person: id, kind: CUSTOMER_ID });
      return { id, lookup, wrapped_key: wrapped, sealed_id, created, objects: 0, consent: "{}" };
    });
    await tx.insertInto("person").values(rows).onConflict((c) => c.column("lookup").doNothing()).execute();
  }
  return await knownPersons(database, tx, [...missing.keys()]);
}

/** A key that was rotated meanwhile must wrap nobody; the row stays as it is until the transaction ends. */
async function checkKey(database: Database, vault: Vault, tx: StoreTransaction): Promise<void> {
  if (database.kind === "postgres") await tx.selectFrom("vault").select("id").forShare().execute();
  const row = await vaultRow(tx);
  if (row?.salt.toHex() === vault.stamp) return;
  throw new InputError("TICKETLAB_KEY was rotated meanwhile", {
    place: { file: database.where },
    hint: "start again with the new one; nothing was changed",
  });
}
