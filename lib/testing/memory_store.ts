import { type AuditEvent, AuditTrail, type StoreOfRecord } from "../audit/mod.ts";
import { type Clock, fixedClock } from "../core/mod.ts";
import { openDatabase } from "../storage/db/mod.ts";

/** A store of record in memory, and what its trail was told, in order. */
export interface MemoryStore extends StoreOfRecord, AsyncDisposable {
  told(): Promise<(AuditEvent & { readonly actor: string })[]>;
}

/** Opens an empty store of record in memory; the actor is `ann`. */
export async function memoryStore(clock: Clock = fixedClock("2026-03-01")): Promise<MemoryStore> {
  const database = await openDatabase("sqlite::memory:");
  return {
    database,
    clock,
    trail: new AuditTrail(database, { clock, actor: "ann" }),
    told: async () => {
      const rows = await database.db.selectFrom("audit_entry").select(["actor", "action", "subject", "details"])
        .orderBy("seq").execute();
      return rows.map(({ actor, action, subject, details }) => ({
        actor,
        action: action as AuditEvent["action"],
        subject: subject ?? undefined,
        details: JSON.parse(details),
      }));
    },
    [Symbol.asyncDispose]: () => database.close(),
  };
}
