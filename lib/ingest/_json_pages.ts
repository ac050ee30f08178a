/** Fields under which the pages of help-desk APIs list their records. */
export const LIST_FIELDS = [
  "tickets",
  "conversations",
  "issues",
  "values",
  "results",
  "data",
  "items",
  "rows",
] as const;

/** The records that a page lists; undefined if it is no page but a record itself. */
export function listOf(page: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  for (const field of LIST_FIELDS) {
    const list = page[field];
    if (Array.isArray(list) && list.every((item) => typeof item === "object" && item !== null)) return list;
  }
  return undefined;
}
