import { timingSafeEqual } from "node:crypto";
import type { StoreOfRecord } from "../audit/mod.ts";
import { hashSecret, partsOfToken } from "./_token_text.ts";
import { isRole, type Role } from "./permissions.ts";
import { stateOf } from "./tokens.ts";

/** Who asks. */
export interface Identity {
  /** What the audit trail calls the actor. */
  readonly name: string;
  /** `null` for whoever showed no token, where none is asked for. */
  readonly role: Role | null;
  readonly tokenId: string | null;
}

/** Why nobody was let in. */
export interface Refusal {
  /**
   * `missing`: no token was shown. `malformed`: not what a token looks like. `unknown`: no such token, or a wrong secret.
   * `expired`, `revoked`: said only to whoever knows the secret. `role`: the token's role is one that a newer version made.
   */
  readonly refused: "missing" | "malformed" | "unknown" | "expired" | "revoked" | "role";
  /** The token, where its secret was shown. */
  readonly tokenId: string | null;
}

/** Options of {@linkcode authenticator}. */
export interface AuthenticatorOptions {
  /**
   * Compares two hashes of 32 bytes in a time that does not depend on where they differ.
   *
   * @default {timingSafeEqual} of node:crypto
   */
  readonly isEqual?: (a: Uint8Array, b: Uint8Array) => boolean;
}

/** Milliseconds between two writes of when a token was last used. */
const USE_IS_WRITTEN_EVERY = 600_000;

/** Stands for the hash of a token that there is none of; no secret has it, as far as anyone can tell. */
const NO_HASH = "0".repeat(64);

/**
 * Makes the function that tells who shows a token.
 *
 * It asks the database each time, so that a token revoked by one process opens nothing in any other. An unknown id takes the same
 * steps as a known one: one look-up by primary key, one hash, one comparison. When a token was last used is written at its first
 * use, which the audit trail is told of, and then once in ten minutes.
 *
 * @returns Given an `Authorization` header, or `null` for none.
 *
 * @example
 * ```ts
 * import { AuditTrail } from "../audit/mod.ts";
 * import { fixedClock } from "../core/mod.ts";
 * import { openDatabase } from "../storage/db/mod.ts";
 * import { authenticator } from "./authenticator.ts";
 * import { createToken } from "./tokens.ts";
 * import assert from "node:assert/strict";
 *
 * const clock = fixedClock("2026-01-01");
 * await using database = await openDatabase("sqlite::memory:");
 * const store = { database, clock, trail: new AuditTrail(database, { clock, actor: "ann" }) };
 * const { id, token } = await createToken(store, { name: "ci", role: "agent" });
 *
 * const authenticate = authenticator(store);
 * assert.deepEqual(await authenticate(`Bearer ${token}`), { name: "ci", role: "agent", tokenId: id });
 * assert.deepEqual(await authenticate(`Bearer ${token.slice(0, -1)}!`), { refused: "malformed", tokenId: null });
 * ```
 */
export function authenticator(
  store: StoreOfRecord,
  { isEqual = timingSafeEqual }: AuthenticatorOptions = {},
): (header: string | null) => Promise<Identity | Refusal> {
  const noteUse = useWriter(store);
  return async (header) => {
    if (header === null) return { refused: "missing", tokenId: null };
    const parts = partsOfToken(/^Bearer +(\S+)$/i.exec(header)?.[1] ?? "");
    if (!parts) return { refused: "malformed", tokenId: null };
    const row = await store.database.db.selectFrom("token").selectAll().where("id", "=", parts.id).executeTakeFirst();
    const right = isEqual(bytesOf(hashSecret(parts.secret)), bytesOf(row?.hash ?? NO_HASH));
    if (!row || !right) return { refused: "unknown", tokenId: null };
    const { id, name, role } = row;
    const state = stateOf(row, store.clock.now());
    if (state !== "valid") return { refused: state, tokenId: id };
    if (!isRole(role)) return { refused: "role", tokenId: id };
    await noteUse({ id, name, lastUsed: row.last_used });
    return { name, role, tokenId: id };
  };
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}

/** Writes when a token is used: at its first use and then now and then. */
function useWriter({ database, trail, clock }: StoreOfRecord) {
  return async ({ id, name, lastUsed }: { id: string; name: string; lastUsed: string | null }): Promise<void> => {
    const now = clock.now();
    if (lastUsed !== null && now.getTime() - Date.parse(lastUsed) < USE_IS_WRITTEN_EVERY) return;
    await database.transaction(async (tx) => {
      // Of several that see a token at once, one writes: the state that was seen is named.
      const { numUpdatedRows } = await tx.updateTable("token").set({ last_used: now.toISOString() })
        .where("id", "=", id).where("last_used", lastUsed === null ? "is" : "=", lastUsed).executeTakeFirstOrThrow();
      if (lastUsed !== null || numUpdatedRows === 0n) return;
      await trail.as(name).recordIn(tx, { action: "access.login", subject: id, details: { did: "first use" } });
    });
  };
}
