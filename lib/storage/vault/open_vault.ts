import { InputError } from "../../core/mod.ts";
import type { Clock } from "../../core/mod.ts";
import type { Database, Queryable } from "../db/mod.ts";
import { decrypt } from "./aes_gcm.ts";
import { deriveKey, deriveKeyAsWritten, KEY_COST, type KeyCost } from "./derive_key.ts";
import { LOOKUP_CONTEXT, Vault } from "./vault.ts";

/** Options of {@linkcode openVault}. */
export interface OpenVaultOptions {
  readonly clock: Clock;
  /**
   * What deriving the key costs, where the database has no vault yet; tests take less.
   *
   * @default {KEY_COST}
   */
  readonly cost?: KeyCost;
}

/** The row of a vault, without its id. */
export interface VaultRow {
  readonly salt: Uint8Array;
  readonly kdf: string;
  readonly lookup_key: Uint8Array;
  readonly created: string;
}

/**
 * Opens the vault of a database with the key of the workspace, made at the first time. The key is never kept: a random key for the
 * lookup hashes lies wrapped beside the salt, and whoever can open it has the right one.
 *
 * @param masterKey `TICKETLAB_KEY`.
 * @throws {InputError} If the key is not the one that the database was encrypted with; nothing is changed then.
 *
 * @example
 * ```ts
 * import { fixedClock } from "../../core/mod.ts";
 * import { openDatabase } from "../db/mod.ts";
 * import { openVault } from "./open_vault.ts";
 * import assert from "node:assert/strict";
 *
 * await using database = await openDatabase("sqlite::memory:");
 * const options = { clock: fixedClock("2026-01-01"), cost: { N: 16, r: 8, p: 1 } };
 * const vault = await openVault(database, "correct horse battery", options);
 * const again = await openVault(database, "correct horse battery", options);
 * assert.equal(vault.lookup("customer 7"), again.lookup("customer 7"));
 * await assert.rejects(openVault(database, "wrong horse battery", options), /TICKETLAB_KEY is not the key/);
 * ```
 */
export async function openVault(database: Database, masterKey: string, options: OpenVaultOptions): Promise<Vault> {
  const row = await vaultRow(database.db) ?? await makeVault(database, masterKey, options);
  const vault = await vaultOf(row, masterKey);
  if (vault) return vault;
  throw new InputError("TICKETLAB_KEY is not the key that personal data in this database is encrypted with", {
    place: { file: database.where },
    hint: "set the one it was made with; nothing was changed",
  });
}

/** The row of the vault, or undefined where nothing was ever encrypted. */
export async function vaultRow(db: Queryable): Promise<VaultRow | undefined> {
  const row = await db.selectFrom("vault").select(["salt", "kdf", "lookup_key", "created"]).executeTakeFirst();
  // PostgreSQL hands out pieces of a buffer that it uses for other rows too.
  return row && { ...row, salt: new Uint8Array(row.salt), lookup_key: new Uint8Array(row.lookup_key) };
}

/** The vault that a row stands for, or undefined if the key is not its own. */
export async function vaultOf(row: VaultRow, masterKey: string): Promise<Vault | undefined> {
  const derivations = masterKey === masterKey.normalize("NFC") ? [deriveKey] : [deriveKey, deriveKeyAsWritten];
  for (const derive of derivations) {
    const wrapping = await derive(masterKey, row.salt, costOf(row));
    const lookup = decrypt(wrapping, row.lookup_key, LOOKUP_CONTEXT);
    if (lookup) return new Vault({ wrapping, lookup, stamp: row.salt.toHex() });
  }
  return undefined;
}

/** What deriving the key of a vault costs. */
export function costOf({ kdf }: VaultRow): KeyCost {
  const { N, r, p } = JSON.parse(kdf) as Record<string, number>;
  return { N, r, p };
}

/** A salt of its own for every key, as `kdf` names it: 128 random bits (NIST SP 800-132, section 5.1). */
export function newSalt(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(16));
}

/** How the costs of scrypt are kept. */
export function kdfText({ N, r, p }: KeyCost): string {
  return JSON.stringify({ name: "scrypt", N, r, p });
}

async function makeVault(
  database: Database,
  masterKey: string,
  { clock, cost = KEY_COST }: OpenVaultOptions,
): Promise<VaultRow> {
  const salt = newSalt();
  const wrapping = await deriveKey(masterKey, salt, cost);
  const lookup = crypto.getRandomValues(new Uint8Array(32));
  const vault = new Vault({ wrapping, lookup, stamp: salt.toHex() });
  return await database.transaction(async (tx) => {
    const lost = await tx.selectFrom("person").select("id").where("wrapped_key", "is not", null).limit(1).execute();
    const row = await vaultRow(tx);
    if (row) return row; // another process was first
    if (lost.length > 0) {
      throw new InputError("this database holds encrypted persons, but not the salt of their key", {
        place: { file: database.where },
        hint: "restore it from a backup: deno task restore",
      });
    }
    const lookup_key = vault.wrappedLookupKey();
    const made = { salt, kdf: kdfText(cost), lookup_key, created: clock.now().toISOString() };
    await tx.insertInto("vault").values({ id: 1, ...made }).onConflict((c) => c.column("id").doNothing()).execute();
    return (await vaultRow(tx))!;
  });
}
