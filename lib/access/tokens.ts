import type { StoreOfRecord } from "../audit/mod.ts";
import { InputError } from "../core/mod.ts";
import { newSecret } from "./_token_text.ts";
import { isRole, type Role, ROLES } from "./permissions.ts";

/** Whom a token is for. */
export interface TokenOptions {
  /** A program or a person; what the audit trail calls the actor. Several tokens may have the same, as when one replaces another. */
  readonly name: string;
  readonly role: Role;
  /**
   * Days until it expires; `null` for never.
   *
   * @default {90}
   */
  readonly days?: number | null;
}

/** A token without its secret. */
export interface TokenInfo {
  /** Opaque; names the token, and opens nothing. */
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** ISO 8601, UTC, as all times here. */
  readonly created: string;
  readonly expires: string | null;
  /** To within ten minutes. */
  readonly lastUsed: string | null;
  readonly revoked: string | null;
  /** Whether it opens anything now. */
  readonly state: "valid" | "expired" | "revoked";
}

/** A token that was just made: the only time that its secret is known. */
export interface CreatedToken extends TokenInfo {
  /** `tl_<id>_<secret>`; hand it over and forget it: it cannot be shown again. */
  readonly token: string;
}

const DAY = 86_400_000;
const MOST_DAYS = 3650;
const LONGEST_NAME = 64;

/**
 * Makes a token, and tells the audit trail.
 *
 * @throws {InputError} If the name is empty, too long or not of one line, the role is none, or the days are not from 1 to 3650.
 *
 * @example
 * ```ts
 * import { AuditTrail } from "../audit/mod.ts";
 * import { fixedClock } from "../core/mod.ts";
 * import { openDatabase } from "../storage/db/mod.ts";
 * import { createToken, listTokens } from "./tokens.ts";
 * import assert from "node:assert/strict";
 *
 * const clock = fixedClock("2026-01-01");
 * await using database = await openDatabase("sqlite::memory:");
 * const store = { database, clock, trail: new AuditTrail(database, { clock, actor: "ann" }) };
 * const { id, token } = await createToken(store, { name: "dashboard", role: "viewer", days: 30 });
 * assert(token.startsWith(`tl_${id}_`));
 * assert.equal((await listTokens(store))[0].expires, "2026-01-31T00:00:00.000Z");
 * ```
 */
export async function createToken(store: StoreOfRecord, options: TokenOptions): Promise<CreatedToken> {
  const { name, role, days = 90 } = options;
  checkOptions(name, role, days);
  const now = store.clock.now();
  const { id, token, hash } = newSecret();
  const row = {
    id,
    hash,
    name,
    role,
    created: now.toISOString(),
    expires: days === null ? null : new Date(now.getTime() + days * DAY).toISOString(),
    revoked_at: null,
    last_used: null,
  };
  await store.database.transaction(async (tx) => {
    await tx.insertInto("token").values(row).execute();
    const details = { did: "create", role, expires: row.expires };
    await store.trail.recordIn(tx, { action: "access.token", subject: id, details });
  });
  return { ...infoOf(row, now), token };
}

/**
 * Takes a token back at once, in every process, and tells the audit trail.
 *
 * @throws {InputError} If there is no such token, or it was revoked before.
 */
export async function revokeToken(store: StoreOfRecord, id: string): Promise<TokenInfo> {
  const now = store.clock.now();
  return await store.database.transaction(async (tx) => {
    const revoked = await tx.updateTable("token").set({ revoked_at: now.toISOString() })
      .where("id", "=", id).where("revoked_at", "is", null).returningAll().executeTakeFirst();
    if (!revoked) {
      const known = await tx.selectFrom("token").select("revoked_at").where("id", "=", id).executeTakeFirst();
      if (known) throw new InputError(`the token ${id} was revoked before, at ${known.revoked_at}`);
      throw new InputError("there is no token of this id", { hint: "deno task token list shows those there are" });
    }
    await store.trail.recordIn(tx, { action: "access.token", subject: id, details: { did: "revoke" } });
    return infoOf(revoked, now);
  });
}

/** Lists all tokens, newest first; those that were revoked or have expired too. */
export async function listTokens({ database, clock }: Omit<StoreOfRecord, "trail">): Promise<TokenInfo[]> {
  const rows = await database.db.selectFrom("token").selectAll().orderBy("created", "desc").orderBy("id").execute();
  return rows.map((row) => infoOf(row, clock.now()));
}

interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly created: string;
  readonly expires: string | null;
  readonly revoked_at: string | null;
  readonly last_used: string | null;
}

function infoOf({ id, name, role, created, expires, revoked_at, last_used }: TokenRow, now: Date): TokenInfo {
  const state = stateOf({ expires, revoked_at }, now);
  return { id, name, role, created, expires, lastUsed: last_used, revoked: revoked_at, state };
}

/** Whether a token is good at a moment; it no longer is at the very moment at which it expires. */
export function stateOf(
  { expires, revoked_at }: Pick<TokenRow, "expires" | "revoked_at">,
  now: Date,
): TokenInfo["state"] {
  if (revoked_at !== null) return "revoked";
  return expires !== null && expires <= now.toISOString() ? "expired" : "valid";
}

function checkOptions(name: string, role: string, days: number | null): void {
  // A name goes into tables, logs and the audit trail: one line of visible characters cannot pretend to be two entries.
  if (!/^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(name) || name !== name.trim() || name.length > LONGEST_NAME) {
    throw new InputError(`the name of a token must be 1 to ${LONGEST_NAME} visible characters without spaces around`);
  }
  if (!isRole(role)) {
    throw new InputError(`there is no role ${JSON.stringify(role)}`, { hint: `it is one of ${ROLES.join(", ")}` });
  }
  if (days !== null && !(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS)) {
    throw new InputError(`a token must expire in 1 to ${MOST_DAYS} days: current value is ${days}`);
  }
}
