/** The roles, each with all that those before it may do. */
export const ROLES = ["viewer", "agent", "data-scientist", "admin"] as const;

/** One of {@linkcode ROLES}. */
export type Role = (typeof ROLES)[number];

/** What may be allowed: the least role that has it, and what it means. */
export const PERMISSIONS = {
  "models.read": { from: "viewer", help: "see versions, their figures and their history" },
  "answers.read": { from: "viewer", help: "see labels, confidence and counts, without the tickets' texts" },
  "tickets.read": { from: "agent", help: "read what customers wrote" },
  "answers.predict": { from: "agent", help: "have tickets answered" },
  "answers.correct": { from: "agent", help: "confirm or correct an answer" },
  "data.ingest": { from: "data-scientist", help: "bring tickets into a training or test set" },
  "data.export": { from: "data-scientist", help: "take tickets or answers out" },
  "models.train": { from: "data-scientist", help: "train and save versions" },
  "models.promote": { from: "data-scientist", help: "promote a version that passes its gates, and roll back" },
  "tests.manage": { from: "data-scientist", help: "start and stop A/B tests" },
  "models.override": { from: "admin", help: "promote a version that a gate blocks" },
  "persons.export": { from: "admin", help: "hand out a person's data" },
  "persons.update": { from: "admin", help: "note consent, objection or legal hold" },
  "persons.erase": { from: "admin", help: "erase a person's data" },
  "audit.read": { from: "admin", help: "read, verify and export the audit trail" },
  "tokens.manage": { from: "admin", help: "make, list and revoke tokens" },
  "settings.change": { from: "admin", help: "change settings" },
  "store.manage": { from: "admin", help: "back up, restore, migrate and apply retention" },
} as const satisfies Record<string, { from: Role; help: string }>;

/** One of {@linkcode PERMISSIONS}. */
export type Permission = keyof typeof PERMISSIONS;

/** Whether a text is the name of a role, such as one from the database or the command line. */
export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

/**
 * Whether a role may do something; `null`, the role of whoever showed no token, may do nothing.
 *
 * @example
 * ```ts
 * import { allows } from "./permissions.ts";
 * import assert from "node:assert/strict";
 *
 * assert(allows("agent", "answers.correct"));
 * assert(!allows("agent", "persons.erase"));
 * assert(!allows(null, "models.read"));
 * ```
 */
export function allows(role: Role | null, permission: Permission): boolean {
  return role !== null && ROLES.indexOf(role) >= ROLES.indexOf(PERMISSIONS[permission].from);
}

/** One row a permission: its name, what each role may (`yes` or nothing), and what it means; for a table. */
export function permissionRows(): { readonly header: readonly string[]; readonly rows: readonly string[][] } {
  const names = Object.keys(PERMISSIONS) as Permission[];
  return {
    header: ["permission", ...ROLES, "meaning"],
    rows: names.map((name) => [
      name,
      ...ROLES.map((role) => (allows(role, name) ? "yes" : "")),
      PERMISSIONS[name].help,
    ]),
  };
}
