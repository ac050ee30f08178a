/**
 * Encryption at rest: a key for each person, wrapped by the key of the workspace.
 *
 * @example
 * ```ts
 * import { fixedClock } from "../../core/mod.ts";
 * import { openDatabase } from "../db/mod.ts";
 * import { openVault } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * await using database = await openDatabase("sqlite::memory:");
 * const cost = { N: 16, r: 8, p: 1 }; // for a quick example; the default is OWASP's
 * const vault = await openVault(database, "correct horse battery", { clock: fixedClock("2026-01-01"), cost });
 * const { key } = vault.newPersonKey("p1");
 * const place = { id: "r1", person: "p1", kind: "ticket" };
 * assert.equal(vault.open(key, vault.seal(key, "my parcel is late", place), place), "my parcel is late");
 * ```
 *
 * @module
 */
export { deriveKey, KEY_COST, type KeyCost } from "./derive_key.ts";
export { openVault, type OpenVaultOptions, type VaultRow, vaultRow } from "./open_vault.ts";
export { rotateKey, type RotateKeyOptions } from "./rotate_key.ts";
export { canonicalCustomerId, type PersonKey, type SealContext, Vault, type VaultKeys } from "./vault.ts";
