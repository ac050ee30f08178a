import { sql } from "kysely";
import { InputError } from "../../core/mod.ts";
import type { Database, StoreTransaction } from "../db/mod.ts";
import { deriveKey, KEY_COST, type KeyCost } from "./derive_key.ts";
import { costOf, kdfText, newSalt, vaultOf, vaultRow } from "./open_vault.ts";
import type { Vault } from "./vault.ts";

/** Persons whose keys are wrapped anew in one statement. */
const CHUNK = 1000;

/** Options of {@linkcode rotateKey}. */
export interface RotateKeyOptions {
  /** The key until now. */
  readonly oldKey: string;
  /** The key from now on. */
  readonly newKey: string;
  /**
   * What deriving the new key costs.
   *
   * @default {that of the old one, but no less than KEY_COST}
   */
  readonly cost?: KeyCost;
  /** Does more in the same transaction, such as telling the audit trail. */
  readonly alongside?: (tx: StoreTransaction, persons: number) => Promise<unknown>;
}

/**
 * Wraps the keys of all persons anew, in one transaction: all of them are under the new key, or all under the old one. Records stay as
 * they are. Processes that opened the vault before must open it again.
 *
 * @returns How many persons have a key.
 * @throws {InputError} If the old key is not the one in use, or nothing was ever encrypted.
 */
export async function rotateKey(database: Database, options: RotateKeyOptions): Promise<{ readonly persons: number }> {
  const { oldKey, newKey, alongside } = options;
  const place = { file: database.where };
  const seen = await vaultRow(database.db);
  if (!seen) throw new InputError("nothing is encrypted in this database: there is no key to rotate", { place });
  const old = await vaultOf(seen, oldKey);
  if (!old) {
    throw new InputError("the old key is not the one that this database is encrypted with", {
      place,
      hint: "nothing was changed; it goes into TICKETLAB_OLD_KEY, the new one into TICKETLAB_KEY",
    });
  }
  if (oldKey === newKey) throw new InputError("the new key is the old one", { hint: "set TICKETLAB_KEY to a new key" });
  const salt = newSalt();
  const cost = options.cost ?? atLeast(costOf(seen), KEY_COST);
  const next = old.rekeyed(await deriveKey(newKey, salt, cost), salt.toHex());
  return await database.transaction(async (tx) => {
    // Whoever makes a person looks at this row first, so from here on nobody wraps a key with the old one.
    const taken = await tx.updateTable("vault").set({
      salt,
      kdf: kdfText(cost),
      lookup_key: next.wrappedLookupKey(),
    }).where("salt", "=", seen.salt).executeTakeFirst();
    if (taken.numUpdatedRows === 0n) {
      throw new InputError("another process has just rotated the key", { place, hint: "nothing was changed here" });
    }
    const persons = await wrapAnew(tx, database, { old, next });
    await alongside?.(tx, persons);
    return { persons };
  });
}

async function wrapAnew(
  tx: StoreTransaction,
  { kind }: Database,
  { old, next }: { old: Vault; next: Vault },
): Promise<number> {
  const bytes = sql.raw(kind === "sqlite" ? "blob" : "bytea");
  let persons = 0;
  for (let last = "";;) {
    const rows = await tx.selectFrom("person").select(["id", "wrapped_key"]).where("id", ">", last)
      .where("wrapped_key", "is not", null).orderBy("id").limit(CHUNK).execute();
    if (rows.length === 0) return persons;
    const values = rows.map(({ id, wrapped_key }) =>
      sql`(cast(${id} as text), cast(${next.wrap(old.unwrap(wrapped_key!, id), id)} as ${bytes}))`
    );
    // Both databases call the columns of a list of values so. One who was erased since stays erased.
    await sql`update person set wrapped_key = said.column2 from (values ${sql.join(values)}) as said
      where person.id = said.column1 and person.wrapped_key is not null`.execute(tx);
    persons += rows.length;
    last = rows.at(-1)!.id;
  }
}

function atLeast(a: KeyCost, b: KeyCost): KeyCost {
  return { N: Math.max(a.N, b.N), r: Math.max(a.r, b.r), p: Math.max(a.p, b.p) };
}
