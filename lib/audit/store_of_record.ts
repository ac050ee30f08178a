import type { Clock } from "../core/mod.ts";
import type { Database } from "../storage/db/mod.ts";
import type { AuditTrail } from "./audit_trail.ts";

/** What everyone who acts is handed: where things are kept, who is told of it, what time it is. */
export interface StoreOfRecord {
  readonly database: Database;
  readonly trail: AuditTrail;
  readonly clock: Clock;
}
