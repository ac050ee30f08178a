import type { Json } from "../core/mod.ts";
import type { PersonalData } from "./personal_data.ts";

/** A table of a person's data, for a CSV file of its own. */
export interface PersonalTable {
  /** Such as `answers`, or the kind of the records. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Shape `(nRows, nColumns)`. */
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/**
 * A person's data as tables, one for each kind of record, so that other programs can read it (Art. 20 GDPR). What is nested within a
 * record stands as JSON in its cell.
 *
 * @example
 * ```ts
 * import { recordTable } from "./personal_data_tables.ts";
 * import assert from "node:assert/strict";
 *
 * const record = { id: "r_1", kind: "ticket", created: "2026-01-01T00:00:00.000Z", value: { text: "late", tags: ["a", "b"] } };
 * const { columns, rows } = recordTable("ticket", [record]);
 * assert.deepEqual(columns, ["id", "created", "text", "tags"]);
 * assert.deepEqual(rows, [["r_1", "2026-01-01T00:00:00.000Z", "late", '["a","b"]']]);
 * ```
 */
export function personalTables(data: PersonalData): PersonalTable[] {
  const { person, records, answers, datasets, auditEntries, keeping } = data;
  const kinds = [...new Set(records.map(({ kind }) => kind))].sort();
  return [
    tableOf("person", [
      "pseudonym",
      "customer_id",
      "created",
      "objects_to_automated_decisions",
      "legal_hold",
      "erased_at",
    ], [[person.id, person.customerId, person.created, person.objects, person.legalHold, person.erasedAt]]),
    tableOf(
      "consents",
      ["purpose", "given", "source", "withdrawn"],
      Object.entries(person.consents).map((
        [purpose, { given, source, withdrawn }],
      ) => [purpose, given, source, withdrawn]),
    ),
    ...kinds.map((kind) => recordTable(kind, records.filter((record) => record.kind === kind))),
    tableOf(
      "answers",
      ["ticket_id", "at", "version", "label", "confidence", "decision"],
      answers.map(({ ticketId, at, version, label, confidence, decision }) => [
        ticketId,
        at,
        version,
        label,
        confidence,
        decision,
      ]),
    ),
    tableOf(
      "datasets",
      ["fingerprint", "kinds", "tickets", "created", "versions"],
      datasets.map(({ fingerprint, kinds, tickets, created, versions }) => [
        fingerprint,
        kinds.join("; "),
        tickets,
        created,
        versions.map(({ id, state }) => `${id} (${state})`).join("; "),
      ]),
    ),
    tableOf("persons_kept", ["from", "until"], keeping.map(({ from, until }) => [from, until])),
    tableOf(
      "audit_entries",
      ["seq", "at", "action", "details"],
      auditEntries.map(({ seq, at, action, details }) => [seq, at, action, JSON.stringify(details)]),
    ),
  ];
}

/** Records of one kind; each field that any of them has is a column. */
export function recordTable(kind: string, records: PersonalData["records"]): PersonalTable {
  const fields = records.map(({ value }) => fieldsOf(value));
  const columns = [...new Set(fields.flatMap(Object.keys))];
  // A field of the record itself may be called as a column of ours is.
  return tableOf(
    `records_${kind}`,
    ["id", "created", ...columns.map((name) => (name === "id" || name === "created" ? `value_${name}` : name))],
    records.map(({ id, created }, r) => [id, created, ...columns.map((name) => cellOf(fields[r][name]))]),
  );
}

function fieldsOf(value: Json): Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? value as Record<string, Json>
    : { value };
}

function cellOf(value: Json | undefined): string | number | boolean | null {
  if (value === undefined || value === null) return null;
  return typeof value === "object" ? JSON.stringify(value) : value;
}

function tableOf(name: string, columns: readonly string[], rows: PersonalTable["rows"]): PersonalTable {
  return { name, columns, rows };
}
