import type { AuditEntry, TrailQuery } from "../audit/mod.ts";
import { sanitise } from "./run_task.ts";

/** Flags that say which entries of the audit trail are meant. */
export const QUERY_FLAGS = {
  actor: { type: "string", help: "who acted" },
  action: { type: "string", help: "what was done, or how it begins, such as model.promote, model, person or test" },
  subject: { type: "string", help: "what it was done to" },
  since: { type: "string", value: "TIME", help: "from this time on, ISO 8601, such as 2026-01-31" },
  until: { type: "string", value: "TIME", help: "before this time" },
  text: { type: "string", help: "occurs in the details" },
  from: { type: "integer", help: "number of the first entry", min: 0 },
  to: { type: "integer", help: "number of the last entry", min: 0 },
} as const;

/** Values of {@linkcode QUERY_FLAGS}, and others. */
export type QueryFlags = Pick<TrailQuery, keyof typeof QUERY_FLAGS>;

/** What the flags ask for. */
export function queryOf({ actor, action, subject, since, until, text, from, to }: QueryFlags): QueryFlags {
  return { actor, action, subject, since, until, text, from, to };
}

/** An entry as one line for the terminal. */
export function entryLine({ seq, at, actor, action, subject, details, blanked }: AuditEntry): string {
  const more = Object.keys(details).length > 0 ? JSON.stringify(details) : "";
  const said = blanked ? ["(blanked by retention)"] : [actor, subject ?? "", more];
  return sanitise([String(seq).padStart(6), at, action.padEnd(15), ...said].filter(Boolean).join("  "));
}
