import { InputError } from "../core/mod.ts";
import type { ColumnMapping, Role, Table } from "../ingest/mod.ts";
import { NO_VALUE } from "../fairness/mod.ts";

/** A column by which tickets are grouped. */
export interface GroupColumn {
  readonly name: string;
  /** Its place in a row; -1 for a language that is to be detected. */
  readonly at: number;
}

/** Roles of a ticket that may be named in place of the column. */
const BY_ROLE = ["language", "channel", "priority"] as const satisfies Role[];

/** Columns whose values are those of one ticket or one customer, or what is to be told. */
const NO_GROUPS = ["text", "label", "id", "subject", "customer", "timestamp", "attachments"] as const satisfies Role[];

/** More groups than this are no groups of customers. */
const MOST_GROUPS = 100;

/**
 * Finds the columns to group tickets by. A language that no column holds is detected.
 *
 * @throws {InputError} If there is no such column, or each ticket or customer has a value of its own in it.
 */
export function groupColumns(
  { name: file, columns }: Pick<Table, "name" | "columns">,
  mapping: ColumnMapping,
  asked: readonly string[],
): GroupColumn[] {
  return [...new Set(asked)].map((name) => {
    const byRole = BY_ROLE.find((role) => role === name);
    const column = columns.includes(name) ? name : byRole && mapping[byRole];
    if (column === undefined && name === "language") return { name, at: -1 };
    if (column === undefined) {
      throw new InputError(`there is no column "${name}" to group by among ${columns.join(", ")}`, {
        place: { file },
        hint: "name one with --groups",
      });
    }
    const role = NO_GROUPS.find((role) => mapping[role] === column);
    if (role) {
      throw new InputError(`"${name}" is the ${role} of the tickets, which makes no groups of customers`, {
        place: { file, column },
        hint: "name a column such as the language or the channel with --groups",
      });
    }
    return { name, at: columns.indexOf(column) };
  });
}

/** The group that a value stands for, on one line. */
export function groupOf(value: unknown): string {
  const text = value === null || value === undefined
    ? ""
    : typeof value === "object"
    ? JSON.stringify(value)
    : String(value);
  return text.replace(/\s+/g, " ").trim() || NO_VALUE;
}

/**
 * Checks that columns part tickets into groups.
 *
 * @throws {InputError} If one has too many values.
 */
export function checkGroups(groups: ReadonlyMap<string, readonly string[]>, file: string): void {
  for (const [column, values] of groups) {
    const n = new Set(values).size;
    if (n <= MOST_GROUPS) continue;
    throw new InputError(`${n} different values make too many groups: at most ${MOST_GROUPS} are compared`, {
      place: { file, column },
      hint: "group by a column of fewer, such as ranges of a number",
    });
  }
}
