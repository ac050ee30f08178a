import type { GivenColumns } from "../ingest/mod.ts";
import type { TicketSource } from "./ticket_source.ts";

/**
 * A file of tickets with the columns that a notebook's parameters name: null leaves a column to be found by its name and values,
 * "" says that there is none.
 *
 * @example
 * ```ts
 * import { sourceOf } from "./source_of.ts";
 * import assert from "node:assert/strict";
 *
 * const { path, columns } = sourceOf("train.csv", { text: "body", label: null, timestamp: "" });
 * assert.deepEqual({ path, columns }, { path: "train.csv", columns: { text: "body", timestamp: null } });
 * ```
 */
export function sourceOf(path: string, columns: GivenColumns): TicketSource {
  const named = Object.entries(columns).filter(([, name]) => name !== null && name !== undefined);
  return { path, columns: Object.fromEntries(named.map(([role, name]) => [role, name === "" ? null : name])) };
}
