import type { AuditEvent } from "../audit/mod.ts";
import type { TicketSet } from "./load_tickets.ts";

/** What the audit trail is told when tickets were read in order to learn from them, or to judge by them. */
export function ingestEvent(data: TicketSet, use: "train" | "test"): AuditEvent {
  const { source, fingerprint, texts, labels, profile, withheld, quarantine } = data;
  return {
    action: "data.ingest",
    subject: fingerprint,
    details: {
      use,
      source,
      rows: profile.rowsRead,
      refused: profile.quarantined,
      tickets: texts.length,
      labels: new Set(labels).size,
      ...(withheld > 0 && { withheld }),
      ...(quarantine !== undefined && { quarantine }),
    },
  };
}
