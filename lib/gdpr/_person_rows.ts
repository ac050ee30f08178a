import { InputError } from "../core/mod.ts";
import type { Database, Schema, StoreTransaction } from "../storage/db/mod.ts";
import type { PersonKey, Vault } from "../storage/vault/mod.ts";
import { among } from "./_among.ts";

/** What the columns of a person besides the records are sealed as; no record has such a kind. */
export const CUSTOMER_ID = "customer id";
export const LEGAL_HOLD = "legal hold";

/** What a change of a person looks at. */
export type PersonRow = Pick<Schema["person"], "wrapped_key" | "objects" | "consent" | "legal_hold">;

/** The row of a person, which nobody else changes until the transaction ends. */
export async function lockedPerson({ kind }: Database, tx: StoreTransaction, person: string): Promise<PersonRow> {
  const row = await tx.selectFrom("person")
    .select(["wrapped_key", "objects", "consent", "legal_hold"]).where("id", "=", person)
    .$if(kind === "postgres", (query) => query.forUpdate()).executeTakeFirst();
  if (!row) throw unknownPerson(person);
  return row;
}

/** Opened keys of persons who must be there, and must not be erased until the transaction ends. */
export async function keysOf(
  database: Database,
  vault: Vault,
  tx: StoreTransaction,
  persons: readonly string[],
): Promise<Map<string, PersonKey>> {
  const rows = await tx.selectFrom("person").select(["id", "wrapped_key"]).where(among(database, "id", persons))
    .$if(database.kind === "postgres", (query) => query.forShare()).execute();
  const keys = new Map(rows.map(({ id, wrapped_key }) => {
    if (!wrapped_key) throw erasedPerson(id);
    return [id, vault.unwrap(wrapped_key, id)];
  }));
  const unknown = persons.find((id) => !keys.has(id));
  if (unknown !== undefined) throw unknownPerson(unknown);
  return keys;
}

/** An id that tells nothing: 128 random bits. */
export function newId(prefix: "p" | "r"): string {
  return `${prefix}_${crypto.getRandomValues(new Uint8Array(16)).toHex()}`;
}

export function unknownPerson(id: string): InputError {
  return new InputError(`there is no person ${id}`, { hint: "a pseudonym is p_ and 32 hexadecimal digits" });
}

export function erasedPerson(id: string): InputError {
  return new InputError(`person ${id} was erased`, { hint: "nothing more can be kept under this pseudonym" });
}
