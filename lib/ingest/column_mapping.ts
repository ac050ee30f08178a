/** What a column can be to a ticket. */
export type Role =
  | "text"
  | "label"
  | "id"
  | "subject"
  | "timestamp"
  | "priority"
  | "channel"
  | "language"
  | "customer"
  | "attachments";

/**
 * Which column plays which role, by name as in the header. Where a name stands in the header more than once, the first
 * one with a value in the row counts.
 */
export type ColumnMapping = { readonly text: string } & { readonly [R in Exclude<Role, "text">]?: string };

/** Columns that the user names; null keeps a role from being guessed. */
export type GivenColumns = { readonly [R in Role]?: string | null };
