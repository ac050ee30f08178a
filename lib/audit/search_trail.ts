import { type Expression, sql, type SqlBool } from "kysely";
import type { Json } from "../core/mod.ts";
import type { Queryable, Schema } from "../storage/db/mod.ts";
import { AUDIT_ACTIONS, type AuditEntry } from "./audit_event.ts";

/** Entries read at once. */
const CHUNK = 1000;

/** Which entries are asked for; those that fit all of it. */
export interface TrailQuery {
  readonly actor?: string;
  /** An action, or how it begins: `model` for all that was done to models. */
  readonly action?: string;
  readonly subject?: string;
  /** From this time on, ISO 8601. */
  readonly since?: string;
  /** Before this time, ISO 8601. */
  readonly until?: string;
  /** Occurs in the details, in upper or lower case. */
  readonly text?: string;
  /** Numbers of the first and the last entry. */
  readonly from?: number;
  readonly to?: number;
  /**
   * Entries at most.
   *
   * @default all
   */
  readonly limit?: number;
  /**
   * The last entries first.
   *
   * @default {false}
   */
  readonly newestFirst?: boolean;
}

/**
 * Finds entries of the trail, in bounded memory, however many there are.
 *
 * @throws {RangeError} If a time is none, or the limit is less than 0.
 *
 * @example
 * ```ts
 * import { AuditTrail } from "./audit_trail.ts";
 * import { searchTrail } from "./search_trail.ts";
 * import { fixedClock } from "../core/mod.ts";
 * import { openDatabase } from "../storage/db/mod.ts";
 * import assert from "node:assert/strict";
 *
 * await using database = await openDatabase("sqlite::memory:");
 * const trail = new AuditTrail(database, { clock: fixedClock("2026-01-01"), actor: "ann" });
 * await trail.record({ action: "model.save", subject: "a" }, { action: "data.ingest" }, { action: "model.promote", subject: "a" });
 *
 * const found = await Array.fromAsync(searchTrail(database.db, { action: "model", newestFirst: true }));
 * assert.deepEqual(found.map(({ action }) => action), ["model.promote", "model.save"]);
 * ```
 */
export async function* searchTrail(db: Queryable, query: TrailQuery = {}): AsyncGenerator<AuditEntry> {
  for await (const row of searchRows(db, query)) yield entryOf(row);
}

/** As {@linkcode searchTrail}: the rows as they are stored. */
export async function* searchRows(db: Queryable, query: TrailQuery): AsyncGenerator<Schema["audit_entry"]> {
  const { limit = Infinity, newestFirst = false } = query;
  if (!(limit >= 0)) throw new RangeError(`Cannot search the trail: limit must be >= 0: current value is ${limit}`);
  let { from = 0, to = Number.MAX_SAFE_INTEGER } = query;
  for (let left = limit; left > 0;) {
    const most = Math.min(left, CHUNK);
    const rows = await matching(db, query).where("seq", ">=", from).where("seq", "<=", to)
      .orderBy("seq", newestFirst ? "desc" : "asc").limit(most).execute();
    yield* rows;
    if (rows.length < most) return;
    left -= rows.length;
    if (newestFirst) to = rows.at(-1)!.seq - 1;
    else from = rows.at(-1)!.seq + 1;
  }
}

function matching(db: Queryable, { actor, action, subject, since, until, text }: TrailQuery) {
  return db.selectFrom("audit_entry").selectAll().where(({ eb, and }) => {
    const all: Expression<SqlBool>[] = [];
    if (actor !== undefined) all.push(eb("actor", "=", actor));
    if (subject !== undefined) all.push(eb("subject", "=", subject));
    if (action !== undefined) {
      all.push(
        Object.hasOwn(AUDIT_ACTIONS, action)
          ? eb("action", "=", action)
          : sql<SqlBool>`substr(action, 1, ${sql.lit(action.length)}) = ${action}`,
      );
    }
    if (since !== undefined) all.push(eb("at", ">=", timeOf(since)));
    if (until !== undefined) all.push(eb("at", "<", timeOf(until)));
    if (text !== undefined) all.push(sql<SqlBool>`lower(details) like ${patternOf(text)} escape '!'`);
    return and(all);
  });
}

/** A pattern that finds a text inside JSON, where quotes and such are escaped. */
function patternOf(text: string): string {
  const inside = JSON.stringify(text).slice(1, -1).toLowerCase();
  return `%${inside.replace(/[!%_]/g, "!$&")}%`;
}

function timeOf(text: string): string {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) {
    throw new RangeError(`Cannot search the trail: a time must be as in ISO 8601: current value is "${text}"`);
  }
  return time.toISOString();
}

/** A stored entry as others see it. */
export function entryOf(row: Schema["audit_entry"]): AuditEntry {
  const { seq, at, actor, action, subject, details, content_hash, prev_hash, hash } = row;
  const blanked = content_hash !== null;
  return {
    seq,
    at,
    actor,
    action,
    subject,
    details: blanked ? {} : detailsOf(details),
    blanked,
    prevHash: prev_hash.toHex(),
    hash: hash.toHex(),
  };
}

/** The details; as text where someone has put there what is no JSON. */
function detailsOf(json: string): Readonly<Record<string, Json>> {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return { text: json };
    throw error;
  }
}
