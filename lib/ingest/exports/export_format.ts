import type { Role } from "../column_mapping.ts";

/** What is known of the export of one help desk. */
export interface ExportFormat {
  /** Name in `Table.format`, such as `zendesk`. */
  readonly name: string;
  /** Name for people. */
  readonly title: string;
  /** Whether a table with these column names, in lower case, or records with these fields are such an export. */
  recognises(names: ReadonlySet<string>): boolean;
  /** Columns for each role, best first; case does not matter. */
  readonly columns: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Puts one JSON record into plain shape: codes as words, the customer's text as a field. */
  prepare?(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  /** What to do about an export that has none of the text columns; one line. */
  readonly withoutText?: string;
}

/** A field that may be an object, for a look inside. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : {};
}
